import {
  countItems,
  type ListFilter,
  type ListRow,
  listItems,
  manyRows,
} from "../../db/queries/commitment-list";
import type { CommitmentItem } from "../domain/commitment-item";
import type { CommitmentFilter, CommitmentQuery } from "../domain/commitment-query";
import { filterKey } from "../domain/commitment-query-address";
import type { ChainCount } from "../domain/lineage";
import { accept, type Outcome } from "../domain/outcome";
import type { Locale } from "../domain/vocabulary";
import { chainCount } from "./chain-count";
import {
  type AddressParams,
  type ParsedQuery,
  parseCommitmentQuery,
  type UnknownParameter,
} from "./commitment-query-input";
import type { Context } from "./context";
import { inPast } from "./in-past";
import { mayRead } from "./may-read";
import { refreshToday } from "./refresh-today";
import { registerCodes, registerOf } from "./register";
import { untilNextWrite } from "./until-next-write";

export type CommitmentList = {
  query: CommitmentQuery;
  /** Not empty: no rows are shown, the page names these. */
  unknown: UnknownParameter[];
  /** Rows that match, on all pages. */
  total: number;
  /** Null unless the list holds linked commitments of several documents. */
  chains: ChainCount | null;
  items: CommitmentItem[];
  /** At least 1. */
  pages: number;
  /** The page asked for lies behind the last one: no rows, and the page says how many pages there are. */
  outOfRange: boolean;
  /** The UTC day the derived words stand for. */
  today: string;
};

/** The same with each item as the JSON text that was made when it was last written. */
export type CommitmentRows = Omit<CommitmentList, "items"> & { rows: ListRow[] };

/** `alsoKnown`: parameters that belong to the door, not to the view. */
export type ListOptions = { locale: Locale; alsoKnown?: readonly string[] };

export async function listCommitments(
  context: Context,
  params: AddressParams,
  options: ListOptions,
): Promise<Outcome<CommitmentList>> {
  const listed = await listCommitmentRows(context, params, options);
  if (!listed.ok) return listed;
  const { rows, ...rest } = listed.value;
  return accept({ ...rest, items: rows.map(({ item }) => JSON.parse(item) as CommitmentItem) });
}

/** For the machine's door, which passes stored items on as they are. */
export async function listCommitmentRows(
  context: Context,
  params: AddressParams,
  options: ListOptions,
): Promise<Outcome<CommitmentRows>> {
  const refused = mayRead(context);
  if (refused) return refused;
  const { query, unknown } = await readQuery(context, params, options.alsoKnown);
  if (unknown.length > 0) {
    const today = await refreshToday(context);
    return accept({ query, unknown, total: 0, chains: null, rows: [], pages: 1, outOfRange: false, today });
  }
  return inPast(context, query.asOf, async (there) => accept(await rowsOf(there, query, options)));
}

async function rowsOf(
  context: Context,
  query: CommitmentQuery,
  options: ListOptions,
): Promise<CommitmentRows> {
  const today = await refreshToday(context);
  const { read } = context.store;
  const list = listFilter(context, query);
  // Paging and sorting leave the total as it is.
  const { total, chains } = await untilNextWrite(context, `total ${today} ${filterKey(query)}`, async () => {
    const counted = await countItems(read, list);
    return { total: counted, chains: await chainCount(context, list, counted) };
  });
  const pages = Math.max(1, Math.ceil(total / query.size));
  const outOfRange = query.page > pages;
  const order = { sort: query.sort, locale: options.locale };
  const page = { number: query.page, size: query.size };
  const access = total > manyRows ? "walk" : "seek";
  const rows = outOfRange || total === 0 ? [] : await listItems(read, { ...list, access }, order, page);
  return { query, unknown: [], total, chains, rows, pages, outOfRange, today };
}

const fromRegister = ["document", "sector", "party"];
const noCodes = { documents: [], sectors: [], parties: [] };

/** The view an address names, by the register as it stands now. */
export async function readQuery(
  context: Pick<Context, "store" | "now">,
  params: AddressParams,
  alsoKnown: readonly string[] = [],
): Promise<ParsedQuery> {
  const names = params instanceof URLSearchParams ? [...params.keys()] : Object.keys(params);
  const asksRegister = names.some((name) => fromRegister.includes(name));
  const codes = asksRegister ? registerCodes(await registerOf(context)) : noCodes;
  return parseCommitmentQuery(params, codes, alsoKnown);
}

/** The words of `q` are the store's business. */
export const listFilter = ({ store }: Pick<Context, "store">, filter: CommitmentFilter): ListFilter => ({
  filter,
  search: filter.q ? (access) => store.search(filter.q, access) : null,
});
