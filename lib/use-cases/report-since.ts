import { earlierInterims, findToldReport } from "../../db/queries/earlier-reports";
import type { Q } from "../../db/store";
import { instantOf } from "../domain/as-of";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { sameView } from "../domain/report-view";
import type { ReportKind } from "../domain/vocabulary";

/** The instant that changes are told since, and the issued report that told it; null where a day was named. */
export type Since = { asOf: Date; number: string | null };

type Asked = {
  kind: ReportKind;
  subject: string | null;
  view: string;
  sinceReportId: string | null;
  since: string | null;
};

/**
 * What an interim report tells the changes since: the report or the day that was chosen, else the last issued interim
 * report of the same view, in whatever language. Null: there is none. `q` reads the present.
 */
export async function reportSince(q: Q, asked: Asked, asOf: Date): Promise<Outcome<Since | null>> {
  if (asked.kind !== "interim") return accept(null);
  if (asked.sinceReportId !== null) {
    const chosen = await findToldReport(q, asked.sinceReportId);
    if (!chosen?.asOfAt) return refuse("not-found", "sinceReportNotFound");
    return earlier({ asOf: chosen.asOfAt, number: chosen.number }, asOf);
  }
  if (asked.since !== null) return earlier({ asOf: instantOf(asked.since), number: null }, asOf);
  const last = (await earlierInterims(q, asked.subject, asOf)).find(({ view }) => sameView(view, asked.view));
  return accept(last?.asOfAt ? { asOf: last.asOfAt, number: last.number } : null);
}

const earlier = (since: Since, asOf: Date): Outcome<Since> =>
  since.asOf < asOf ? accept(since) : refuse("invalid", "reportSinceAfter");
