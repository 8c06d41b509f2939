import { appendAudit } from "../../db/queries/audit";
import { findDevelopment, linkedCommitmentIds, updateDevelopment } from "../../db/queries/developments";
import { keepDevelopmentState, keepSearchState } from "../../db/queries/evidence-states";
import { findSearch, updateSearch } from "../../db/queries/search-logs";
import type { Q } from "../../db/store";
import type { EvidenceChange, EvidenceRecord } from "../domain/evidence-review";
import type { Actor } from "../domain/permission";

export const evidenceKinds = ["development", "search"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];
export type FoundEvidence = { record: EvidenceRecord; commitmentIds: string[] };

/** A development or a logged search, with the commitments it bears on. */
export async function findEvidence(q: Q, kind: EvidenceKind, id: string): Promise<FoundEvidence | null> {
  if (kind === "search") {
    const record = await findSearch(q, id);
    return record && { record, commitmentIds: [record.commitmentId] };
  }
  const record = await findDevelopment(q, id);
  return record && { record, commitmentIds: await linkedCommitmentIds(q, id) };
}

/** Writes what a reviewer decided about a piece of evidence, with the entry that explains it. */
export async function writeEvidenceChange(
  q: Q,
  kind: EvidenceKind,
  { record }: FoundEvidence,
  action: string,
  { set, before }: EvidenceChange,
  by: Actor,
  at: Date,
): Promise<void> {
  if (kind === "search") await updateSearch(q, record.id, set);
  else await updateDevelopment(q, record.id, set);
  await (kind === "search" ? keepSearchState : keepDevelopmentState)(q, record.id, at);
  const entity = kind === "search" ? "search-log" : "development";
  const entry = {
    actorId: by.id as string,
    entity,
    entityId: record.id,
    action,
    before,
    after: set,
  } as const;
  await appendAudit(q, entry, at);
}
