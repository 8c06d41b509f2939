import { findCandidate } from "../../db/queries/candidates";
import type { Q } from "../../db/store";
import { sentence } from "../domain/outcome";
import { writeCandidateChange } from "./candidate-record";

/** A candidate whose job ended without a word waits no longer; what it says of itself, somebody types. */
export async function leaveUnfetched(
  q: Q,
  candidateId: string,
  { actorId }: { actorId: string },
  at: Date,
): Promise<void> {
  const row = await findCandidate(q, candidateId);
  if (row?.fetchState !== "queued") return;
  const left = { fetchState: "failed" as const, fetchFailure: sentence("fetchStopped") };
  await writeCandidateChange(q, row, left, { actorId, action: "fetch-failed" }, at);
}
