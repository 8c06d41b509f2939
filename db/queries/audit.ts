import { and, asc, desc, eq } from "drizzle-orm";
import type { AuditEntry } from "../../lib/domain/audit";
import { insertRow, prepared } from "../prepared";
import { auditEntry } from "../sqlite/schema";
import type { Q } from "../store";
import { asKept, auditHash, firstHash, hashForm } from "./audit-hash";
import { chunksOf } from "./chunks";

/** Appends to the chain; inside the transaction of the write it explains. */
export const appendAudit = (q: Q, entry: AuditEntry, at: Date): Promise<void> => appendAudits(q, [entry], at);

/** Several entries of one moment, in this order. */
export async function appendAudits(q: Q, entries: AuditEntry[], at: Date): Promise<void> {
  if (entries.length === 0) return;
  const [last] = await lastEntry(q).execute();
  let prevHash = last?.hash ?? firstHash;
  const rows = entries.map((entry) => {
    const plain = { ...entry, before: asKept(entry.before), after: asKept(entry.after) };
    const row = { ...plain, at, prevHash, hash: auditHash({ ...plain, at }, prevHash), hashForm };
    prevHash = row.hash;
    return row;
  });
  // Seldom more than one: a prepared statement each; the seed brings hundreds at once.
  if (rows.length > 8) for (const some of chunksOf(rows)) await q.insert(auditEntry).values(some);
  else for (const row of rows) await insertRow(q, auditEntry, row);
}

const lastEntry = (q: Q) =>
  prepared(q, "last audit entry", () =>
    q.select({ hash: auditEntry.hash }).from(auditEntry).orderBy(desc(auditEntry.seq)).limit(1).prepare(),
  );

/** For each field of a record, who wrote it last. */
export async function lastWriters(
  q: Q,
  entity: AuditEntry["entity"],
  entityId: string,
): Promise<Map<string, string>> {
  const entries = await q
    .select({ actorId: auditEntry.actorId, after: auditEntry.after })
    .from(auditEntry)
    .where(and(eq(auditEntry.entity, entity), eq(auditEntry.entityId, entityId)))
    .orderBy(asc(auditEntry.seq));
  return new Map(
    entries.flatMap(({ actorId, after }) => Object.keys(after ?? {}).map((field) => [field, actorId])),
  );
}
