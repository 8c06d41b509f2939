import { wordsOfCell } from "../cell-words";
import { textWidth } from "../charts/text-width";
import type { Cell, Row, TableColumn } from "../report";

export type ColumnPlan = {
  /** The table stands on a page laid on its side. */
  wide: boolean;
  /** Heads of its numbers are turned: there are many of them. */
  upright: boolean;
  /** Of each column, in mm. */
  widths: number[];
};

/** Type of tables in points, and what one point is in mm. */
export const tableType = 8.6;
export const mmPerPoint = 0.3528;
/** Between the margins, in mm. */
const across = { upright: 170, wide: 257 };
const inset = 2.6;
const markWidth = 3.8;
const turnedWidth = 9.5;
/** A longer word is broken where its column is narrow. */
const leastOfWords = 25;
const leastOfCodes = 31;
/** A narrower column makes a tower of a sentence. */
const leastOfSentences = 34;
const manyNumbers = 6;

type Need = {
  /** So that no line breaks. */
  kept: number;
  /** So that no word breaks. */
  least: number;
};

/** How wide each column is, and whether the table fits across an upright page. */
export function planColumns(columns: readonly TableColumn[], rows: readonly Row[]): ColumnPlan {
  const many = columns.filter(({ type }) => type === "number").length >= manyNumbers;
  // Chinese heads break after each character.
  const upright = many && columns.some(({ head }) => !/\p{sc=Han}/u.test(head));
  const needs = columns.map((column, at) =>
    many && column.type === "number" ? { kept: turnedWidth, least: turnedWidth } : needOf(column, at, rows),
  );
  const wide = sum(needs.map(({ least }) => least)) > across.upright;
  return { wide, upright, widths: shareOut(columns, needs, wide ? across.wide : across.upright) };
}

function needOf({ head, type }: TableColumn, at: number, rows: readonly Row[]): Need {
  const cells = rows.flatMap((row) => row.cells[at] ?? []);
  const headWord = Math.max(...wordsIn(head).map((word) => widthOf(word) * 1.12), widthOf(head) / 3);
  const kept = cells.reduce((most, cell) => Math.max(most, cellWidth(cell)), headWord) + inset;
  if (type === "number") return { kept, least: Math.min(kept, leastOfWords) };
  if (type === "day") return { kept, least: Math.min(kept, leastOfWords) };
  const longest = cells.reduce((most, cell) => Math.max(most, longestWord(cell)), headWord) + inset;
  const sentences = kept > 2 * leastOfSentences ? leastOfSentences : 0;
  return { kept, least: Math.max(longest, sentences) };
}

/** Words of a language have hyphens; codes should stay in one piece. */
const longestWord = (cell: Cell): number =>
  Math.max(0, ...wordsIn(wordsOfCell(cell)).map((word) => Math.min(widthOf(word), leastFor(word)))) +
  (cell.type === "status" ? markWidth : 0);
const leastFor = (word: string): number => (/\d/.test(word) ? leastOfCodes : leastOfWords);

/** Chinese breaks after each character; a few stand together all the same. */
const wordsIn = (text: string): string[] => text.match(/\p{sc=Han}{1,4}|[^\s\p{sc=Han}]+/gu) ?? [];

const widthOf = (text: string): number => textWidth(text, tableType) * mmPerPoint;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function cellWidth(cell: Cell | undefined): number {
  if (!cell) return 0;
  const lines = wordsOfCell(cell).split("\n").map(widthOf);
  return Math.max(...lines) + (isMarked(cell) ? markWidth : 0);
}

const isMarked = (cell: Cell): boolean =>
  cell.type === "status" || (cell.type === "text" && cell.runs.some(({ status, note }) => status || note));

/** As the table says, but no column wider than its lines nor narrower than its words. */
function shareOut(columns: readonly TableColumn[], needs: readonly Need[], whole: number): number[] {
  const weights = columns.map(({ width }) => Math.max(width, 0.1));
  const widths = needs.map(({ kept, least }, at) =>
    Math.min(kept, Math.max(least, (whole * (weights[at] ?? 0)) / sum(weights))),
  );
  const over = sum(widths) - whole;
  const spare = needs.map(({ least }, at) => Math.max(0, (widths[at] ?? 0) - least));
  if (over > sum(spare)) return widths.map((width) => (width * whole) / sum(widths));
  if (over > 0) return widths.map((width, at) => width - (over * (spare[at] ?? 0)) / sum(spare));
  return withTheRest(widths, needs, weights, whole);
}

/** First to columns whose lines break, then to all that hold words. */
function withTheRest(
  widths: readonly number[],
  needs: readonly Need[],
  weights: readonly number[],
  whole: number,
): number[] {
  let shared = [...widths];
  for (let round = 0; round < needs.length; round++) {
    const rest = whole - sum(shared);
    const takers = weights.map((weight, at) =>
      (needs[at]?.kept ?? 0) - (shared[at] ?? 0) > 0.1 ? weight : 0,
    );
    if (rest < 0.1 || sum(takers) === 0) break;
    shared = shared.map((width, at) =>
      Math.min(needs[at]?.kept ?? width, width + (rest * (takers[at] ?? 0)) / sum(takers)),
    );
  }
  const rest = Math.max(0, whole - sum(shared));
  return shared.map((width, at) => width + (rest * (weights[at] ?? 0)) / sum(weights));
}
