import {
  and,
  asc,
  count,
  type Column as DbColumn,
  desc,
  eq,
  exists,
  gte,
  inArray,
  lte,
  type SQL,
  sql,
} from "drizzle-orm";
import type { CommitmentFilter, FilterName, Sort } from "../../lib/domain/commitment-query";
import { flagBits } from "../../lib/domain/flag";
import { type Flag, type Locale, tiers, trackedTypes, wordings } from "../../lib/domain/vocabulary";
import { commitment, commitmentParty, commitmentSector, document, sector } from "../sqlite/schema";
import type { Q } from "../store";

/** What the list asks for: the filter, and the words of `q` as the store's own condition (null: no restriction). */
export type ListFilter = { filter: CommitmentFilter; search: SQL | null };

/** One condition per filter, so that a facet can leave out its own. */
const conditionOf: Record<FilterName, (q: Q, filter: CommitmentFilter) => SQL | undefined> = {
  document: (q, filter) =>
    inArray(
      commitment.documentId,
      q.select({ id: document.id }).from(document).where(inArray(document.slug, filter.document)),
    ),
  // Filters match every sector of a commitment, secondary ones too.
  sector: (q, filter) =>
    inArray(
      commitment.id,
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
  party: () => undefined,
  role: () => undefined,
  partyStatus: () => undefined,
};

export const partyFilters = ["party", "role", "partyStatus"] as const satisfies readonly FilterName[];
const plainFilters = Object.keys(conditionOf).filter(
  (name) => !(partyFilters as readonly string[]).includes(name),
) as Exclude<FilterName, (typeof partyFilters)[number]>[];

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
export function plainConditions(
  q: Q,
  { filter, search }: ListFilter,
  without: readonly FilterName[] = [],
): SQL[] {
  const conditions = plainFilters
    .filter((name) => filter[name].length > 0 && !without.includes(name))
    .map((name) => conditionOf[name](q, filter));
  // Both ends are null unless a day is known, and null is in no interval.
  if (filter.dueFrom) conditions.push(gte(commitment.deadlineEnd, filter.dueFrom));
  if (filter.dueTo) conditions.push(lte(commitment.deadlineStart, filter.dueTo));
  if (search) conditions.push(search);
  return conditions.filter((condition) => condition !== undefined);
}

/** The condition a row of the list fulfils. */
export function listCondition(q: Q, list: ListFilter, without: readonly FilterName[] = []): SQL | undefined {
  const conditions = plainConditions(q, list, without);
  const onParty = partyConditions(list.filter, without);
  if (onParty.length > 0) {
    const row = q
      .select({ one: sql`1` })
      .from(commitmentParty)
      .where(and(eq(commitmentParty.commitmentId, commitment.id), ...onParty));
    conditions.push(exists(row));
  }
  return and(...conditions);
}

/** The method's order of a code, for columns whose words have one. */
const inOrder = (column: DbColumn, values: readonly string[]): SQL =>
  sql`case ${column} ${sql.join(
    values.map((value, i) => sql`when ${value} then ${i}`),
    sql` `,
  )} else ${values.length} end`;

const partiesInvolved = sql`(select count(*) from ${commitmentParty} where ${commitmentParty.commitmentId} = ${commitment.id})`;
const sectorPosition = sql`(select ${sector.position} from ${sector} where ${sector.code} = ${commitment.primarySector})`;
const reviewedShare = sql`(${commitment.reviewedDone} * 1.0 / nullif(${commitment.reviewedOf}, 0))`;

/** What each column sorts by; the first is decisive, the text order decides the rest. */
function sortKeys(column: Sort["column"], locale: Locale): (SQL | DbColumn)[] {
  switch (column) {
    case "code":
      return [];
    case "title":
      return [sql`(${commitment.title} ->> ${locale})`];
    case "status":
      return [commitment.statusRank];
    case "parties":
      return [partiesInvolved];
    case "sectors":
      return [sectorPosition];
    case "deadline":
      return [commitment.deadlineEnd, commitment.deadlineStart];
    case "type":
      return [inOrder(commitment.type, trackedTypes)];
    case "wording":
      return [inOrder(commitment.wording, wordings)];
    case "tier":
      return [inOrder(commitment.tier, tiers)];
    case "precision":
      return [commitment.precision];
    case "delegation":
      return [commitment.delegation];
    case "verifiable":
      return [commitment.verifiable];
    case "mode":
      return [commitment.mode];
    case "flags":
      return [commitment.flagBits];
    case "reviewed":
      return [reviewedShare];
    case "updatedAt":
      return [commitment.updatedAt];
  }
}

const mayBeMissing: readonly Sort["column"][] = ["deadline", "reviewed"];

/** Every order ends in text order, so that pages never repeat or lose a row; what is missing comes last either way. */
export function listOrder({ column, descending }: Sort, locale: Locale): SQL[] {
  const direction = descending ? desc : asc;
  const keys = sortKeys(column, locale).map((key) =>
    mayBeMissing.includes(column) ? sql`${direction(key)} nulls last` : direction(key),
  );
  const text = [commitment.documentId, commitment.clausePosition, commitment.running];
  return [...keys, ...text.map((key) => (column === "code" ? direction(key) : asc(key)))];
}

export type ListRow = { id: string; item: string };

/** One page of the list; `item` is the public list item as JSON, ready to be sent. */
export async function listItems(
  q: Q,
  list: ListFilter,
  order: { sort: Sort; locale: Locale },
  page: { number: number; size: number },
): Promise<ListRow[]> {
  return await q
    .select({ id: commitment.id, item: commitment.item })
    .from(commitment)
    .where(listCondition(q, list))
    .orderBy(...listOrder(order.sort, order.locale))
    .limit(page.size)
    .offset((page.number - 1) * page.size);
}

export async function countItems(q: Q, list: ListFilter): Promise<number> {
  const [row] = await q.select({ total: count() }).from(commitment).where(listCondition(q, list));
  return row?.total ?? 0;
}

/** The rows of a whole list in its order, as short keys to fetch items by. */
export async function listKeys(
  q: Q,
  list: ListFilter,
  order: { sort: Sort; locale: Locale },
): Promise<number[]> {
  const rows = await q
    .select({ key: commitment.searchRow })
    .from(commitment)
    .where(listCondition(q, list))
    .orderBy(...listOrder(order.sort, order.locale));
  return rows.map((row) => row.key);
}

/** Items by key, in the order of the keys. */
export async function itemsByKey(q: Q, keys: readonly number[]): Promise<string[]> {
  const rows = await q
    .select({ key: commitment.searchRow, item: commitment.item })
    .from(commitment)
    .where(inArray(commitment.searchRow, [...keys]));
  const byKey = new Map(rows.map((row) => [row.key, row.item]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}
