import {
  and,
  count,
  type Column as DbColumn,
  gte,
  inArray,
  lte,
  type Placeholder,
  type SQL,
  sql,
} from "drizzle-orm";
import type { CommitmentFilter, FilterName } from "../../lib/domain/commitment-query";
import { flagBits } from "../../lib/domain/flag";
import type { Flag } from "../../lib/domain/vocabulary";
import { prepared } from "../prepared";
import { commitment, commitmentParty, commitmentSector, document } from "../sqlite/schema";
import type { Q } from "../store";
import { type ListOrder, listOrder } from "./commitment-order";

/**
 * How matching rows are found: `seek` goes through the index of a filter, right when few match; `walk` tests each row
 * in the order of the list, right when many do, because it stops with the page.
 */
export type Access = "seek" | "walk";

/** What the list asks for: the filter, and the words of `q` as the store's own condition. */
export type ListFilter = {
  filter: CommitmentFilter;
  search: ((access: Access) => SQL | null) | null;
  access?: Access;
};

/** From about here on it is cheaper to walk. */
export const manyRows = 2_000;

type PartyFilter = "party" | "role" | "partyStatus";

/** One condition per filter, so that a facet can leave out its own. */
const conditionOf: Record<
  Exclude<FilterName, PartyFilter>,
  (q: Q, filter: CommitmentFilter, access: Access) => SQL
> = {
  document: (q, filter) =>
    inArray(
      commitment.documentId,
      q.select({ id: document.id }).from(document).where(inArray(document.slug, filter.document)),
    ),
  // Filters match every sector of a commitment, secondary ones too.
  sector: (q, filter, access) =>
    inArray(
      idFor(access),
      q
        .select({ id: commitmentSector.commitmentId })
        .from(commitmentSector)
        .where(inArray(commitmentSector.sectorCode, filter.sector)),
    ),
  status: (_, filter) => within(commitment.status, filter.status),
  tier: (_, filter) => within(commitment.tier, filter.tier),
  type: (_, filter) => within(commitment.type, filter.type),
  wording: (_, filter) => within(commitment.wording, filter.wording),
  precision: (_, filter) => within(commitment.precision, filter.precision.map(Number)),
  flag: (_, filter) => sql`(${commitment.flagBits} & ${bitsOf(filter.flag)}) <> 0`,
};
const plainFilters = Object.keys(conditionOf) as (keyof typeof conditionOf)[];

/** An expression instead of the column keeps the database from seeking. */
const idFor = (access: Access): SQL =>
  access === "walk" ? sql`(${commitment.id} || '')` : sql`${commitment.id}`;

const within = (column: DbColumn, values: readonly (string | number)[]) => inArray(column, [...values]);
const bitsOf = (names: readonly string[]) => flagBits(names as readonly Flag[]);

/** Conditions on one party row; filters named in `without` are left out. */
export function partyConditions(filter: CommitmentFilter, without: readonly FilterName[] = []): SQL[] {
  const conditions: SQL[] = [];
  const add = (name: FilterName, condition: SQL) => {
    if (filter[name].length > 0 && !without.includes(name)) conditions.push(condition);
  };
  add("party", within(commitmentParty.partyCode, filter.party));
  add("role", within(commitmentParty.role, filter.role));
  add("partyStatus", within(commitmentParty.status, filter.partyStatus));
  return conditions;
}

/** Everything but the party row: documents, sectors, words, days. */
export function plainConditions(q: Q, list: ListFilter, without: readonly FilterName[] = []): SQL[] {
  const { filter, access = "seek" } = list;
  const conditions = plainFilters
    .filter((name) => filter[name].length > 0 && !without.includes(name))
    .map((name) => conditionOf[name](q, filter, access));
  // Both ends are null unless a day is known, and null is in no interval.
  if (filter.dueFrom) conditions.push(gte(commitment.deadlineEnd, filter.dueFrom));
  if (filter.dueTo) conditions.push(lte(commitment.deadlineStart, filter.dueTo));
  // What holds nothing to search for is found nowhere: the whole list is no answer to it.
  if (list.search) conditions.push(list.search(access) ?? sql`1 = 0`);
  return conditions;
}

