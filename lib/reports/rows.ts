import type { Row, RowSource } from "./report";

/** A table that is small enough to be held. */
export const heldRows = (rows: Row[]): RowSource => ({
  count: rows.length,
  async *batches() {
    yield rows;
  },
});

/** All rows of a table at once; for forms that lay out pages, and tables that are known to be small. */
export async function allRows({ batches }: RowSource): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of batches()) rows.push(...batch);
  return rows;
}

/** The first rows of a table, held; it goes on telling how many there are. */
export async function firstRows({ count, batches }: RowSource, most: number): Promise<RowSource> {
  const rows: Row[] = [];
  for await (const batch of batches()) {
    rows.push(...batch.slice(0, most - rows.length));
    if (rows.length >= most) break;
  }
  return { ...heldRows(rows), count };
}
