import { accept } from "../domain/outcome";
import type { JobBody } from "./job-run";

/** Looks at the addresses that have not been looked at for longest. */
export const checkLinks: JobBody = async ({ store, finish }) => {
  await store.tx((q) => finish(q));
  return accept(null);
};
