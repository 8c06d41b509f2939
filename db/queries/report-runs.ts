import { and, asc, desc, eq, inArray, ne, sql } from "drizzle-orm";
import type { ReportFile } from "../../lib/domain/saved-report";
import type { ReportPurpose } from "../../lib/domain/vocabulary";
import { job, reportRun } from "../sqlite/schema";
import type { Q } from "../store";
import { endJob, insertJob, type JobRow, requestCancel } from "./jobs";
import { unneededBlobs } from "./report-blobs";

export type RunRow = typeof reportRun.$inferSelect;
export type RunWithJob = { run: RunRow; job: JobRow | null };
type OrderedRun = Pick<RunRow, "reportId" | "purpose" | "forms" | "reportVersion" | "requestedBy">;

/**
 * A run and the job that does it, in the transaction that makes its report wait for it. What still works on a draft
 * gives way to an issue.
 */
export async function orderReportRun(q: Q, ordered: OrderedRun, at: Date): Promise<{ id: string }> {
  const before = ordered.purpose === "issue" ? await runUnderWay(q, ordered.reportId) : null;
  if (before?.job.state === "running") await requestCancel(q, before.job.id);
  else if (before) await endJob(q, before.job.id, { state: "cancelled", failure: null }, at);
  const id = crypto.randomUUID();
  await q.insert(reportRun).values({ id, ...ordered, files: [], asOfAt: null, createdAt: at });
  await insertJob(q, { kind: "make-report", subjectId: id, requestedBy: ordered.requestedBy }, at);
  return { id };
}

export async function findRun(q: Q, id: string): Promise<RunRow | null> {
  const [row] = await q.select().from(reportRun).where(eq(reportRun.id, id));
  return row ?? null;
}

/** The newest run of each of these reports, with its job. */
export async function latestRuns(
  q: Q,
  reportIds: string[],
  purpose?: ReportPurpose,
): Promise<Map<string, RunWithJob>> {
  if (reportIds.length === 0) return new Map();
  const rows = await q
    .select({ run: reportRun, job })
    .from(reportRun)
    .leftJoin(job, eq(job.subjectId, reportRun.id))
    .where(and(inArray(reportRun.reportId, reportIds), purpose ? eq(reportRun.purpose, purpose) : undefined))
    .orderBy(asc(reportRun.createdAt), asc(reportRun.id));
  return new Map(rows.map((row) => [row.run.reportId, row]));
}

/** The run of a report that waits or works; there is never more than one. */
export async function runUnderWay(q: Q, reportId: string): Promise<{ run: RunRow; job: JobRow } | null> {
  const [row] = await q
    .select({ run: reportRun, job })
    .from(reportRun)
    .innerJoin(job, eq(job.subjectId, reportRun.id))
    .where(and(eq(reportRun.reportId, reportId), inArray(job.state, ["queued", "running"])))
    .orderBy(desc(reportRun.createdAt), desc(reportRun.id))
    .limit(1);
  return row ?? null;
}

/** What may be taken away of a draft: the files of the last run that made some. */
export async function draftFiles(q: Q, reportId: string): Promise<RunRow | null> {
  const [row] = await q
    .select()
    .from(reportRun)
    .where(and(eq(reportRun.reportId, reportId), hasFiles))
    .orderBy(desc(reportRun.createdAt), desc(reportRun.id))
    .limit(1);
  return row ?? null;
}

const hasFiles = ne(sql`json_array_length(${reportRun.files})`, 0);

/** Which state of the report it is made from, and as of when: kept, so that a run that begins again shows the same. */
export async function setRunStart(
  q: Q,
  id: string,
  start: { asOfAt: Date; reportVersion: number },
): Promise<void> {
  await q.update(reportRun).set(start).where(eq(reportRun.id, id));
}

/** The files of a draft take the place of those that earlier runs made; tells which blobs nobody needs any more. */
export async function setRunFiles(
  q: Q,
  { id, reportId }: Pick<RunRow, "id" | "reportId">,
  files: ReportFile[],
): Promise<string[]> {
  await q.update(reportRun).set({ files }).where(eq(reportRun.id, id));
  return clearRuns(q, reportId, id);
}

/** Takes away what drafts of a report left, but for one run; the blobs that nobody needs any more go after the commit. */
export async function clearRuns(q: Q, reportId: string, butFor = ""): Promise<string[]> {
  const others = and(eq(reportRun.reportId, reportId), ne(reportRun.id, butFor), hasFiles);
  const rows = await q.select({ files: reportRun.files }).from(reportRun).where(others);
  if (rows.length === 0) return [];
  await q.update(reportRun).set({ files: [] }).where(others);
  return unneededBlobs(
    q,
    rows.flatMap(({ files }) => files.map(({ sha256 }) => sha256)),
  );
}
