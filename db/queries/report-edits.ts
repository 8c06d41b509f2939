import { and, count, eq, sql } from "drizzle-orm";
import { auditEntry } from "../sqlite/schema";
import type { Q } from "../store";

/** Whether what a report is asked to say was changed after this version; its steps through review change nothing of that. */
export async function isEditedSince(q: Q, reportId: string, version: number): Promise<boolean> {
  const [row] = await q
    .select({ n: count() })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.entity, "report"),
        eq(auditEntry.entityId, reportId),
        eq(auditEntry.action, "edited"),
        sql`json_extract(${auditEntry.after}, '$.recordVersion') > ${version}`,
      ),
    );
  return (row?.n ?? 0) > 0;
}
