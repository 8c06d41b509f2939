import { z } from "zod";
import { loadCommitmentFile } from "../../db/queries/commitment-files";
import { decideSubmission } from "../domain/assessment-review";
import { type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { type AssessmentStep, changeAssessment } from "./change-assessment";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { todayOf } from "./refresh-today";
import { refuseFields } from "./refuse-fields";

const Submission = z.object({ id: idField, basedOnVersion: versionField });

/** Its author hands a draft to the reviewers; the evidence must carry it. */
export async function submitAssessment(context: Context, input: unknown): Promise<Outcome<AssessmentStep>> {
  const { actor, store, now } = context;
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Submission.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion } = parsed.data;
  const [at, today] = [now(), todayOf(context)];
  return store.tx((q) =>
    changeAssessment(q, id, at, async (record, commitmentId) => {
      const file = await loadCommitmentFile(q, commitmentId);
      if (!file) return refuse("not-found", "noSuchCommitment");
      return decideSubmission(file, record, basedOnVersion, actor, at, today);
    }),
  );
}
