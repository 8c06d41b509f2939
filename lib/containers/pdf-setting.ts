import type { Region } from "./pdf-columns";
import { findHanging, type Hanging } from "./pdf-hanging";
import { extent, type Row } from "./pdf-rows";

/** How a file is set: where lines begin and end, and how far apart they stand for each size of letters. */
export type Setting = {
  left: number;
  right: number;
  leading: Map<number, number>;
  /** Where the first line of a paragraph begins, if that tells paragraphs apart. */
  firstLine: number | null;
  /** How far in that is in a column. */
  columnIndent: number | null;
  hanging: Hanging[];
};

/** Measured over all pages, because a last page with three lines on it says little. */
export function settingOf(pages: Region[][]): Setting {
  const regions = pages.flat();
  const whole = regions.filter(({ isColumn }) => !isColumn).flatMap(({ rows }) => rows);
  const edges = settingOfColumn(whole);
  const hanging = findHanging(whole);
  const free = whole.filter(({ left }) => !hanging.some((place) => Math.abs(left - place.left) < 2));
  const columns = regions.filter(({ isColumn }) => isColumn).flatMap(({ rows }) => fromLeft(rows));
  return {
    ...edges,
    leading: usualLeading(regions),
    firstLine: usualFirstLine(free, edges.left),
    columnIndent: usualFirstLine(columns, 0),
    hanging,
  };
}

/** A column's rows as if its own left edge were that of the page. */
function fromLeft(rows: Row[]): Row[] {
  const edge = usualLeft(rows);
  return rows.map((row) => ({ ...row, left: row.left - edge, right: row.right - edge }));
}

export const settingOfColumn = (rows: Row[]): { left: number; right: number } => ({
  left: usualLeft(rows),
  right: usualRight(rows),
});

/** Most lines of a paragraph end there or before; a running head may stand further out. */
function usualRight(rows: Row[]): number {
  const longest = rows.reduce((width, row) => Math.max(width, row.right - row.left), 0);
  const full = rows.filter((row) => row.right - row.left > longest * 0.6).map(({ right }) => right);
  return full.sort((a, b) => a - b)[Math.ceil(full.length * 0.9) - 1] ?? 0;
}

/** The distance between lines of one paragraph; between paragraphs it is larger, if not the same. */
function usualLeading(regions: Region[]): Map<number, number> {
  const distances = new Map<number, number[]>();
  for (const { rows } of regions)
    rows.forEach((row, i) => {
      const above = rows[i - 1];
      const distance = above ? row.base - above.base : 0;
      if (!above || distance <= 0 || distance > row.size * 3 || Math.abs(above.size - row.size) > 1) return;
      const key = Math.round(Math.max(row.size, above.size));
      const alike = distances.get(key);
      if (alike) alike.push(distance);
      else distances.set(key, [distance]);
    });
  return new Map(
    [...distances].flatMap(([size, all]) => {
      const usual = leastCommon(all, size * 0.06);
      // Where paragraphs are lines, their distance is no leading.
      return usual === null || usual > size * 2.6 ? [] : [[size, usual]];
    }),
  );
}

/** Lines that stand further in over lines that do not. */
function usualFirstLine(rows: Row[], left: number): number | null {
  const first = rows.filter((row, i) => {
    const next = rows[i + 1];
    return (
      next && next.base > row.base && row.left > left + row.size * 0.8 && next.left < left + row.size * 0.5
    );
  });
  return first.length < 3
    ? null
    : leastCommon(
        first.map((row) => row.left),
        2,
      );
}

/** Where most lines but the first of a paragraph begin. */
const usualLeft = (rows: Row[]): number =>
  leastCommon(
    rows.map(({ left }) => left),
    2,
  ) ?? extent(rows).left;

/** The least value that several of all have, about one in eight. */
function leastCommon(values: number[], tolerance: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const enough = Math.max(2, sorted.length / 8);
  let end = 0;
  for (const [i, value] of sorted.entries()) {
    while (end < sorted.length && (sorted[end] ?? 0) <= value + tolerance) end++;
    if (end - i >= enough) return value + tolerance / 2;
  }
  return null;
}
