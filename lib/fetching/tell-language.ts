import { detectLanguage } from "../communique/language";
import { countScripts } from "../communique/scripts";

/** Letters that only some of the languages of a script have; the first that are frequent enough decide. */
const marks: Record<string, [language: string, letters: RegExp][]> = {
  ru: [
    ["tg", /[ӣӯҷ]/gu],
    ["uz", /ў/gu],
    ["kk", /[әіұһ]/gu],
    ["uk", /[їєґ]/gu],
    ["ky", /[ңөү]/gu],
  ],
  en: [
    ["tr", /[ığ]/gu],
    ["tk", /[ňýä]/gu],
    ["uz", /[og][ʻ‘’'`]|\b(?:va|bilan|uchun|respublikasi)\b/gu],
  ],
};
/** Languages that letters tell apart well enough to be believed before what a page calls itself. */
const told = ["zh", "en", "ru", "kk", "ky", "tg", "uz", "uk", "tk", "tr"];

const sampleLength = 20_000;
const fewestLetters = 40;

/** The language a text is written in, by its letters; empty where it has too few of them or others. */
export function tellLanguage(text: string): string {
  const sample = text.slice(0, sampleLength).toLowerCase();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const { han, cyrillic, latin } = countScripts(sample);
  const { language } = detectLanguage(sample);
  if (language === "und" || han + cyrillic + latin < letters * 0.7) return "";
  if (language === "zh") return han < 8 || /[\u3040-\u30ff]/.test(sample) ? "" : "zh";
  if (letters < fewestLetters) return "";
  const [found] =
    marks[language]?.find(([, pattern]) => (sample.match(pattern)?.length ?? 0) * 100 >= letters) ?? [];
  return found ?? language;
}

/** `zh-CN`, `RU_ru` → `zh`, `ru`; empty where it names none. */
export function namedLanguage(tag: string): string {
  const [first = ""] = tag.trim().toLowerCase().split(/[-_]/);
  const base = first === "cn" ? "zh" : first === "kz" ? "kk" : first;
  return /^[a-z]{2,3}$/.test(base) ? base : "";
}

/** What a page calls itself, unless its letters speak against it: templates are copied, and many call all pages English. */
export function languageOf(named: string, text: string): string {
  const byLetters = tellLanguage(text);
  return byLetters && (named === "" || told.includes(named)) ? byLetters : named;
}
