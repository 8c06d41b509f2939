import {
  type CommitmentFilter,
  type CommitmentQuery,
  defaultColumns,
  defaultSize,
  defaultSort,
  filterNames,
} from "./commitment-query";

export const emptyFilter: CommitmentFilter = {
  document: [],
  sector: [],
  status: [],
  party: [],
  role: [],
  partyStatus: [],
  tier: [],
  type: [],
  wording: [],
  precision: [],
  dueFrom: null,
  dueTo: null,
  flag: [],
  q: "",
};

export const defaultQuery: CommitmentQuery = {
  ...emptyFilter,
  sort: defaultSort,
  page: 1,
  size: defaultSize,
  columns: [...defaultColumns],
  asOf: null,
};

/** The address of a view: what is as usual is left out, the rest has one spelling. Pages, files and links share it. */
export function serializeCommitmentQuery(query: Partial<CommitmentQuery>): URLSearchParams {
  const address = new URLSearchParams();
  for (const name of filterNames) for (const value of query[name] ?? []) address.append(name, value);
  if (query.dueFrom) address.set("dueFrom", query.dueFrom);
  if (query.dueTo) address.set("dueTo", query.dueTo);
  if (query.q) address.set("q", query.q);
  const { column, descending } = query.sort ?? defaultSort;
  if (column !== defaultSort.column || descending) address.set("sort", `${descending ? "-" : ""}${column}`);
  if (query.page && query.page > 1) address.set("page", String(query.page));
  if (query.size && query.size !== defaultSize) address.set("size", String(query.size));
  const chosen = query.columns ?? defaultColumns;
  if (chosen.join() !== defaultColumns.join()) for (const name of chosen) address.append("columns", name);
  if (query.asOf) address.set("asOf", query.asOf);
  return address;
}

/** The order of filters and of values does not matter to what is shown: one key for all spellings. */
export function filterKey(filter: CommitmentFilter): string {
  const sorted = filterNames.map((name) => [...filter[name]].sort());
  return JSON.stringify([sorted, filter.dueFrom, filter.dueTo, filter.q]);
}

export const isFiltered = (filter: CommitmentFilter): boolean =>
  filterNames.some((name) => filter[name].length > 0) ||
  filter.dueFrom !== null ||
  filter.dueTo !== null ||
  filter.q !== "";
