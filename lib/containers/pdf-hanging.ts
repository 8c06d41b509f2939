import type { Row } from "./pdf-rows";

/** Where the text beside a label stands, in a list or in a cell of a table; its lines end at `right`. */
export type Hanging = { left: number; right: number };

const longestLabel = 14;
const near = (one: number, other: number) => Math.abs(one - other) < 2;

/** The places in which text hangs beside labels, each found twice, because one may be chance. */
export function findHanging(rows: Row[]): Hanging[] {
  const places: { left: number; times: number }[] = [];
  rows.forEach((row, i) => {
    const next = rows[i + 1];
    const left = besideLabel(row);
    if (left === null || !next || !near(next.left, left) || next.base <= row.base) return;
    const known = places.find((place) => near(place.left, left));
    if (known) known.times++;
    else places.push({ left, times: 1 });
  });
  const found = places.filter(({ times }) => times > 1).map(({ left }) => ({ left, right: 0 }));
  let last: Hanging | null = null;
  for (const row of rows) {
    last = hangingAt(row, found, last);
    if (last) last.right = Math.max(last.right, row.right);
  }
  return found;
}

/** The place in which a row of a hanging paragraph stands; `above`: that of the row above it, where it is known. */
export function hangingAt(row: Row, places: Hanging[], above: Hanging | null | undefined): Hanging | null {
  const beside = besideLabel(row);
  return (
    places.find((place) =>
      beside === null
        ? near(row.left, place.left) && (above === undefined || above === place)
        : near(beside, place.left),
    ) ?? null
  );
}

/** Where the words behind a short label begin, if they stand apart from it. */
function besideLabel({ fragments, size }: Row): number | null {
  let label = "";
  for (const [i, { text, right }] of fragments.entries()) {
    label += text.trim();
    const next = fragments[i + 1];
    if (!next || label.length > longestLabel) return null;
    if (next.left - right > size * 0.45) return next.left;
  }
  return null;
}
