import { openStore } from "../../db/index";
import type { Store } from "../../db/store";
import { env } from "../env";

// The server and the pages are bundled apart but run in one process: they share the store through the process.
const shared = globalThis as typeof globalThis & { keptStore?: Store };

/** The store of this process, opened on first use. The database was prepared before the server began to listen. */
export function getStore(): Store {
  shared.keptStore ??= openStore(env().databaseUrl);
  return shared.keptStore;
}

export async function closeStore(): Promise<void> {
  const store = shared.keptStore;
  shared.keptStore = undefined;
  await store?.close();
}
