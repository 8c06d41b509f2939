import { z } from "zod";
import { decideWithdrawal } from "../domain/assessment";
import type { Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { type AssessmentStep, changeAssessment } from "./change-assessment";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const Withdrawal = z.object({ id: idField, basedOnVersion: versionField });

/** Its author takes back what waits for review. */
export async function withdrawAssessment(context: Context, input: unknown): Promise<Outcome<AssessmentStep>> {
  const { actor, store, now } = context;
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Withdrawal.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion } = parsed.data;
  return store.tx((q) =>
    changeAssessment(q, id, now(), (record) => decideWithdrawal(record, basedOnVersion, actor)),
  );
}
