import Database from "better-sqlite3";
import { asc, ne } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { connect } from "./client";
import { storeError } from "./errors";
import { file } from "./schema";

const everyPageLeft = 0x7fffffff;

/** One consistent copy of a database that may be in use meanwhile; a single file without a log beside it. */
export async function copySqlite(path: string, to: string): Promise<void> {
  const connection = connect(path, { readonly: true });
  try {
    // All pages in one step: a copy made in pieces begins again after every write of somebody else.
    await connection.backup(to, { progress: () => everyPageLeft });
  } catch (error) {
    throw storeError(error, path);
  } finally {
    connection.close();
  }
  const copy = new Database(to);
  copy.pragma("journal_mode = DELETE");
  copy.close();
}

export type KeptFile = { sha256: string; bytes: number };

/** Every uploaded file that a closed database speaks of. */
export function listKeptFiles(path: string): KeptFile[] {
  const connection = new Database(path, { readonly: true });
  try {
    return (
      drizzle(connection)
        .select({ sha256: file.sha256, bytes: file.bytes })
        .from(file)
        // Without a name it was taken away: only its row tells that it was there.
        .where(ne(file.name, ""))
        .orderBy(asc(file.sha256))
        .all()
    );
  } catch (error) {
    throw storeError(error, path);
  } finally {
    connection.close();
  }
}
