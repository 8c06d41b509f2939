import { asc, desc, eq, inArray, or, sql } from "drizzle-orm";
import { mainVersion } from "../../lib/domain/version-anchors";
import { anchor, clause, document, textRevision, version } from "../sqlite/schema";
import type { Q } from "../store";

/** Every place where a version says it: received as the quote holds it, reading as the text that is read has it there. */
export async function quotedPlaces(q: Q, commitmentIds: readonly string[]) {
  return await q
    .select({
      commitmentId: anchor.commitmentId,
      versionId: anchor.versionId,
      clause: anchor.clausePosition,
      received: anchor.quote,
      // Offsets are code points, as the database counts characters.
      reading: sql<string>`substr(${textRevision.readingText}, ${anchor.start} + 1, ${anchor.end} - ${anchor.start})`,
      language: version.language,
      authority: version.authority,
      script: textRevision.script,
    })
    .from(anchor)
    .innerJoin(textRevision, eq(textRevision.id, anchor.revisionId))
    .innerJoin(version, eq(version.id, anchor.versionId))
    .where(inArray(anchor.commitmentId, [...commitmentIds]))
    .orderBy(asc(anchor.commitmentId), asc(anchor.position));
}

export async function versionsOfDocuments(q: Q, documentIds: readonly string[]) {
  const { id, documentId, position, replacedById, language, authority } = version;
  return await q
    .select({ id, documentId, position, replacedById, language, authority })
    .from(version)
    .where(inArray(documentId, [...documentIds]))
    .orderBy(asc(documentId), asc(position), asc(id));
}

/** Documents, by id or slug, with the clauses of the text that is read; by date of adoption. */
export async function documentTexts(q: Q, ids: readonly string[], slugs: readonly string[] = []) {
  const { id, slug, title, shortTitle, place, adoptedOn } = document;
  const rows = await q
    .select({ id, slug, title, shortTitle, place, adoptedOn })
    .from(document)
    .where(or(inArray(id, [...ids]), inArray(slug, [...slugs])))
    .orderBy(asc(adoptedOn), asc(slug));
  const versions = await versionsOfDocuments(
    q,
    rows.map((row) => row.id),
  );
  const told = rows.map((row) => ({
    ...row,
    main: mainVersion(versions.filter(({ documentId }) => documentId === row.id)),
  }));
  const clauses = await clausesOfVersions(
    q,
    told.flatMap(({ main }) => main?.id ?? []),
  );
  return told.map(({ main, ...row }) => ({
    ...row,
    language: main?.language ?? "",
    authority: main?.authority ?? null,
    clauses: clauses
      .filter(({ versionId }) => versionId === main?.id)
      .map(({ position, label }) => ({ position, label })),
  }));
}

/** Of the newest cleaning of each version. */
async function clausesOfVersions(q: Q, versionIds: readonly string[]) {
  if (versionIds.length === 0) return [];
  const revisions = await q
    .select({ id: textRevision.id, versionId: textRevision.versionId })
    .from(textRevision)
    .where(inArray(textRevision.versionId, [...versionIds]))
    .orderBy(asc(textRevision.versionId), desc(textRevision.cleanerVersion), asc(textRevision.id));
  const newest = new Map<string, string>();
  for (const { id, versionId } of revisions) if (!newest.has(versionId)) newest.set(versionId, id);
  return await q
    .select({ versionId: textRevision.versionId, position: clause.position, label: clause.label })
    .from(clause)
    .innerJoin(textRevision, eq(textRevision.id, clause.revisionId))
    .where(inArray(clause.revisionId, [...newest.values()]))
    .orderBy(asc(textRevision.versionId), asc(clause.position));
}
