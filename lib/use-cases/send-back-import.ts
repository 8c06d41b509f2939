import { z } from "zod";
import { findImport } from "../../db/queries/imports";
import { decideImportSendBack, longestReviewNote } from "../domain/import-review";
import { accept, type Outcome } from "../domain/outcome";
import { canReview, notAllowed } from "../domain/permission";
import { changeImport } from "./change-import";
import type { Context } from "./context";
import { idField, text, versionField } from "./evidence-fields";
import { type ImportStep, importStale, stepOf } from "./import-wanted";
import { refuseFields } from "./refuse-fields";

const SendBack = z.object({ id: idField, basedOnVersion: versionField, note: text(longestReviewNote) });

/** A reviewer sends a submitted import back to the desk with a note. */
export async function sendBackImport(context: Context, input: unknown): Promise<Outcome<ImportStep>> {
  const { actor, store, now } = context;
  if (!canReview(actor) || !actor.id) return notAllowed(actor);
  const parsed = SendBack.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion, note } = parsed.data;
  const by = { action: "sent-back", actorId: actor.id };
  return store.tx(async (q) => {
    const current = await findImport(q, id);
    const decision = decideImportSendBack(current, basedOnVersion, note, actor);
    if (!decision.ok) return importStale(q, decision, current);
    const set = { state: "proposals" as const, reviewNote: decision.value.note };
    return accept(stepOf(await changeImport(q, decision.value.current, set, by, now())));
  });
}
