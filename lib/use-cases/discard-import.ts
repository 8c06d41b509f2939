import { z } from "zod";
import { findImport } from "../../db/queries/imports";
import { latestJob, requestCancel } from "../../db/queries/jobs";
import { decideImportStep } from "../domain/import-step";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { importStates } from "../domain/vocabulary";
import { changeImport } from "./change-import";
import type { ImportStep } from "./confirm-report";
import type { Context } from "./context";
import { idField, text, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";
import { settleJob } from "./settle-job";

const leastReason = 10;
const Discard = z.object({ id: idField, basedOnVersion: versionField, reason: text(2_000) });

/** Takes an import off the desk for good; what was done on it stays in the records. */
export async function discardImport(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<ImportStep>> {
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Discard.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion, reason } = parsed.data;
  if (Array.from(reason).length < leastReason)
    return refuse("invalid", "checkFields", {
      fields: { reason: sentence("reasonTooShort", { least: leastReason }) },
    });
  const [actorId, at] = [actor.id, now()];
  return store.tx(async (q) => {
    const from = importStates.filter((state) => state !== "published" && state !== "discarded");
    const found = decideImportStep(await findImport(q, id), {
      from,
      otherwise: "importEnded",
      basedOnVersion,
    });
    if (!found.ok) return found;
    const by = { action: "discarded", actorId, reason };
    const set = { state: "discarded" as const, failure: null };
    const { recordVersion } = await changeImport(q, found.value, set, by, at);
    // What still works on it ends by itself.
    const job = await latestJob(q, id);
    if (job?.state === "running") await requestCancel(q, job.id);
    if (job?.state === "queued")
      await settleJob(q, job, { state: "cancelled", failure: sentence("jobStopped") }, { actorId }, at);
    return accept({ id, recordVersion });
  });
}
