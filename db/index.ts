import { openSqliteStore, readSqliteSnapshot } from "./sqlite/client";
import { copySqlite, listKeptFiles } from "./sqlite/copy";
import { checkSqlite, type Prepared, prepareSqlite } from "./sqlite/migrate";
import { type Store, StoreUnsupported } from "./store";

/** The file that a database address names: `file:/srv/kept.db`, `file:data/kept.db`, or a bare path. */
export function databasePath(url: string): string {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme && scheme !== "file")
    throw new StoreUnsupported(
      `DATABASE_URL names ${scheme}:, but this release opens SQLite files only (file:PATH).`,
    );
  const path = scheme ? url.slice("file:".length).replace(/^\/\/(?=\/)/, "") : url;
  if (path === "" || path.includes("\0") || path.startsWith("//"))
    throw new StoreUnsupported("DATABASE_URL names no file; write file:PATH.");
  return path;
}

/** Opens the store that DATABASE_URL names; the file must have been prepared. */
export const openStore = (url: string): Store => openSqliteStore(databasePath(url));

/** Makes or migrates the database file; refuses a newer, damaged or foreign one before touching it. */
export const prepareDatabase = (options: {
  path: string;
  backupFolder: string;
  now: () => Date;
  migrationsFolder?: string;
}): Promise<Prepared> => prepareSqlite(options.path, options);

/** For backup and restore: a copy made while the server runs, what a copy speaks of, and whether it is whole. */
export const copyDatabase = copySqlite;
export const keptFilesOf = listKeptFiles;
export const checkDatabase = (path: string): number => checkSqlite(path);

/** For verifying: reads one state of a database that may be in use, and writes nothing. */
export const readDatabase = readSqliteSnapshot;
