import { and, eq, lt } from "drizzle-orm";
import { type commitment, commitmentState, commitmentStateText } from "../sqlite/schema";
import type { Q } from "../store";

type Worded = Pick<typeof commitment.$inferSelect, "id" | "searchRow" | "searchText">;

/**
 * A commitment gets other words to be found by: the former ones go on finding the states that had them. Called before
 * the new words are written.
 */
export async function keepFormerWords(q: Q, { id, searchRow, searchText }: Worded, at: Date): Promise<void> {
  const { commitmentId, searchRow: place, fromAt } = commitmentState;
  const hadThem = and(eq(commitmentId, id), eq(place, searchRow), lt(fromAt, at));
  const [any] = await q.select({ row: commitmentState.row }).from(commitmentState).where(hadThem).limit(1);
  if (!any) return;
  const [former] = await q
    .insert(commitmentStateText)
    .values({ commitmentId: id, searchText })
    .returning({ row: commitmentStateText.row });
  if (former) await q.update(commitmentState).set({ searchRow: -former.row }).where(hadThem);
}
