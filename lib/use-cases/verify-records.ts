import { entriesByKind, entriesByRecord } from "../../db/queries/audit-chain";
import {
  type Fields,
  faultOf,
  type Replayed,
  replayEntry,
  sameTold,
  type TrailFault,
} from "../../db/queries/audit-replay";
import { birthValues, recordsOf, type TodaysRecord } from "../../db/queries/audited-rows";
import { type AuditedTable, auditedTables } from "../../db/queries/audited-tables";
import type { Q } from "../../db/store";

type Say = (fault: TrailFault) => void;

/** Replays the chain record by record and compares each with what stands today; one record in memory at a time. */
export async function verifyRecords(q: Q, say: Say): Promise<number> {
  const known = new Set<string>(auditedTables.map(({ entity }) => entity));
  for (const { entity, entries } of await entriesByKind(q))
    if (!known.has(entity))
      say({
        ...nowhere,
        entity,
        entityId: "",
        what: `is told by ${entries} entries, but no such kind is known`,
      });
  let records = 0;
  for (const table of auditedTables) {
    try {
      records += await verifyTable(q, table, say);
    } catch (fault) {
      // Not a fault of ours: somebody wrote there what no release writes.
      say({ ...nowhere, entity: table.entity, entityId: "", what: `cannot be read: ${String(fault)}` });
    }
  }
  return records;
}

const nowhere = { seq: null, at: null };

/** Both sides come in the order of their keys: whoever is alone was invented or taken away. */
export async function verifyTable(q: Q, table: AuditedTable, say: Say): Promise<number> {
  const told = replayedRecords(q, table, say);
  const stands = recordsOf(q, table);
  let [left, right] = [await told.next(), await stands.next()];
  let records = 0;
  while (!left.done || !right.done) {
    const a = left.done ? null : left.value;
    const b = right.done ? null : right.value;
    if (a && (!b || a.id < b.id)) {
      if (a.record.fields !== null && !table.desk)
        say({
          ...faultOf(a.record.last, ""),
          seq: null,
          what: "is told by the chain, but the record is gone",
        });
      left = await told.next();
    } else if (b && (!a || b.id < a.id)) {
      records += 1;
      if (!table.desk || isTouched(b.fields))
        say({ ...nowhere, entity: table.entity, entityId: b.id, what: "stands, but no entry explains it" });
      right = await stands.next();
    } else if (a && b) {
      records += 1;
      compare(table, a.record, b, say);
      [left, right] = [await told.next(), await stands.next()];
    }
  }
  return records;
}

/** Of a row of the desk: whether a person has had a hand in it. */
const isTouched = ({ decidedBy }: Fields) => typeof decidedBy === "string";

type ToldRecord = { id: string; record: Replayed };

async function* replayedRecords(q: Q, table: AuditedTable, say: Say): AsyncGenerator<ToldRecord> {
  const { desk: partial = false, presumed = false } = table;
  const rules = { partial, presumed, defaults: birthValues(table) };
  let current: ToldRecord | null = null;
  for await (const entry of entriesByRecord(q, table.entity)) {
    if (current && current.id !== entry.entityId) yield ended(current, say);
    const known: Replayed | null = current?.id === entry.entityId ? current.record : null;
    const { record, faults } = replayEntry(known, entry, rules);
    for (const fault of faults) say(fault);
    current = { id: entry.entityId, record };
  }
  if (current) yield ended(current, say);
}

/** Words may only be missing where a redaction owns up to it. */
function ended(told: ToldRecord, say: Say): ToldRecord {
  const { redacted, owned } = told.record;
  for (const [hash, entry] of redacted)
    if (!owned.has(hash)) say(faultOf(entry, "lost words, and no redaction says why"));
  return told;
}

function compare(table: AuditedTable, record: Replayed, { id, fields }: TodaysRecord, say: Say): void {
  const at = { entity: table.entity, entityId: id };
  if (record.fields === null) {
    say({ ...nowhere, ...at, what: "stands, but the chain tells that it ended" });
    return;
  }
  if (table.desk && !isTouched(fields)) return;
  const told: Fields = { [table.key]: id, ...(table.told?.(record) ?? record.fields) };
  const defaults = birthValues(table);
  for (const [field, stands] of Object.entries(fields)) {
    if (table.sometimes?.includes(field) && told[field] === undefined) continue;
    if (table.desk && told[field] === undefined) continue;
    const expected = told[field] === undefined ? (defaults[field] ?? null) : told[field];
    if (sameTold(expected, stands)) continue;
    const entry = record.toldBy.get(field);
    const last = entry ? `entry ${entry.seq}` : "the chain";
    say({ ...nowhere, ...at, what: `has another ${field} than ${last} tells` });
  }
}
