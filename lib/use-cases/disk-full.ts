import { type Outcome, refuse } from "../domain/outcome";

/** What a full disk is called by the system, by the database and by our store. */
const names = new Set(["ENOSPC", "EDQUOT", "SQLITE_FULL", "StoreFull"]);

const isDiskFull = (fault: unknown): boolean => {
  const { code, name } = (fault ?? {}) as { code?: unknown; name?: unknown };
  return names.has(String(code)) || names.has(String(name));
};

/** A full disk is an answer, wherever in the work it was met. */
export async function orDiskFull<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (fault) {
    if (!isDiskFull(fault)) throw fault;
    return refuse("busy", "diskFull");
  }
}
