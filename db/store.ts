import type { SQL } from "drizzle-orm";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import type * as schema from "./sqlite/schema";

/**
 * The query builder every function in db/queries receives. Run-at-once methods are not on its type: a forgotten
 * `.run()` does nothing, and an async transaction on better-sqlite3 throws. Everything is awaited.
 */
export type Q = Omit<
  BaseSQLiteDatabase<"async", unknown, typeof schema>,
  "run" | "all" | "get" | "values" | "transaction" | "batch"
>;

/** The seam between the product and its database. */
export type Store = {
  /** Reads of the latest committed state. */
  read: Q;
  /**
   * The only door for writes: one immediate transaction. A fault rolls back and passes on; a refused Outcome rolls
   * back too. Nothing but `q` is awaited inside.
   */
  tx<T>(work: (q: Q) => Promise<T>): Promise<T>;
  /**
   * One consistent state for several reads, on a connection of its own; for exports. `taken` runs as it is taken, while
   * nobody writes in this process: an instant read there has every earlier write before it and none of the later ones.
   */
  snapshot<T>(work: (q: Q) => Promise<T>, taken?: (q: Q) => Promise<void>): Promise<T>;
  /** What readers saw at an instant: a store that reads like this one and cannot be written to; one state for all. */
  asOf<T>(at: Date, work: (past: Store) => Promise<T>): Promise<T>;
  /** The instant this store answers for, and the store of the present it came from; null: it is the present. */
  past: { at: Date; of: Store } | null;
  /**
   * A condition on `commitment`: its search text holds all these words. Null when nothing searchable was typed.
   * `seek` fetches what was found, for few rows; `walk` tests rows in the order they are read, for many.
   */
  search(words: string, access?: "seek" | "walk"): SQL | null;
  close(): Promise<void>;
};

/** The write door stayed locked for five seconds; nothing was written. */
export class StoreBusy extends Error {
  override name = "StoreBusy";
}
/** The database was made by a newer release than this one. */
export class SchemaTooNew extends Error {
  override name = "SchemaTooNew";
}
/** The file is no database, or a damaged one. */
export class StoreBroken extends Error {
  override name = "StoreBroken";
}
/** The disk has no room; nothing was written. */
export class StoreFull extends Error {
  override name = "StoreFull";
}
/** A constraint refused a write that no rule had refused before: a bug, or two people at once. */
export class StoreConflict extends Error {
  override name = "StoreConflict";
}
/** The address names a database that this release cannot open. */
export class StoreUnsupported extends Error {
  override name = "StoreUnsupported";
}
