import { z } from "zod";
import { findImport } from "../../db/queries/imports";
import { decideImportStep } from "../domain/import-step";
import { accept, type Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { changeImport } from "./change-import";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

export type ImportStep = { id: string; recordVersion: number };

const Confirm = z.object({ id: idField, basedOnVersion: versionField });

/** Somebody looked at what was repaired; the structure is next. */
export async function confirmReport(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<ImportStep>> {
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Confirm.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion } = parsed.data;
  const [actorId, at] = [actor.id, now()];
  return store.tx(async (q) => {
    const step = { from: ["report"] as const, otherwise: "importNotInReport", basedOnVersion };
    const found = decideImportStep(await findImport(q, id), step);
    if (!found.ok) return found;
    const by = { action: "report-confirmed", actorId };
    const { recordVersion } = await changeImport(q, found.value, { state: "structure" }, by, at);
    return accept({ id, recordVersion });
  });
}
