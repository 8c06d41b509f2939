import { and, count, countDistinct, eq, type SQL } from "drizzle-orm";
import type { FilterName } from "../../lib/domain/commitment-query";
import { flagsOf } from "../../lib/domain/flag";
import { tierOf, wordingOf } from "../../lib/domain/vocabulary";
import { commitment, commitmentParty, commitmentSector, document } from "../sqlite/schema";
import type { Q } from "../store";
import {
  type ListFilter,
  listCondition,
  partyConditions,
  partyFilters,
  plainConditions,
} from "./commitment-list";

export type FacetCounts = { total: number; counts: Record<FilterName, Map<string, number>> };

/** Filters answered by one scan of the commitments themselves. */
const scanned = ["status", "type", "tier", "wording", "precision", "flag"] as const;

/** Beside each option: how many rows one gets by choosing it, all other filters as they are. */
export async function facetCounts(q: Q, list: ListFilter): Promise<FacetCounts> {
  const all = await scan(q, listCondition(q, list));
  const counts = { ...all.counts };
  // A filter in use must leave itself out, so it needs a scan of its own.
  for (const name of scanned)
    if (list.filter[name].length > 0)
      counts[name] = (await scan(q, listCondition(q, list, [name]))).counts[name];
  const parties = await Promise.all(partyFilters.map((name) => countParties(q, list, name)));
  return {
    total: all.total,
    counts: {
      ...counts,
      document: await countDocuments(q, list),
      sector: await countSectors(q, list),
      party: parties[0] ?? new Map(),
      role: parties[1] ?? new Map(),
      partyStatus: parties[2] ?? new Map(),
    },
  };
}

type Scan = { total: number; counts: Record<(typeof scanned)[number], Map<string, number>> };

async function scan(q: Q, condition: SQL | undefined): Promise<Scan> {
  const { status, type, precision, flagBits } = commitment;
  const rows = await q
    .select({ status, type, precision, flagBits, n: count() })
    .from(commitment)
    .where(condition)
    .groupBy(status, type, precision, flagBits);
  const counts: Scan["counts"] = {
    status: new Map(),
    type: new Map(),
    tier: new Map(),
    wording: new Map(),
    precision: new Map(),
    flag: new Map(),
  };
  const add = (name: keyof typeof counts, value: string, n: number) =>
    counts[name].set(value, (counts[name].get(value) ?? 0) + n);
  let total = 0;
  for (const row of rows) {
    total += row.n;
    add("status", row.status, row.n);
    add("type", row.type, row.n);
    // Tier and wording follow from the type by the method, and the columns hold nothing else.
    add("tier", tierOf(row.type), row.n);
    add("wording", wordingOf(row.type), row.n);
    add("precision", String(row.precision), row.n);
    for (const flag of flagsOf(row.flagBits)) add("flag", flag, row.n);
  }
  return { total, counts };
}

const asMap = (rows: { value: string | null; n: number }[]) =>
  new Map(rows.flatMap(({ value, n }) => (value === null ? [] : [[value, n] as const])));

async function countDocuments(q: Q, list: ListFilter): Promise<Map<string, number>> {
  const rows = await q
    .select({ value: document.slug, n: count() })
    .from(commitment)
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(listCondition(q, list, ["document"]))
    .groupBy(document.slug);
  return asMap(rows);
}

/**
 * Choosing a sector finds every commitment that has it at any place, so the number beside it counts the same;
 * figures and charts, where each commitment may count once only, use the primary sector.
 */
async function countSectors(q: Q, list: ListFilter): Promise<Map<string, number>> {
  const condition = listCondition(q, list, ["sector"]);
  const rows = q.select({ value: commitmentSector.sectorCode, n: count() }).from(commitmentSector);
  const joined = condition
    ? rows.innerJoin(commitment, eq(commitment.id, commitmentSector.commitmentId)).where(condition)
    : rows;
  return asMap(await joined.groupBy(commitmentSector.sectorCode));
}

const partyColumn = {
  party: commitmentParty.partyCode,
  role: commitmentParty.role,
  partyStatus: commitmentParty.status,
};

/** Commitments with one party row that has this value and fulfils the other two filters on the same row. */
async function countParties(
  q: Q,
  list: ListFilter,
  name: keyof typeof partyColumn,
): Promise<Map<string, number>> {
  const onCommitment = plainConditions(q, list);
  const onRow = partyConditions(list.filter, [name]);
  // A party stands once in a commitment, a role or a status may stand many times.
  const n = name === "party" ? count() : countDistinct(commitmentParty.commitmentId);
  const rows = q.select({ value: partyColumn[name], n }).from(commitmentParty);
  const joined =
    onCommitment.length > 0
      ? rows.innerJoin(commitment, eq(commitment.id, commitmentParty.commitmentId))
      : rows;
  return asMap(await joined.where(and(...onCommitment, ...onRow)).groupBy(partyColumn[name]));
}
