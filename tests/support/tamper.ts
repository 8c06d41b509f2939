import Database from "better-sqlite3";
import { getTableColumns, getTableName } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import * as schema from "../../db/sqlite/schema";
import type { Q } from "../../db/store";

/** Somebody with the file in hand: no triggers, checks, references or unique values; everything is undone after each look. */
export function intruder(path: string) {
  const database = new Database(path);
  database.pragma("foreign_keys = OFF");
  database.pragma("ignore_check_constraints = ON");
  const q = drizzle(database, { schema }) as unknown as Q;
  const found = (what: string) =>
    database.prepare(`select name from sqlite_master where ${what}`).pluck().all();
  const triggers = found("type = 'trigger'");
  const unique = found("type = 'index' and sql like 'CREATE UNIQUE%'");
  return {
    database,
    /** Does something behind the product's back, looks, and takes it back. */
    async tries<T>(act: () => void, look: (q: Q) => Promise<T>): Promise<T> {
      database.exec("begin");
      try {
        for (const name of triggers) database.exec(`drop trigger "${name}"`);
        for (const name of unique) database.exec(`drop index "${name}"`);
        act();
        return await look(q);
      } finally {
        database.exec("rollback");
      }
    },
    close: () => database.close(),
  };
}
export type Intruder = ReturnType<typeof intruder>;

export const nameOf = getTableName;
export const columnsOf = (table: SQLiteTable): Record<string, SQLiteColumn> => getTableColumns(table);

/** Another value of the same kind, as an expression over the one that stands. */
export function anotherValue({ name, dataType, notNull }: SQLiteColumn): string {
  const stands = `"${name}"`;
  switch (dataType) {
    case "boolean":
      return `1 - ${stands}`;
    case "number":
      return `coalesce(${stands}, 0) + 1`;
    case "date":
      return `coalesce(${stands}, 0) + 1000`;
    case "json":
      return notNull ? `'{"another":"value"}'` : `iif(${stands} is null, '{"another":"value"}', 'null')`;
    default:
      return `coalesce(${stands}, '') || '~'`;
  }
}
