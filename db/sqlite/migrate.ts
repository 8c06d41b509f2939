import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { connect } from "./client";

/** Brings a database file to this release's schema. */
export function migrateSqlite(path: string, migrationsFolder = "drizzle/sqlite"): void {
  const connection = connect(path);
  try {
    migrate(drizzle(connection), { migrationsFolder });
    connection.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    connection.close();
  }
}
