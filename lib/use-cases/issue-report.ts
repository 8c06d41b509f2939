import { z } from "zod";
import { orderReportRun } from "../../db/queries/report-runs";
import { nextReportNumber } from "../../db/queries/reports";
import { loadSettings } from "../../db/queries/settings";
import { instantOf } from "../domain/as-of";
import { accept, type Outcome } from "../domain/outcome";
import { canReview, notAllowed } from "../domain/permission";
import { decideReportIssue } from "../domain/report-review";
import type { SavedReport } from "../domain/saved-report";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";
import { reportInstant } from "./report-instant";
import { type ReportStep, stepReport } from "./write-report-step";

const Issue = z.object({ id: idField, basedOnVersion: versionField });

/**
 * A second person approves a report. It has its number and the instant of what it shows from here on; its files are made
 * outside the request, and it is public once all of them are there.
 */
export async function issueReport(
  context: Context,
  input: unknown,
): Promise<Outcome<ReportStep & { runId: string }>> {
  const { actor, store, now } = context;
  if (!canReview(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Issue.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion } = parsed.data;
  const requestedBy = actor.id;
  // Of its own turn: whatever is written by the time of the approval counts from a later instant than this.
  const present = await reportInstant(context, null);
  if (!present.ok) return present;
  return store.tx(async (q) => {
    const at = now();
    const rules = await loadSettings(q);
    const number = await nextReportNumber(q, at.getUTCFullYear());
    const asked = { basedOnVersion, by: actor, at };
    let forms: SavedReport["forms"] = [];
    const step = await stepReport(q, id, at, (report) => {
      forms = report.forms;
      const asOfAt = report.asOf === null ? present.value : instantOf(report.asOf);
      return decideReportIssue(report, { number, asOfAt }, rules, asked);
    });
    if (!step.ok) return step;
    const { recordVersion: reportVersion } = step.value;
    const ordered = { reportId: id, purpose: "issue" as const, forms, reportVersion, requestedBy };
    const run = await orderReportRun(q, ordered, at);
    return accept({ ...step.value, runId: run.id });
  });
}
