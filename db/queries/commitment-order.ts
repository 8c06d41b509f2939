import { asc, type Column as DbColumn, desc, type SQL, sql } from "drizzle-orm";
import type { Sort } from "../../lib/domain/commitment-query";
import { type Locale, tiers, trackedTypes, wordings } from "../../lib/domain/vocabulary";
import { commitment, commitmentParty, sector } from "../sqlite/schema";

/** How the list is sorted; titles by the reader's language. */
export type ListOrder = { sort: Sort; locale: Locale };

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
