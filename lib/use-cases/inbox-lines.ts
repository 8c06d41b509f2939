import { type CandidateRow, codesOfCommitments, developmentsBriefly } from "../../db/queries/candidates";
import type { Q } from "../../db/store";
import { hostOf } from "../domain/address-key";
import type { Sentence } from "../domain/outcome";
import type { EventGroup, SameEventReason } from "../domain/same-event";
import type {
  CandidateState,
  EvidenceState,
  FetchState,
  SetAsideReason,
  SourceClass,
} from "../domain/vocabulary";

/** A development near a report: it became its source, or seems to belong to it. */
export type NearDevelopment = {
  id: string;
  what: string;
  happenedFrom: string;
  state: EvidenceState;
  /** A commitment under which it can be found. */
  commitment: string | null;
  /** Whether who looks may still add sources to it. */
  open: boolean;
};

/** A report as the inbox shows it. */
export type InboxLine = {
  id: string;
  recordVersion: number;
  state: CandidateState;
  address: string | null;
  host: string | null;
  file: { sha256: string; name: string } | null;
  title: string;
  publisher: string;
  /** Its entry in the register of publishers. */
  publisherCode: string | null;
  class: SourceClass | null;
  speaksFor: string[];
  origin: string;
  /** The origin its group proposes, where it is a reprint and says nothing of its own. */
  proposedOrigin: string;
  language: string;
  publishedOn: string | null;
  excerpt: string;
  note: string;
  commitment: string | null;
  fetchState: FetchState;
  fetchFailure: Sentence | null;
  finalAddress: string | null;
  fetchedAt: Date | null;
  setAsideReason: SetAsideReason | null;
  development: NearDevelopment | null;
  belongsTo: (NearDevelopment & { why: SameEventReason }) | null;
  broughtBy: string;
  createdAt: Date;
};

type Found = { row: CandidateRow; fileName: string | null; broughtBy: string };
type Proposals = {
  groups: EventGroup[];
  belongs: ReadonlyMap<string, { developmentId: string; why: SameEventReason }>;
};

export async function describeCandidates(
  q: Q,
  found: readonly Found[],
  actorId: string,
  { groups, belongs }: Proposals = { groups: [], belongs: new Map() },
): Promise<InboxLine[]> {
  const codes = await codesOfCommitments(
    q,
    found.flatMap(({ row }) => row.commitmentId ?? []),
  );
  const near = await nearDevelopments(q, found, belongs, actorId);
  const origins = new Map(
    groups.flatMap(({ dispatches }) =>
      dispatches.flatMap(({ ids, origin }) => ids.map((id) => [id, origin] as const)),
    ),
  );
  return found.map(({ row, fileName, broughtBy }) => {
    const proposed = belongs.get(row.id);
    const seems = proposed && near.get(proposed.developmentId);
    return {
      ...{ id: row.id, recordVersion: row.recordVersion, state: row.state, address: row.address },
      ...{ host: row.address && hostOf(row.address), title: row.title, publisher: row.publisher },
      file: row.fileSha256 ? { sha256: row.fileSha256, name: fileName ?? row.fileSha256 } : null,
      ...{ publisherCode: row.publisherCode, class: row.class, speaksFor: row.speaksFor, origin: row.origin },
      proposedOrigin: row.origin === "" ? (origins.get(row.id) ?? "") : "",
      ...{ language: row.language, publishedOn: row.publishedOn, excerpt: row.excerpt, note: row.note },
      commitment: codes.get(row.commitmentId ?? "") ?? null,
      ...{ fetchState: row.fetchState, fetchFailure: row.fetchFailure, finalAddress: row.finalAddress },
      fetchedAt: row.fetchedAt,
      setAsideReason: row.setAsideReason,
      development: near.get(row.developmentId ?? "") ?? null,
      belongsTo: proposed && seems ? { ...seems, why: proposed.why } : null,
      ...{ broughtBy, createdAt: row.createdAt },
    };
  });
}

async function nearDevelopments(
  q: Q,
  found: readonly Found[],
  belongs: Proposals["belongs"],
  actorId: string,
): Promise<Map<string, NearDevelopment>> {
  const ids = found.flatMap(({ row }) =>
    [row.developmentId ?? [], belongs.get(row.id)?.developmentId ?? []].flat(),
  );
  const rows = await developmentsBriefly(q, [...new Set(ids)]);
  return new Map(
    rows.map(({ authorId, ...row }) => [
      row.id,
      { ...row, open: authorId === actorId && (row.state === "submitted" || row.state === "sent-back") },
    ]),
  );
}
