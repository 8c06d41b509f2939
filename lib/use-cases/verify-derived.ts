import type { TrailFault } from "../../db/queries/audit-replay";
import { connectedWith } from "../../db/queries/commitment-chains";
import { loadCommitmentFile } from "../../db/queries/commitment-files";
import { loadItemParts, loadPartyNames, searchTextOf } from "../../db/queries/commitment-item";
import { derivedColumns, derivedParties } from "../../db/queries/commitment-state";
import { commitmentBatches, derivedOfParties } from "../../db/queries/derived-rows";
import type { Q } from "../../db/store";
import { addDays } from "../domain/calendar";
import { deriveState } from "../domain/commitment-state";
import { chainsOf } from "../domain/lineage";

type Say = (fault: TrailFault) => void;

/** Computes again what lists show and nobody wrote: status, flags, the stored list item, chains. */
export async function verifyDerived(q: Q, today: string, say: Say): Promise<void> {
  const differs = (id: string, field: string) =>
    say({
      ...{ seq: null, at: null, entity: "commitment", entityId: id },
      what: `shows another ${field} than follows from its records`,
    });
  for await (const ids of commitmentBatches(q)) {
    const { members, links } = await connectedWith(q, ids);
    const chains = chainsOf(members, links);
    for (const id of ids) {
      // What cannot even be computed was made unreadable.
      const fields = await differencesOf(q, id, today, chains).catch((fault) => [`page (${String(fault)})`]);
      for (const field of fields) differs(id, field);
    }
  }
}

async function differencesOf(
  q: Q,
  id: string,
  today: string,
  chains: Map<string, string | null>,
): Promise<string[]> {
  const file = await loadCommitmentFile(q, id);
  const parts = file && (await loadItemParts(q, id));
  if (!file || !parts) return ["text"];
  const { commitment: row } = parts;
  // Where the calendar has turned something since, nobody has looked yet: what stands was true until the day before.
  const due = row.derivedUntil !== null && row.derivedUntil <= today;
  const day = due && row.derivedUntil ? addDays(row.derivedUntil, -1) : today;
  const state = deriveState(file, day);
  const wanted = {
    ...derivedColumns(parts, file, state),
    searchText: searchTextOf(parts, await loadPartyNames(q, id)),
    chainId: chains.get(id) ?? null,
  };
  const stands = row as Record<string, unknown>;
  const fields = Object.entries(wanted).filter(([field, value]) => !equal(value, stands[field]));
  const shown = new Map(
    (await derivedOfParties(q, id)).map(({ code, ...set }) => [code, JSON.stringify(set)] as const),
  );
  const parties = derivedParties(state).filter(({ code, set }) => {
    const { status = null, basis = null, flagBits } = set;
    return shown.get(code) !== JSON.stringify({ status, basis, flagBits });
  });
  return [...fields.map(([field]) => field), ...parties.map(({ code }) => `result of ${code}`)];
}

const equal = (a: unknown, b: unknown) =>
  a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : (a ?? null) === (b ?? null);
