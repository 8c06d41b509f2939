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

/** The commitments it speaks of, those that left the view since as well: a later correction of one marks the report. */
export async function reportedCommitmentIds(
  { store }: Context,
  { filter }: ReportRequest,
  since: Since | null,
): Promise<string[]> {
  const idsIn = (past: Context["store"]) => listedIds(past.read, listFilter({ store: past }, filter));
  const now = await idsIn(store);
  if (since === null) return now;
  const earlier = await (store.past?.of ?? store).asOf(since.asOf, idsIn);
  return [...new Set([...now, ...earlier])];
}
