import { z } from "zod";
import { findImport } from "../../db/queries/imports";
import { utcDay } from "../domain/calendar";
import { decideImportStep } from "../domain/import-step";
import { accept, type Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { changeImport } from "./change-import";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { weighImport } from "./import-lacking";
import { type ImportStep, importStale, notReady, stepOf } from "./import-wanted";
import { refuseFields } from "./refuse-fields";

const Submission = z.object({ id: idField, basedOnVersion: versionField });

/** Everything is decided: a second person looks at it. */
export async function submitImport(context: Context, input: unknown): Promise<Outcome<ImportStep>> {
  const { actor, store, now } = context;
  if (!canEdit(actor) || !actor.id) return notAllowed(actor);
  const parsed = Submission.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion } = parsed.data;
  const [actorId, at] = [actor.id, now()];
  return store.tx(async (q) => {
    const current = await findImport(q, id);
    const step = decideImportStep(current, {
      from: ["proposals"],
      otherwise: "notAtProposals",
      basedOnVersion,
    });
    if (!step.ok) return importStale(q, step, current);
    const { lacking } = await weighImport(q, step.value, utcDay(at));
    if (lacking.length > 0) return notReady(lacking);
    const set = { state: "submitted" as const, submittedBy: actorId, submittedAt: at };
    return accept(stepOf(await changeImport(q, step.value, set, { action: "submitted", actorId }, at)));
  });
}
