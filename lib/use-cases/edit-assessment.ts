import { z } from "zod";
import { decideAssessmentEdit, longestNote, longestReason } from "../domain/assessment";
import type { Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { statuses } from "../domain/vocabulary";
import { type AssessmentStep, changeAssessment } from "./change-assessment";
import type { Context } from "./context";
import { idField, text, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const Edit = z.object({
  id: idField,
  basedOnVersion: versionField,
  status: z.enum(statuses, { error: "chooseStatus" }),
  reason: text(longestReason),
  missing: text(longestNote).default(""),
});

/** Its author changes a draft, or what was sent back. */
export async function editAssessment(context: Context, input: unknown): Promise<Outcome<AssessmentStep>> {
  const { actor, store, now } = context;
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Edit.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion, ...edit } = parsed.data;
  return store.tx((q) =>
    changeAssessment(q, id, now(), (record) => decideAssessmentEdit(record, edit, basedOnVersion, actor)),
  );
}
