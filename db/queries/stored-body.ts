import { type Column, getTableColumns } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";

export type StoredBody = Record<string, unknown>;

const isJson = (column: Column) => column.columnType === "SQLiteTextJson";

/** A value as its column holds it; JSON stays what it is, so that a body can be read by path. */
const stored = (column: Column, value: unknown): unknown =>
  value === null || value === undefined ? null : isJson(column) ? value : column.mapToDriverValue(value);

/** A row as the body of a state: columns by their names in the database, except those named in `without`. */
export function bodyOf(
  table: SQLiteTable,
  row: Record<string, unknown>,
  without: ReadonlySet<string> = new Set(),
): StoredBody {
  const columns = Object.entries(getTableColumns(table)).filter(([name]) => !without.has(name));
  return Object.fromEntries(columns.map(([name, column]) => [column.name, stored(column, row[name])]));
}
