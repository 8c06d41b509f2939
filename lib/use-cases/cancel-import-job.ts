import { z } from "zod";
import { appendAudit } from "../../db/queries/audit";
import { findImport } from "../../db/queries/imports";
import { latestJob, requestCancel } from "../../db/queries/jobs";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { idField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";
import { settleJob } from "./settle-job";

const Cancel = z.object({ id: idField });

/** Stops what works on an import: at once where nothing had begun, else within a second or two. */
export async function cancelImportJob(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Cancel.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id } = parsed.data;
  const [actorId, at] = [actor.id, now()];
  return store.tx(async (q) => {
    if (!(await findImport(q, id))) return refuse("not-found", "noSuchImport");
    const job = await latestJob(q, id);
    if (job?.state === "queued") {
      await settleJob(q, job, { state: "cancelled", failure: sentence("jobStopped") }, { actorId }, at);
      return accept({ id });
    }
    if (job?.state !== "running") return refuse("invalid", "jobNotRunning");
    if (!job.cancelRequested) {
      await requestCancel(q, job.id);
      const entry = { actorId, entity: "import" as const, entityId: id, action: "cancel-requested" };
      await appendAudit(q, { ...entry, before: {}, after: {} }, at);
    }
    return accept({ id });
  });
}
