import { countItems, type ListFilter, type ListRow, listItems } from "../../db/queries/commitment-list";
import { fold } from "../communique/reading";
import type { CommitmentItem } from "../domain/commitment-item";
import type { CommitmentFilter, CommitmentQuery } from "../domain/commitment-query";
import { accept, type Outcome } from "../domain/outcome";
import type { Locale } from "../domain/vocabulary";
import {
  type AddressParams,
  type ParsedQuery,
  parseCommitmentQuery,
  type UnknownParameter,
} from "./commitment-query-input";
import type { Context } from "./context";
import { mayRead } from "./may-read";
import { refreshToday } from "./refresh-today";
import { registerCodes, registerOf } from "./register";

export type CommitmentList = {
  query: CommitmentQuery;
  /** Not empty: no rows are shown, the page names these. */
  unknown: UnknownParameter[];
  /** Rows that match, on all pages. */
  total: number;
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
  const today = await refreshToday(context);
  const { query, unknown } = await readQuery(context, params, options.alsoKnown);
  if (unknown.length > 0)
    return accept({ query, unknown, total: 0, rows: [], pages: 1, outOfRange: false, today });
  const { read } = context.store;
  const list = listFilter(context, query);
  const total = await countItems(read, list);
  const pages = Math.max(1, Math.ceil(total / query.size));
  const outOfRange = query.page > pages;
  const order = { sort: query.sort, locale: options.locale };
  const page = { number: query.page, size: query.size };
  const rows = outOfRange || total === 0 ? [] : await listItems(read, list, order, page);
  return accept({ query, unknown, total, rows, pages, outOfRange, today });
}

/** The view an address names, by the register as it stands now. */
export async function readQuery(
  context: Pick<Context, "store" | "now">,
  params: AddressParams,
  alsoKnown: readonly string[] = [],
): Promise<ParsedQuery> {
  return parseCommitmentQuery(params, registerCodes(await registerOf(context)), alsoKnown);
}

/** Both sides of a match are folded: Traditional input finds what is kept as Simplified. */
export const listFilter = ({ store }: Pick<Context, "store">, filter: CommitmentFilter): ListFilter => ({
  filter,
  search: filter.q ? store.search(fold(filter.q)) : null,
});
