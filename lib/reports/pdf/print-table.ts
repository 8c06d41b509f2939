import type { Locale } from "../../domain/vocabulary";
import { textWidth } from "../charts/text-width";
import type { Cell, Row, TableBlock, TableColumn } from "../report";
import { allRows } from "../rows";
import { type ColumnPlan, mmPerPoint, planColumns, tableType } from "./print-columns";
import type { PrintRun, RunPrinter } from "./print-runs";
import { printable, settable } from "./printable";

export type PrintCell =
  | { type: "text"; runs: PrintRun[] }
  | { type: "status"; status: string; words: string }
  | { type: "number" | "day" | "words" | "none"; words: string };
export type PrintColumn = {
  head: string;
  right: boolean;
  /** The head is turned, as high as `tall` (mm). */
  upright: boolean;
  tall: number;
  mm: number;
};
export type PrintTable = {
  block: "table";
  caption: string | null;
  columns: PrintColumn[];
  /** `long`: may be split between pages. */
  rows: { cells: PrintCell[]; long: boolean }[];
  empty: string;
  /** Stands above its rows on the pages it goes on. */
  continued: string;
  /** On a page laid on its side. */
  wide: boolean;
  /** Short enough to stand on one page. */
  whole: boolean;
};

const mostWholeRows = 8;

export async function printTable(
  table: TableBlock,
  print: RunPrinter,
  words: { language: Locale; continued: string },
  onRows: (rows: number) => void,
): Promise<PrintTable> {
  const rows = await allRows(table.rows);
  onRows(rows.length);
  const plan = planColumns(table.columns, rows);
  const tallest = plan.wide ? 90 : 150;
  const printed = rows.map((row) => printRow(row, plan.widths, print, words.language, tallest));
  return {
    block: "table",
    caption: table.caption ? printable(table.caption) : null,
    columns: columnsOf(table.columns, plan),
    rows: printed,
    empty: printable(table.empty),
    continued: settable(
      words.language === "zh"
        ? `${table.caption}（${words.continued}）`
        : `${table.caption} (${words.continued})`,
    ),
    wide: plan.wide,
    whole: printed.length <= mostWholeRows && printed.every(({ long }) => !long),
  };
}

function columnsOf(columns: readonly TableColumn[], { upright, widths }: ColumnPlan): PrintColumn[] {
  const longest = columns
    .filter(({ type }) => type === "number")
    .reduce((most, { head }) => Math.max(most, textWidth(head, tableType) * mmPerPoint), 0);
  return columns.map(({ head, type }, at) => ({
    head: printable(head, 40),
    right: type === "number",
    upright: upright && type === "number",
    tall: tallHead(longest),
    mm: widths[at] ?? 0,
  }));
}

/** Long heads stand in two lines. */
const tallHead = (longest: number): number =>
  Math.min(Math.ceil(longest > 34 ? longest * 0.64 : longest * 1.06) + 2, 46);

/** A row stays whole unless it is likely higher than `tallest` mm. */
function printRow(
  row: Row,
  widths: number[],
  print: RunPrinter,
  language: Locale,
  tallest: number,
): PrintTable["rows"][number] {
  const cells = row.cells.map((cell, at) => printCell(cell, print, language, lettersIn(widths[at] ?? 20)));
  const heights = cells.map((cell, at) => heightOf(cell, (widths[at] ?? 20) - 2.5));
  return { cells, long: Math.max(0, ...heights) > tallest };
}

const lettersIn = (width: number): number =>
  Math.max(6, Math.floor((width - 2.5) / (tableType * 0.62 * mmPerPoint)));

function heightOf(cell: PrintCell, width: number): number {
  const text = cell.type === "text" ? cell.runs.map((run) => run.text).join("") : cell.words;
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.ceil((textWidth(line, tableType) * mmPerPoint * 1.15) / width), 0);
  return lines * tableType * 1.4 * mmPerPoint;
}

function printCell(cell: Cell, print: RunPrinter, language: Locale, longest: number): PrintCell {
  switch (cell.type) {
    case "text":
      return plainCell(print.runs(cell.runs, longest));
    case "number":
      return { type: "number", words: printNumber(cell.value, language) };
    case "status":
      return { type: "status", status: cell.status, words: printable(cell.words, longest) };
    default:
      return { type: cell.type, words: printable(cell.words, longest) };
  }
}

/** Most cells are words alone; a table of thousands is set much faster so. */
function plainCell(runs: PrintRun[]): PrintCell {
  const [first, ...others] = runs;
  return first && others.length === 0 && Object.keys(first).length === 1
    ? { type: "words", words: first.text }
    : { type: "text", runs };
}

export const printNumber = (value: number, language: Locale): string =>
  new Intl.NumberFormat(language, { useGrouping: "min2" }).format(value);
