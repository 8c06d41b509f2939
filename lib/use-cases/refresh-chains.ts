import { connectedWith, writeChains } from "../../db/queries/commitment-chains";
import type { Q } from "../../db/store";
import { chainsOf } from "../domain/lineage";

/** Rewrites the chains of these commitments and of all they are, or were until now, linked with. */
export async function refreshChains(q: Q, ids: string[]): Promise<void> {
  const { members, links } = await connectedWith(q, ids);
  await writeChains(q, chainsOf(members, links));
}
