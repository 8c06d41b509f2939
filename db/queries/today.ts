import { and, asc, count, eq, gt, gte, inArray, isNotNull, lte, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/sqlite-core";
import type { UserRole } from "../../lib/domain/vocabulary";
import {
  assessment,
  candidate,
  codingChange,
  commitment,
  development,
  errorReport,
  importDraft,
  response,
  searchLog,
  user,
} from "../sqlite/schema";
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

export type WaitingKind = "assessment" | "development" | "search" | "import" | "coding" | "response";

/** All that was submitted, whatever it is: when, by whom, and where it belongs. */
function everythingWaiting(q: Q) {
  const kind = (word: WaitingKind) => sql<WaitingKind>`${word}`.as("kind");
  const since = (from: typeof assessment.submittedAt, otherwise: typeof assessment.createdAt) =>
    sql<Date>`coalesce(${from}, ${otherwise})`.mapWith(assessment.createdAt).as("since");
  const nothing = sql<string | null>`null`;
  // Written out: in a query of one table the builder leaves the names of tables away.
  const firstLinked = sql<string | null>`(
    select linked.code from development_link as link
    inner join "commitment" as linked on linked.id = link.commitment_id
    where link.development_id = "development"."id"
    order by linked.code limit 1)`;
  return unionAll(
    q
      .select({
        kind: kind("assessment"),
        id: assessment.id,
        since: since(assessment.submittedAt, assessment.createdAt),
        authorId: assessment.authorId,
        code: sql<string | null>`${commitment.code}`.as("code"),
        text: sql<string>`${assessment.reason}`.as("text"),
      })
      .from(assessment)
      .innerJoin(commitment, eq(commitment.id, assessment.commitmentId))
      .where(eq(assessment.state, "submitted")),
    q
      .select({
        kind: kind("development"),
        id: development.id,
        since: sql<Date>`${development.createdAt}`.mapWith(assessment.createdAt).as("since"),
        authorId: development.authorId,
        code: firstLinked.as("code"),
        text: sql<string>`${development.what}`.as("text"),
      })
      .from(development)
      .where(eq(development.state, "submitted")),
    q
      .select({
        kind: kind("search"),
        id: searchLog.id,
        since: sql<Date>`${searchLog.createdAt}`.mapWith(assessment.createdAt).as("since"),
        authorId: searchLog.authorId,
        code: sql<string | null>`${commitment.code}`.as("code"),
        text: sql<string>`${searchLog.words}`.as("text"),
      })
      .from(searchLog)
      .innerJoin(commitment, eq(commitment.id, searchLog.commitmentId))
      .where(eq(searchLog.state, "submitted")),
    q
      .select({
        kind: kind("coding"),
        id: codingChange.id,
        since: since(
          codingChange.submittedAt as unknown as typeof assessment.submittedAt,
          codingChange.createdAt as unknown as typeof assessment.createdAt,
        ),
        authorId: codingChange.authorId,
        code: sql<string | null>`${commitment.code}`.as("code"),
        text: sql<string>`${codingChange.reason}`.as("text"),
      })
      .from(codingChange)
      .innerJoin(commitment, eq(commitment.id, codingChange.commitmentId))
      .where(eq(codingChange.state, "submitted")),
    q
      .select({
        kind: kind("response"),
        id: response.id,
        since: sql<Date>`${response.createdAt}`.mapWith(assessment.createdAt).as("since"),
        authorId: response.authorId,
        code: sql<string | null>`${commitment.code}`.as("code"),
        text: sql<string>`${response.body}`.as("text"),
      })
      .from(response)
      .innerJoin(commitment, eq(commitment.id, response.commitmentId))
      .where(eq(response.state, "submitted")),
    q
      .select({
        kind: kind("import"),
        id: importDraft.id,
        since: sql<Date>`coalesce(${importDraft.submittedAt}, ${importDraft.createdAt})`
          .mapWith(assessment.createdAt)
          .as("since"),
        authorId: sql<string>`coalesce(${importDraft.submittedBy}, ${importDraft.createdBy})`.as("author_id"),
        code: nothing.as("code"),
        text: sql<string>`${importDraft.fileName}`.as("text"),
      })
      .from(importDraft)
      .where(eq(importDraft.state, "submitted")),
  );
}

/** The oldest of all that waits. */
export async function longestWaiting(q: Q, limit: number) {
  const all = everythingWaiting(q).as("waiting");
  return await q
    .select({
      kind: all.kind,
      id: all.id,
      since: all.since,
      code: all.code,
      text: all.text,
      authorId: all.authorId,
      author: user.name,
    })
    .from(all)
    .leftJoin(user, eq(user.id, all.authorId))
    .orderBy(asc(all.since), asc(all.id))
    .limit(limit);
}

/** How much waits, and how much of it since before a moment. */
export async function countWaitingSince(q: Q, before: Date) {
  const all = everythingWaiting(q).as("waiting");
  const [row] = await q
    .select({ total: count(), old: count(sql`case when ${all.since} < ${before.getTime()} then 1 end`) })
    .from(all);
  return { total: row?.total ?? 0, old: row?.old ?? 0 };
}

/** Claims of contrary action that one person approved: the other approval is missing. */
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
