import { facetCounts } from "../../db/queries/commitment-facets";
import { type CommitmentFilter, type FilterName, filterNames, fixedValues } from "../domain/commitment-query";
import { filterKey } from "../domain/commitment-query-address";
import type { ChainCount } from "../domain/lineage";
import { accept, type Outcome } from "../domain/outcome";
import { chainCount } from "./chain-count";
import type { AddressParams, UnknownParameter } from "./commitment-query-input";
import type { Context } from "./context";
import { inPast } from "./in-past";
import { listFilter, readQuery } from "./list-commitments";
import { mayRead } from "./may-read";
import { refreshToday } from "./refresh-today";
import { registerCodes, registerOf } from "./register";
import { untilNextWrite } from "./until-next-write";

/** How many commitments one gets by choosing this option beside all other filters as they are. */
export type FacetOption = { value: string; count: number };
/** Every option of every filter in the order of the method or the register, those with 0 too. */
export type Facets = Record<FilterName, FacetOption[]>;
export type CommitmentFacets = {
  total: number;
  /** Null unless the total holds linked commitments of several documents. */
  chains: ChainCount | null;
  facets: Facets;
  unknown: UnknownParameter[];
};

export async function commitmentFacets(
  context: Context,
  params: AddressParams,
  options: { alsoKnown?: readonly string[] } = {},
): Promise<Outcome<CommitmentFacets>> {
  const refused = mayRead(context);
  if (refused) return refused;
  const { query, unknown } = await readQuery(context, params, options.alsoKnown);
  return inPast(context, query.asOf, async (there) => {
    const key = `facets ${await refreshToday(there)} ${filterKey(query)}`;
    const answer = await untilNextWrite(there, key, () => count(there, query));
    return accept({ ...answer, unknown });
  });
}

async function count(
  context: Pick<Context, "store" | "now">,
  filter: CommitmentFilter,
): Promise<Omit<CommitmentFacets, "unknown">> {
  const codes = registerCodes(await registerOf(context));
  const known: Record<FilterName, readonly string[]> = {
    ...fixedValues,
    document: codes.documents,
    sector: codes.sectors,
    party: codes.parties,
  };
  const list = listFilter(context, filter);
  const { total, counts } = await facetCounts(context.store.read, list);
  const options = filterNames.map((name) => [
    name,
    known[name].map((value) => ({ value, count: counts[name].get(value) ?? 0 })),
  ]);
  const chains = await chainCount(context, list, total);
  return { total, chains, facets: Object.fromEntries(options) as Facets };
}
