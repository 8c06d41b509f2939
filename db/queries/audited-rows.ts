import { asc, getTableColumns, gt } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Q } from "../store";
import { asWritten, type Fields } from "./audit-replay";
import type { AuditedTable } from "./audited-tables";

export type TodaysRecord = { id: string; fields: Fields };

const rowsAtOnce = 200;

const columnsOf = (table: SQLiteTable): Record<string, SQLiteColumn> => getTableColumns(table);

/** The records of one kind as they stand, in the order of their keys, without what the chain does not tell. */
export async function* recordsOf(q: Q, audited: AuditedTable): AsyncGenerator<TodaysRecord> {
  const { table, key, apart, stands = asTheyAre, batch = rowsAtOnce } = audited;
  const columns = Object.entries(columnsOf(table)).filter(([name]) => !(name in apart));
  const keyColumn = columnsOf(table)[key];
  if (!keyColumn) throw new Error(`There is no column ${key} to name records by.`);
  for (let after: string | null = null; ; ) {
    const rows: Fields[] = await q
      .select(Object.fromEntries(columns))
      .from(table)
      .where(after === null ? undefined : gt(keyColumn, after))
      .orderBy(asc(keyColumn))
      .limit(batch);
    const told = await stands(
      q,
      rows.map((row) => asWritten(row) as Fields),
    );
    for (const fields of told) yield { id: String(fields[key]), fields };
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = String(last[key]);
  }
}

const asTheyAre = async (_: Q, rows: Fields[]) => rows;

/** What columns hold as long as nobody tells anything of them. */
export const birthValues = ({ table }: AuditedTable): Fields =>
  Object.fromEntries(
    Object.entries(columnsOf(table)).map(([name, column]) => [name, asWritten(column.default ?? null)]),
  );
