import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { type Q, type Store, StoreBusy } from "../store";
import { isBusy, storeError } from "./errors";
import { openPast } from "./past";
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
    // Words that were taken away leave nothing in freed space, and so nothing in a backup.
    if (!options.readonly) connection.pragma("secure_delete = ON");
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

/** A transaction begins to read with its first statement, not with BEGIN. */
async function takeSnapshot(connection: Database.Database, taken: () => Promise<void>): Promise<void> {
  connection.exec("BEGIN");
  connection.prepare("select 1 from audit_entry limit 1").get();
  await taken();
}

/** One consistent state, on a connection that cannot write; whoever else uses the file goes on. */
export async function readSqliteSnapshot<T>(path: string, work: (q: Q) => Promise<T>): Promise<T> {
  const connection = connect(path, { readonly: true });
  try {
    connection.exec("BEGIN");
    return await work(asQ(connection));
  } finally {
    connection.close();
  }
}

/** Opens a migrated database file. Readers go on while one writes: the writer has a connection of its own. */
export function openSqliteStore(path: string): Store {
  const writer = connect(path);
  const reader = connect(path);
  const writeQ = asQ(writer);
  const past = openPast(
    () => connect(path, { readonly: true }),
    asQ,
    () => store,
  );
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };

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

  const store: Store = {
    read: asQ(reader),
    tx(work) {
      // Counted from now: those who queue behind a lock are not told one after another.
      const giveUpAt = performance.now() + writeWaitMs;
      return inTurn(() => write(work, giveUpAt));
    },
    async snapshot(work, taken) {
      const connection = connect(path, { readonly: true });
      try {
        const q = asQ(connection);
        if (taken) await inTurn(() => takeSnapshot(connection, () => taken(q)));
        else connection.exec("BEGIN");
        return await work(q);
      } finally {
        connection.close();
      }
    },
    asOf: (at, work) => past.read(at, work),
    past: null,
    search: searchCondition,
    async close() {
      await last;
      past.close();
      reader.close();
      writer.close();
    },
  };
  return store;
}
