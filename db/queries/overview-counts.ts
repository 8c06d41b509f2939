import {
  type AnyColumn,
  and,
  asc,
  count,
  countDistinct,
  eq,
  gt,
  gte,
  isNotNull,
  lt,
  not,
  notExists,
  notInArray,
  or,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { flagBits } from "../../lib/domain/flag";
import { mainVersion } from "../../lib/domain/version-anchors";
import type { Flag } from "../../lib/domain/vocabulary";
import {
  assessment,
  clause,
  commitment,
  commitmentParty,
  document,
  participation,
  party,
  textRevision,
  version,
} from "../sqlite/schema";
import type { Q } from "../store";

/** Every figure of the overview that is a number of commitments comes from these rows. */
export async function countCommitments(q: Q) {
  const { primarySector, tier, wording, precision, status, flagBits: bits } = commitment;
  return await q
    .select({
      document: document.slug,
      sector: primarySector,
      tier,
      wording,
      precision,
      status,
      bits,
      n: count(),
    })
    .from(commitment)
    .innerJoin(document, eq(document.id, commitment.documentId))
    .groupBy(document.slug, primarySector, tier, wording, precision, status, bits);
}

/** Commitments by state, role and the word that stands for it there. */
export async function countByState(q: Q) {
  const { partyCode, role, status } = commitmentParty;
  return await q
    .select({ party: partyCode, role, status, n: count() })
    .from(commitmentParty)
    .innerJoin(party, eq(party.code, partyCode))
    .where(eq(party.kind, "state"))
    .groupBy(partyCode, role, status)
    .orderBy(asc(partyCode));
}

/**
 * The published assessment of each subject that stands, by what it rests on: the latest of its newest period; a one-off
 * commitment has a single one. A disputed party is left out while the switch of its document is off.
 */
export async function countByBasis(q: Q) {
  const later = alias(assessment, "later");
  const once = eq(commitment.recurrence, "once");
  const superseded = q
    .select({ one: sql`1` })
    .from(later)
    .where(
      and(
        eq(later.commitmentId, assessment.commitmentId),
        eq(later.subject, assessment.subject),
        eq(later.state, "published"),
        // The rarer question last: the past has to look it up.
        or(
          and(gt(later.periodStart, assessment.periodStart), not(once)),
          and(
            or(
              gt(later.publishedAt, assessment.publishedAt),
              and(eq(later.publishedAt, assessment.publishedAt), gt(later.id, assessment.id)),
            ),
            or(eq(later.periodStart, assessment.periodStart), once),
          ),
        ),
      ),
    );
  return await q
    .select({ tier: commitment.tier, basis: assessment.basis, status: assessment.status, n: count() })
    .from(assessment)
    .innerJoin(commitment, eq(commitment.id, assessment.commitmentId))
    .where(
      and(
        eq(assessment.state, "published"),
        notExists(superseded),
        notInArray(subjectIn(commitment.documentId, assessment.subject), await uncountedSubjects(q)),
      ),
    )
    .groupBy(commitment.tier, assessment.basis, assessment.status);
}

const subjectIn = (documentId: AnyColumn, subject: AnyColumn) =>
  sql<string>`${documentId} || ' ' || ${subject}`;

/** Parties whose part in a document is disputed and does not count there: few. */
async function uncountedSubjects(q: Q): Promise<string[]> {
  const { documentId, partyCode } = participation;
  const rows = await q
    .select({ subject: subjectIn(documentId, partyCode), took: participation.participation })
    .from(participation)
    .innerJoin(document, eq(document.id, documentId))
    .where(eq(document.countDisputed, false));
  return rows.flatMap(({ subject, took }) => (took.includes("text-disputed") ? [subject] : []));
}

export async function countPublished(q: Q): Promise<number> {
  const [row] = await q.select({ n: count() }).from(assessment).where(eq(assessment.state, "published"));
  return row?.n ?? 0;
}

/** Numbered clauses of the text that is read of each document. */
export async function countClauses(q: Q): Promise<{ slug: string; n: number }[]> {
  const { id, position, replacedById } = version;
  const rows = await q
    .select({ slug: document.slug, id, position, replacedById, n: countDistinct(clause.position) })
    .from(clause)
    .innerJoin(textRevision, eq(textRevision.id, clause.revisionId))
    .innerJoin(version, eq(version.id, textRevision.versionId))
    .innerJoin(document, eq(document.id, version.documentId))
    .where(gt(clause.position, 0))
    .groupBy(document.slug, id, position, replacedById);
  const versions = new Map<string, typeof rows>();
  for (const row of rows) versions.set(row.slug, [...(versions.get(row.slug) ?? []), row]);
  return [...versions].map(([slug, own]) => ({ slug, n: mainVersion(own)?.n ?? 0 }));
}

const inForce = eq(commitment.lifecycle, "in-force");
const textOrder = [asc(commitment.documentId), asc(commitment.clausePosition), asc(commitment.running)];

/** What ends next, soonest first. */
export async function nextDeadlines(q: Q, today: string, limit: number): Promise<string[]> {
  const rows = await q
    .select({ item: commitment.item })
    .from(commitment)
    .where(and(inForce, gte(commitment.deadlineEnd, today)))
    .orderBy(asc(commitment.deadlineEnd), ...textOrder)
    .limit(limit);
  return rows.map(({ item }) => item);
}

const hasFlag = (flag: Flag) => sql`(${commitment.flagBits} & ${flagBits([flag])}) <> 0`;

export async function itemsWithFlag(q: Q, flag: Flag, limit: number): Promise<string[]> {
  const rows = await q
    .select({ item: commitment.item })
    .from(commitment)
    .where(hasFlag(flag))
    .orderBy(sql`${asc(commitment.deadlineEnd)} nulls last`, ...textOrder)
    .limit(limit);
  return rows.map(({ item }) => item);
}

/** Commitments whose day is known: all, and those whose day is over although nobody has published a word. */
export async function countDeadlines(q: Q, today: string) {
  const [dated] = await q.select({ n: count() }).from(commitment).where(isNotNull(commitment.deadlineEnd));
  const [past] = await q
    .select({ n: count() })
    .from(commitment)
    .where(and(inForce, lt(commitment.deadlineEnd, today), eq(commitment.status, "not-reviewed")));
  const [ahead] = await q
    .select({ n: count() })
    .from(commitment)
    .where(and(inForce, gte(commitment.deadlineEnd, today)));
  return { dated: dated?.n ?? 0, ahead: ahead?.n ?? 0, pastWithoutReview: past?.n ?? 0 };
}
