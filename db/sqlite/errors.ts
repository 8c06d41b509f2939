import { StoreBroken, StoreBusy, StoreConflict, StoreFull } from "../store";

/** SQLite's own word for what went wrong; Drizzle may have wrapped it. */
function sqliteCode(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = String((cause as { code?: unknown }).code ?? "");
    if (code.startsWith("SQLITE_")) return code;
  }
  return "";
}

export const isBusy = (error: unknown) => /^SQLITE_(BUSY|LOCKED)/.test(sqliteCode(error));

/** The driver's errors in the store's words; everything else passes through untouched. */
export function storeError(error: unknown, path: string): unknown {
  const code = sqliteCode(error);
  const cause = { cause: error };
  if (isBusy(error)) return new StoreBusy(`The database at ${path} is in use elsewhere; try again.`, cause);
  // Without room even the index of the log cannot be made.
  if (/^SQLITE_(FULL|IOERR_SHMSIZE)/.test(code))
    return new StoreFull("The disk is full; nothing was written.", cause);
  if (/^SQLITE_(NOTADB|CORRUPT|CANTOPEN|IOERR)/.test(code))
    return new StoreBroken(`The database at ${path} cannot be read (${code}).`, cause);
  if (code.startsWith("SQLITE_READONLY"))
    return new StoreBroken(`The database at ${path} cannot be written to (${code}).`, cause);
  if (code.startsWith("SQLITE_CONSTRAINT"))
    return new StoreConflict(`A rule of the database refused this write (${code}).`, cause);
  return error;
}
