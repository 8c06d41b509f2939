import type { Q } from "../../db/store";
import type { AuditedEntity } from "../domain/audit";
import type { Refusal } from "../domain/outcome";
import { lastChange } from "./last-change";

/** A colleague was first: beside the entry as it stands, who changed it and when. */
export async function entryStale(
  q: Q,
  refusal: Refusal,
  entity: AuditedEntity,
  id: string,
): Promise<Refusal> {
  if (refusal.code !== "conflict") return refusal;
  return { ...refusal, current: { ...refusal.current, ...changedBy(await lastChange(q, entity, id)) } };
}

/** An entry has a name of its own, so the person's stands under another word. */
export const changedBy = (last: { name: string; changedAt: string } | null) =>
  last ? { changedBy: last.name, changedAt: last.changedAt } : {};
