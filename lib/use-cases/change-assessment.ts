import { assessmentRecord, findAssessment, updateAssessment } from "../../db/queries/assessments";
import { appendAudit } from "../../db/queries/audit";
import { raiseVersions } from "../../db/queries/commitment-state";
import type { Q } from "../../db/store";
import type { AssessmentChange } from "../domain/assessment";
import type { AssessmentRecord } from "../domain/commitment-file";
import { accept, type Outcome, refuse } from "../domain/outcome";
import type { AssessmentState } from "../domain/vocabulary";

/** What a door shows after a step in an assessment's life. */
export type AssessmentStep = { id: string; state: AssessmentState; recordVersion: number };

/** Loads one assessment, asks a rule, writes its decision and the entry that explains it. */
export async function changeAssessment(
  q: Q,
  id: string,
  at: Date,
  decide: (
    record: AssessmentRecord,
    commitmentId: string,
  ) => Outcome<AssessmentChange> | Promise<Outcome<AssessmentChange>>,
): Promise<Outcome<AssessmentStep>> {
  const row = await findAssessment(q, id);
  if (!row || row.state === "discarded") return refuse("not-found", "noSuchAssessment");
  const record = assessmentRecord(row);
  const decision = await decide(record, row.commitmentId);
  if (!decision.ok) return decision;
  return accept(await writeAssessmentChange(q, record, row.commitmentId, decision.value, at));
}

export async function writeAssessmentChange(
  q: Q,
  record: AssessmentRecord,
  commitmentId: string,
  { set, audit }: AssessmentChange,
  at: Date,
): Promise<AssessmentStep> {
  await updateAssessment(q, record.id, set);
  await raiseVersions(q, [commitmentId]);
  await appendAudit(q, audit, at);
  const { state, recordVersion } = { ...record, ...set };
  return { id: record.id, state, recordVersion };
}
