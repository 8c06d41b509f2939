import { asc, count, desc, eq } from "drizzle-orm";
import {
  anchor,
  clause,
  commitment,
  document,
  participation,
  party,
  series,
  statement,
  textRevision,
  version,
} from "../sqlite/schema";
import type { Q } from "../store";

export async function findDocument(q: Q, slug: string) {
  const [row] = await q
    .select({ document, series: { code: series.code, name: series.name, otherOrder: series.otherOrder } })
    .from(document)
    .innerJoin(series, eq(series.id, document.seriesId))
    .where(eq(document.slug, slug));
  return row ?? null;
}

export async function participationOf(q: Q, documentId: string) {
  return await q
    .select({
      code: participation.partyCode,
      name: party.name,
      participation: participation.participation,
      note: participation.note,
    })
    .from(participation)
    .innerJoin(party, eq(party.code, participation.partyCode))
    .where(eq(participation.documentId, documentId))
    .orderBy(asc(participation.partyCode));
}

/** The text that is read: the newest cleaning of the first language version. */
export async function textOf(q: Q, documentId: string) {
  const [row] = await q
    .select({ version, revision: textRevision })
    .from(textRevision)
    .innerJoin(version, eq(version.id, textRevision.versionId))
    .where(eq(version.documentId, documentId))
    .orderBy(asc(version.id), desc(textRevision.cleanerVersion))
    .limit(1);
  return row ?? null;
}

export async function clausesOf(q: Q, revisionId: string) {
  return await q.select().from(clause).where(eq(clause.revisionId, revisionId)).orderBy(asc(clause.position));
}

export async function statementsOf(q: Q, revisionId: string) {
  return await q
    .select()
    .from(statement)
    .where(eq(statement.revisionId, revisionId))
    .orderBy(asc(statement.start));
}

/** Every quote in a text with the commitment it belongs to. */
export async function quotesOf(q: Q, revisionId: string) {
  return await q
    .select({
      start: anchor.start,
      end: anchor.end,
      position: anchor.position,
      number: commitment.number,
      code: commitment.code,
      title: commitment.title,
      tier: commitment.tier,
      status: commitment.status,
    })
    .from(anchor)
    .innerJoin(commitment, eq(commitment.id, anchor.commitmentId))
    .where(eq(anchor.revisionId, revisionId))
    .orderBy(asc(anchor.start), asc(commitment.clausePosition), asc(commitment.running));
}

export async function commitmentCountsOf(q: Q, documentId: string) {
  return await q
    .select({ tier: commitment.tier, status: commitment.status, n: count() })
    .from(commitment)
    .where(eq(commitment.documentId, documentId))
    .groupBy(commitment.tier, commitment.status);
}
