import { z } from "zod";
import { assessmentRecord, findAssessment } from "../../db/queries/assessments";
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
import { todayOf } from "./refresh-today";
import { refuseFields } from "./refuse-fields";

const Publication = z.object({ id: idField, basedOnVersion: versionField });

/** A second person publishes; evidence still waiting is accepted with it, and the cap is checked once more. */
export async function publishAssessment(context: Context, input: unknown): Promise<Outcome<AssessmentStep>> {
  const { actor, store, now } = context;
  if (!canReview(actor)) return notAllowed(actor);
  const parsed = Publication.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion } = parsed.data;
  const at = now();
  return store.tx(async (q) => {
    // The day on which it is written: whoever waits in the queue may wait over midnight.
    const today = todayOf(context);
    const row = await findAssessment(q, id);
    const file = row && row.state !== "discarded" ? await loadCommitmentFile(q, row.commitmentId) : null;
    if (!row || !file) return refuse("not-found", "noSuchAssessment");
    const record = assessmentRecord(row);
    const rules = await loadSettings(q);
    const decision = decidePublication(file, record, basedOnVersion, actor, at, today, rules);
    if (!decision.ok) return decision;
    const touched = await acceptPending(q, decision.value, actor, at);
    const step = await writeAssessmentChange(q, record, file.id, decision.value, at);
    for (const commitmentId of new Set([file.id, ...touched]))
      await refreshCommitment(q, commitmentId, today, { text: false });
    return accept(step);
  });
}
