import { and, asc, count, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { TextPart } from "../../lib/domain/vocabulary";
import {
  document,
  importBlock,
  importDraft,
  importStatement,
  importText,
  user,
  version,
} from "../sqlite/schema";
import type { Q } from "../store";

export type ImportRow = typeof importDraft.$inferSelect;
/** What a reading makes of a file; long texts that only the pages of one import read. */
export type ImportText = Omit<typeof importText.$inferSelect, "importId">;
export type ImportBlockRow = typeof importBlock.$inferSelect;

export async function insertImport(q: Q, row: typeof importDraft.$inferInsert): Promise<void> {
  await q.insert(importDraft).values(row);
}

export async function findImport(q: Q, id: string): Promise<ImportRow | null> {
  const [row] = await q.select().from(importDraft).where(eq(importDraft.id, id));
  return row ?? null;
}

export async function updateImport(
  q: Q,
  id: string,
  set: Partial<typeof importDraft.$inferInsert>,
): Promise<void> {
  await q.update(importDraft).set(set).where(eq(importDraft.id, id));
}

/** Null before it was read. */
export async function findImportText(q: Q, id: string): Promise<ImportText | null> {
  const [row] = await q.select().from(importText).where(eq(importText.importId, id));
  return row ?? null;
}

export type ReportText = Pick<ImportText, "readingText" | "edits" | "takenBack" | "findings">;

/** What the report needs of the texts; null before it was read. */
export async function findReportText(q: Q, id: string): Promise<ReportText | null> {
  const { readingText, edits, takenBack, findings } = importText;
  const [row] = await q
    .select({ readingText, edits, takenBack, findings })
    .from(importText)
    .where(eq(importText.importId, id));
  return row ?? null;
}

/** A stretch of the text as it was received, by code points. */
export async function receivedBetween(q: Q, id: string, start: number, end: number): Promise<string> {
  const [row] = await q
    .select({
      text: sql<string>`substr(${importText.receivedText}, ${start + 1}, ${Math.max(0, end - start)})`,
    })
    .from(importText)
    .where(eq(importText.importId, id));
  return row?.text ?? "";
}

/** In the place of what an earlier reading made. */
export async function writeImportText(q: Q, importId: string, text: ImportText): Promise<void> {
  await q
    .insert(importText)
    .values({ importId, ...text })
    .onConflictDoUpdate({ target: importText.importId, set: text });
}

/** What was not discarded, the last changed first. */
export const listImportRows = (q: Q, most: number): Promise<ImportRow[]> =>
  q
    .select()
    .from(importDraft)
    .where(ne(importDraft.state, "discarded"))
    .orderBy(desc(importDraft.updatedAt), asc(importDraft.id))
    .limit(most);

/** Tracked statements of each import, and how many of them somebody decided. */
export async function proposalCounts(
  q: Q,
  ids: string[],
): Promise<Map<string, { tracked: number; decided: number }>> {
  if (ids.length === 0) return new Map();
  const { importId, decision, untrackedReason } = importStatement;
  const rows = await q
    .select({ importId, decision, number: count() })
    .from(importStatement)
    .where(and(inArray(importId, ids), isNull(untrackedReason)))
    .groupBy(importId, decision);
  const counts = new Map<string, { tracked: number; decided: number }>();
  for (const { importId: id, decision: word, number } of rows) {
    const known = counts.get(id) ?? { tracked: 0, decided: 0 };
    counts.set(id, {
      tracked: known.tracked + number,
      decided: known.decided + (word === "open" ? 0 : number),
    });
  }
  return counts;
}

export async function personNames(q: Q, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await q.select({ id: user.id, name: user.name }).from(user).where(inArray(user.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export type TargetDocument = Pick<typeof document.$inferSelect, "id" | "slug" | "shortTitle">;
const target = { id: document.id, slug: document.slug, shortTitle: document.shortTitle };

export async function documentsById(q: Q, ids: string[]): Promise<Map<string, TargetDocument>> {
  if (ids.length === 0) return new Map();
  const rows = await q.select(target).from(document).where(inArray(document.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

export async function findTargetDocument(q: Q, slug: string): Promise<TargetDocument | null> {
  const [row] = await q.select(target).from(document).where(eq(document.slug, slug));
  return row ?? null;
}

/** A version of the document that nothing has taken the place of. */
export async function findStandingVersion(
  q: Q,
  documentId: string,
  id: string,
): Promise<{ id: string } | null> {
  const [row] = await q
    .select({ id: version.id })
    .from(version)
    .where(and(eq(version.id, id), eq(version.documentId, documentId), isNull(version.replacedById)));
  return row ?? null;
}

// Paragraphs -------------------------------------------------------------------------------------------------------

/** Some of them, so that nobody waits long for the write door; answers how many are gone. */
export async function deleteSomeBlocks(q: Q, importId: string, most: number): Promise<number> {
  const some = q
    .select({ id: importBlock.id })
    .from(importBlock)
    .where(eq(importBlock.importId, importId))
    .limit(most);
  const gone = await q
    .delete(importBlock)
    .where(inArray(importBlock.id, some))
    .returning({ id: importBlock.id });
  return gone.length;
}

export async function insertBlocks(q: Q, rows: ImportBlockRow[]): Promise<void> {
  if (rows.length > 0) await q.insert(importBlock).values(rows);
}

/** What stands outside the text, in text order. */
export const outsideBlocks = (q: Q, importId: string, most: number): Promise<ImportBlockRow[]> =>
  q
    .select()
    .from(importBlock)
    .where(and(eq(importBlock.importId, importId), eq(importBlock.part, "outside" satisfies TextPart)))
    .orderBy(asc(importBlock.start))
    .limit(most);
