/** Clauses of one text and of another that say the same, by position; an empty side: nothing there says it. */
export type PositionPair = { a: readonly number[]; b: readonly number[] };
/** One row of texts side by side: clause positions of the first text, then of each other text. */
export type TextRow = { main: number[]; beside: number[][] };

/** Rows in the order of the first text: clauses that belong together in any of the pairings share one. */
export function textRows(
  positions: readonly number[],
  pairings: readonly (readonly PositionPair[])[],
): TextRow[] {
  const order = new Map(positions.map((position, i) => [position, i]));
  // The last clause that must share a row with this one.
  const last = positions.map((_, i) => i);
  for (const pairs of pairings)
    for (const { a } of pairs) {
      const places = a.flatMap((position) => order.get(position) ?? []);
      const [from, to] = [Math.min(...places), Math.max(...places)];
      if (places.length > 1) last[from] = Math.max(last[from] ?? from, to);
    }
  const empty = () => pairings.map((): number[] => []);
  const rows: TextRow[] = [];
  const rowOf = new Map<number, TextRow>();
  for (let i = 0; i < positions.length; ) {
    let end = last[i] ?? i;
    for (let j = i; j <= end; j++) end = Math.max(end, last[j] ?? j);
    const row = { main: positions.slice(i, end + 1), beside: empty() };
    for (const position of row.main) rowOf.set(position, row);
    rows.push(row);
    i = end + 1;
  }
  pairings.forEach((pairs, side) => {
    let above: TextRow | null = null;
    for (const { a, b } of pairs) {
      const row: TextRow | undefined = a[0] === undefined ? undefined : rowOf.get(a[0]);
      if (row) {
        row.beside[side]?.push(...b);
        above = row;
      } else if (b.length > 0) {
        // Said in the other text only: a row of its own, where it stands there.
        const own: TextRow = { main: [], beside: empty() };
        own.beside[side]?.push(...b);
        rows.splice(above ? rows.indexOf(above) + 1 : 0, 0, own);
        above = own;
      }
    }
  });
  return rows;
}
