import type { Fragment } from "./pdf-fragments";
import { extent, type Row, rowOf } from "./pdf-rows";

/** Rows that belong together: a column, or what runs over the whole width. */
export type Region = { rows: Row[]; left: number; right: number; isColumn: boolean };

/** The page's rows in the order they are read: two columns one after the other, headlines between them. */
export function splitColumns(rows: Row[], width: number): Region[] {
  const gutter = findGutter(rows, width);
  return gutter === null ? [regionOf(rows)] : splitAt(rows, gutter);
}

function splitAt(rows: Row[], gutter: number): Region[] {
  const regions: Region[] = [];
  let band: Row[] = [];
  for (const row of rows) {
    if (crosses(row, gutter)) {
      flush();
      const last = regions.at(-1);
      if (last && !last.isColumn) regions[regions.length - 1] = regionOf([...last.rows, row]);
      else regions.push(regionOf([row]));
    } else band.push(row);
  }
  flush();
  return regions;

  function flush(): void {
    const sides = [
      band.flatMap((row) => part(row, ({ right }) => right <= gutter + 1)),
      band.flatMap((row) => part(row, ({ right }) => right > gutter + 1)),
    ];
    for (const side of sides) if (side.length > 0) regions.push(regionOf(side, true));
    band = [];
  }
}

function part(row: Row, belongs: (fragment: Fragment) => boolean): Row[] {
  const fragments = row.fragments.filter(belongs);
  return fragments.length > 0 ? [rowOf(fragments)] : [];
}

const regionOf = (rows: Row[], isColumn = false): Region => ({ rows, ...extent(rows), isColumn });

const crosses = (row: Row, x: number) =>
  row.fragments.some(({ left, right }) => left < x - 1 && right > x + 1);

/** White from top to bottom between two blocks of full lines; a table's or a signature's gap is none. */
function findGutter(rows: Row[], width: number): number | null {
  if (rows.length < 8) return null;
  let best: { x: number; free: number } | null = null;
  for (let x = width * 0.3; x <= width * 0.7; x += 3) {
    const free = rows.filter((row) => !crosses(row, x) && hasAir(row, x));
    if (free.length < rows.length * 0.5 || (best && free.length <= best.free)) continue;
    const left = free.flatMap((row) => part(row, (one) => one.right <= x + 1));
    const right = free.flatMap((row) => part(row, (one) => one.left >= x - 1));
    if (isProse(left) && isProse(right)) best = { x, free: free.length };
  }
  return best?.x ?? null;
}

/** At least an em of white around the line. */
function hasAir(row: Row, x: number): boolean {
  const before = extent(row.fragments.filter(({ right }) => right <= x + 1)).right;
  const after = extent(row.fragments.filter(({ left }) => left >= x - 1)).left;
  return after - before > row.size;
}

/** Most lines of a column of prose are full. */
function isProse(rows: Row[]): boolean {
  if (rows.length < 5) return false;
  const { left, right } = extent(rows);
  const full = rows.filter((row) => row.right - row.left > (right - left) * 0.75);
  return right - left > (rows[0]?.size ?? 10) * 8 && full.length >= rows.length * 0.5;
}
