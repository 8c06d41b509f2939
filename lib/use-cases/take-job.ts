import { claimJob, findStranded, isWorkWaiting, type JobRow } from "../../db/queries/jobs";
import type { Store } from "../../db/store";
import { jobsActorId } from "../domain/audit";
import { leaseMs } from "../domain/job";
import { sentence } from "../domain/outcome";
import { settleJob } from "./settle-job";

export const leaseFrom = (at: Date): Date => new Date(at.getTime() + leaseMs);

/** A worker's next job, leased to it under a name of this run; those that nobody should try again are ended. */
export async function takeJob(
  { store, now }: { store: Store; now: () => Date },
  owner: string,
): Promise<JobRow | null> {
  const at = now();
  if (!(await isWorkWaiting(store.read, at))) return null;
  return store.tx(async (q) => {
    for (const job of await findStranded(q, at)) {
      const state = job.cancelRequested ? "cancelled" : "failed";
      const failure = sentence(job.cancelRequested ? "jobStopped" : "jobDied");
      await settleJob(q, job, { state, failure }, { actorId: jobsActorId }, at);
    }
    return claimJob(q, { owner, at, leaseUntil: leaseFrom(at) });
  });
}
