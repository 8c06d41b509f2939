import { getTranslations } from "next-intl/server";
import type { PublicPerson } from "@/lib/domain/public-person";
import type { Locale } from "@/lib/domain/vocabulary";
import { type Words, wordsOf } from "@/lib/messages/words";

/** A chosen display name, else the role. */
export const issuerName = (person: PublicPerson, words: Words): string =>
  person.publicName ?? words.userRole[person.role];

/** The same with the role beside the name; a role is not said twice. */
export async function issuerWithRole({ publicName, role }: PublicPerson, locale: Locale): Promise<string> {
  const words = wordsOf(locale);
  if (!publicName) return words.userRole[role];
  const t = await getTranslations({ locale, namespace: "reports.issued" });
  return t("named", { name: publicName, role: words.userRole[role] });
}
