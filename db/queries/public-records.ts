import { and, asc, eq, getTableColumns, isNull } from "drizzle-orm";
import {
  document,
  meeting,
  participation,
  party,
  recordState,
  sector,
  series,
  version,
} from "../sqlite/schema";
import type { StatedEntity } from "../stated-records";
import type { Q } from "../store";
import { keepRecordState, stateBody } from "./record-states";
import { bodyOf, type StoredBody } from "./stored-body";

/** What the register and the documents say, in tables small enough to be compared whole. */
export type PublicRecord = Extract<
  StatedEntity,
  "party" | "sector" | "series" | "meeting" | "document" | "version"
>;
export type Found = { id: string; row: Record<string, unknown>; parts?: StoredBody };

export const publicRecordsOf: Record<PublicRecord, (q: Q) => Promise<Found[]>> = {
  party: async (q) => (await q.select().from(party)).map((row) => ({ id: row.code, row })),
  sector: async (q) => (await q.select().from(sector)).map((row) => ({ id: row.code, row })),
  series: async (q) => (await q.select().from(series)).map((row) => ({ id: row.id, row })),
  meeting: async (q) => (await q.select().from(meeting)).map((row) => ({ id: row.id, row })),
  document: documents,
  version: versions,
};

async function documents(q: Q): Promise<Found[]> {
  const took = await q
    .select()
    .from(participation)
    .orderBy(asc(participation.documentId), asc(participation.partyCode));
  return (await q.select().from(document)).map((row) => ({
    id: row.id,
    row,
    parts: {
      participation: took
        .filter(({ documentId }) => documentId === row.id)
        .map((one) => bodyOf(participation, one)),
    },
  }));
}

/** Without the bytes and texts, which never change. */
async function versions(q: Q): Promise<Found[]> {
  const { rawBase64: _, receivedText: __, ...shown } = getTableColumns(version);
  return (await q.select(shown).from(version)).map((row) => ({ id: row.id, row }));
}

/** Keeps what readers see of these records from an instant on, wherever it has changed. None of them is ever removed. */
export const keepPublicRecords = (q: Q, at: Date, entities: readonly PublicRecord[]): Promise<void> =>
  keepPublicRecordsSince(q, () => at, entities);

/** The same for records of different age. */
export async function keepPublicRecordsSince(
  q: Q,
  since: (id: string) => Date,
  entities: readonly PublicRecord[],
): Promise<void> {
  for (const entity of entities) {
    const open = await q
      .select({ id: recordState.entityId, body: recordState.body })
      .from(recordState)
      .where(and(eq(recordState.entity, entity), isNull(recordState.untilAt)));
    const standing = new Map(open.map(({ id, body }) => [id, JSON.stringify(body)]));
    for (const { id, row, parts } of await publicRecordsOf[entity](q)) {
      if (standing.get(id) !== JSON.stringify(stateBody(entity, row, parts)))
        await keepRecordState(q, entity, id, row, since(id), parts);
    }
  }
}
