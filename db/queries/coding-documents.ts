import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { StatementPlace, TextStructure } from "../../lib/domain/commitment-coding";
import { anchor, clause, document, participation, statement, textRevision, version } from "../sqlite/schema";
import type { Q } from "../store";

export type { StoredSpan } from "../sqlite/schema";
export type DocumentRow = typeof document.$inferSelect;
export type ParticipationRow = typeof participation.$inferSelect;
export type VersionRow = typeof version.$inferSelect;
export type RevisionRow = typeof textRevision.$inferSelect;
export type ClauseRow = typeof clause.$inferSelect;
export type StatementRow = typeof statement.$inferSelect;

/** What seeding knows of a document that is already here. */
export type StoredDocument = { document: DocumentRow; participation: ParticipationRow[] };

export async function loadDocumentBySlug(q: Q, slug: string): Promise<StoredDocument | null> {
  const [row] = await q.select().from(document).where(eq(document.slug, slug));
  if (!row) return null;
  const rows = await q
    .select()
    .from(participation)
    .where(eq(participation.documentId, row.id))
    .orderBy(asc(participation.partyCode));
  return { document: row, participation: rows };
}

export async function insertDocument(
  q: Q,
  row: typeof document.$inferInsert,
  parties: ParticipationRow[],
): Promise<void> {
  await q.insert(document).values(row);
  if (parties.length > 0) await q.insert(participation).values(parties);
}

export async function updateDocument(q: Q, id: string, fields: Partial<DocumentRow>): Promise<void> {
  await q.update(document).set(fields).where(eq(document.id, id));
}

export async function replaceParticipation(
  q: Q,
  documentId: string,
  rows: ParticipationRow[],
): Promise<void> {
  await q.delete(participation).where(eq(participation.documentId, documentId));
  if (rows.length > 0) await q.insert(participation).values(rows);
}

/** One stored text: version, its newest revision, clauses and statements in text order. */
export type StoredText = {
  version: VersionRow;
  revision: RevisionRow;
  clauses: ClauseRow[];
  statements: StatementRow[];
};

export async function loadVersions(q: Q, documentId: string): Promise<Pick<VersionRow, "id" | "sha256">[]> {
  return q
    .select({ id: version.id, sha256: version.sha256 })
    .from(version)
    .where(eq(version.documentId, documentId));
}

export async function loadStoredText(q: Q, versionId: string): Promise<StoredText | null> {
  const [row] = await q.select().from(version).where(eq(version.id, versionId));
  const [revision] = await q
    .select()
    .from(textRevision)
    .where(eq(textRevision.versionId, versionId))
    .orderBy(desc(textRevision.cleanerVersion), asc(textRevision.id))
    .limit(1);
  if (!row || !revision) return null;
  const clauses = await q
    .select()
    .from(clause)
    .where(eq(clause.revisionId, revision.id))
    .orderBy(asc(clause.position));
  const statements = await q
    .select()
    .from(statement)
    .where(eq(statement.revisionId, revision.id))
    .orderBy(asc(statement.start));
  return { version: row, revision, clauses, statements };
}

/** A text on its way in; columns with defaults may be left out. */
export type NewText = Omit<StoredText, "version"> & { version: typeof version.$inferInsert };

export async function insertText(q: Q, text: NewText): Promise<void> {
  await q.insert(version).values(text.version);
  await q.insert(textRevision).values(text.revision);
  if (text.clauses.length > 0) await q.insert(clause).values(text.clauses);
  if (text.statements.length > 0) await q.insert(statement).values(text.statements);
}

export async function updateVersion(q: Q, id: string, fields: Partial<VersionRow>): Promise<void> {
  await q.update(version).set(fields).where(eq(version.id, id));
}

export const structureOf = (text: Pick<StoredText, "revision" | "clauses">): TextStructure => ({
  cleanText: text.revision.cleanText,
  clauses: text.clauses.map(({ position, label, paragraphs }) => ({ position, label, paragraphs })),
});

/** Statements as the coding places them; clauses by their position. */
export function statementRows(
  revisionId: string,
  clauses: Pick<ClauseRow, "id" | "position">[],
  places: StatementPlace[],
): StatementRow[] {
  const clauseIds = new Map(clauses.map(({ id, position }) => [position, id]));
  return places.flatMap(({ clause: position, start, end, type, untracked }) => {
    const clauseId = clauseIds.get(position);
    if (!clauseId) return [];
    const id = crypto.randomUUID();
    return [
      { id, clauseId, revisionId, start, end, type, tracked: untracked === null, untrackedReason: untracked },
    ];
  });
}

/** A statement that begins where an old one did keeps its id; anchors move to the statement that now holds them. */
export async function replaceStatements(q: Q, text: StoredText, places: StatementPlace[]): Promise<void> {
  const old = new Map(text.statements.map((row) => [row.start, row]));
  const rows = statementRows(text.revision.id, text.clauses, places).map((row) => ({
    ...row,
    id: old.get(row.start)?.id ?? row.id,
  }));
  const kept = new Set(rows.map(({ id }) => id));
  for (const row of rows) {
    if (old.has(row.start)) await q.update(statement).set(row).where(eq(statement.id, row.id));
    else await q.insert(statement).values(row);
  }
  const anchors = await q
    .select({ id: anchor.id, start: anchor.start, statementId: anchor.statementId })
    .from(anchor)
    .where(eq(anchor.revisionId, text.revision.id));
  for (const { id, start, statementId } of anchors) {
    const holder = rows.find((row) => row.start <= start && start < row.end);
    if (holder && holder.id !== statementId)
      await q.update(anchor).set({ statementId: holder.id }).where(eq(anchor.id, id));
  }
  const gone = text.statements.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  if (gone.length > 0)
    await q
      .delete(statement)
      .where(and(eq(statement.revisionId, text.revision.id), inArray(statement.id, gone)));
}
