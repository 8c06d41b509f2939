import { appendAudit } from "../../db/queries/audit";
import { updateCoding } from "../../db/queries/coding-commitment-writes";
import { loadCommitmentFile } from "../../db/queries/commitment-files";
import type { Q } from "../../db/store";
import { endedMark } from "../domain/under-correction";
import type { Lifecycle } from "../domain/vocabulary";
import type { CodingLoaded } from "./coding-record";
import { recodeAssessments } from "./recode-assessments";

type Ending = {
  action: "split" | "merged" | "withdrawn";
  lifecycle: Lifecycle;
  successors: string[];
  reason: string;
};

/** A tombstone: it stays with its results, names what took its place, and takes no new review. */
export async function endCommitment(
  q: Q,
  { record, stored }: CodingLoaded,
  { action, lifecycle, successors, reason }: Ending,
  { actorId, at }: { actorId: string; at: Date },
): Promise<void> {
  const { row } = stored;
  const mark = row.underCorrectionAt === null ? {} : endedMark;
  const after = { lifecycle, successors, ...mark };
  await updateCoding(q, record.id, {}, after, null);
  const was = Object.fromEntries(Object.keys(after).map((field) => [field, row[field as keyof typeof row]]));
  const entry = { actorId, entity: "commitment" as const, entityId: record.id };
  await appendAudit(q, { ...entry, action, before: was, after }, at);
  // What waits can only be published as a correction of what stands; whoever read it before looks again.
  const file = await loadCommitmentFile(q, record.id);
  const look = (file?.assessments ?? []).filter(({ state }) => state === "submitted");
  await recodeAssessments(q, { reconfirm: [], back: [], look }, { actorId, at, reason });
}
