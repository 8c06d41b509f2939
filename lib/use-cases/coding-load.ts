import { lastWriters } from "../../db/queries/audit";
import type { Q } from "../../db/store";
import { type AuditEntry, type AuditedEntity, seedActorId } from "../domain/audit";
import type { Moment } from "../domain/moment";
import { decideRecoding } from "../domain/recoding";

/** What loading did: counts of new records, changed fields, tombstones, and what it left to people. */
export type LoadReport = {
  inserted: Partial<Record<AuditedEntity, number>>;
  updated: { code: string; fields: string[] }[];
  withdrawn: string[];
  differences: { code: string; field: string; ours: unknown; file: unknown }[];
};

/** One run of loading, inside its transaction. */
export type CodingLoad = {
  q: Q;
  at: Date;
  moment: Moment;
  report: LoadReport;
  /** Appended together at the end, in this order. */
  audits: AuditEntry[];
};

type Subject = { entity: AuditedEntity; id: string; code: string };

/** Explains a new record; `after` holds everything the coding said of it. */
export function noteCreation(
  load: CodingLoad,
  entity: AuditedEntity,
  id: string,
  after: Record<string, unknown>,
): void {
  load.audits.push({ actorId: seedActorId, entity, entityId: id, action: "coded", before: null, after });
  load.report.inserted[entity] = (load.report.inserted[entity] ?? 0) + 1;
}

export function noteChange(
  load: CodingLoad,
  { entity, id, code }: Subject,
  change: Pick<AuditEntry, "action" | "before" | "after">,
): void {
  load.audits.push({ actorId: seedActorId, entity, entityId: id, ...change });
  if (change.action === "recoded")
    load.report.updated.push({ code, fields: Object.keys(change.after ?? {}) });
}

/** `frozen`: fields that only people change now; `also`: what changes together with these fields. */
type Recoding<T> = {
  frozen?: ReadonlySet<string>;
  also?: (changes: Partial<T>) => Record<string, unknown>;
};

/** The fields of the file that may be written; null: nothing to do. What may not be written is reported. */
export async function reconcile<T extends Record<string, unknown>>(
  load: CodingLoad,
  subject: Subject,
  ours: T,
  file: T,
  { frozen = new Set(), also }: Recoding<T> = {},
): Promise<Partial<T> | null> {
  const found = decideRecoding(ours, file, () => true);
  if (Object.keys(found.changes).length === 0) return null;
  const writers = await lastWriters(load.q, subject.entity, subject.id);
  const mayChange = (field: string) => writers.get(field) === seedActorId && !frozen.has(field);
  const { changes, differences } = decideRecoding(ours, file, mayChange);
  for (const difference of differences) load.report.differences.push({ code: subject.code, ...difference });
  const fields = Object.keys(changes);
  if (fields.length === 0) return null;
  const before = Object.fromEntries(fields.map((field) => [field, ours[field]]));
  const after = { ...changes, ...also?.(changes as Partial<T>) };
  noteChange(load, subject, { action: "recoded", before, after });
  return changes as Partial<T>;
}
