import { and, asc, eq, inArray } from "drizzle-orm";
import { anchor, commitment, document, importAnchor, party, version } from "../sqlite/schema";
import type { Q } from "../store";

export type ImportAnchorRow = typeof importAnchor.$inferSelect;

/** Parties, bodies and events under all their names: what two languages share. */
export async function namesForAligning(q: Q): Promise<{ code: string; words: string[] }[]> {
  const rows = await q
    .select({ code: party.code, name: party.name, aliases: party.aliases })
    .from(party)
    .orderBy(asc(party.code));
  return rows.map(({ code, name, aliases }) => ({ code, words: [name.en, name.zh, name.ru, ...aliases] }));
}

/** Where the commitments of a document stand in one of its versions; tombstones left out. */
export async function anchorsInVersion(q: Q, documentId: string, versionId: string) {
  return await q
    .select({
      id: anchor.id,
      commitmentId: anchor.commitmentId,
      position: anchor.position,
      clause: anchor.clausePosition,
      start: anchor.start,
      end: anchor.end,
      quote: anchor.quote,
      code: commitment.code,
      number: commitment.number,
      title: commitment.title,
      type: commitment.type,
    })
    .from(anchor)
    .innerJoin(commitment, eq(commitment.id, anchor.commitmentId))
    .where(
      and(
        eq(commitment.documentId, documentId),
        eq(commitment.lifecycle, "in-force"),
        eq(anchor.versionId, versionId),
      ),
    )
    .orderBy(asc(anchor.start), asc(commitment.clausePosition), asc(commitment.running));
}

export const importAnchorsOf = (q: Q, importId: string): Promise<ImportAnchorRow[]> =>
  q
    .select()
    .from(importAnchor)
    .where(eq(importAnchor.importId, importId))
    .orderBy(asc(importAnchor.start), asc(importAnchor.id));

export async function findImportAnchor(
  q: Q,
  importId: string,
  anchorId: string,
): Promise<ImportAnchorRow | null> {
  const [row] = await q
    .select()
    .from(importAnchor)
    .where(and(eq(importAnchor.importId, importId), eq(importAnchor.anchorId, anchorId)));
  return row ?? null;
}

/** A statement binds at most this many values at once. */
const rowsAtOnce = 500;

export async function insertImportAnchors(q: Q, rows: ImportAnchorRow[]): Promise<void> {
  for (let i = 0; i < rows.length; i += rowsAtOnce)
    await q.insert(importAnchor).values(rows.slice(i, i + rowsAtOnce));
}

export async function updateImportAnchor(q: Q, id: string, set: Partial<ImportAnchorRow>): Promise<void> {
  await q.update(importAnchor).set(set).where(eq(importAnchor.id, id));
}

export async function deleteImportAnchors(q: Q, ids: string[]): Promise<void> {
  for (let i = 0; i < ids.length; i += rowsAtOnce)
    await q.delete(importAnchor).where(inArray(importAnchor.id, ids.slice(i, i + rowsAtOnce)));
}

/** How many anchors each of these commitments has: where the next ones are appended. */
export async function nextPositions(q: Q, commitmentIds: string[]): Promise<Map<string, number>> {
  const next = new Map<string, number>();
  for (let i = 0; i < commitmentIds.length; i += rowsAtOnce) {
    const rows = await q
      .select({ id: anchor.commitmentId, position: anchor.position })
      .from(anchor)
      .where(inArray(anchor.commitmentId, commitmentIds.slice(i, i + rowsAtOnce)));
    for (const { id, position } of rows) next.set(id, Math.max(next.get(id) ?? 0, position + 1));
  }
  return next;
}

export async function insertAnchorRows(q: Q, rows: (typeof anchor.$inferInsert)[]): Promise<void> {
  for (let i = 0; i < rows.length; i += 100) await q.insert(anchor).values(rows.slice(i, i + 100));
}

export async function markReplaced(q: Q, id: string, replacedById: string): Promise<void> {
  await q.update(version).set({ replacedById }).where(eq(version.id, id));
}

export async function findDocumentById(q: Q, id: string) {
  const [row] = await q.select().from(document).where(eq(document.id, id));
  return row ?? null;
}

export type AnchorElsewhere = {
  position: number;
  version: string;
  clause: number;
  start: number;
  end: number;
  quote: string;
};

/** Anchors of commitments outside the version they were coded from, as the audit tells them. */
export async function anchorsBeside(q: Q, commitmentIds: string[]): Promise<Map<string, AnchorElsewhere[]>> {
  const beside = new Map<string, AnchorElsewhere[]>();
  for (let i = 0; i < commitmentIds.length; i += rowsAtOnce) {
    const rows = await q
      .select()
      .from(anchor)
      .where(inArray(anchor.commitmentId, commitmentIds.slice(i, i + rowsAtOnce)))
      .orderBy(asc(anchor.commitmentId), asc(anchor.position));
    const first = new Map<string, string>();
    for (const { commitmentId, versionId, position, clausePosition, start, end, quote } of rows) {
      const own = first.get(commitmentId) ?? versionId;
      first.set(commitmentId, own);
      if (versionId === own) continue;
      const place = { position, version: versionId, clause: clausePosition, start, end, quote };
      beside.set(commitmentId, [...(beside.get(commitmentId) ?? []), place]);
    }
  }
  return beside;
}
