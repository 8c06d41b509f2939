import { anyChain, countChains } from "../../db/queries/commitment-chains";
import type { ListFilter } from "../../db/queries/commitment-list";
import type { ChainCount } from "../domain/lineage";
import type { Context } from "./context";
import { untilNextWrite } from "./until-next-write";

/** What a total comes to when linked commitments count once; null where it holds no two of one chain. */
export async function chainCount(
  context: Pick<Context, "store" | "now">,
  list: ListFilter,
  total: number,
): Promise<ChainCount | null> {
  const { read } = context.store;
  // Mostly nothing is linked yet: one question until the next write, and no second count.
  if (total < 2 || !(await untilNextWrite(context, "any chain", () => anyChain(read)))) return null;
  const { chains, again, documents } = await countChains(read, list);
  return chains === 0 ? null : { chains, once: total - again, documents };
}
