import type { Look } from "./looks";

export type SheetValue = string | number | Date | { text: string; hyperlink: string };
/** Null: the cell stays empty. */
export type SheetCell = { value: SheetValue; look: Look } | null;
/** `across`: its first cell takes the whole width. */
export type SheetLine = { cells: SheetCell[]; across?: boolean };

/** Some lines of a sheet; how many is known before the first is asked for. */
export type SheetPart = {
  lines: number;
  batches(): AsyncIterable<SheetLine[]>;
  /** Its first line is the head of a table of so many columns and rows. */
  table?: { columns: number; rows: number };
  /** What its columns need, in characters. */
  widths: number[];
  /** Rows of the report that it writes; they are what progress counts. */
  told: number;
};

export type Sheet = { title: string; parts: SheetPart[] };

export const held = (lines: SheetLine[], widths: number[] = []): SheetPart => ({
  lines: lines.length,
  widths,
  told: 0,
  async *batches() {
    yield lines;
  },
});

export const across = (value: SheetValue, look: Look): SheetLine => ({
  cells: [{ value, look }],
  across: true,
});
export const blank: SheetLine = { cells: [] };

export const linesIn = ({ parts }: Sheet): number => parts.reduce((sum, { lines }) => sum + lines, 0);

/** A head that stands lower would leave no room to scroll below it. */
const lowestHead = 10;

/** The table whose head is frozen, filtered and printed on every page: the longest that begins near the top. */
export function mainTable({ parts }: Sheet): { head: number; columns: number; rows: number } | null {
  let found: { head: number; columns: number; rows: number } | null = null;
  let line = 1;
  for (const { lines, table } of parts) {
    if (table && line <= lowestHead && table.rows > (found?.rows ?? 0)) found = { head: line, ...table };
    line += lines;
  }
  return found;
}

export function widthsOf({ parts }: Sheet): number[] {
  const columns = Math.max(1, ...parts.map(({ widths }) => widths.length));
  const widest = (at: number) => Math.max(0, ...parts.map(({ widths }) => widths[at] ?? 0));
  const widths = Array.from({ length: columns }, (_, at) => widest(at));
  const sum = widths.reduce((all, width) => all + width, 0);
  // Text that stands across the sheet wants a line of some length.
  if (sum < leastAcross) widths[columns - 1] = (widths[columns - 1] ?? 0) + leastAcross - sum;
  return widths;
}

const leastAcross = 90;
