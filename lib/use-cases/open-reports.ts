import { latestRuns } from "../../db/queries/report-runs";
import { openReports as openRows, type WhichReports } from "../../db/queries/reports";
import type { Q } from "../../db/store";
import { accept, type Outcome } from "../domain/outcome";
import { notAllowed } from "../domain/permission";
import { canWriteReport } from "../domain/report-review";
import type { SavedReport } from "../domain/saved-report";
import type { Context } from "./context";
import { describeRun, type ReportRun } from "./show-report-run";

/** A report that is not public yet, for the people who work here. */
export type OpenReport = Pick<
  SavedReport,
  | ("id" | "kind" | "title" | "language" | "subject" | "view" | "state" | "number" | "recordVersion")
  | ("createdAt" | "updatedAt" | "submittedAt" | "reviewNote" | "reviewedAt")
> & {
  /** Name of the colleague who wrote it. */
  author: string;
  /** Written by the person who asks. */
  own: boolean;
  /** The newest making of its files. */
  run: ReportRun | null;
};

export type OpenReports = {
  /** One's own, whatever their state. */
  mine: OpenReport[];
  /** What colleagues have submitted, and what is being issued. */
  others: OpenReport[];
};

export async function openReports({ actor, store }: Context): Promise<Outcome<OpenReports>> {
  if (!canWriteReport(actor) || actor.id === null) return notAllowed(actor);
  const q = store.read;
  const mine = await describeOpenReports(q, { ownedBy: actor.id }, actor.id);
  const onTheWay = await describeOpenReports(q, { onTheWay: true }, actor.id);
  return accept({ mine, others: onTheWay.filter(({ own }) => !own) });
}

export async function describeOpenReports(
  q: Q,
  which: WhichReports,
  actorId: string | null,
): Promise<OpenReport[]> {
  const rows = await openRows(q, which);
  const runs = await latestRuns(
    q,
    rows.map(({ report }) => report.id),
  );
  return rows.map(({ report, author }) => {
    const { id, kind, title, language, subject, view, state, number, recordVersion } = report;
    const { createdAt, updatedAt, submittedAt, reviewNote, reviewedAt, authorId } = report;
    const run = runs.get(id);
    return {
      ...{ id, kind, title, language, subject, view, state, number, recordVersion },
      ...{ createdAt, updatedAt, submittedAt, reviewNote, reviewedAt },
      ...{ author, own: authorId === actorId, run: run ? describeRun(run) : null },
    };
  });
}
