import { z } from "zod";
import { appendAudit } from "../../db/queries/audit";
import { requestCancel } from "../../db/queries/jobs";
import { runUnderWay } from "../../db/queries/report-runs";
import { findReport } from "../../db/queries/reports";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { canEdit, canReview, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { idField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";
import { settleJob } from "./settle-job";

const Cancel = z.object({ id: idField });

/**
 * Stops what makes the files of a report: at once where nothing had begun, else within a second or two. An issue is
 * stopped by those who may issue; the report then waits for its approval again.
 */
export async function cancelReportRun(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Cancel.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id } = parsed.data;
  const [actorId, at] = [actor.id, now()];
  return store.tx(async (q) => {
    const report = await findReport(q, id);
    if (!report || report.state === "discarded") return refuse("not-found", "reportNotFound");
    const underWay = await runUnderWay(q, id);
    if (!underWay) return refuse("invalid", "jobNotRunning");
    const { run, job } = underWay;
    if (run.purpose === "issue" && !canReview(actor)) return notAllowed(actor);
    if (job.state === "queued") {
      await settleJob(q, job, { state: "cancelled", failure: sentence("jobStopped") }, { actorId }, at);
    } else if (!job.cancelRequested) {
      await requestCancel(q, job.id);
      const entry = { actorId, entity: "report" as const, entityId: id, action: "cancel-requested" };
      await appendAudit(q, { ...entry, before: {}, after: {} }, at);
    }
    return accept({ id });
  });
}
