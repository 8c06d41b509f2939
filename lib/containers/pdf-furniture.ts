import { type Row, wordsOf } from "./pdf-rows";

/** A page's rows: what it prints above and under the text, and the text. */
export type PageParts = { head: Row[]; body: Row[]; foot: Row[] };

const bareNumber =
  /^(?:[-–—]?\s*\d{1,4}\s*[-–—]?|第\s*\d{1,4}\s*页.{0,12}|\d{1,4}\s*(?:\/|of|из)\s*\d{1,4})$/u;
const most = 3;
/** The same words at the same height. */
const keyOf = (row: Row) => `${wordsOf(row).replace(/\d+/g, "#")}@${Math.round(row.base)}`;

/** Running heads come again on other pages; notes at a page's foot are set smaller. All of it stays in the text. */
export function partPages(pages: Row[][]): PageParts[] {
  const edges = new Map<string, number>();
  for (const rows of pages)
    for (const key of new Set([...rows.slice(0, most), ...rows.slice(-most)].map(keyOf)))
      edges.set(key, (edges.get(key) ?? 0) + 1);
  const size = mainSize(pages);
  const isEdge = (row: Row) =>
    bareNumber.test(wordsOf(row)) || ((edges.get(keyOf(row)) ?? 0) > 1 && wordsOf(row).length < 120);
  return pages.map((rows) => {
    let from = 0;
    while (from < Math.min(most, rows.length) && isEdge(rows[from] as Row)) from++;
    let to = rows.length;
    while (to > from && rows.length - to < most && isEdge(rows[to - 1] as Row)) to--;
    while (to > from && (rows[to - 1]?.size ?? 0) < size * 0.88) to--;
    // A page of small print alone is text.
    if (to === from) to = rows.length;
    return { head: rows.slice(0, from), body: rows.slice(from, to), foot: rows.slice(to) };
  });
}

/** The size in which most lines are set. */
function mainSize(pages: Row[][]): number {
  const lines = new Map<number, number>();
  for (const { size } of pages.flat()) lines.set(size, (lines.get(size) ?? 0) + 1);
  return [...lines].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
