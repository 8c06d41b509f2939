import { accept, type Outcome } from "../domain/outcome";
import type { Report } from "../reports/report";
import type { BegunRun } from "./begin-report-run";
import { buildReport, reportedCommitmentIds } from "./build-report";
import type { Context } from "./context";
import type { JobRun } from "./job-run";
import { issuedAs } from "./report-issuer";
import { reportRequest } from "./report-request";
import { reportSince } from "./report-since";

/** What a report says, and the ids of the commitments it speaks of. */
export type GatheredReport = { report: Report; commitmentIds: string[] };

/** Builds the model of a saved report from what readers saw at its instant. */
export async function gatherReport(
  there: Context,
  { order, saved, at }: BegunRun,
  run: Pick<JobRun, "store" | "baseUrl" | "now">,
): Promise<Outcome<GatheredReport>> {
  const { store, baseUrl } = run;
  const since = await reportSince(store.read, saved, at);
  if (!since.ok) return since;
  const issued = order.purpose === "issue" ? await issuedAs(store.read, saved, baseUrl) : null;
  const request = await reportRequest(run, saved, { issued, baseUrl });
  if (!request.ok) return request;
  const report = await buildReport(there, request.value, since.value);
  if (!report.ok) return report;
  const commitmentIds = await reportedCommitmentIds(there, request.value, since.value);
  return accept({ report: report.value, commitmentIds });
}
