import { listedIds } from "../../db/queries/report-commitments";
import { accept, type Outcome } from "../domain/outcome";
import { composeReport } from "../reports/compose/compose-report";
import type { Report } from "../reports/report";
import type { ReportRequest } from "../reports/report-facts";
import type { Context } from "./context";
import { listFilter } from "./list-commitments";
import { inFiles, reportFactsOf, type ToldLimit } from "./report-facts-of";
import type { Since } from "./report-since";

/**
 * What a report says of one instant; `there` is a visitor inside `store.asOf`. A plain table reads its rows while it is
 * written, so whoever writes it does so before `asOf` ends.
 */
export async function buildReport(
  there: Context,
  request: ReportRequest,
  since: Since | null,
  limit: ToldLimit = inFiles,
): Promise<Outcome<Report>> {
  const facts = await reportFactsOf(there, request, since, limit);
  return facts.ok ? accept(composeReport(facts.value)) : facts;
}

/** The commitments it speaks of: a later correction of one of them marks the report. */
export const reportedCommitmentIds = (there: Context, { filter }: ReportRequest): Promise<string[]> =>
  listedIds(there.store.read, listFilter(there, filter));
