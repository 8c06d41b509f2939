import type { Language } from "../language";
import { englishDates } from "./dates-en";
import { russianDates } from "./dates-ru";
import { chineseDates } from "./dates-zh";
import type { Interval } from "./intervals";
import type { View } from "./view";

/** `ref` is the day of adoption, null where it is not known. */
export type DatePattern = [
  pattern: RegExp,
  read: (groups: Record<string, string | undefined>, ref: string | null) => Interval | null,
];
/** A day or a time that a text names. */
export type DateFound = Interval & { at: number; until: number; words: string };

const patterns: Record<Language, DatePattern[]> = {
  zh: chineseDates,
  ru: russianDates,
  en: englishDates,
  und: [],
};

/** Most sentences name no time at all, which is seen at a glance. */
const someTime: Record<Language, RegExp> = {
  zh: /年|内|未来|今后|\d日/u,
  ru: /\d{4}|год|месяц|лет|недел|дн|срок/u,
  en: /\d{4}|year|month|week|\bdays?\b/u,
  und: /^(?!)/u,
};

/** Every time in the text, the longest reading at each place. */
export function findDates(view: View, language: Language, ref: string | null): DateFound[] {
  if (!someTime[language].test(view.folded)) return [];
  const all: DateFound[] = [];
  for (const [pattern, read] of patterns[language]) {
    for (const match of view.folded.matchAll(pattern)) {
      const interval = read(match.groups ?? {}, ref);
      if (!interval) continue;
      const until = match.index + match[0].trimEnd().length;
      all.push({ ...interval, at: match.index, until, words: view.printed.slice(match.index, until).trim() });
    }
  }
  all.sort((a, b) => a.at - b.at || b.until - a.until);
  const kept: DateFound[] = [];
  for (const one of all) if (one.at >= (kept.at(-1)?.until ?? 0)) kept.push(one);
  return kept;
}
