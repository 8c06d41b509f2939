import { readAsOf } from "../domain/as-of";
import { isDay } from "../domain/calendar";
import {
  type Column,
  type CommitmentQuery,
  columns,
  type FilterName,
  filterNames,
  fixedValues,
  largestSize,
  type Sort,
} from "../domain/commitment-query";
import { defaultQuery } from "../domain/commitment-query-address";

/** Codes that only the register knows. */
export type RegisterCodes = { documents: string[]; sectors: string[]; parties: string[] };

/** What an address says that we do not understand: a name we do not have, or a value this name does not take. */
export type UnknownParameter = { kind: "name" | "value"; name: string; value: string };

export type AddressParams = URLSearchParams | Record<string, string | string[] | undefined>;
export type ParsedQuery = { query: CommitmentQuery; unknown: UnknownParameter[] };

const longestSearch = 500;
const otherNames = ["dueFrom", "dueTo", "q", "sort", "page", "size", "columns", "asOf"] as const;

/** Reads a view from its address. Nothing is dropped in silence: whatever is not understood is listed. */
export function parseCommitmentQuery(
  params: AddressParams,
  register: RegisterCodes,
  alsoKnown: readonly string[] = [],
): ParsedQuery {
  const given = readAll(params);
  const unknown: UnknownParameter[] = [];
  const query: CommitmentQuery = { ...defaultQuery, columns: [...defaultQuery.columns] };
  const known: Record<FilterName, readonly string[]> = {
    ...fixedValues,
    document: register.documents,
    sector: register.sectors,
    party: register.parties,
  };
  const reject = (name: string, value: string) => void unknown.push({ kind: "value", name, value });
  const one = <T>(name: string, read: (value: string) => T | null, put: (value: T) => void) => {
    const values = given.get(name) ?? [];
    for (const [i, value] of values.entries()) {
      const read1 = i === values.length - 1 ? read(value) : null;
      if (read1 === null) reject(name, value);
      else put(read1);
    }
  };

  for (const name of filterNames) {
    const values = given.get(name) ?? [];
    query[name] = values.filter((value) => known[name].includes(value));
    for (const value of values) if (!known[name].includes(value)) reject(name, value);
  }
  one("dueFrom", readDay, (day) => (query.dueFrom = day));
  one("dueTo", readDay, (day) => (query.dueTo = day));
  one("q", readSearch, (words) => (query.q = words));
  one("sort", readSort, (sort) => (query.sort = sort));
  one("page", readCount(Number.MAX_SAFE_INTEGER), (page) => (query.page = page));
  one("size", readCount(largestSize), (size) => (query.size = size));
  one("asOf", readAsOf, (asOf) => (query.asOf = asOf));
  const chosen = (given.get("columns") ?? []).filter((name) => isColumn(name) || reject("columns", name));
  if (chosen.length > 0) query.columns = chosen.filter(isColumn);

  const names: readonly string[] = [...filterNames, ...otherNames, ...alsoKnown];
  for (const [name, values] of given)
    if (!names.includes(name)) unknown.push({ kind: "name", name, value: values[0] ?? "" });
  return { query, unknown };
}

/** All values of each name, each once and in their order; an empty value is as good as none. */
function readAll(params: AddressParams): Map<string, string[]> {
  const pairs: [string, string][] =
    params instanceof URLSearchParams
      ? [...params]
      : Object.entries(params).flatMap(([name, value]) =>
          [value ?? []].flat().map((text): [string, string] => [name, text]),
        );
  const given = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    const values = given.get(name) ?? [];
    if (value !== "" && !values.includes(value)) values.push(value);
    given.set(name, values);
  }
  return given;
}

const isColumn = (name: string): name is Column => (columns as readonly string[]).includes(name);

const readDay = (value: string): string | null => (isDay(value) ? value : null);

const readSearch = (value: string): string | null =>
  value.length <= longestSearch ? value.normalize("NFC").trim() : null;

function readSort(value: string): Sort | null {
  const descending = value.startsWith("-");
  const column = descending ? value.slice(1) : value;
  return isColumn(column) ? { column, descending } : null;
}

const readCount =
  (largest: number) =>
  (value: string): number | null => {
    const count = /^[1-9]\d{0,15}$/.test(value) ? Number(value) : 0;
    return count >= 1 && count <= largest ? count : null;
  };
