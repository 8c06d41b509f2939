import type { RunRow } from "../../db/queries/report-runs";
import { insertReportCommitments } from "../../db/queries/reports";
import type { Q } from "../../db/store";
import { jobsActorId } from "../domain/audit";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { reportStep } from "../domain/report-review";
import type { ReportFile, SavedReport } from "../domain/saved-report";
import { writeReportStep } from "./write-report-step";

/** What a run has made of an approved report. */
export type MadeReport = {
  codebook: string;
  dataHash: string;
  files: ReportFile[];
  /** Every commitment that it speaks of. */
  commitmentIds: string[];
};

/**
 * In the last transaction of the job that made its files: the report says for good what they say. The moment of issue is
 * that of the approval, because the files themselves name it.
 */
export async function freezeReport(
  q: Q,
  { report, run }: { report: SavedReport; run: Pick<RunRow, "reportId" | "purpose" | "reportVersion"> },
  { codebook, dataHash, files, commitmentIds }: MadeReport,
  at: Date,
): Promise<Outcome<SavedReport>> {
  const { id, state, recordVersion, reviewedAt, asOfAt } = report;
  const meant = run.reportId === id && run.purpose === "issue" && run.reportVersion === recordVersion;
  if (state !== "issuing" || !meant || !reviewedAt || !asOfAt) return refuse("conflict", "reportChanged");
  const set = { state: "issued" as const, issuedAt: reviewedAt, codebook, dataHash, files };
  await insertReportCommitments(q, id, commitmentIds);
  return accept(
    await writeReportStep(q, report, reportStep(report, "issued", set, { by: { id: jobsActorId }, at }), at),
  );
}
