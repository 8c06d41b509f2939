import { z } from "zod";
import { decideCodingSubmission } from "../domain/coding-review";
import { type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { type CodingChangeStep, changeCoding } from "./change-coding";
import { loadCodingRecord } from "./coding-record";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const Submission = z.object({ id: idField, basedOnVersion: versionField });

/** Its author hands a change to the reviewers; it must fit what stands now. */
export async function submitCodingChange(
  context: Context,
  input: unknown,
): Promise<Outcome<CodingChangeStep>> {
  const { actor, store, now } = context;
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Submission.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion } = parsed.data;
  return store.tx(async (q) => {
    const at = now();
    return changeCoding(q, id, at, async (change) => {
      const loaded = await loadCodingRecord(q, change.commitmentId);
      if (!loaded) return refuse("not-found", "noSuchCommitment");
      return decideCodingSubmission(change, loaded.record, basedOnVersion, actor, at);
    });
  });
}
