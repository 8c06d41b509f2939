import { detectLanguage } from "../communique/language";
import { type Locale, locales, type Trilingual } from "./vocabulary";

/**
 * The language in which a reader of `locale` meets these words: what nobody has translated yet is a copy of what stands
 * in another language.
 */
export function languageOfWords(words: Trilingual, locale: Locale): Locale {
  const copies = locales.filter((other) => other !== locale && words[other] === words[locale]);
  if (copies.length === 0) return locale;
  const { language } = detectLanguage(words[locale]);
  return copies.find((other) => other === language) ?? locale;
}
