import type { Fragment } from "./pdf-fragments";
import { extent, type Row, rowOf } from "./pdf-rows";

/** Rows that belong together: a column, or what runs over the whole width. */
export type Region = { rows: Row[]; isColumn: boolean };
type Span = { left: number; right: number };

/** The page's rows in the order they are read: two columns one after the other, headlines between them. */
export function splitColumns(rows: Row[], width: number): Region[] {
  if (rows.length === 0) return [];
  const gutter = findGutter(rows, width);
  return gutter === null ? [{ rows, isColumn: false }] : splitAt(rows, gutter);
}

function splitAt(rows: Row[], gutter: number): Region[] {
  const regions: Region[] = [];
  let band: Row[] = [];
  for (const row of rows) {
    if (!crosses(row, gutter)) band.push(row);
    else {
      flush();
      const last = regions.at(-1);
      if (last && !last.isColumn) last.rows.push(row);
      else regions.push({ rows: [row], isColumn: false });
    }
  }
  flush();
  return regions;

  function flush(): void {
    for (const side of sidesOf(band, gutter))
      if (side.length > 0) regions.push({ rows: side, isColumn: true });
    band = [];
  }
}

const crosses = (row: Row, x: number) =>
  row.fragments.some(({ left, right }) => left < x - 1 && right > x + 1);

const sidesOf = (rows: Row[], x: number): Row[][] => [
  rows.flatMap((row) => part(row, ({ right }) => right <= x + 1)),
  rows.flatMap((row) => part(row, ({ right }) => right > x + 1)),
];

function part(row: Row, belongs: (fragment: Fragment) => boolean): Row[] {
  const fragments = row.fragments.filter(belongs);
  return fragments.length > 0 ? [rowOf(fragments)] : [];
}

const stepsTried = 4;

/** White from top to bottom between two blocks of full lines; a table's or a signature's gap is none. */
function findGutter(rows: Row[], width: number): number | null {
  if (rows.length < 8) return null;
  const printed = rows.map(blocksOf);
  const places: { x: number; free: number[] }[] = [];
  for (let x = width * 0.3; x <= width * 0.7; x += 3) {
    const free = rows.flatMap((_, i) =>
      printed[i]?.some(({ left, right }) => left < x && right > x) ? [] : [i],
    );
    if (free.length >= rows.length * 0.5) places.push({ x, free });
  }
  places.sort((a, b) => b.free.length - a.free.length);
  // Places that leave the same lines free are the same place.
  const apart = places.filter(({ free }, i) => free.length !== places[i - 1]?.free.length);
  const found = apart.slice(0, stepsTried).find(({ x, free }) => {
    const beside = free.flatMap((i) => rows[i] ?? []);
    const [left = [], right = []] = sidesOf(beside, x);
    return isProse(left) && (isProse(right) || isColumnsEnd(left, right));
  });
  return found?.x ?? null;
}

/** A row's stretches of print; what is less than an em apart is one, with half an em of air around it. */
function blocksOf({ fragments, size }: Row): Span[] {
  const blocks: Span[] = [];
  for (const { left, right } of fragments) {
    const last = blocks.at(-1);
    if (last && left - size / 2 < last.right) last.right = Math.max(last.right, right + size / 2);
    else blocks.push({ left: left - size / 2, right: right + size / 2 });
  }
  return blocks;
}

/** The last lines of a text stand at the head of the second column, beside a first one that is full. */
const isColumnsEnd = ([top, ...left]: Row[], [first]: Row[]): boolean =>
  top !== undefined && first !== undefined && left.length > 8 && first.base <= top.base + top.size;

/** Most lines of a column of prose are full. */
function isProse(rows: Row[]): boolean {
  if (rows.length < 5) return false;
  const { left, right } = extent(rows);
  const full = rows.filter((row) => row.right - row.left > (right - left) * 0.75);
  return right - left > (rows[0]?.size ?? 10) * 8 && full.length >= rows.length * 0.5;
}
