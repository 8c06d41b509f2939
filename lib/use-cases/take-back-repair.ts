import { z } from "zod";
import { findImport, findImportText } from "../../db/queries/imports";
import { insertJob } from "../../db/queries/jobs";
import { decideImportStep } from "../domain/import-step";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { changeImport } from "./change-import";
import type { ImportStep } from "./confirm-report";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const TakeBack = z.object({
  id: idField,
  basedOnVersion: versionField,
  takenBack: z.boolean({ error: "fieldWrong" }),
  /** One repair by its place in the received text, or all of a rule. */
  repair: z.union([z.object({ rawStart: z.coerce.number().int().min(0) }), z.object({ rule: idField })], {
    error: "fieldWrong",
  }),
});

/** A repair is undone, or made again; then the text is read anew, because its clauses may look different now. */
export async function takeBackRepair(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<ImportStep>> {
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = TakeBack.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion, takenBack, repair } = parsed.data;
  const [actorId, at] = [actor.id, now()];
  return store.tx(async (q) => {
    const step = { from: ["report"] as const, otherwise: "importNotInReport", basedOnVersion };
    const found = decideImportStep(await findImport(q, id), step);
    if (!found.ok) return found;
    const text = await findImportText(q, id);
    const candidates = (takenBack ? text?.edits : text?.takenBack) ?? [];
    const meant = candidates
      .filter(({ rawStart, rule }) =>
        "rule" in repair ? rule === repair.rule : rawStart === repair.rawStart,
      )
      .map(({ rawStart }) => rawStart);
    if (meant.length === 0) return refuse("invalid", "noSuchRepair");
    const kept = new Set(found.value.keptEdits);
    for (const rawStart of meant) takenBack ? kept.add(rawStart) : kept.delete(rawStart);
    const keptEdits = [...kept].sort((a, b) => a - b);
    await insertJob(q, { kind: "read-import", subjectId: id, requestedBy: actorId }, at);
    const set = { keptEdits, state: "reading" as const };
    const action = takenBack ? "repair-taken-back" : "repair-made-again";
    const { recordVersion } = await changeImport(q, found.value, set, { action, actorId }, at);
    return accept({ id, recordVersion });
  });
}
