import { insertJob } from "../../db/queries/jobs";
import { dueAddresses, forgetLooks, isLookPlanned } from "../../db/queries/link-checks";
import { loadSettings } from "../../db/queries/settings";
import type { Q, Store } from "../../db/store";

/** Of all looks at links; there is never more than one in the table. */
const subjectId = "links";

/** One look after another would be a crawl, and where the network is down each would find nothing. */
export const restBetweenMs = 10 * 60_000;

/** Queues a look at links where fetching is allowed and one is due; false where there is nothing to do. */
export async function planLinkCheck({ store, now }: { store: Store; now: () => Date }): Promise<boolean> {
  const at = now();
  // Which addresses are due is read beforehand, for it takes long: a look that finds none does nothing.
  if (!(await mayLook(store.read, at)) || (await dueAddresses(store.read, at)).length === 0) return false;
  return store.tx(async (q) => {
    if (!(await mayLook(q, at))) return false;
    await forgetLooks(q);
    await insertJob(q, { kind: "check-links", subjectId, requestedBy: null }, at);
    return true;
  });
}

async function mayLook(q: Q, at: Date): Promise<boolean> {
  if (!(await loadSettings(q)).fetching) return false;
  return !(await isLookPlanned(q, new Date(at.getTime() - restBetweenMs)));
}
