import { updateAssessment } from "../../db/queries/assessments";
import { appendAudit } from "../../db/queries/audit";
import type { Q } from "../../db/store";
import type { CodingEffects } from "../domain/coding-effects";
import type { AssessmentRecord } from "../domain/commitment-file";
import { noApproval } from "../domain/contrary-approval";

type Why = { actorId: string; reason: string; at: Date };

/**
 * What was said of a commitment rests on its coding: what is published is to be re-confirmed, what waits must be looked
 * at again, and a claim about somebody who is no longer assessed goes back to its author with the reason.
 */
export async function recodeAssessments(
  q: Q,
  { reconfirm, look, back }: Pick<CodingEffects, "reconfirm" | "look" | "back">,
  { actorId, reason, at }: Why,
): Promise<void> {
  const write = (record: AssessmentRecord, action: string, set: Partial<AssessmentRecord>) =>
    writeRecoded(q, record, { action, set, actorId, at });
  for (const record of reconfirm) await write(record, "to-reconfirm", { toReconfirmAt: at });
  for (const record of look) await write(record, "coding-changed", approvalGone(record));
  for (const record of back)
    await write(record, "sent-back", {
      ...{ state: "sent-back", reviewerId: actorId, reviewedAt: at, reviewNote: reason },
      ...approvalGone(record),
    });
}

/** An approval was given to what stood before. */
const approvalGone = ({ approverId }: AssessmentRecord) => (approverId === null ? {} : noApproval);

type Write = { action: string; set: Partial<AssessmentRecord>; actorId: string; at: Date };

async function writeRecoded(q: Q, record: AssessmentRecord, { action, set, actorId, at }: Write) {
  const after = { ...set, recordVersion: record.recordVersion + 1 };
  const names = Object.keys(after) as (keyof AssessmentRecord)[];
  const before = Object.fromEntries(names.map((name) => [name, record[name]]));
  const { period: _, ...columns } = after;
  await updateAssessment(q, record.id, columns);
  const entry = { actorId, entity: "assessment" as const, entityId: record.id, action };
  await appendAudit(q, { ...entry, before, after }, at);
}
