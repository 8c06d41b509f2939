import { similarity, sketchOf } from "../communique/likeness";
import type { ProposalRegister } from "../communique/propose/proposal";
import { traitsOf } from "./report-traits";

/** A report as far as its event is concerned. */
export type Report = {
  id: string;
  title: string;
  excerpt: string;
  publisher: string;
  origin: string;
  publishedOn: string | null;
  /** Of the whole text; null where only title and excerpt are known. */
  sketch: number[] | null;
};

/** A report with what its marks weigh among the others. */
export type Weighed = {
  report: Report;
  language: string;
  marks: Map<string, number>;
  /** Its towns, days, subjects and numbers, which two reports of one event would share. */
  telling: string[][];
  /** All its marks together; and those that other languages share. */
  whole: number;
  wholeAcross: number;
  sketch: number[];
  hashes: Set<number>;
};

export const mostDaysApart = 3;
/** Measured on a labelled set; see the test of this rule. */
const leastAlike = { sameLanguage: 0.3, acrossLanguages: 0.5 };
const leastShared = 2;
const leastSubstance = 0.4;
const leastOfDispatch = 0.5;

export function weighReports(reports: readonly Report[], register: ProposalRegister): Weighed[] {
  const read = reports.map((report) => traitsOf(`${report.title}\n${report.excerpt}`, register));
  const counts = new Map<string, number>();
  for (const { marks } of read)
    for (const mark of marks.keys()) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  // What many reports say tells no event from another; a quarter of its weight stays.
  const all = Math.max(read.length, 12);
  const rarity = (mark: string) =>
    Math.max(0.25, Math.min(1, Math.log(all / (counts.get(mark) ?? 1)) / Math.log(all / 2)));
  return read.map(({ language, marks: plain }, i) => {
    const report = reports[i] as Report;
    const marks = new Map([...plain].map(([mark, weight]) => [mark, weight * rarity(mark)] as const));
    const sketch = report.sketch ?? sketchOfWords(report.excerpt);
    const whole = sum([...marks.values()]);
    const wholeAcross = sum([...marks].map(([mark, weight]) => (meetsAll(mark) ? weight : 0)));
    const telling = disagreements.map(([kind]) => [...marks.keys()].filter((mark) => mark.startsWith(kind)));
    return { report, language, marks, telling, whole, wholeAcross, sketch, hashes: new Set(sketch) };
  });
}

/** Short texts are compared by their first words; below eighty letters they say too little. */
function sketchOfWords(words: string): number[] {
  if (words.replace(/[^\p{L}\p{N}]/gu, "").length < 80) return [];
  const preamble = [{ kind: "paragraph" as const, start: 0, end: Array.from(words).length }];
  const language = /\p{Script=Han}/u.test(words) ? "zh" : "en";
  return sketchOf({ language, reading: words, wrappers: [], preamble, clauses: [] });
}

/** Near-identical texts. Where none of its smallest pieces is in the other, half of them cannot be. */
export const isDispatch = (a: Weighed, b: Weighed): boolean =>
  a.sketch.slice(0, 12).some((hash) => b.hashes.has(hash)) &&
  similarity(a.sketch, b.sketch) >= leastOfDispatch;

/** At or above 1: the same event. Two: the same dispatch. `apart`: days between them, where something else tells them. */
export function alike(
  a: Weighed,
  b: Weighed,
  apart: number | null = daysApart([a.report.publishedOn, b.report.publishedOn]),
): number {
  if (isDispatch(a, b)) return 2;
  if (apart !== null && apart > mostDaysApart) return 0;
  const one = a.language === b.language;
  const shared = sharedMarks(a, b).filter((mark) => one || meets(mark, a, b));
  const weightOf = (mark: string) => Math.min(a.marks.get(mark) ?? 0, b.marks.get(mark) ?? 0);
  const agreed = sum(shared.map(weightOf));
  // Place, day and states alone are what a busy day in a capital has in common.
  const substance = sum(shared.filter((mark) => !isSetting(mark)).map(weightOf));
  if (agreed < leastShared || substance < leastSubstance) return 0;
  const whole = one ? a.whole * b.whole : a.wholeAcross * b.wholeAcross;
  const near = apart === null ? 0.75 : apart <= 1 ? 1 : 0.85;
  const limit = one ? leastAlike.sameLanguage : leastAlike.acrossLanguages;
  return Math.min(1.9, (agreed / Math.sqrt(whole) / limit) * near * against(a, b));
}

/** Two reports that each name towns, days or subjects, and no common one, speak of two events. */
function against(a: Weighed, b: Weighed): number {
  return disagreements.reduce((factor, [, less], i) => {
    const [ours = [], theirs = []] = [a.telling[i], b.telling[i]];
    const silent = ours.length === 0 || theirs.length === 0;
    return silent || ours.some((mark) => theirs.includes(mark)) ? factor : factor * less;
  }, 1);
}
const disagreements = [
  ["town:", 0.6],
  ["day:", 0.6],
  ["topic:", 0.6],
  ["number:", 0.8],
] as const;

const isSetting = (mark: string) => /^(?:town|day|year):|^party:[A-Z]{2}$/.test(mark);
const meetsAll = (mark: string) => !/^(?:word|name):/.test(mark);
/** Words meet within a language only; names where both are written in letters. */
const meets = (mark: string, a: Weighed, b: Weighed) =>
  meetsAll(mark) || (mark.startsWith("name:") && a.language !== "zh" && b.language !== "zh");
const sharedMarks = (a: Weighed, b: Weighed) => [...a.marks.keys()].filter((mark) => b.marks.has(mark));
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** Days between the first and the last of those that are known. */
export const daysBetween = (days: (string | null)[]): number => {
  const known = days.flatMap((day) => (day === null ? [] : Date.parse(`${day}T00:00:00Z`) / 86_400_000));
  return known.length === 0 ? 0 : Math.max(...known) - Math.min(...known);
};
/** Null where one is unknown. */
export const daysApart = (days: (string | null)[]): number | null =>
  days.includes(null) ? null : daysBetween(days);
