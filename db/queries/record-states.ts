import { and, eq, isNull } from "drizzle-orm";
import { recordState } from "../sqlite/schema";
import { type StatedEntity, statedTables, unstatedColumns } from "../stated-records";
import type { Q } from "../store";
import { bodyOf, type StoredBody } from "./stored-body";

export type { StatedEntity } from "../stated-records";

/**
 * What readers see of a record from an instant on: its row, and what belongs to it as `parts`; null: nothing any more.
 * Where it reads the same as before, nothing is written.
 */
export async function keepRecordState(
  q: Q,
  entity: StatedEntity,
  entityId: string,
  row: Record<string, unknown> | null,
  at: Date,
  parts: StoredBody = {},
): Promise<void> {
  const body = row && stateBody(entity, row, parts);
  const [open] = await q
    .select()
    .from(recordState)
    .where(
      and(eq(recordState.entity, entity), eq(recordState.entityId, entityId), isNull(recordState.untilAt)),
    );
  if (open && body && JSON.stringify(open.body) === JSON.stringify(body)) return;
  if (open) {
    // What stood for no time at all was never seen: it is replaced, not ended.
    const unseen = open.fromAt >= at;
    const set = unseen && body ? { body } : { untilAt: unseen ? open.fromAt : at };
    await q.update(recordState).set(set).where(eq(recordState.row, open.row));
    if (unseen && body) return;
  }
  if (body) await q.insert(recordState).values({ entity, entityId, fromAt: at, body });
}

/** A record as a state keeps it. */
export const stateBody = (
  entity: StatedEntity,
  row: Record<string, unknown>,
  parts: StoredBody = {},
): StoredBody => ({ ...bodyOf(statedTables[entity], row, unstatedColumns), ...parts });

/** Words that were taken away are gone from the past as well: every state of the record is written anew. */
export async function redactRecordStates(
  q: Q,
  entity: StatedEntity,
  entityId: string,
  redact: (body: StoredBody) => StoredBody,
): Promise<void> {
  const rows = await q
    .select({ row: recordState.row, body: recordState.body })
    .from(recordState)
    .where(and(eq(recordState.entity, entity), eq(recordState.entityId, entityId)));
  for (const { row, body } of rows)
    await q
      .update(recordState)
      .set({ body: redact(body) })
      .where(eq(recordState.row, row));
}
