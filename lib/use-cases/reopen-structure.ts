import { z } from "zod";
import { findImport } from "../../db/queries/imports";
import { decideImportStep } from "../domain/import-step";
import { accept, type Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { changeImport } from "./change-import";
import type { Context } from "./context";
import { idField, requiredText, versionField } from "./evidence-fields";
import { type ImportStep, importStale, stepOf } from "./import-wanted";
import { refuseFields } from "./refuse-fields";

const Reopening = z.object({ id: idField, basedOnVersion: versionField, reason: requiredText(1_000) });

/** Back from the proposals to the structure; decisions wait and come back where their words are cut as before. */
export async function reopenStructure(context: Context, input: unknown): Promise<Outcome<ImportStep>> {
  const { actor, store, now } = context;
  if (!canEdit(actor) || !actor.id) return notAllowed(actor);
  const parsed = Reopening.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion, reason } = parsed.data;
  const by = { action: "structure-reopened", actorId: actor.id, reason };
  return store.tx(async (q) => {
    const current = await findImport(q, id);
    const step = decideImportStep(current, {
      from: ["proposals"],
      otherwise: "notAtProposals",
      basedOnVersion,
    });
    if (!step.ok) return importStale(q, step, current);
    return accept(stepOf(await changeImport(q, step.value, { state: "structure" }, by, now())));
  });
}
