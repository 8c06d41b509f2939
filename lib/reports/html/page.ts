import type { Locale } from "../../domain/vocabulary";
import { messagesOf } from "../../messages";
import type { Report, Row, Run, TableBlock } from "../report";

/** What the parts of one page need to know of the whole. */
export type Page = {
  report: Report;
  words: (typeof messagesOf)[Locale]["report"]["laidOut"];
  /** A number as the report's language writes it. */
  count(value: number): string;
  /** The rows at hand; fewer than the table has where the page does not show all. */
  rowsOf(table: TableBlock): Row[];
  numberOf(note: string): number | null;
  /** The place a footnote leads back to: one, wherever it is referred to again. */
  isFirst(run: Run): boolean;
  /** Whether a footnote has such a place. */
  isReferred(note: string): boolean;
};

export const wordsOfPage = (language: Locale): Page["words"] => messagesOf[language].report.laidOut;

export function countsIn(language: Locale): (value: number) => string {
  const format = new Intl.NumberFormat(language, { useGrouping: "min2" });
  return (value) => format.format(value);
}

export function numbersOf(report: Report): (note: string) => number | null {
  const numbers = new Map(report.footnotes.map(({ id }, index) => [id, index + 1]));
  return (note) => numbers.get(note) ?? null;
}

export type Anchor =
  | "part"
  | "heading"
  | "note"
  | "from-note"
  | "table"
  | "caption"
  | "figures"
  | "chart"
  | "mark";
/** Ids of a report never clash with those of a page around it, nor those of its parts with each other. */
export const idOf = (kind: Anchor, id: string): string => `r-${kind}-${id.replace(/\s/g, "_")}`;
