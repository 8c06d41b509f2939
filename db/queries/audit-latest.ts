import { max } from "drizzle-orm";
import { auditEntry } from "../sqlite/schema";
import type { Q } from "../store";

/** Grows with every write of the product; 0 before the first. */
export async function latestAuditSeq(q: Q): Promise<number> {
  const [row] = await q.select({ seq: max(auditEntry.seq) }).from(auditEntry);
  return row?.seq ?? 0;
}
