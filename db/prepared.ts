import { getTableColumns, getTableName, type InferInsertModel, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Q } from "./store";

const kept = new WeakMap<Q, Map<string, unknown>>();

/** A statement that is asked again and again is built and prepared once for each connection. */
export function prepared<T>(q: Q, name: string, build: (q: Q) => T): T {
  const mine = kept.get(q) ?? new Map<string, unknown>();
  kept.set(q, mine);
  const found = mine.get(name) as T | undefined;
  if (found) return found;
  const made = build(q);
  mine.set(name, made);
  return made;
}

/** Inserts one row with a prepared statement; what is null is left out, because a placeholder cannot be. */
export async function insertRow<T extends SQLiteTable>(
  q: Q,
  table: T,
  row: InferInsertModel<T>,
): Promise<void> {
  const columns = getTableColumns(table);
  const given = Object.entries(row as Record<string, unknown>).filter(
    ([name, value]) => name in columns && value !== null && value !== undefined,
  );
  const names = given.map(([name]) => name);
  const statement = prepared(q, `insert ${getTableName(table)} ${names.join()}`, () =>
    q
      .insert(table)
      .values(Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as InferInsertModel<T>)
      .prepare(),
  );
  await statement.execute(Object.fromEntries(given));
}
