import { z } from "zod";
import { decideDiscard } from "../domain/assessment";
import type { Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { type AssessmentStep, changeAssessment } from "./change-assessment";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const Discard = z.object({ id: idField, basedOnVersion: versionField });

/** Its author drops a draft. */
export async function discardAssessment(context: Context, input: unknown): Promise<Outcome<AssessmentStep>> {
  const { actor, store, now } = context;
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Discard.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion } = parsed.data;
  return store.tx((q) =>
    changeAssessment(q, id, now(), (record) => decideDiscard(record, basedOnVersion, actor)),
  );
}
