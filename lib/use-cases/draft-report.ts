import { appendAudit } from "../../db/queries/audit";
import { insertReport } from "../../db/queries/reports";
import { accept, type Outcome } from "../domain/outcome";
import { notAllowed } from "../domain/permission";
import { canWriteReport, decideReportDraft } from "../domain/report-review";
import type { Context } from "./context";
import { refuseFields } from "./refuse-fields";
import { ReportFields, readReportForm, weighReport } from "./report-fields";
import type { ReportStep } from "./write-report-step";

/** An editor begins a report from a view, a party, a document or a sector. */
export async function draftReport(context: Context, input: unknown): Promise<Outcome<ReportStep>> {
  const { actor, store, now } = context;
  if (!canWriteReport(actor) || actor.id === null) return notAllowed(actor);
  const parsed = ReportFields.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const read = await readReportForm(context, parsed.data);
  if (!read.ok) return read;
  const actorId = actor.id;
  return store.tx(async (q) => {
    const at = now();
    const asked = await weighReport(q, read.value, at);
    if (!asked.ok) return asked;
    const decision = decideReportDraft(asked.value, crypto.randomUUID(), actor, at);
    if (!decision.ok) return decision;
    const row = decision.value;
    await insertReport(q, row);
    const entry = { actorId, entity: "report" as const, entityId: row.id, action: "drafted" };
    await appendAudit(q, { ...entry, before: null, after: { ...row } }, at);
    const { id, state, recordVersion, number } = row;
    return accept({ id, state, recordVersion, number });
  });
}
