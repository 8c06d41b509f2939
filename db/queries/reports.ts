import { and, asc, count, desc, eq, inArray, isNotNull, like, max, type SQL, sql } from "drizzle-orm";
import type { SavedReport } from "../../lib/domain/saved-report";
import type { ReportKind } from "../../lib/domain/vocabulary";
import { insertRow } from "../prepared";
import { report, reportCommitment, reportRun, user } from "../sqlite/schema";
import type { Q } from "../store";
import { chunksOf } from "./chunks";

export async function findReport(q: Q, id: string): Promise<SavedReport | null> {
  const [row] = await q.select().from(report).where(eq(report.id, id));
  return row ?? null;
}

export async function findReportByNumber(q: Q, number: string): Promise<SavedReport | null> {
  const [row] = await q.select().from(report).where(eq(report.number, number));
  return row ?? null;
}

export async function insertReport(q: Q, row: SavedReport): Promise<void> {
  await insertRow(q, report, row);
}

/** Against the version that the rule looked at. */
export async function updateReport(q: Q, known: SavedReport, set: Partial<SavedReport>): Promise<void> {
  await q
    .update(report)
    .set(set)
    .where(and(eq(report.id, known.id), eq(report.recordVersion, known.recordVersion)));
}

/** Numbers run within a year and are never given twice, even where the first attempt to issue failed. */
export async function nextReportNumber(q: Q, year: number): Promise<string> {
  const [row] = await q
    .select({ last: max(sql<number>`cast(substr(${report.number}, 6) as integer)`) })
    .from(report)
    .where(like(report.number, `${year}-%`));
  return `${year}-${Number(row?.last ?? 0) + 1}`;
}

/** What readers can see: issued, and withdrawn ones, which say so. `view`: parts of the address that the view must have. */
export type IssuedAsked = { kind: ReportKind | null; view: URLSearchParams };
const publicStates = ["issued", "withdrawn"] as const;

const isIssued = ({ kind, view }: IssuedAsked): SQL | undefined =>
  and(
    inArray(report.state, [...publicStates]),
    kind === null ? undefined : eq(report.kind, kind),
    // A view is stored in one spelling, and a report about one thing has that in its view.
    ...[...view].map(
      ([name, value]) =>
        sql`instr('&' || ${report.view} || '&', ${`&${new URLSearchParams({ [name]: value })}&`}) > 0`,
    ),
  );

export async function listIssued(
  q: Q,
  asked: IssuedAsked,
  { page, size }: { page: number; size: number },
): Promise<SavedReport[]> {
  return await q
    .select()
    .from(report)
    .where(isIssued(asked))
    .orderBy(desc(report.issuedAt), desc(report.id))
    .limit(size)
    .offset((page - 1) * size);
}

export async function countIssued(q: Q, asked: IssuedAsked): Promise<number> {
  const [row] = await q.select({ n: count() }).from(report).where(isIssued(asked));
  return row?.n ?? 0;
}

const mostAtOnce = 200;
const ownStates = ["draft", "submitted", "sent-back", "issuing"] as const;

/** Submitted and waiting; a person's own unpublished ones; or what is on its way, whoever wrote it. Oldest first. */
export type WhichReports = { waiting: true } | { ownedBy: string } | { onTheWay: true };

export async function openReports(q: Q, which: WhichReports) {
  const condition =
    "waiting" in which
      ? eq(report.state, "submitted")
      : "onTheWay" in which
        ? inArray(report.state, ["submitted", "issuing"])
        : and(eq(report.authorId, which.ownedBy), inArray(report.state, [...ownStates]));
  return await q
    .select({ report, author: user.name })
    .from(report)
    .innerJoin(user, eq(user.id, report.authorId))
    .where(condition)
    .orderBy(asc(report.submittedAt), asc(report.createdAt), asc(report.id))
    .limit(mostAtOnce);
}

export async function countWaitingReports(q: Q): Promise<number> {
  const [row] = await q.select({ n: count() }).from(report).where(eq(report.state, "submitted"));
  return row?.n ?? 0;
}

/** What an issued report speaks of. */
export async function insertReportCommitments(
  q: Q,
  reportId: string,
  commitmentIds: string[],
): Promise<void> {
  const rows = [...new Set(commitmentIds)].map((commitmentId) => ({ reportId, commitmentId }));
  for (const some of chunksOf(rows)) await q.insert(reportCommitment).values(some);
}

/** The names of reports by their ids. */
export async function namesOfReports(q: Q, ids: string[]) {
  if (ids.length === 0) return new Map<string, { number: string; title: string; state: string }>();
  const { id, number, title, state } = report;
  const rows = await q
    .select({ id, number, title, state })
    .from(report)
    .where(and(inArray(id, [...new Set(ids)]), isNotNull(number)));
  return new Map(rows.map((row) => [row.id, { ...row, number: row.number as string }]));
}

/** Issued reports whose files are handed out and which speak of one of these commitments. */
export async function reportsNaming(q: Q, commitmentIds: string[]) {
  const found = new Map<string, { id: string; number: string; title: string; asOfAt: Date }>();
  for (const some of chunksOf(commitmentIds)) {
    const { id, number, title, asOfAt } = report;
    const rows = await q
      .selectDistinct({ id, number, title, asOfAt })
      .from(reportCommitment)
      .innerJoin(report, eq(report.id, reportCommitment.reportId))
      .where(
        and(
          inArray(reportCommitment.commitmentId, some),
          inArray(report.state, [...publicStates]),
          eq(report.filesWithheld, false),
        ),
      );
    for (const row of rows)
      if (row.number && row.asOfAt) found.set(row.id, { ...row, number: row.number, asOfAt: row.asOfAt });
  }
  return [...found.values()].sort((a, b) => b.asOfAt.getTime() - a.asOfAt.getTime());
}

/** Whether a report, issued or made to look at, has a file of these bytes. */
export async function isReportFile(q: Q, sha256: string): Promise<boolean> {
  const [made] = await q
    .select({ id: reportRun.id })
    .from(reportRun)
    .where(sql`instr(${reportRun.files}, ${sha256}) > 0`)
    .limit(1);
  if (made) return true;
  const [issued] = await q
    .select({ id: report.id })
    .from(report)
    .where(sql`instr(${report.files}, ${sha256}) > 0`)
    .limit(1);
  return issued !== undefined;
}
