import { findImport } from "../../db/queries/imports";
import { endJob, findJob, type JobRow } from "../../db/queries/jobs";
import type { Q } from "../../db/store";
import { isImportJob, stateAfterFailure, stateDuring } from "../domain/job";
import type { Sentence } from "../domain/outcome";
import { changeImport } from "./change-import";
import { leaveUnfetched } from "./fetch-candidate-record";
import { returnFromIssuing } from "./return-from-issuing";

type Ending = { state: "failed" | "cancelled"; failure: Sentence };

/** Ends a job without a result and takes its import or report out of waiting; nothing where somebody else settled it first. */
export async function settleJob(
  q: Q,
  known: Pick<JobRow, "id" | "leaseOwner">,
  ending: Ending,
  by: { actorId: string },
  at: Date,
): Promise<void> {
  const job = await findJob(q, known.id);
  if (!job || !["queued", "running"].includes(job.state) || job.leaseOwner !== known.leaseOwner) return;
  await endJob(q, job.id, ending, at);
  if (job.kind === "fetch-candidate") await leaveUnfetched(q, job.subjectId, by, at);
  if (job.kind === "make-report")
    await returnFromIssuing(q, job.subjectId, { action: ending.state, ...by }, at);
  if (!isImportJob(job.kind)) return;
  const draft = await findImport(q, job.subjectId);
  // A discarded import waits for nobody.
  if (draft?.state !== stateDuring[job.kind]) return;
  const state = stateAfterFailure[job.kind];
  const failure = state === "failed" ? ending.failure : null;
  await changeImport(q, draft, { state, failure }, { action: ending.state, ...by }, at);
}
