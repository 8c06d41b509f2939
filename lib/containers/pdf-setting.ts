import type { Region } from "./pdf-columns";
import type { Row } from "./pdf-rows";

/** How a file is set: where lines begin and end, and how far apart they stand for each size of letters. */
export type Setting = { left: number; right: number; leading: Map<number, number> };

/** Measured over all pages, because a last page with three lines on it says little. */
export function settingOf(pages: Region[][]): Setting {
  const regions = pages.flat();
  const whole = regions.filter(({ isColumn }) => !isColumn).flatMap(({ rows }) => rows);
  return { ...settingOfColumn(whole), leading: usualLeading(regions) };
}

export const settingOfColumn = (rows: Row[]): { left: number; right: number } => ({
  left: commonLeft(rows),
  right: usualRight(rows),
});

/** Most lines of a paragraph end there or before; a running head may stand further out. */
function usualRight(rows: Row[]): number {
  const longest = rows.reduce((width, row) => Math.max(width, row.right - row.left), 0);
  const full = rows.filter((row) => row.right - row.left > longest * 0.6).map(({ right }) => right);
  return full.sort((a, b) => a - b)[Math.ceil(full.length * 0.9) - 1] ?? 0;
}

/** The most frequent distance between lines; a little more is still the same. */
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
  return new Map([...distances].map(([size, all]) => [size, mostFrequent(all, size)]));
}

function mostFrequent(distances: number[], size: number): number {
  const sorted = [...distances].sort((a, b) => a - b);
  let best = { count: 0, distance: size * 1.5 };
  let end = 0;
  for (const [i, distance] of sorted.entries()) {
    while (end < sorted.length && (sorted[end] ?? 0) <= distance * 1.06) end++;
    // Few lines are no rule: a page of one-line paragraphs has only gaps.
    if (end - i > best.count && (end - i >= 2 || distance < size * 1.9)) best = { count: end - i, distance };
  }
  return best.distance;
}

/** Where most lines begin; first lines may stand further in. */
function commonLeft(rows: Row[]): number {
  const starts = new Map<number, number>();
  for (const row of rows) {
    const key = Math.round(row.left / 2);
    starts.set(key, (starts.get(key) ?? 0) + 1);
  }
  const [most] = [...starts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const first = rows.reduce((left, row) => Math.min(left, row.left), Number.POSITIVE_INFINITY);
  return most && most[1] > 1 ? most[0] * 2 - 1 : first;
}
