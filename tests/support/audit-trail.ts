import { asc } from "drizzle-orm";
import { auditHash, firstHash } from "../../db/queries/audit";
import { auditEntry } from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import type { AuditedEntity } from "../../lib/domain/audit";

const entriesOf = (store: Store) => store.read.select().from(auditEntry).orderBy(asc(auditEntry.seq));

/** The first entry that does not fit the one before it or its own words; null when the chain holds. */
export async function firstBrokenEntry(store: Store): Promise<number | null> {
  let prevHash = firstHash;
  let expected = 1;
  for (const row of await entriesOf(store)) {
    const hash = auditHash(row as Parameters<typeof auditHash>[0], prevHash);
    if (row.seq !== expected || row.prevHash !== prevHash || row.hash !== hash) return row.seq;
    prevHash = row.hash;
    expected += 1;
  }
  return null;
}

/** A value as the audit writes it: days and instants as text, fields in a fixed order. */
export const asWritten = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

type Fields = Record<string, unknown>;

/**
 * Every record of a kind as the audit alone tells it; `surprises` are entries whose “before” is not what stood there.
 */
export async function replayed(store: Store, entity: AuditedEntity) {
  const records = new Map<string, Fields>();
  const surprises: string[] = [];
  for (const row of await entriesOf(store)) {
    if (row.entity !== entity) continue;
    const known = records.get(row.entityId);
    if ((row.before === null) !== (known === undefined)) surprises.push(`${row.seq} ${row.action}`);
    for (const [field, value] of Object.entries(row.before ?? {}))
      if (known && JSON.stringify(known[field] ?? null) !== JSON.stringify(value))
        surprises.push(`${row.seq} ${row.action} ${field}: ${JSON.stringify([known[field], value])}`);
    records.set(row.entityId, { ...known, ...row.after });
  }
  return { records, surprises };
}
