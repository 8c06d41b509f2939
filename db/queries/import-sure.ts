import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { importStatement } from "../sqlite/schema";
import type { Q } from "../store";

/** Open statements proposed as not tracked with more confidence than this; in text order. */
export async function sureUntracked(q: Q, importId: string, above: number, most: number) {
  const { id, recordVersion, start, decision, untrackedReason, proposal } = importStatement;
  const confidence = sql<number>`json_extract(${proposal}, '$.confidence')`;
  return await q
    .select({ id, recordVersion })
    .from(importStatement)
    .where(
      and(
        eq(importStatement.importId, importId),
        eq(decision, "open"),
        isNotNull(untrackedReason),
        sql`${confidence} > ${above}`,
      ),
    )
    .orderBy(asc(start))
    .limit(most);
}
