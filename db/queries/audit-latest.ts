import { desc, max } from "drizzle-orm";
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

/** When the last entry was made; null before the first. */
export async function latestAuditAt(q: Q): Promise<Date | null> {
  const statement = prepared(q, "latestAuditAt", () =>
    q.select({ at: auditEntry.at }).from(auditEntry).orderBy(desc(auditEntry.seq)).limit(1).prepare(),
  );
  const [row] = await statement.execute();
  return row?.at ?? null;
}
