import { findRun } from "../../db/queries/report-runs";
import { findReport } from "../../db/queries/reports";
import type { Q } from "../../db/store";
import { reportStep } from "../domain/report-review";
import { writeReportStep } from "./write-report-step";

/**
 * Its files could not be made, or somebody stopped that: it waits for its approval again and keeps its number. What went
 * wrong stands with the job.
 */
export async function returnFromIssuing(
  q: Q,
  runId: string,
  { action, actorId }: { action: "failed" | "cancelled"; actorId: string },
  at: Date,
): Promise<void> {
  const run = await findRun(q, runId);
  const report = run?.purpose === "issue" ? await findReport(q, run.reportId) : null;
  if (report?.state !== "issuing" || report.recordVersion !== run?.reportVersion) return;
  const set = {
    ...{ state: "submitted" as const, reviewerId: null, reviewedAt: null },
    ...{ singlePerson: false, asOfAt: null },
  };
  const step = reportStep(report, `issue-${action}`, set, { by: { id: actorId }, at });
  await writeReportStep(q, report, step, at);
}
