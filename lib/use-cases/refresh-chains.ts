import { connectedWith, writeChains } from "../../db/queries/commitment-chains";
import { keepCommitmentStates } from "../../db/queries/commitment-states";
import type { Q } from "../../db/store";
import { chainsOf } from "../domain/lineage";

/** Rewrites the chains of these commitments and of all they are, or were until now, linked with. */
export async function refreshChains(q: Q, ids: string[], at: Date): Promise<void> {
  const { members, links } = await connectedWith(q, ids);
  const chains = chainsOf(members, links);
  await writeChains(q, chains);
  await keepCommitmentStates(q, [...chains.keys()], at);
}
