import type { Locale, Trilingual } from "@/lib/domain/vocabulary";
import { languageOfWords } from "@/lib/domain/words-language";

/** Words in the reader's language; what nobody has translated yet says which one it stands in. */
export function InLanguage({ words, locale }: { words: Trilingual; locale: Locale }) {
  const lang = languageOfWords(words, locale);
  return lang === locale ? words[locale] : <span lang={langTag(lang)}>{words[locale]}</span>;
}

/** People read Chinese in Simplified characters. */
export const langTag = (locale: Locale): string => (locale === "zh" ? "zh-Hans" : locale);
