import { z } from "zod";
import { findImport } from "../../db/queries/imports";
import { decideImportStep } from "../domain/import-step";
import { accept, type Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { changeImport } from "./change-import";
import type { ImportStep } from "./confirm-report";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const Reopen = z.object({ id: idField, basedOnVersion: versionField });

/** Back to the repairs. The structure stays as it is, unless the text is then read anew. */
export async function reopenReport(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<ImportStep>> {
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Reopen.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion } = parsed.data;
  const [actorId, at] = [actor.id, now()];
  return store.tx(async (q) => {
    const step = { from: ["structure"] as const, otherwise: "importNotInStructure", basedOnVersion };
    const found = decideImportStep(await findImport(q, id), step);
    if (!found.ok) return found;
    const by = { action: "report-reopened", actorId };
    const { recordVersion } = await changeImport(q, found.value, { state: "report" }, by, at);
    return accept({ id, recordVersion });
  });
}
