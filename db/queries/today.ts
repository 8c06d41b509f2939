import { and, asc, count, eq, gt, gte, inArray, isNotNull, lte, sql } from "drizzle-orm";
import type { UserRole } from "../../lib/domain/vocabulary";
import { assessment, candidate, commitment, errorReport, user } from "../sqlite/schema";
import type { Q } from "../store";

// What waits for whom; for the people who work here only. One question for each part of the day's page.

/** How many commitments carry which flags, together. */
export async function countFlagged(q: Q) {
  return await q
    .select({ bits: commitment.flagBits, n: count() })
    .from(commitment)
    .where(gt(commitment.flagBits, 0))
    .groupBy(commitment.flagBits);
}

/** In force and due from one day to another, soonest first; `total` counts all of them. */
export async function dueBetween(q: Q, from: string, to: string, limit: number) {
  // Items are long: the days are looked up in the index of the list, and only what falls between them is read.
  const due = q
    .select({ key: commitment.searchRow })
    .from(commitment)
    .where(and(gte(commitment.deadlineEnd, from), lte(commitment.deadlineEnd, to)));
  return await q
    .select({ item: commitment.item, total: sql<number>`count(*) over ()` })
    .from(commitment)
    .where(and(inArray(commitment.searchRow, due), eq(commitment.lifecycle, "in-force")))
    .orderBy(
      asc(commitment.deadlineEnd),
      asc(commitment.documentId),
      asc(commitment.clausePosition),
      asc(commitment.running),
    )
    .limit(limit);
}

/** Reports that nobody has weighed, oldest first. */
export async function waitingCandidates(q: Q, limit: number) {
  return await q
    .select({
      id: candidate.id,
      title: candidate.title,
      address: candidate.address,
      language: candidate.language,
      at: candidate.createdAt,
      total: sql<number>`count(*) over ()`,
    })
    .from(candidate)
    .where(eq(candidate.state, "waiting"))
    .orderBy(asc(candidate.createdAt), asc(candidate.id))
    .limit(limit);
}

/** What people outside say is wrong, oldest first; without how to reach them. */
export async function openErrorReports(q: Q, limit: number) {
  return await q
    .select({
      id: errorReport.id,
      what: errorReport.what,
      language: errorReport.language,
      code: commitment.code,
      at: errorReport.createdAt,
      total: sql<number>`count(*) over ()`,
    })
    .from(errorReport)
    .leftJoin(commitment, eq(commitment.id, errorReport.commitmentId))
    .where(eq(errorReport.state, "open"))
    .orderBy(asc(errorReport.createdAt), asc(errorReport.id))
    .limit(limit);
}

/** Claims of contrary action that one person approved, with their account as it stands today. */
export async function contraryApprovedOnce(q: Q, limit: number) {
  return await q
    .select({
      id: assessment.id,
      code: commitment.code,
      subject: assessment.subject,
      reason: assessment.reason,
      approvedAt: assessment.approvedAt,
      approverId: assessment.approverId,
      approver: user.name,
      approverRole: sql<UserRole>`${user.role}`,
      approverState: user.state,
      authorId: assessment.authorId,
    })
    .from(assessment)
    .innerJoin(commitment, eq(commitment.id, assessment.commitmentId))
    .innerJoin(user, eq(user.id, assessment.approverId))
    .where(
      and(
        eq(assessment.state, "submitted"),
        eq(assessment.status, "contrary"),
        isNotNull(assessment.approverId),
      ),
    )
    .orderBy(asc(assessment.approvedAt), asc(assessment.id))
    .limit(limit);
}

/** For the head of every page: two counts on two indexes. */
export async function countInbox(q: Q): Promise<number> {
  const [candidates] = await q.select({ n: count() }).from(candidate).where(eq(candidate.state, "waiting"));
  const [reports] = await q.select({ n: count() }).from(errorReport).where(eq(errorReport.state, "open"));
  return (candidates?.n ?? 0) + (reports?.n ?? 0);
}
