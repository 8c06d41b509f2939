import { openStore } from "../../db/index";
import type { Store } from "../../db/store";
import { env } from "../env";

// Pages, routes and the server are bundled apart but run in one process: they share one store through it, and the
// server closes it (serve.ts).
const shared = globalThis as typeof globalThis & { keptStore?: Store };

/** The store of this process, opened on first use. The database was prepared before the server began to listen. */
export function getStore(): Store {
  shared.keptStore ??= openStore(env().databaseUrl);
  return shared.keptStore;
}
