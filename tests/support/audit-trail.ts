import { asc } from "drizzle-orm";
import { appendAudits } from "../../db/queries/audit";
import { entriesByRecord } from "../../db/queries/audit-chain";
import { type Fields, type Replayed, replayEntry } from "../../db/queries/audit-replay";
import { birthValues, recordsOf } from "../../db/queries/audited-rows";
import { auditedTables } from "../../db/queries/audited-tables";
import { auditEntry } from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import { type AuditedEntity, seedActorId } from "../../lib/domain/audit";
import { utcDay } from "../../lib/domain/calendar";
import { verifyChain } from "../../lib/use-cases/verify-chain";
import { type Verified, verifyRecord } from "../../lib/use-cases/verify-record";

/** The first entry that does not fit the one before it or its own words; null when the chain holds. */
export const firstBrokenEntry = async (store: Store): Promise<number | null> =>
  (await store.snapshot((q) => verifyChain(q))).fault?.seq ?? null;

/** What `npm run verify` finds. People and documents that a test made without a verb are explained first. */
export async function verified(store: Store, at = new Date("2026-11-22T10:00:00Z")): Promise<Verified> {
  await explainUntold(store);
  return store.snapshot((q) => verifyRecord(q, { today: utcDay(at) }));
}

/** Tests make people and commitments past the verbs: each such row gets the entry that a verb would have left. */
export async function explainUntold(store: Store): Promise<void> {
  await store.tx(async (q) => {
    const told = new Set(
      (await q.select({ entity: auditEntry.entity, id: auditEntry.entityId }).from(auditEntry)).map(
        ({ entity, id }) => `${entity} ${id}`,
      ),
    );
    const entries = [];
    for (const table of auditedTables.filter(({ desk }) => !desk))
      for await (const { id, fields } of recordsOf(q, table))
        if (!told.has(`${table.entity} ${id}`))
          entries.push({
            ...{ actorId: seedActorId, entity: table.entity, entityId: id, action: "made-by-test" },
            ...{ before: null, after: fields },
          });
    await appendAudits(q, entries, new Date("2026-01-01T00:00:00Z"));
  });
}

/** Every record of a kind as the audit alone tells it; `surprises` are entries that tell another “before”. */
export async function replayed(store: Store, entity: AuditedEntity) {
  const records = new Map<string, Replayed>();
  const surprises: string[] = [];
  const audited = auditedTables.find((table) => table.entity === entity);
  const defaults = audited ? birthValues(audited) : {};
  const rules = { partial: audited?.desk ?? false, presumed: audited?.presumed ?? false, defaults };
  for (const { readable: _, ...entry } of await store.snapshot((q) => allOf(entriesByRecord(q, entity)))) {
    const { record, faults } = replayEntry(records.get(entry.entityId) ?? null, entry, rules);
    surprises.push(...faults.map(({ seq, what }) => `${seq} ${entry.action}: ${what}`));
    records.set(entry.entityId, record);
  }
  const standing = [...records].flatMap(([id, { fields }]) => (fields ? [[id, fields] as const] : []));
  return { records: new Map<string, Fields>(standing), surprises };
}

async function allOf<T>(all: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of all) found.push(one);
  return found;
}

export const entriesOf = (store: Store) => store.read.select().from(auditEntry).orderBy(asc(auditEntry.seq));
