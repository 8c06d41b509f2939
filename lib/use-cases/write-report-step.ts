import { appendAudit } from "../../db/queries/audit";
import { findReport, updateReport } from "../../db/queries/reports";
import type { Q } from "../../db/store";
import { accept, type Outcome, refuse } from "../domain/outcome";
import type { ReportChange } from "../domain/report-review";
import type { SavedReport } from "../domain/saved-report";
import type { ReportState } from "../domain/vocabulary";

/** What a door shows after a step of a report. */
export type ReportStep = { id: string; state: ReportState; recordVersion: number; number: string | null };

/** Loads one report, asks a rule, writes its decision and the entry that explains it. */
export async function stepReport(
  q: Q,
  id: string,
  at: Date,
  decide: (report: SavedReport) => Outcome<ReportChange> | Promise<Outcome<ReportChange>>,
): Promise<Outcome<ReportStep>> {
  const report = await findReport(q, id);
  if (!report || report.state === "discarded") return refuse("not-found", "reportNotFound");
  const decision = await decide(report);
  if (!decision.ok) return decision;
  const { state, recordVersion, number } = await writeReportStep(q, report, decision.value, at);
  return accept({ id, state, recordVersion, number });
}

export async function writeReportStep(
  q: Q,
  report: SavedReport,
  { set, audit }: ReportChange,
  at: Date,
): Promise<SavedReport> {
  await updateReport(q, report, set);
  await appendAudit(q, audit, at);
  return { ...report, ...set };
}
