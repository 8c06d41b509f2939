import { and, asc, count, eq, gt, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { AuditedEntity } from "../../lib/domain/audit";
import { auditEntry } from "../sqlite/schema";
import type { Q } from "../store";
import type { ChainEntry, Fields } from "./audit-replay";

const entriesAtOnce = 200;

const storedText = (column: SQLiteColumn) => sql<string | null>`${column}`;
/** What an entry tells is read as text first: somebody may have made it unreadable. */
const columns = {
  seq: auditEntry.seq,
  at: auditEntry.at,
  actorId: auditEntry.actorId,
  entity: auditEntry.entity,
  entityId: auditEntry.entityId,
  action: auditEntry.action,
  before: storedText(auditEntry.before),
  after: storedText(auditEntry.after),
  prevHash: auditEntry.prevHash,
  hash: auditEntry.hash,
  hashForm: auditEntry.hashForm,
};

/** An entry as it is stored; `readable` is false where what it tells is no JSON, and then it seems to tell nothing. */
export type StoredEntry = ChainEntry & {
  prevHash: string;
  hash: string;
  hashForm: number;
  readable: boolean;
};

/** The whole chain in its order, a batch at a time: memory does not grow with its length. */
export async function* chainInOrder(q: Q): AsyncGenerator<StoredEntry> {
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = await q
      .select(columns)
      .from(auditEntry)
      .where(gt(auditEntry.seq, after))
      .orderBy(asc(auditEntry.seq))
      .limit(entriesAtOnce);
    yield* rows.map(asEntry);
    const last = rows.at(-1);
    if (!last || rows.length < entriesAtOnce) return;
    after = last.seq;
  }
}

/** Everything the chain tells of one kind of record: all of one record, then all of the next. */
export async function* entriesByRecord(q: Q, entity: AuditedEntity): AsyncGenerator<StoredEntry> {
  for (let [id, seq] = ["", Number.MIN_SAFE_INTEGER]; ; ) {
    const further = sql`(${auditEntry.entityId}, ${auditEntry.seq}) > (${id}, ${seq})`;
    const rows = await q
      .select(columns)
      .from(auditEntry)
      .where(and(eq(auditEntry.entity, entity), further))
      .orderBy(asc(auditEntry.entityId), asc(auditEntry.seq))
      .limit(entriesAtOnce);
    yield* rows.map(asEntry);
    const last = rows.at(-1);
    if (!last || rows.length < entriesAtOnce) return;
    [id, seq] = [last.entityId, last.seq];
  }
}

type Row = Omit<StoredEntry, "before" | "after" | "entity" | "readable"> & {
  entity: string;
  before: string | null;
  after: string | null;
};

function asEntry({ before, after, entity, ...row }: Row): StoredEntry {
  const told = { before: fieldsIn(before), after: fieldsIn(after) };
  const readable = told.before !== undefined && told.after !== undefined;
  const { before: stood = {}, after: stands = {} } = told;
  return { ...row, entity: entity as AuditedEntity, before: stood, after: stands, readable };
}

function fieldsIn(text: string | null): Fields | null | undefined {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && !Array.isArray(value) ? (value as Fields | null) : undefined;
  } catch {
    return undefined;
  }
}

/** How many entries tell of each kind of record. */
export const entriesByKind = (q: Q) =>
  q
    .select({ entity: auditEntry.entity, entries: count() })
    .from(auditEntry)
    .groupBy(auditEntry.entity)
    .orderBy(asc(auditEntry.entity));
