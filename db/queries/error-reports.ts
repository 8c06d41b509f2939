import { and, count, desc, eq, isNotNull } from "drizzle-orm";
import type { ErrorReportState } from "../../lib/domain/vocabulary";
import { commitment, document, errorReport, user } from "../sqlite/schema";
import type { Q } from "../store";

export type ErrorReportRow = typeof errorReport.$inferSelect;

export async function insertErrorReport(q: Q, row: ErrorReportRow): Promise<void> {
  await q.insert(errorReport).values(row);
}

export async function findErrorReport(q: Q, id: string): Promise<ErrorReportRow | null> {
  const [row] = await q.select().from(errorReport).where(eq(errorReport.id, id));
  return row ?? null;
}

export async function updateErrorReport(q: Q, id: string, set: Partial<ErrorReportRow>): Promise<void> {
  await q.update(errorReport).set(set).where(eq(errorReport.id, id));
}

/** Those of a state, the newest first, with what they are about. */
export const errorReportsIn = (q: Q, state: ErrorReportState, page: { limit: number; offset: number }) =>
  q
    .select({
      row: errorReport,
      ...{ code: commitment.code, title: commitment.title, slug: document.slug },
      ...{ documentTitle: document.shortTitle, writtenBy: user.name },
      ...{ underCorrectionAt: commitment.underCorrectionAt, commitmentVersion: commitment.recordVersion },
    })
    .from(errorReport)
    .leftJoin(commitment, eq(commitment.id, errorReport.commitmentId))
    .leftJoin(document, eq(document.id, errorReport.documentId))
    .leftJoin(user, eq(user.id, errorReport.userId))
    .where(eq(errorReport.state, state))
    .orderBy(desc(errorReport.createdAt), desc(errorReport.id))
    .limit(page.limit)
    .offset(page.offset);

export async function errorReportCounts(q: Q): Promise<Record<ErrorReportState, number>> {
  const rows = await q
    .select({ state: errorReport.state, n: count() })
    .from(errorReport)
    .groupBy(errorReport.state);
  const counts = { open: 0, answered: 0, "set-aside": 0 };
  for (const { state, n } of rows) counts[state] = n;
  return counts;
}

/** The records a page is about; what readers cannot see is about nothing. */
export async function reportedSubject(
  q: Q,
  { commitment: code, document: slug }: { commitment: string | null; document: string | null },
): Promise<Pick<ErrorReportRow, "commitmentId" | "documentId">> {
  const [found] = code
    ? await q
        .select({ id: commitment.id, documentId: commitment.documentId })
        .from(commitment)
        .where(and(eq(commitment.code, code), isNotNull(commitment.publishedAt)))
    : [];
  if (found) return { commitmentId: found.id, documentId: found.documentId };
  const [page] = slug
    ? await q.select({ id: document.id }).from(document).where(eq(document.slug, slug))
    : [];
  return { commitmentId: null, documentId: page?.id ?? null };
}
