import { and, asc, count, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import {
  assessment,
  commitment,
  development,
  developmentLink,
  document,
  meeting,
  searchLog,
  user,
} from "../sqlite/schema";
import type { Q } from "../store";

// What waits: for a reviewer, or on its author. For the people who work here only.

const mostAtOnce = 200;

const place = {
  code: commitment.code,
  number: commitment.number,
  title: commitment.title,
  type: commitment.type,
  deliveredWhen: commitment.deliveredWhen,
  failedWhen: commitment.failedWhen,
  mode: commitment.mode,
  recordVersion: commitment.recordVersion,
};
const previous = alias(assessment, "previous");
const approver = alias(user, "approver");
/** The day a continuing commitment's period ended: the first meeting of the series since it began. */
const periodEnd = sql<string | null>`case when ${commitment.recurrence} = 'per-period' then (
  select min(${meeting.heldOn}) from ${meeting}
  where ${meeting.seriesId} = ${document.seriesId} and ${meeting.heldOn} >= ${assessment.periodStart}
) end`;

/** Submitted and waiting, or a person's own unpublished work, oldest first; `id` asks for one of them. */
export type Which = ({ waiting: true } | { ownedBy: string }) & { id?: string };
/** `ids`: what a claim stands on, whatever its state, and all of it. */
export type WhichEvidence = Which | { ids: string[] };

export function openAssessments(q: Q, which: Which) {
  const open: SQL | undefined =
    "waiting" in which
      ? eq(assessment.state, "submitted")
      : and(
          eq(assessment.authorId, which.ownedBy),
          inArray(assessment.state, ["draft", "sent-back", "submitted"]),
        );
  return q
    .select({
      assessment,
      commitment: place,
      periodEnd,
      author: user.name,
      previous: {
        id: previous.id,
        status: previous.status,
        reason: previous.reason,
        missing: previous.missing,
        basis: previous.basis,
        rule: previous.rule,
        stoodOn: previous.stoodOn,
        publishedAt: previous.publishedAt,
      },
      approver: { id: approver.id, name: approver.name, role: approver.role, state: approver.state },
    })
    .from(assessment)
    .innerJoin(commitment, eq(commitment.id, assessment.commitmentId))
    .innerJoin(document, eq(document.id, commitment.documentId))
    .innerJoin(user, eq(user.id, assessment.authorId))
    .leftJoin(previous, eq(previous.id, assessment.correctsId))
    .leftJoin(approver, eq(approver.id, assessment.approverId))
    .where(and(open, which.id === undefined ? undefined : eq(assessment.id, which.id)))
    .orderBy(asc(assessment.submittedAt), asc(assessment.createdAt), asc(assessment.id))
    .limit(mostAtOnce);
}

function evidenceCondition(of: typeof development | typeof searchLog, which: WhichEvidence) {
  if ("ids" in which) return inArray(of.id, which.ids);
  return and(
    inArray(of.state, "waiting" in which ? ["submitted"] : ["submitted", "sent-back"]),
    "ownedBy" in which ? eq(of.authorId, which.ownedBy) : undefined,
    which.id === undefined ? undefined : eq(of.id, which.id),
  );
}

const evidenceLimit = (which: WhichEvidence) => ("ids" in which ? which.ids.length : mostAtOnce);

export function openDevelopments(q: Q, which: WhichEvidence) {
  return q
    .select({ development, author: user.name })
    .from(development)
    .innerJoin(user, eq(user.id, development.authorId))
    .where(evidenceCondition(development, which))
    .orderBy(asc(development.createdAt), asc(development.id))
    .limit(evidenceLimit(which));
}

export function openSearches(q: Q, which: WhichEvidence) {
  return q
    .select({ search: searchLog, commitment: place, author: user.name })
    .from(searchLog)
    .innerJoin(commitment, eq(commitment.id, searchLog.commitmentId))
    .innerJoin(user, eq(user.id, searchLog.authorId))
    .where(evidenceCondition(searchLog, which))
    .orderBy(asc(searchLog.createdAt), asc(searchLog.id))
    .limit(evidenceLimit(which));
}

export async function linksWithCommitments(q: Q, developmentIds: string[]) {
  if (developmentIds.length === 0) return [];
  return q
    .select({ link: developmentLink, commitment: place })
    .from(developmentLink)
    .innerJoin(commitment, eq(commitment.id, developmentLink.commitmentId))
    .where(inArray(developmentLink.developmentId, developmentIds))
    .orderBy(asc(commitment.documentId), asc(commitment.clausePosition), asc(commitment.running));
}

/** How much waits in all, however much of it is shown. */
export async function countWaiting(q: Q) {
  const [assessments] = await q
    .select({ n: count() })
    .from(assessment)
    .where(eq(assessment.state, "submitted"));
  const [developments] = await q
    .select({ n: count() })
    .from(development)
    .where(eq(development.state, "submitted"));
  const [searches] = await q.select({ n: count() }).from(searchLog).where(eq(searchLog.state, "submitted"));
  return { assessments: assessments?.n ?? 0, developments: developments?.n ?? 0, searches: searches?.n ?? 0 };
}
