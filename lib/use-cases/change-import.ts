import { appendAudit } from "../../db/queries/audit";
import { type ImportRow, updateImport } from "../../db/queries/imports";
import type { Q } from "../../db/store";

/** Follows from the file and the cleaner's version; the audit tells those. */
const derived = new Set(["sketch", "notices"]);

const told = (fields: Partial<ImportRow>) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !derived.has(name)));

/** Writes some fields of an import, raises its version and says so in the audit. */
export async function changeImport(
  q: Q,
  current: ImportRow,
  set: Partial<ImportRow>,
  { action, actorId, reason }: { action: string; actorId: string; reason?: string },
  at: Date,
): Promise<ImportRow> {
  const fields = { ...set, updatedAt: at, recordVersion: current.recordVersion + 1 };
  await updateImport(q, current.id, fields);
  const before = Object.fromEntries(
    Object.keys(fields).map((name) => [name, current[name as keyof ImportRow]]),
  ) as Partial<ImportRow>;
  const entry = { actorId, entity: "import" as const, entityId: current.id, action };
  const after = { ...told(fields), ...(reason !== undefined && { reason }) };
  await appendAudit(q, { ...entry, before: told(before), after }, at);
  return { ...current, ...fields };
}
