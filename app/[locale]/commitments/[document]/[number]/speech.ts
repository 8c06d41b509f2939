import type { getTranslations } from "next-intl/server";
import type { PublicPerson } from "@/lib/domain/public-person";
import { allTogether, type Locale } from "@/lib/domain/vocabulary";
import { type Words, wordsOf } from "@/lib/messages/words";
import type { CommitmentDetail, DetailAnchor } from "@/lib/use-cases/commitment-detail";
import type { Register } from "@/lib/use-cases/register";

/** What every part of the page needs to speak: the language, its sentences, its words and its names. */
export type Speech = {
  locale: Locale;
  t: Awaited<ReturnType<typeof getTranslations<"commitment">>>;
  words: Words;
  /** A party's name, or “all responsible parties together”. */
  nameOf: (subject: string) => string;
  /** A chosen name, else the role; never an address. */
  personOf: (person: PublicPerson) => string;
};

export function speechOf(
  locale: Locale,
  t: Speech["t"],
  register: Register,
  detail: CommitmentDetail,
): Speech {
  const words = wordsOf(locale);
  const names = new Map(
    [...register.parties, ...detail.parties].map(({ code, name }) => [code, name[locale]]),
  );
  return {
    locale,
    t,
    words,
    nameOf: (subject) => (subject === allTogether ? words.subjectAll : (names.get(subject) ?? subject)),
    personOf: ({ publicName, role }) => publicName ?? words.userRole[role],
  };
}

export const listOf = (locale: Locale, items: string[]): string =>
  new Intl.ListFormat(locale === "en" ? "en-GB" : locale, { type: "conjunction" }).format(items);

/** Source words keep the script in which they were received. */
export const receivedLanguage = ([first]: DetailAnchor[]): string | undefined =>
  first ? `${first.language}-${first.script}` : undefined;
