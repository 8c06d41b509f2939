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

/** Every time in the text, the longest reading at each place. */
export function findDates(view: View, language: Language, ref: string | null): DateFound[] {
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
