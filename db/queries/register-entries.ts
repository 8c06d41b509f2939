import { asc, count, eq, inArray, or } from "drizzle-orm";
import {
  commitment,
  commitmentParty,
  commitmentSector,
  document,
  meeting,
  party,
  publisher,
  sector,
  series,
} from "../sqlite/schema";
import type { Q } from "../store";

export type PartyEntry = typeof party.$inferSelect;
export type SectorEntry = typeof sector.$inferSelect;
export type SeriesEntry = typeof series.$inferSelect;
export type MeetingEntry = typeof meeting.$inferSelect;
export type PublisherEntry = typeof publisher.$inferSelect;

export const partyEntries = (q: Q) => q.select().from(party).orderBy(asc(party.code));
export const sectorEntries = (q: Q) =>
  q.select().from(sector).orderBy(asc(sector.position), asc(sector.code));
export const seriesEntries = (q: Q) => q.select().from(series).orderBy(asc(series.code));
export const meetingEntries = (q: Q) =>
  q.select().from(meeting).orderBy(asc(meeting.seriesId), asc(meeting.number));
export const publisherEntries = (q: Q) => q.select().from(publisher).orderBy(asc(publisher.code));

/** How often each entry is used, so that nobody renames what many rely on without knowing. */
export async function registerUses(q: Q) {
  const asMap = (rows: { code: string; n: number }[]) => new Map(rows.map(({ code, n }) => [code, n]));
  return {
    parties: asMap(
      await q
        .select({ code: commitmentParty.partyCode, n: count() })
        .from(commitmentParty)
        .groupBy(commitmentParty.partyCode),
    ),
    sectors: asMap(
      await q
        .select({ code: commitmentSector.sectorCode, n: count() })
        .from(commitmentSector)
        .groupBy(commitmentSector.sectorCode),
    ),
    series: asMap(
      await q.select({ code: document.seriesId, n: count() }).from(document).groupBy(document.seriesId),
    ),
  };
}

export const addParty = async (q: Q, row: PartyEntry) => void (await q.insert(party).values(row));
export const addSector = async (q: Q, row: SectorEntry) => void (await q.insert(sector).values(row));
export const addSeries = async (q: Q, row: SeriesEntry) => void (await q.insert(series).values(row));
export const addMeeting = async (q: Q, row: MeetingEntry) => void (await q.insert(meeting).values(row));
export const addPublisher = async (q: Q, row: PublisherEntry) => void (await q.insert(publisher).values(row));

export const writeParty = async (q: Q, { code, ...row }: PartyEntry) =>
  void (await q.update(party).set(row).where(eq(party.code, code)));
export const writeSector = async (q: Q, { code, ...row }: SectorEntry) =>
  void (await q.update(sector).set(row).where(eq(sector.code, code)));
export const writeSeries = async (q: Q, { id, ...row }: SeriesEntry) =>
  void (await q.update(series).set(row).where(eq(series.id, id)));
export const writeMeeting = async (q: Q, { id, ...row }: MeetingEntry) =>
  void (await q.update(meeting).set(row).where(eq(meeting.id, id)));
export const writePublisher = async (q: Q, { code, ...row }: PublisherEntry) =>
  void (await q.update(publisher).set(row).where(eq(publisher.code, code)));

/** Commitments whose search text holds this party's names. */
export async function commitmentsNaming(q: Q, partyCode: string): Promise<string[]> {
  const rows = await q
    .select({ id: commitmentParty.commitmentId })
    .from(commitmentParty)
    .where(eq(commitmentParty.partyCode, partyCode));
  return rows.map(({ id }) => id);
}

/** Commitments whose review periods or deadline hang on the meetings of a series. */
export async function commitmentsOfMeetings(q: Q, seriesId: string): Promise<string[]> {
  const ofSeries = q.select({ id: document.id }).from(document).where(eq(document.seriesId, seriesId));
  const byMeeting = q.select({ id: meeting.id }).from(meeting).where(eq(meeting.seriesId, seriesId));
  const rows = await q
    .select({ id: commitment.id })
    .from(commitment)
    .where(or(inArray(commitment.documentId, ofSeries), inArray(commitment.deadlineMeetingId, byMeeting)));
  return rows.map(({ id }) => id);
}
