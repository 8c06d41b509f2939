import { type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";

/**
 * A table read through one of its indexes. SQLite takes any equality for a narrow one, and would walk everything
 * published instead of the small index that holds just the rows asked for, in their order.
 */
export const throughIndex = (table: SQLiteTable, index: string): SQL =>
  sql`${table} indexed by ${sql.identifier(index)}`;
