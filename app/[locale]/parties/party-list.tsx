import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import type { RegisterParty } from "@/lib/use-cases/register";

/** One part of the register in the reader's alphabet, never by number. */
export async function PartyList({
  title,
  parties,
  locale,
  kinds,
}: {
  title: string;
  parties: (RegisterParty & { count: number; disputed: boolean })[];
  locale: Locale;
  /** Whether to say what kind each is. */
  kinds: boolean;
}) {
  const t = await getTranslations({ locale, namespace: "party" });
  const words = wordsOf(locale);
  if (parties.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <table className="register">
        <caption className="sr-only">{t("tableCaption", { group: title })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            {kinds ? <th scope="col">{t("kind")}</th> : null}
            <th scope="col" className="number">
              {t("involving")}
            </th>
          </tr>
        </thead>
        <tbody>
          {parties.map(({ code, name, kind, count, disputed }) => (
            <tr key={code}>
              <th scope="row">
                <Link href={localePath(locale, `/parties/${code}`)}>{name[locale]}</Link>
                {disputed ? "*" : ""}
              </th>
              {kinds ? <td>{words.partyKind[kind]}</td> : null}
              <td className="number">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
