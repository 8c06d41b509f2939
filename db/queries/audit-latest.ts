import { max } from "drizzle-orm";
import { prepared } from "../prepared";
import { auditEntry } from "../sqlite/schema";
import type { Q } from "../store";

/** Grows with every write of the product; 0 before the first. */
export async function latestAuditSeq(q: Q): Promise<number> {
  const statement = prepared(q, "latestAuditSeq", () =>
    q
      .select({ seq: max(auditEntry.seq) })
      .from(auditEntry)
      .prepare(),
  );
  const [row] = await statement.execute();
  return row?.seq ?? 0;
}
