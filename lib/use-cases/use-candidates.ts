import { type CandidateRow, candidatesOf, findCandidates } from "../../db/queries/candidates";
import type { Q } from "../../db/store";
import { addressKey } from "../domain/address-key";
import { decideTriage } from "../domain/candidate";
import type { SourceInput } from "../domain/development";
import { accept, type Outcome, refuse, type Sentence, sentence } from "../domain/outcome";
import type { Actor } from "../domain/permission";
import { writeCandidateChange } from "./candidate-record";

/**
 * The reports of the inbox that these sources were made from. A report that is a source elsewhere by now is refused at
 * its source; the copy that was fetched with it goes along.
 */
export async function candidatesBehind(
  q: Q,
  sources: readonly SourceInput[],
  developmentId: string | null,
  by: Actor,
): Promise<Outcome<CandidateRow[]>> {
  const ids = [...new Set(sources.flatMap(({ candidateId }) => candidateId ?? []))];
  const rows = await findCandidates(q, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const faults: Record<string, Sentence> = {};
  for (const [i, { candidateId }] of sources.entries()) {
    if (!candidateId) continue;
    const row = byId.get(candidateId);
    if (!row) faults[`sources.${i}.address`] = sentence("noSuchReport");
    // A source that was corrected still names the report it came from.
    else if (row.developmentId === null || row.developmentId !== developmentId) {
      const decision = decideTriage(row, "use", null, by);
      if (!decision.ok) faults[`sources.${i}.address`] = sentence("candidateUsed");
    }
  }
  if (Object.keys(faults).length > 0) return refuse("invalid", "checkFields", { fields: faults });
  return accept(rows);
}

/** A source brings the copy fetched with its report, or keeps the one it had, as long as its address is the same. */
export function withCopies(
  sources: readonly SourceInput[],
  reports: readonly CandidateRow[],
  former: readonly { id: string; address: string | null; copySha256: string | null }[] = [],
): SourceInput[] {
  return sources.map((source) => {
    const before = former.find(({ id, address }) => id === source.replacesId && address === source.address);
    const report = reports.find(({ id }) => id === source.candidateId);
    const same = report && source.address !== null && report.addressKey === addressKey(source.address);
    return { ...source, copySha256: before?.copySha256 ?? (same ? report.copySha256 : null) };
  });
}

/** In the transaction of the development: they are its sources from now on. */
export async function markCandidatesUsed(
  q: Q,
  rows: readonly CandidateRow[],
  developmentId: string,
  actorId: string,
  at: Date,
): Promise<void> {
  for (const row of rows) {
    if (row.developmentId === developmentId) continue;
    const decided = { decidedBy: actorId, decidedAt: at, setAsideReason: null };
    const used = { state: "used" as const, developmentId, ...decided };
    await writeCandidateChange(q, row, used, { actorId, action: "used" }, at);
  }
}

/** Reports whose development was dropped, or left them out, wait again. */
export async function releaseCandidates(
  q: Q,
  developmentId: string,
  kept: readonly Pick<SourceInput, "address" | "fileSha256" | "candidateId">[],
  actorId: string,
  at: Date,
): Promise<void> {
  const keys = new Set(kept.flatMap(({ address }) => (address && addressKey(address)) ?? []));
  const files = new Set(kept.flatMap(({ fileSha256 }) => fileSha256 ?? []));
  // A source may name its report and stand at another address than it was brought with.
  const named = new Set(kept.flatMap(({ candidateId }) => candidateId ?? []));
  for (const row of await candidatesOf(q, developmentId)) {
    if (named.has(row.id) || keys.has(row.addressKey ?? "") || files.has(row.fileSha256 ?? "")) continue;
    const waiting = { state: "waiting" as const, developmentId: null, decidedBy: actorId, decidedAt: at };
    await writeCandidateChange(q, row, waiting, { actorId, action: "released" }, at);
  }
}
