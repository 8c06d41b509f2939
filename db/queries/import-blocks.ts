import { and, asc, count, desc, eq, gt, gte, inArray, isNotNull, lt, lte, ne, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { importBlock, importText, type StoredFinding } from "../sqlite/schema";
import type { Q } from "../store";
import { chunksOf } from "./chunks";

export type BlockRow = typeof importBlock.$inferSelect;

const mine = (importId: string) => eq(importBlock.importId, importId);

/** A stretch of the text, as it is read and as it was received; a long text is never loaded for a page of it. */
export async function textBetween(
  q: Q,
  importId: string,
  start: number,
  end: number,
): Promise<{ reading: string; clean: string }> {
  const piece = (column: SQLiteColumn) =>
    sql<string>`coalesce(substr(${column}, ${start + 1}, ${Math.max(0, end - start)}), '')`;
  const [row] = await q
    .select({ reading: piece(importText.readingText), clean: piece(importText.cleanText) })
    .from(importText)
    .where(eq(importText.importId, importId));
  return row ?? { reading: "", clean: "" };
}

/** What looks wrong in the text; without the text. */
export async function textFindings(q: Q, importId: string): Promise<StoredFinding[]> {
  const [row] = await q
    .select({ findings: importText.findings })
    .from(importText)
    .where(eq(importText.importId, importId));
  return row?.findings ?? [];
}

export async function countBlocks(q: Q, importId: string): Promise<number> {
  const [row] = await q.select({ n: count() }).from(importBlock).where(mine(importId));
  return row?.n ?? 0;
}

/** Some blocks in text order, by their place in the list. */
export const blockPage = (q: Q, importId: string, from: number, size: number): Promise<BlockRow[]> =>
  q.select().from(importBlock).where(mine(importId)).orderBy(asc(importBlock.start)).limit(size).offset(from);

/** Every block in text order; of a long text many thousands. */
export const allBlocks = (q: Q, importId: string): Promise<BlockRow[]> =>
  q.select().from(importBlock).where(mine(importId)).orderBy(asc(importBlock.start));

export const blocksByIds = (q: Q, importId: string, ids: string[]): Promise<BlockRow[]> =>
  q
    .select()
    .from(importBlock)
    .where(and(mine(importId), inArray(importBlock.id, ids)))
    .orderBy(asc(importBlock.start));

/** How many clauses have been opened above this place. */
export async function clausesOpenedBefore(q: Q, importId: string, start: number): Promise<number> {
  const inClauses = and(mine(importId), eq(importBlock.part, "clause"));
  const [first] = await q
    .select({ start: importBlock.start, label: importBlock.label })
    .from(importBlock)
    .where(inClauses)
    .orderBy(asc(importBlock.start))
    .limit(1);
  if (!first || first.start >= start) return 0;
  const [row] = await q
    .select({ n: count() })
    .from(importBlock)
    .where(and(inClauses, isNotNull(importBlock.label), lt(importBlock.start, start)));
  return (row?.n ?? 0) + (first.label === null ? 1 : 0);
}

/** A run from the nearest block of the text itself above to the one below, so that a rule sees all it needs. */
export async function blocksAround(q: Q, importId: string, start: number, end: number): Promise<BlockRow[]> {
  const inText = and(mine(importId), ne(importBlock.part, "outside"));
  const [above] = await q
    .select({ start: importBlock.start })
    .from(importBlock)
    .where(and(inText, lt(importBlock.start, start)))
    .orderBy(desc(importBlock.start))
    .limit(1);
  const [below] = await q
    .select({ start: importBlock.start })
    .from(importBlock)
    .where(and(inText, gte(importBlock.start, end), gt(importBlock.start, start)))
    .orderBy(asc(importBlock.start))
    .limit(1);
  return await q
    .select()
    .from(importBlock)
    .where(
      and(
        mine(importId),
        above ? gte(importBlock.start, above.start) : undefined,
        below ? lte(importBlock.start, below.start) : undefined,
      ),
    )
    .orderBy(asc(importBlock.start));
}

/** The paragraphs around a place, as they are read; what is outside the text is left out. */
export async function paragraphsAround(q: Q, importId: string, start: number, each: number) {
  const inText = and(mine(importId), ne(importBlock.part, "outside"));
  const above = await q
    .select()
    .from(importBlock)
    .where(and(inText, lte(importBlock.start, start)))
    .orderBy(desc(importBlock.start))
    .limit(each + 1);
  const below = await q
    .select()
    .from(importBlock)
    .where(and(inText, gt(importBlock.start, start)))
    .orderBy(asc(importBlock.start))
    .limit(each);
  return [...above.reverse(), ...below];
}

/** What a structure must hold before it is confirmed, and the label it opens with. */
export async function countClauseBlocks(q: Q, importId: string): Promise<number> {
  const [row] = await q
    .select({ n: count() })
    .from(importBlock)
    .where(and(mine(importId), eq(importBlock.part, "clause")));
  return row?.n ?? 0;
}

export async function countClauses(q: Q, importId: string): Promise<number> {
  return await clausesOpenedBefore(q, importId, Number.MAX_SAFE_INTEGER);
}

/** Rows that make place first: two blocks never begin at one place, not even for a moment. */
export async function writeBlocks(
  q: Q,
  { changed, added, removed }: { changed: BlockRow[]; added: BlockRow[]; removed: string[] },
): Promise<void> {
  if (removed.length > 0) await q.delete(importBlock).where(inArray(importBlock.id, removed));
  for (const { id, ...row } of changed)
    await q
      .update(importBlock)
      .set({ ...row, recordVersion: sql`${importBlock.recordVersion} + 1` })
      .where(eq(importBlock.id, id));
  for (const rows of chunksOf(added)) await q.insert(importBlock).values(rows);
}

/** The paragraph of the text itself that a place lies in. */
export async function paragraphAt(q: Q, importId: string, place: number): Promise<BlockRow | null> {
  const [row] = await q
    .select()
    .from(importBlock)
    .where(and(mine(importId), ne(importBlock.part, "outside"), lte(importBlock.start, place)))
    .orderBy(desc(importBlock.start))
    .limit(1);
  return row && place < row.end ? row : null;
}
