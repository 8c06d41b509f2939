import type { Locale, Trilingual } from "./vocabulary";

const collators = {
  en: new Intl.Collator("en"),
  zh: new Intl.Collator("zh"),
  ru: new Intl.Collator("ru"),
} satisfies Record<Locale, Intl.Collator>;

/** Names in the reader's alphabet: letters in English and Russian, pinyin in Chinese; never by result. */
export const inAlphabet = <T extends { name: Trilingual }>(named: readonly T[], locale: Locale): T[] =>
  [...named].sort((a, b) => collators[locale].compare(a.name[locale], b.name[locale]));