/** The condition a row of the list fulfils. */
export function listCondition(q: Q, list: ListFilter, without: readonly FilterName[] = []): SQL | undefined {
  const conditions = plainConditions(q, list, without);
  const onParty = partyConditions(list.filter, without);
  if (onParty.length > 0) {
    const rows = q
      .select({ id: commitmentParty.commitmentId })
      .from(commitmentParty)
      .where(and(...onParty));
    conditions.push(inArray(idFor(list.access ?? "seek"), rows));
  }
  return and(...conditions);
}

export type ListRow = { id: string; item: string };

/** One page of the list; `item` is the public list item as JSON, ready to be sent. */
export async function listItems(
  q: Q,
  list: ListFilter,
  order: ListOrder,
  page: { number: number; size: number },
): Promise<ListRow[]> {
  const pageOf = (limit: number | Placeholder, offset: number | Placeholder) => {
    const sorted = listOrder(order.sort, order.locale);
    // Items are long: rows are chosen by the small columns first, and only the page's own items are read.
    const chosen = q
      .select({ key: commitment.searchRow })
      .from(commitment)
      .where(listCondition(q, list))
      .orderBy(...sorted)
      .limit(limit)
      .offset(offset);
    return q
      .select({ id: commitment.id, item: commitment.item })
      .from(commitment)
      .where(inArray(commitment.searchRow, chosen))
      .orderBy(...sorted);
  };
  const offset = (page.number - 1) * page.size;
  if (listCondition(q, list)) return await pageOf(page.size, offset);
  // Most people read the whole list, in one of few orders.
  const { sort, locale } = order;
  const statement = prepared(q, `list by ${sort.column} ${sort.descending} ${locale}`, () =>
    pageOf(sql.placeholder("limit"), sql.placeholder("offset")).prepare(),
  );
  return await statement.execute({ limit: page.size, offset });
}

export async function countItems(q: Q, list: ListFilter): Promise<number> {
  const condition = listCondition(q, { ...list, access: list.access ?? (await accessFor(q, list)) });
  const counted = () => q.select({ total: count() }).from(commitment).where(condition);
  const [row] = await (condition
    ? counted()
    : prepared(q, "count of all", () => counted().prepare()).execute());
  return row?.total ?? 0;
}

/** Sectors and parties tell from their own index how many rows they would bring at most. */
async function accessFor(q: Q, { filter, search }: ListFilter): Promise<Access> {
  if (search) return "seek";
  const { sectorCode } = commitmentSector;
  const onParty = partyConditions(filter);
  const counts = [
    ...(filter.sector.length > 0
      ? await q.select({ n: count() }).from(commitmentSector).where(within(sectorCode, filter.sector))
      : []),
    ...(onParty.length > 0
      ? await q
          .select({ n: count() })
          .from(commitmentParty)
          .where(and(...onParty))
      : []),
  ];
  return counts.length > 0 && counts.every(({ n }) => n > manyRows) ? "walk" : "seek";
}

/** The rows of a whole list in its order, as short keys to fetch items by. */
export async function listKeys(q: Q, list: ListFilter, order: ListOrder): Promise<number[]> {
  const rows = await q
    .select({ key: commitment.searchRow })
    .from(commitment)
    .where(listCondition(q, list))
    .orderBy(...listOrder(order.sort, order.locale));
  return rows.map((row) => row.key);
}

/** Items by key, in the order of the keys. */
export async function itemsByKey(q: Q, keys: readonly number[]): Promise<string[]> {
  const names = keys.map((_, at) => `key${at}`);
  const statement = prepared(q, `${names.length} items by key`, () =>
    q
      .select({ key: commitment.searchRow, item: commitment.item })
      .from(commitment)
      .where(
        inArray(
          commitment.searchRow,
          names.map((name) => sql.placeholder(name)),
        ),
      )
      .prepare(),
  );
  const rows = await statement.execute(Object.fromEntries(keys.map((key, at) => [`key${at}`, key])));
  const byKey = new Map(rows.map((row) => [row.key, row.item]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}
