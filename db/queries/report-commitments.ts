import { asc, inArray } from "drizzle-orm";
import { commitment } from "../sqlite/schema";
import type { Q } from "../store";
import { type ListFilter, listCondition } from "./commitment-list";

/** What a list item does not tell of commitments, by their codes. */
export async function codedFactsOf(q: Q, codes: readonly string[]) {
  const { id, code, documentId, recurrence, wordRule, deliveredWhen, failedWhen, testsWrittenAt } =
    commitment;
  const { untranslated, successors, underCorrectionAt, underCorrectionNote } = commitment;
  return await q
    .select({
      ...{ id, code, documentId, recurrence, wordRule, deliveredWhen, failedWhen, testsWrittenAt },
      ...{ untranslated, successors, underCorrectionAt, underCorrectionNote },
    })
    .from(commitment)
    .where(inArray(code, [...codes]));
}

/** The commitments a list speaks of, by their ids. */
export async function listedIds(q: Q, list: ListFilter): Promise<string[]> {
  const rows = await q
    .select({ id: commitment.id })
    .from(commitment)
    .where(listCondition(q, list))
    .orderBy(asc(commitment.id));
  return rows.map(({ id }) => id);
}

/** Documents whose commitments a list holds. */
export async function listedDocuments(q: Q, list: ListFilter): Promise<string[]> {
  const rows = await q
    .selectDistinct({ documentId: commitment.documentId })
    .from(commitment)
    .where(listCondition(q, list));
  return rows.map(({ documentId }) => documentId);
}

/** Items by code, as they stand. */
export async function itemsByCode(q: Q, codes: readonly string[]): Promise<string[]> {
  const rows = await q
    .select({ item: commitment.item })
    .from(commitment)
    .where(inArray(commitment.code, [...codes]))
    .orderBy(asc(commitment.documentId), asc(commitment.clausePosition), asc(commitment.running));
  return rows.map(({ item }) => item);
}
