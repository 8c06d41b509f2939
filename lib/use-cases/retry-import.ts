import { z } from "zod";
import { findFile } from "../../db/queries/files";
import { findImport } from "../../db/queries/imports";
import { insertJob } from "../../db/queries/jobs";
import { decideImportStep } from "../domain/import-step";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { changeImport } from "./change-import";
import type { ImportStep } from "./confirm-report";
import type { Context } from "./context";
import { idField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const Retry = z.object({ id: idField });

/** Has a text read again whose reading failed or was stopped. */
export async function retryImport(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<ImportStep>> {
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Retry.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id } = parsed.data;
  const [actorId, at] = [actor.id, now()];
  return store.tx(async (q) => {
    const step = { from: ["failed"] as const, otherwise: "importNotFailed", basedOnVersion: null };
    const found = decideImportStep(await findImport(q, id), step);
    if (!found.ok) return found;
    if (!(await findFile(q, found.value.fileSha256))) return refuse("invalid", "importFileGone");
    await insertJob(q, { kind: "read-import", subjectId: id, requestedBy: actorId }, at);
    const set = { state: "reading" as const, failure: null };
    const { recordVersion } = await changeImport(q, found.value, set, { action: "retried", actorId }, at);
    return accept({ id, recordVersion });
  });
}
