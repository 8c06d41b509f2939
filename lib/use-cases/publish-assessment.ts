import { z } from "zod";
import { assessmentRecord, findApprover, findAssessment } from "../../db/queries/assessments";
import { loadCommitmentFile } from "../../db/queries/commitment-files";
import { refreshCommitment } from "../../db/queries/commitment-state";
import { loadSettings } from "../../db/queries/settings";
import { decidePublication } from "../domain/assessment-review";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canReview, notAllowed } from "../domain/permission";
import { acceptPending } from "./accept-pending";
import { type AssessmentStep, writeAssessmentChange } from "./change-assessment";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { publicWrite } from "./public-write";
import { refuseFields } from "./refuse-fields";

const Publication = z.object({ id: idField, basedOnVersion: versionField });

/**
 * A second person publishes; evidence still waiting is accepted with it, and the cap is checked once more. Of contrary
 * action the first of the two persons only approves: it still waits afterwards.
 */
export async function publishAssessment(context: Context, input: unknown): Promise<Outcome<AssessmentStep>> {
  const { actor } = context;
  if (!canReview(actor)) return notAllowed(actor);
  const parsed = Publication.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion } = parsed.data;
  return publicWrite(context, async (q, moment) => {
    const { at, today } = moment;
    const row = await findAssessment(q, id);
    const file = row && row.state !== "discarded" ? await loadCommitmentFile(q, row.commitmentId) : null;
    if (!row || !file) return refuse("not-found", "noSuchAssessment");
    const record = assessmentRecord(row);
    const rules = await loadSettings(q);
    const approver = row.approverId ? await findApprover(q, row.approverId) : null;
    const decision = decidePublication(file, record, basedOnVersion, actor, at, today, rules, approver);
    if (!decision.ok) return decision;
    const touched = await acceptPending(q, decision.value, actor, at);
    const step = await writeAssessmentChange(q, record, file.id, decision.value, at);
    if (step.state !== "published") return accept(step);
    for (const commitmentId of new Set([file.id, ...touched]))
      await refreshCommitment(q, commitmentId, moment, { text: false });
    return accept(step);
  });
}
