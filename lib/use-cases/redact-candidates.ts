import { appendAudit } from "../../db/queries/audit";
import { sha256 } from "../../db/queries/audit-hash";
import { type AuditRedaction, redactInAudit } from "../../db/queries/audit-redaction";
import { candidatesOf, updateCandidate } from "../../db/queries/candidates";
import type { Q } from "../../db/store";
import type { Gone } from "../domain/redaction";

/** The report in the inbox that the source was made of holds the same words. */
export async function redactCandidates(
  q: Q,
  { developmentId, gone }: { developmentId: string; gone: Gone },
  told: { at: string; by: string; reason: string },
  at: Date,
): Promise<Pick<AuditRedaction, "kept">> {
  const kept: number[] = [];
  const fields = (["title", "excerpt"] as const).filter((field) => gone.has(field));
  if (fields.length === 0) return { kept };
  for (const candidate of await candidatesOf(q, developmentId)) {
    const texts = fields.map((field) => candidate[field]).filter((text) => text !== "");
    const every = [...texts, ...fields.flatMap((field) => [...(gone.get(field) ?? [])])];
    const hashes = Object.fromEntries(every.map((text, i) => [`${i}`, sha256(text)]));
    const { recordVersion } = candidate;
    const emptied = Object.fromEntries(fields.map((field) => [field, ""]));
    const set = { ...emptied, recordVersion: recordVersion + 1 };
    await updateCandidate(q, candidate.id, set);
    const before = { recordVersion, ...Object.fromEntries(fields.map((field) => [field, candidate[field]])) };
    const entry = {
      actorId: told.by,
      entity: "candidate" as const,
      entityId: candidate.id,
      action: "redacted",
    };
    await appendAudit(q, { ...entry, before, after: { ...set, redaction: { ...told, hashes } } }, at);
    kept.push(...(await redactInAudit(q, "candidate", candidate.id, every)).kept);
  }
  return { kept };
}
