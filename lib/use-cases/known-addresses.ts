import { placesOfDevelopments, sourcesAt } from "../../db/queries/candidates";
import type { Q } from "../../db/store";
import { addressKey, hostOf } from "../domain/address-key";
import type { CandidateState } from "../domain/vocabulary";

/** Where a page is already: in the inbox, or a source of a development (found under a commitment). */
export type KnownPlace =
  | { kind: "candidate"; id: string; state: CandidateState }
  | { kind: "development"; id: string; commitment: string | null };

/** Which of these pages are sources of developments; addresses of other hosts are not even taken apart. */
export async function evidenceHolding(q: Q, keys: readonly string[]): Promise<Map<string, KnownPlace>> {
  const wanted = new Set(keys);
  const hosts = new Set(keys.map((key) => key.replace(/[/?#:].*$/, "")));
  const found = new Map<string, string>();
  for (const { developmentId, address } of await sourcesAt(q, { hosts: [...hosts] })) {
    if (!address || !hosts.has(quickHost(address))) continue;
    const key = addressKey(address);
    if (key !== null && wanted.has(key) && !found.has(key)) found.set(key, developmentId);
  }
  const places = await placesOfDevelopments(q, [...new Set(found.values())]);
  return new Map(
    [...found].map(([key, id]) => [key, { kind: "development", id, commitment: places.get(id) ?? null }]),
  );
}

/** The host as it is written, which is enough to leave most addresses alone. */
const quickHost = (address: string): string => {
  const written = /^https?:\/\/(?:www\.)?([a-z0-9.-]+)(?=[:/?#]|$)/i.exec(address)?.[1];
  return written?.toLowerCase() ?? hostOf(address) ?? "";
};

export const placeOfCandidate = (
  known: { id: string; state: CandidateState } | undefined,
): KnownPlace | null => (known ? { kind: "candidate", id: known.id, state: known.state } : null);
