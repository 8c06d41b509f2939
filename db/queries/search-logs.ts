import { eq } from "drizzle-orm";
import { searchLog } from "../sqlite/schema";
import type { Q } from "../store";

export type SearchRow = typeof searchLog.$inferSelect;

export async function insertSearch(q: Q, row: SearchRow): Promise<void> {
  await q.insert(searchLog).values(row);
}

export async function findSearch(q: Q, id: string): Promise<SearchRow | null> {
  const [row] = await q.select().from(searchLog).where(eq(searchLog.id, id));
  return row ?? null;
}

export async function updateSearch(q: Q, id: string, set: Partial<SearchRow>): Promise<void> {
  await q.update(searchLog).set(set).where(eq(searchLog.id, id));
}
