import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { SchemaTooNew, StoreBroken } from "../store";
import { connect } from "./client";
import { copySqlite } from "./copy";
import { storeError } from "./errors";

const shippedMigrations = "drizzle/sqlite";

/** Brings a database file to this release's schema. */
export function migrateSqlite(path: string, migrationsFolder = shippedMigrations): void {
  const connection = connect(path);
  try {
    migrate(drizzle(connection), { migrationsFolder });
    connection.pragma("wal_checkpoint(TRUNCATE)");
  } catch (error) {
    throw storeError(error, path);
  } finally {
    connection.close();
  }
}

export type Prepared = { created: boolean; migrated: boolean; backup: string | null };

/** Makes the database of this release at `path`, or brings an older one to it; a copy is kept before each migration. */
export async function prepareSqlite(
  path: string,
  options: { backupFolder: string; now: () => Date; migrationsFolder?: string },
): Promise<Prepared> {
  const migrationsFolder = options.migrationsFolder ?? shippedMigrations;
  const created = !existsSync(path) || statSync(path).size === 0;
  mkdirSync(dirname(path), { recursive: true });
  if (created) {
    migrateSqlite(path, migrationsFolder);
    return { created, migrated: true, backup: null };
  }
  const connection = connect(path);
  let backup: string | null = null;
  try {
    checkWhole(connection, path);
    if (pending(appliedMigrations(connection, path), shipped(migrationsFolder), path) === 0)
      return { created, migrated: false, backup };
    backup = await copyBeforeMigration(path, options.backupFolder, options.now());
  } catch (error) {
    throw storeError(error, path);
  } finally {
    connection.close();
  }
  migrateSqlite(path, migrationsFolder);
  return { created, migrated: true, backup };
}

/**
 * Whether this release can open the file: whole, ours, and not of a newer release; throws the reason. Answers how many
 * migrations it lacks.
 */
export function checkSqlite(path: string, migrationsFolder = shippedMigrations): number {
  const connection = connect(path, { readonly: true });
  try {
    checkWhole(connection, path);
    const applied = appliedMigrations(connection, path);
    if (applied.length === 0) throw new StoreBroken(`The file at ${path} is no database of Kept.`);
    return pending(applied, shipped(migrationsFolder), path);
  } catch (error) {
    throw storeError(error, path);
  } finally {
    connection.close();
  }
}

const bytesCheckedAtStart = 256 * 1024 * 1024;

/** A damaged page is better found at the start than by a reader; very large files would take too long. */
function checkWhole(connection: Database.Database, path: string): void {
  if (statSync(path).size > bytesCheckedAtStart) return;
  const found = connection.pragma("quick_check(1)", { simple: true });
  if (found !== "ok") throw new StoreBroken(`The database at ${path} is damaged: ${String(found)}.`);
}

function appliedMigrations(connection: Database.Database, path: string): number[] {
  const tables = connection.prepare("select name from sqlite_master where type = 'table'").pluck().all();
  if (tables.includes("__drizzle_migrations"))
    return connection.prepare("select created_at from __drizzle_migrations").pluck().all().map(Number);
  if (tables.length > 0) throw new StoreBroken(`The file at ${path} is a database of another program.`);
  return [];
}

/** When each migration of this release was made; the file that Drizzle itself keeps. */
function shipped(migrationsFolder: string): number[] {
  const journal = JSON.parse(readFileSync(join(migrationsFolder, "meta", "_journal.json"), "utf8"));
  return (journal as { entries: { when: number }[] }).entries.map((entry) => entry.when);
}

function pending(applied: number[], known: number[], path: string): number {
  if (Math.max(0, ...applied) > Math.max(...known))
    throw new SchemaTooNew(
      `The database at ${path} was made by a newer release of Kept; start that release or restore a backup.`,
    );
  if (applied.some((when) => !known.includes(when)))
    throw new StoreBroken(`The database at ${path} has a schema that no release of Kept has had.`);
  return known.filter((when) => !applied.includes(when)).length;
}

/** Under a temporary name first, so that a copy with the final name is always whole. */
async function copyBeforeMigration(path: string, folder: string, at: Date): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const copy = join(folder, `pre-migration-${at.toISOString().replaceAll(":", "-")}.db`);
  await copySqlite(path, `${copy}.part`);
  renameSync(`${copy}.part`, copy);
  return copy;
}
