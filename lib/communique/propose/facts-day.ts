import { isDay } from "../../domain/calendar";
import type { Language } from "../language";
import { parseNumeral } from "./small-numbers";

/** A day that a text names in full; the last one of an interval. */
export type NamedDay = { day: string; interval: boolean; start: number; end: number };

const ruMonths = "янв фев мар апр ма июн июл авг сен окт ноя дек".split(" ");
const enMonths = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const ruMonth =
  "(?<m>(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]{0,3})";
const enMonth =
  "(?<m>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const to = "\\s*(?:[-–—]|至|到|and|to|и|по)\\s*";
const han = "[一二三四五六七八九十]{1,3}";

const patterns: Record<Exclude<Language, "und">, RegExp[]> = {
  zh: [
    new RegExp(
      `(?<y>\\d{4}|[一二三四五六七八九〇○零]{4})年(?<m>\\d{1,2}|${han})月(?<d>\\d{1,2}|${han})日(?:${to}(?:(?<m2>\\d{1,2}|${han})月)?(?<d2>\\d{1,2}|${han})日)?`,
      "gu",
    ),
  ],
  ru: [new RegExp(`(?:(?<from>\\d{1,2})${to})?«?(?<d>\\d{1,2})»?\\s+${ruMonth}\\s+(?<y>\\d{4})`, "giu")],
  en: [
    new RegExp(
      `(?:(?<from>\\d{1,2})(?:st|nd|rd|th)?${to})?(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:day of\\s+)?${enMonth},?\\s+(?<y>\\d{4})`,
      "gu",
    ),
    new RegExp(
      `${enMonth}\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:${to}(?<d2>\\d{1,2})(?:st|nd|rd|th)?)?,?\\s+(?<y>\\d{4})`,
      "gu",
    ),
  ],
};
const goesBefore = /(?:\bto|\band|[-–—至到]|(?:^|\s)(?:по|и))\s*$/u;

/** Every full day of a text, in order. */
export function daysIn(text: string, language: Language): NamedDay[] {
  if (language === "und") return [];
  return patterns[language]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap(({ index, 0: { length }, groups: g = {} }) => {
      const month = monthOf(g.m2 ?? g.m ?? "", language);
      const day = `${yearOf(g.y ?? "")}-${pad(month)}-${pad(parseNumeral(g.d2 ?? g.d ?? ""))}`;
      const interval = Boolean(g.d2 ?? g.from) || goesBefore.test(text.slice(Math.max(0, index - 6), index));
      return isDay(day) ? [{ day, interval, start: index, end: index + length }] : [];
    })
    .sort((a, b) => a.start - b.start);
}

const pad = (n: number) => String(n).padStart(2, "0");
const yearOf = (written: string) =>
  [...written].map((char) => (/\d/u.test(char) ? char : String(parseNumeral(char)))).join("");

function monthOf(written: string, language: Language): number {
  if (language === "zh") return parseNumeral(written);
  const [heads, word] = [language === "ru" ? ruMonths : enMonths, written.toLowerCase()];
  // “март” begins like “мая” does.
  const at = heads.findIndex((head) => head.length > 2 && word.startsWith(head));
  return 1 + (at >= 0 ? at : heads.findIndex((head) => word.startsWith(head)));
}
