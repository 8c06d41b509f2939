import { z } from "zod";
import { appendAudit } from "../../db/queries/audit";
import { orderReportRun, runUnderWay } from "../../db/queries/report-runs";
import { findReport } from "../../db/queries/reports";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { hasDraftFiles } from "../domain/report-run";
import { reportForms } from "../domain/vocabulary";
import type { Context } from "./context";
import { idField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const Order = z.object({
  id: idField,
  /** All that were chosen with the report, unless some are named. */
  forms: z
    .array(z.enum(reportForms, { error: "fieldWrong" }))
    .max(reportForms.length)
    .default([]),
});

/** Has the files of a draft made, to look at. One run at a time: while one is under way, it is the answer. */
export async function orderReportFiles(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<{ runId: string; begun: boolean }>> {
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Order.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, forms: named } = parsed.data;
  const [actorId, at] = [actor.id, now()];
  return store.tx(async (q) => {
    const report = await findReport(q, id);
    if (!report || report.state === "discarded") return refuse("not-found", "reportNotFound");
    if (!hasDraftFiles(report.state)) return refuse("invalid", "reportNoDraft");
    const underWay = await runUnderWay(q, id);
    if (underWay) return accept({ runId: underWay.run.id, begun: false });
    const wanted = named.length > 0 ? named : report.forms;
    // In one order, whatever was clicked first.
    const forms = reportForms.filter((form) => wanted.includes(form));
    if (forms.length === 0) return refuse("invalid", "reportFormNeeded", { fields: needed });
    const order = { reportId: id, purpose: "draft" as const, forms, reportVersion: report.recordVersion };
    const run = await orderReportRun(q, { ...order, requestedBy: actorId }, at);
    const entry = { actorId, entity: "report" as const, entityId: id, action: "files-ordered" };
    await appendAudit(q, { ...entry, before: {}, after: {} }, at);
    return accept({ runId: run.id, begun: true });
  });
}

const needed = { forms: { key: "reportFormNeeded" } };
