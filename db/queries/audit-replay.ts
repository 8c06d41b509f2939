import type { AuditEntry } from "../../lib/domain/audit";
import { isRedacted, sha256 } from "./audit-hash";

export type Fields = Record<string, unknown>;
export type ChainEntry = AuditEntry & { seq: number; at: Date };

/** What does not fit: an entry by its number, or a record that no entry explains (then `seq` is null). */
export type TrailFault = {
  seq: number | null;
  at: Date | null;
  entity: string;
  entityId: string;
  /** What is wrong, as the end of a sentence. */
  what: string;
};

/** A record as the chain alone tells it. */
export type Replayed = {
  /** Null once an entry told its end. */
  fields: Fields | null;
  entries: number;
  first: ChainEntry;
  last: ChainEntry;
  /** The entry that told a field last. */
  toldBy: Map<string, ChainEntry>;
  /** Every row that any entry told in a list of rows with ids: sources of all revisions. */
  listed: Map<string, Map<string, Fields>>;
  /** Hashes that stand where words were taken away, with the entry, and those that a redaction owns up to. */
  redacted: Map<string, ChainEntry>;
  owned: Set<string>;
};

/** `partial`: not everything that happens to such a record is told; `presumed`: it stood before it was first told of. */
export type ReplayRules = { partial: boolean; presumed: boolean; defaults: Fields };

/** Takes one more entry into what is known of its record; answers what does not fit. */
export function replayEntry(
  known: Replayed | null,
  entry: ChainEntry,
  { partial, presumed, defaults }: ReplayRules,
): { record: Replayed; faults: TrailFault[] } {
  const record = known ?? emptyRecord(entry);
  const faults: TrailFault[] = [];
  const say = (what: string) => faults.push(faultOf(entry, what));
  const stood = record.fields;
  if (!partial && entry.before === null && stood !== null && record.entries > 0)
    say("tells the beginning of a record that was there already");
  if (!partial && entry.before !== null && stood === null && record.entries > 0)
    say("tells of a record that had ended");
  if (!partial && !presumed && entry.before !== null && record.entries === 0)
    say("is the first of its record and tells that it stood before");
  if (record.entries > 0 && stood !== null && !partial)
    for (const [field, value] of Object.entries(entry.before ?? {}))
      if (!sameTold(value, field in stood ? stood[field] : (defaults[field] ?? null)))
        say(`tells another ${field} before it than the entries before it`);
  record.fields = entry.after === null ? null : { ...stood, ...entry.after };
  record.entries += 1;
  record.last = entry;
  for (const field of Object.keys(entry.after ?? {})) record.toldBy.set(field, entry);
  noteRows(record, entry);
  noteRedactions(record, entry);
  return { record, faults };
}

export const faultOf = (entry: ChainEntry, what: string): TrailFault => ({
  ...{ seq: entry.seq, at: entry.at, entity: entry.entity, entityId: entry.entityId },
  what,
});

const emptyRecord = (first: ChainEntry): Replayed => ({
  ...{ fields: null, entries: 0, first, last: first, toldBy: new Map(), listed: new Map() },
  ...{ redacted: new Map(), owned: new Set() },
});

function noteRows(record: Replayed, { after }: ChainEntry): void {
  for (const [field, value] of Object.entries(after ?? {})) {
    if (!Array.isArray(value)) continue;
    const rows = record.listed.get(field) ?? new Map<string, Fields>();
    for (const row of value) {
      const id = (row as Fields | null)?.id;
      if (typeof id === "string") rows.set(id, { ...rows.get(id), ...(row as Fields) });
    }
    if (rows.size > 0) record.listed.set(field, rows);
  }
}

function noteRedactions(record: Replayed, entry: ChainEntry): void {
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (isRedacted(value)) record.redacted.set(value.redacted, entry);
    else for (const field of Object.values(value)) walk(field);
  };
  walk(entry.before);
  walk(entry.after);
  const owns = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { redaction } = value as { redaction?: { hashes?: Record<string, unknown> } | null };
    for (const hash of Object.values(redaction?.hashes ?? {})) record.owned.add(String(hash));
    for (const field of Object.values(value)) owns(field);
  };
  owns(entry.after);
}

/** Whether two values say the same. Order counts in plain lists; rows with an id or code of their own have none. */
export function sameTold(told: unknown, stands: unknown): boolean {
  if (isRedacted(told))
    return isRedacted(stands) ? told.redacted === stands.redacted : hashIs(stands, told.redacted);
  if (isRedacted(stands)) return hashIs(told, stands.redacted);
  if (Array.isArray(told) && Array.isArray(stands)) {
    if (told.length !== stands.length) return false;
    const [a, b] = [ordered(told), ordered(stands)];
    return a.every((each, i) => sameTold(each, b[i]));
  }
  if (isPlain(told) && isPlain(stands)) {
    const names = new Set([...Object.keys(told), ...Object.keys(stands)]);
    return [...names].every((name) => sameTold(told[name], stands[name]));
  }
  return (told ?? null) === (stands ?? null);
}

const hashIs = (value: unknown, hash: string) => typeof value === "string" && sha256(value) === hash;
const isPlain = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function ordered(rows: unknown[]): unknown[] {
  const keyOf = (row: unknown) => {
    const { id, code, party } = (isPlain(row) ? row : {}) as Fields;
    return id ?? code ?? party;
  };
  if (!rows.every((row) => typeof keyOf(row) === "string")) return rows;
  return [...rows].sort((a, b) => (String(keyOf(a)) < String(keyOf(b)) ? -1 : 1));
}

/** A value as the audit writes it: instants as text. */
export const asWritten = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
