import { and, asc, count, eq, isNotNull, lt } from "drizzle-orm";
import { importBlock } from "../sqlite/schema";
import type { Q } from "../store";

const mine = (importId: string) => eq(importBlock.importId, importId);

export async function startOfBlock(q: Q, importId: string, id: string): Promise<number | null> {
  const [row] = await q
    .select({ start: importBlock.start })
    .from(importBlock)
    .where(and(mine(importId), eq(importBlock.id, id)));
  return row?.start ?? null;
}

/** Where a clause begins, by its running number. */
export async function startOfClause(q: Q, importId: string, number: number): Promise<number | null> {
  const inClauses = and(mine(importId), eq(importBlock.part, "clause"));
  const [first] = await q
    .select({ start: importBlock.start, label: importBlock.label })
    .from(importBlock)
    .where(inClauses)
    .orderBy(asc(importBlock.start))
    .limit(1);
  // The first paragraph of the clauses opens one, labelled or not.
  const unlabelled = first?.label === null ? 1 : 0;
  if (number <= unlabelled) return number === 1 ? (first?.start ?? null) : null;
  const [row] = await q
    .select({ start: importBlock.start })
    .from(importBlock)
    .where(and(inClauses, isNotNull(importBlock.label)))
    .orderBy(asc(importBlock.start))
    .limit(1)
    .offset(number - 1 - unlabelled);
  return row?.start ?? null;
}

export async function blocksBefore(q: Q, importId: string, start: number): Promise<number> {
  const [row] = await q
    .select({ n: count() })
    .from(importBlock)
    .where(and(mine(importId), lt(importBlock.start, start)));
  return row?.n ?? 0;
}
