import { insertJob } from "../../db/queries/jobs";
import type { Q } from "../../db/store";

/** Queues the reading of a candidate's page or file, in the transaction that says that it waits for it. */
export async function askForFetch(
  q: Q,
  { candidateId, requestedBy }: { candidateId: string; requestedBy: string },
  at: Date,
): Promise<void> {
  await insertJob(q, { kind: "fetch-candidate", subjectId: candidateId, requestedBy }, at);
}
