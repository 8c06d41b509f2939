import { z } from "zod";
import { loadSettings } from "../../db/queries/settings";
import { longestNote } from "../domain/assessment";
import { decideSendBack } from "../domain/assessment-review";
import type { Outcome } from "../domain/outcome";
import { canReview, notAllowed } from "../domain/permission";
import { type AssessmentStep, changeAssessment } from "./change-assessment";
import type { Context } from "./context";
import { idField, text, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const SendBack = z.object({ id: idField, basedOnVersion: versionField, note: text(longestNote) });

/** A reviewer sends a submitted assessment back with a note. */
export async function sendBackAssessment(context: Context, input: unknown): Promise<Outcome<AssessmentStep>> {
  const { actor, store, now } = context;
  if (!canReview(actor)) return notAllowed(actor);
  const parsed = SendBack.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion, note } = parsed.data;
  const at = now();
  return store.tx((q) =>
    changeAssessment(q, id, at, async (record) =>
      decideSendBack(record, note, basedOnVersion, actor, at, await loadSettings(q)),
    ),
  );
}
