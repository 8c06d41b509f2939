import { lastEntryOf } from "../../db/queries/import-publishing";
import type { Q } from "../../db/store";
import type { AuditedEntity } from "../domain/audit";

/** Who changed a record last and when; said to a colleague whose save came second. */
export async function lastChange(
  q: Q,
  entity: AuditedEntity,
  id: string,
): Promise<{ name: string; changedAt: string } | null> {
  const entry = await lastEntryOf(q, entity, id);
  return entry ? { name: entry.name, changedAt: entry.at.toISOString() } : null;
}
