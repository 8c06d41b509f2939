import { and, asc, count, desc, eq, notInArray } from "drizzle-orm";
import { mainVersion } from "../../lib/domain/version-anchors";
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

/** The language versions and copies of a document without their texts, in order of arrival; replaced ones too. */
export async function versionsOf(q: Q, documentId: string) {
  const { id, position, language, authority, sourceAddress, fileName, format, replacedById, singlePerson } =
    version;
  return await q
    .select({
      ...{ id, position, language, authority, sourceAddress, fileName, format, replacedById, singlePerson },
    })
    .from(version)
    .where(eq(version.documentId, documentId))
    .orderBy(asc(position), asc(id));
}

/** The newest cleaning of a version; of the one that is read unless another is named. */
export async function textOf(q: Q, documentId: string, versionId?: string) {
  const read = versionId ?? mainVersion(await versionsOf(q, documentId))?.id;
  if (!read) return null;
  const [row] = await q
    .select({ version, revision: textRevision })
    .from(textRevision)
    .innerJoin(version, eq(version.id, textRevision.versionId))
    .where(and(eq(version.documentId, documentId), eq(version.id, read)))
    .orderBy(desc(textRevision.cleanerVersion), asc(textRevision.id))
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

/**
 * Every quote in a text with the commitment it belongs to. Positions count within this text: a commitment is first said
 * in each of its versions.
 */
export async function quotesOf(q: Q, revisionId: string) {
  const rows = await q
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
  const first = new Map<string, number>();
  for (const { code, position } of rows)
    first.set(code, Math.min(position, first.get(code) ?? Number.POSITIVE_INFINITY));
  return rows.map((row) => ({ ...row, position: row.position - (first.get(row.code) ?? 0) }));
}

/** Commitments of a document that are in force and have no place in one of its versions, in text order. */
export async function orphansOf(q: Q, documentId: string, versionId: string) {
  const placed = q.select({ id: anchor.commitmentId }).from(anchor).where(eq(anchor.versionId, versionId));
  return await q
    .select({ code: commitment.code, number: commitment.number, title: commitment.title })
    .from(commitment)
    .where(
      and(
        eq(commitment.documentId, documentId),
        eq(commitment.lifecycle, "in-force"),
        notInArray(commitment.id, placed),
      ),
    )
    .orderBy(asc(commitment.clausePosition), asc(commitment.running));
}

export async function commitmentCountsOf(q: Q, documentId: string) {
  return await q
    .select({ tier: commitment.tier, status: commitment.status, n: count() })
    .from(commitment)
    .where(eq(commitment.documentId, documentId))
    .groupBy(commitment.tier, commitment.status);
}
