import { and, asc, eq, inArray } from "drizzle-orm";
import type { AssessmentRecord } from "../../lib/domain/commitment-file";
import { type Approver, noApproval } from "../../lib/domain/contrary-approval";
import { insertRow } from "../prepared";
import { assessment, user } from "../sqlite/schema";
import type { Q } from "../store";
import { appendAudit } from "./audit";

export type AssessmentRow = typeof assessment.$inferSelect;

/** The row as the rules see it. */
export const assessmentRecord = (row: AssessmentRow): AssessmentRecord => ({
  id: row.id,
  subject: row.subject,
  period: { start: row.periodStart, end: row.periodEnd },
  status: row.status,
  reason: row.reason,
  missing: row.missing,
  basis: row.basis,
  state: row.state,
  correctsId: row.correctsId,
  authorId: row.authorId,
  reviewerId: row.reviewerId,
  singlePerson: row.singlePerson,
  stoodOn: row.stoodOn,
  submittedAt: row.submittedAt,
  reviewedAt: row.reviewedAt,
  reviewNote: row.reviewNote,
  publishedAt: row.publishedAt,
  evidenceChangedAt: row.evidenceChangedAt,
  toReconfirmAt: row.toReconfirmAt,
  rule: row.rule,
  approverId: row.approverId,
  approvedAt: row.approvedAt,
  recordVersion: row.recordVersion,
});

export async function findAssessment(q: Q, id: string): Promise<AssessmentRow | null> {
  const [row] = await q.select().from(assessment).where(eq(assessment.id, id));
  return row ?? null;
}

/** Who approved first: their account as it stands today decides whether the approval still holds. */
export async function findApprover(q: Q, id: string): Promise<Approver | null> {
  const [row] = await q
    .select({ id: user.id, role: user.role, state: user.state })
    .from(user)
    .where(eq(user.id, id));
  return row ? { id: row.id, role: row.role, active: row.state === "active" } : null;
}

export async function insertAssessments(q: Q, rows: AssessmentRow[]): Promise<void> {
  for (const row of rows) await insertRow(q, assessment, row);
}

/** Only what changes on a row; period and subject never do. */
export type AssessmentSet = Partial<Omit<AssessmentRow, "id" | "commitmentId" | "subject" | "periodStart">>;

export async function updateAssessment(q: Q, id: string, set: AssessmentSet): Promise<void> {
  await q.update(assessment).set(set).where(eq(assessment.id, id));
}

type Grounds = Pick<AssessmentRecord, "stoodOn" | "basis" | "rule">;

/**
 * Evidence under a claim that waits was changed: whoever read the claim before must look at it again. `regrounded`
 * tells what a claim stands on after a revision.
 */
export async function raiseWaiting(
  q: Q,
  evidence: { commitmentIds: string[]; changed: string },
  actorId: string,
  at: Date,
  regrounded?: (row: AssessmentRow) => Promise<Grounds>,
): Promise<void> {
  if (evidence.commitmentIds.length === 0) return;
  const rows = await q
    .select()
    .from(assessment)
    .where(and(inArray(assessment.commitmentId, evidence.commitmentIds), eq(assessment.state, "submitted")))
    .orderBy(asc(assessment.id));
  for (const row of rows) {
    const { id, recordVersion, stoodOn, basis, rule } = row;
    if (![...stoodOn.developments, ...stoodOn.searches].includes(evidence.changed)) continue;
    const grounds = await regrounded?.(row);
    // An approval was given to what stood before.
    const approval =
      row.approverId === null ? null : { approverId: row.approverId, approvedAt: row.approvedAt };
    const set = { recordVersion: recordVersion + 1, ...(approval && noApproval), ...grounds };
    await updateAssessment(q, id, set);
    const entry = { actorId, entity: "assessment" as const, entityId: id, action: "evidence-changed" };
    const before = { recordVersion, ...approval, ...(grounds && { stoodOn, basis, rule }) };
    await appendAudit(q, { ...entry, before, after: set }, at);
  }
}

/** Evidence of published assessments that is revised, sent back or discarded: review again, nothing else changes. */
export async function markEvidenceChanged(
  q: Q,
  evidence: { commitmentIds: string[]; changed: string[] },
  actorId: string,
  at: Date,
): Promise<void> {
  if (evidence.commitmentIds.length === 0) return;
  const rows = await q
    .select()
    .from(assessment)
    .where(inArray(assessment.commitmentId, evidence.commitmentIds))
    .orderBy(asc(assessment.id));
  const changed = new Set(evidence.changed);
  const stands = ({ stoodOn }: AssessmentRow) =>
    [...stoodOn.developments, ...stoodOn.sources, ...stoodOn.searches].some((id) => changed.has(id));
  for (const row of rows.filter((each) => each.state === "published" && stands(each))) {
    const set = { evidenceChangedAt: at, recordVersion: row.recordVersion + 1 };
    await updateAssessment(q, row.id, set);
    const before = { evidenceChangedAt: row.evidenceChangedAt, recordVersion: row.recordVersion };
    await appendAudit(
      q,
      {
        actorId,
        entity: "assessment",
        entityId: row.id,
        action: "evidence-changed",
        before,
        after: { ...set, changed: evidence.changed },
      },
      at,
    );
  }
}
