import { appendAudit } from "../../db/queries/audit";
import { sha256 } from "../../db/queries/audit-hash";
import { type AuditRedaction, redactInAudit } from "../../db/queries/audit-redaction";
import { type CandidateRow, candidatesOf, updateCandidate } from "../../db/queries/candidates";
import type { StoredSource } from "../../db/queries/source-revisions";
import type { Q } from "../../db/store";
import { addressKey } from "../domain/address-key";
import type { Gone } from "../domain/redaction";

/** The report in the inbox that the source was made of holds the same words. */
export async function redactCandidates(
  q: Q,
  { developmentId, revisions, gone }: { developmentId: string; revisions: StoredSource[]; gone: Gone },
  told: { at: string; by: string; reason: string },
  at: Date,
): Promise<Pick<AuditRedaction, "kept">> {
  const kept: number[] = [];
  const fields = (["title", "excerpt"] as const).filter((field) => gone.has(field));
  if (fields.length === 0) return { kept };
  for (const candidate of reportsBehind(revisions, await candidatesOf(q, developmentId), gone)) {
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

/** Those that the source was made of, or that hold its words; all, where its address was changed too far to tell. */
function reportsBehind(revisions: StoredSource[], candidates: CandidateRow[], gone: Gone): CandidateRow[] {
  const keyOf = (address: string | null) => (address && addressKey(address)) || [];
  const places = new Set(
    revisions.flatMap(({ address, fileSha256 }) => [keyOf(address), fileSha256 ?? []].flat()),
  );
  const isBehind = ({ addressKey: key, finalAddress, fileSha256 }: CandidateRow) =>
    [key ?? [], keyOf(finalAddress), fileSha256 ?? []].flat().some((place) => places.has(place));
  const holds = ({ title, excerpt }: CandidateRow) =>
    gone.get("title")?.has(title) || gone.get("excerpt")?.has(excerpt);
  return candidates.some(isBehind)
    ? candidates.filter((candidate) => isBehind(candidate) || holds(candidate))
    : candidates;
}
