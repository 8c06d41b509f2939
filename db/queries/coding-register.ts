import { eq, sql } from "drizzle-orm";
import { meeting, party, sector, series } from "../sqlite/schema";
import type { Q } from "../store";

export type PartyRow = typeof party.$inferSelect;
export type SectorRow = typeof sector.$inferSelect;
export type SeriesRow = typeof series.$inferSelect;
export type MeetingRow = typeof meeting.$inferSelect;

export const loadPartyRows = (q: Q): Promise<PartyRow[]> => q.select().from(party);
export const loadSectorRows = (q: Q): Promise<SectorRow[]> => q.select().from(sector);
export const loadSeriesRows = (q: Q): Promise<SeriesRow[]> => q.select().from(series);
export const loadMeetingRows = (q: Q): Promise<MeetingRow[]> => q.select().from(meeting);

export async function insertParties(q: Q, rows: (typeof party.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await q.insert(party).values(rows);
}
export async function insertSectors(q: Q, rows: (typeof sector.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await q.insert(sector).values(rows);
}
export async function insertSeries(q: Q, rows: (typeof series.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await q.insert(series).values(rows);
}
export async function insertMeetings(q: Q, rows: (typeof meeting.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await q.insert(meeting).values(rows);
}

// An open form that was drawn from the old entry must not save over the new one.
export async function updateParty(q: Q, code: string, fields: Partial<PartyRow>): Promise<void> {
  await q
    .update(party)
    .set({ ...fields, recordVersion: sql`${party.recordVersion} + 1` })
    .where(eq(party.code, code));
}
export async function updateSector(q: Q, code: string, fields: Partial<SectorRow>): Promise<void> {
  await q
    .update(sector)
    .set({ ...fields, recordVersion: sql`${sector.recordVersion} + 1` })
    .where(eq(sector.code, code));
}
export async function updateSeries(q: Q, id: string, fields: Partial<SeriesRow>): Promise<void> {
  await q
    .update(series)
    .set({ ...fields, recordVersion: sql`${series.recordVersion} + 1` })
    .where(eq(series.id, id));
}
export async function updateMeeting(q: Q, id: string, fields: Partial<MeetingRow>): Promise<void> {
  await q
    .update(meeting)
    .set({ ...fields, recordVersion: sql`${meeting.recordVersion} + 1` })
    .where(eq(meeting.id, id));
}
