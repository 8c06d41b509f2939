import { appendAudit } from "../../db/queries/audit";
import { type CandidateRow, updateCandidate } from "../../db/queries/candidates";
import type { Q } from "../../db/store";

/** Writes what differs, raises the version, and leaves the entry that explains it; nothing where nothing differs. */
export async function writeCandidateChange(
  q: Q,
  row: CandidateRow,
  wanted: Partial<CandidateRow>,
  { actorId, action }: { actorId: string; action: string },
  at: Date,
): Promise<CandidateRow> {
  const changed = Object.entries(wanted).filter(
    ([field, value]) =>
      JSON.stringify(row[field as keyof CandidateRow] ?? null) !== JSON.stringify(value ?? null),
  );
  if (changed.length === 0) return row;
  const set = { ...Object.fromEntries(changed), recordVersion: row.recordVersion + 1 };
  const before = Object.fromEntries(
    Object.keys(set).map((field) => [field, row[field as keyof CandidateRow]]),
  );
  await updateCandidate(q, row.id, set);
  const entry = { actorId, entity: "candidate" as const, entityId: row.id, action, before, after: set };
  await appendAudit(q, entry, at);
  return { ...row, ...set };
}

/** A report of which nothing is known yet. */
export const emptyCandidate = (
  given: Pick<CandidateRow, "id" | "createdBy" | "createdAt" | "commitmentId">,
): CandidateRow => ({
  ...{ address: null, addressKey: null, fileSha256: null, title: "", publisher: "", publisherCode: null },
  ...{ class: null, speaksFor: [], origin: "", language: "", publishedOn: null, excerpt: "", sketch: null },
  ...{ note: "", state: "waiting", setAsideReason: null, developmentId: null, fetchState: "none" },
  ...{ fetchFailure: null, finalAddress: null, fetchedAt: null, copySha256: null },
  ...{ decidedBy: null, decidedAt: null, recordVersion: 1 },
  ...given,
});
