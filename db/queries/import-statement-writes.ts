import { and, eq, inArray } from "drizzle-orm";
import { importStatement } from "../sqlite/schema";
import type { Q } from "../store";
import { chunksOf } from "./chunks";
import type { StatementDraftRow } from "./import-statements";

export const insertStatements = async (q: Q, rows: StatementDraftRow[]): Promise<void> => {
  for (const some of chunksOf(rows)) await q.insert(importStatement).values(some);
};

export async function deleteStatements(q: Q, ids: string[]): Promise<void> {
  for (const some of chunksOf(ids, 5_000))
    await q.delete(importStatement).where(inArray(importStatement.id, some));
}

export async function updateStatement(q: Q, id: string, set: Partial<StatementDraftRow>): Promise<void> {
  await q.update(importStatement).set(set).where(eq(importStatement.id, id));
}

/** Bullets follow their lead-in to where it begins now. */
export async function moveLeadIn(q: Q, importId: string, from: number, to: number): Promise<void> {
  await q
    .update(importStatement)
    .set({ leadInStart: to })
    .where(and(eq(importStatement.importId, importId), eq(importStatement.leadInStart, from)));
}
