import { and, type Column, count, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { FilterName } from "../../lib/domain/commitment-query";
import { flagsOf } from "../../lib/domain/flag";
import { roles, shownStatuses, tierOf, wordingOf } from "../../lib/domain/vocabulary";
import { commitment, commitmentParty, commitmentSector, document } from "../sqlite/schema";
import type { Q } from "../store";
import { type ListFilter, listCondition, partyConditions, plainConditions } from "./commitment-list";

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
  return {
    total: all.total,
    counts: {
      ...counts,
      document: await countDocuments(q, list),
      sector: await countSectors(q, list),
      party: await countParties(q, list),
      role: await countOnce(q, list, "role", commitmentParty.role, roles),
      partyStatus: await countOnce(q, list, "partyStatus", commitmentParty.status, shownStatuses),
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
  const rows = await q
    .select({ value: commitmentSector.sectorCode, n: count() })
    .from(commitmentSector)
    .where(condition ? inArray(commitmentSector.commitmentId, idsWhere(q, condition)) : undefined)
    .groupBy(commitmentSector.sectorCode);
  return asMap(rows);
}

/** As a list of ids: a join would read whole commitments only to drop them. */
const idsWhere = (q: Q, condition: SQL) => q.select({ id: commitment.id }).from(commitment).where(condition);

/** Party rows of commitments that fulfil everything else, and the other two filters on the same row. */
function partyRows(q: Q, list: ListFilter, name: "party" | "role" | "partyStatus"): SQL | undefined {
  const onCommitment = and(...plainConditions(q, list));
  const ids = onCommitment ? inArray(commitmentParty.commitmentId, idsWhere(q, onCommitment)) : undefined;
  return and(ids, ...partyConditions(list.filter, [name]));
}

/** A party stands once in a commitment: rows are commitments. */
async function countParties(q: Q, list: ListFilter): Promise<Map<string, number>> {
  const rows = await q
    .select({ value: commitmentParty.partyCode, n: count() })
    .from(commitmentParty)
    .where(partyRows(q, list, "party"))
    .groupBy(commitmentParty.partyCode);
  return asMap(rows);
}

/**
 * A role or a status may stand many times in a commitment and counts once. Each commitment becomes one number, a bit
 * per value that occurs in it: counting distinct commitments for each value takes several times as long.
 */
async function countOnce(
  q: Q,
  list: ListFilter,
  name: "role" | "partyStatus",
  column: Column,
  values: readonly string[],
): Promise<Map<string, number>> {
  const bit = sql`case ${column} ${sql.join(
    values.map((value, i) => sql`when ${value} then ${1 << i}`),
    sql` `,
  )} else 0 end`;
  const each = q
    .select({ bits: sql<number>`sum(distinct ${bit})`.as("bits") })
    .from(commitmentParty)
    .where(partyRows(q, list, name))
    .groupBy(commitmentParty.commitmentId)
    .as("each_commitment");
  const rows = await q.select({ bits: each.bits, n: count() }).from(each).groupBy(sql`${each.bits}`);
  return new Map(
    values.map((value, i) => [
      value,
      rows.reduce((total, { bits, n }) => (Number(bits) & (1 << i) ? total + n : total), 0),
    ]),
  );
}
