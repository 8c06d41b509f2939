import { asc, count, eq, sql } from "drizzle-orm";
import { type SQLiteColumn, unionAll } from "drizzle-orm/sqlite-core";
import {
  assessment,
  codingChange,
  commitment,
  development,
  importDraft,
  report,
  response,
  searchLog,
  user,
} from "../sqlite/schema";
import type { Q } from "../store";

// Everything that was submitted, of every kind in one list; for the people who work here only.

export type WaitingKind =
  | "assessment"
  | "development"
  | "search"
  | "import"
  | "coding"
  | "response"
  | "report";

/** All that was submitted, whatever it is: when, by whom, and where it belongs. */
function everythingWaiting(q: Q) {
  const kind = (word: WaitingKind) => sql<WaitingKind>`${word}`.as("kind");
  const since = (submittedAt: SQLiteColumn, createdAt = submittedAt) =>
    sql<Date>`coalesce(${submittedAt}, ${createdAt})`.mapWith(assessment.createdAt).as("since");
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
        since: since(development.createdAt),
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
        since: since(searchLog.createdAt),
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
        since: since(codingChange.submittedAt, codingChange.createdAt),
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
        since: since(response.createdAt),
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
        since: since(importDraft.submittedAt, importDraft.createdAt),
        authorId: sql<string>`coalesce(${importDraft.submittedBy}, ${importDraft.createdBy})`.as("author_id"),
        code: nothing.as("code"),
        text: sql<string>`${importDraft.fileName}`.as("text"),
      })
      .from(importDraft)
      .where(eq(importDraft.state, "submitted")),
    q
      .select({
        kind: kind("report"),
        id: report.id,
        since: since(report.submittedAt, report.createdAt),
        authorId: report.authorId,
        code: nothing.as("code"),
        text: sql<string>`${report.title}`.as("text"),
      })
      .from(report)
      .where(eq(report.state, "submitted")),
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
