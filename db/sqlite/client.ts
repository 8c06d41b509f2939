import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { type Q, type Store, StoreBusy } from "../store";
import { isBusy, storeError } from "./errors";
import * as schema from "./schema";
import { searchCondition } from "./text-search";

const busyTimeoutMs = 50;
const writeWaitMs = 5_000;

/** One connection, set up the way every connection of ours is. */
export function connect(path: string, options: { readonly?: boolean } = {}): Database.Database {
  let connection: Database.Database | undefined;
  try {
    connection = new Database(path, { timeout: busyTimeoutMs, readonly: options.readonly ?? false });
    connection.pragma("foreign_keys = ON");
    connection.pragma("synchronous = FULL");
    connection.pragma("cache_size = -16000");
    if (!options.readonly) connection.pragma("journal_mode = WAL");
    return connection;
  } catch (error) {
    connection?.close();
    throw storeError(error, path);
  }
}

const asQ = (connection: Database.Database) => drizzle(connection, { schema }) as unknown as Q;

const isRefusal = (value: unknown) =>
  typeof value === "object" && value !== null && "ok" in value && value.ok === false;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Other processes may hold the lock: ask again without blocking the thread, then say so. */
async function beginImmediate(connection: Database.Database, giveUpAt: number): Promise<void> {
  for (let wait = 2; ; wait = Math.min(wait * 2, 100)) {
    try {
      connection.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if (!isBusy(error)) throw storeError(error, connection.name);
      if (performance.now() > giveUpAt) throw new StoreBusy("The database is busy; nothing was written.");
      await pause(wait);
    }
  }
}

/** Opens a migrated database file. Readers go on while one writes: the writer has a connection of its own. */
export function openSqliteStore(path: string): Store {
  const writer = connect(path);
  const reader = connect(path);
  const writeQ = asQ(writer);
  let last: Promise<unknown> = Promise.resolve();

  const write = async <T>(work: (q: Q) => Promise<T>, giveUpAt: number): Promise<T> => {
    await beginImmediate(writer, giveUpAt);
    try {
      const result = await work(writeQ);
      writer.exec(isRefusal(result) ? "ROLLBACK" : "COMMIT");
      return result;
    } catch (error) {
      if (writer.inTransaction) writer.exec("ROLLBACK");
      throw storeError(error, path);
    }
  };

  return {
    read: asQ(reader),
    tx(work) {
      // Counted from now: those who queue behind a lock are not told one after another.
      const giveUpAt = performance.now() + writeWaitMs;
      const turn = last.then(() => write(work, giveUpAt));
      last = turn.catch(() => undefined);
      return turn;
    },
    async snapshot(work) {
      const connection = connect(path, { readonly: true });
      try {
        connection.exec("BEGIN");
        return await work(asQ(connection));
      } finally {
        connection.close();
      }
    },
    search: searchCondition,
    async close() {
      await last;
      reader.close();
      writer.close();
    },
  };
}
