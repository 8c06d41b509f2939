import {
  insertMeetings,
  insertParties,
  insertSectors,
  insertSeries,
  loadMeetingRows,
  loadPartyRows,
  loadSectorRows,
  loadSeriesRows,
  updateMeeting,
  updateParty,
  updateSector,
  updateSeries,
} from "../../db/queries/coding-register";
import type { Coding } from "./check-coding-files";
import { type MeetingDays, meetingKey } from "./coding-deadline";
import { type CodingLoad, noteCreation, reconcile } from "./coding-load";

/** What the documents need to know of the register that now stands. */
export type LoadedRegister = {
  seriesIds: Map<string, string>;
  meetingIds: Map<string, string>;
  meetingDays: MeetingDays;
  /** Names stand in the search text, and a meeting's day moves review periods. */
  changed: boolean;
};

export async function loadCodedRegister(load: CodingLoad, coding: Coding): Promise<LoadedRegister> {
  await loadSectors(load, coding.sectors);
  await loadParties(load, coding.parties);
  const seriesIds = await loadSeries(load, coding.series);
  const meetings = await loadMeetings(load, coding.series, seriesIds);
  return { seriesIds, ...meetings, changed: load.audits.length > 0 };
}

async function loadSectors(load: CodingLoad, sectors: Coding["sectors"]): Promise<void> {
  const known = new Map((await loadSectorRows(load.q)).map((row) => [row.code, row]));
  const rows = sectors.map((sector, position) => ({ ...sector, position }));
  const added = rows.filter(({ code }) => !known.has(code));
  await insertSectors(load.q, added);
  for (const row of added) noteCreation(load, "sector", row.code, row);
  for (const { code, ...file } of rows) {
    const ours = known.get(code);
    const changes =
      ours && (await reconcile(load, { entity: "sector", id: code, code }, pick(ours, file), file));
    if (changes) await updateSector(load.q, code, changes);
  }
}

async function loadParties(load: CodingLoad, parties: Coding["parties"]): Promise<void> {
  const known = new Map((await loadPartyRows(load.q)).map((row) => [row.code, row]));
  const added = parties.filter(({ code }) => !known.has(code));
  await insertParties(load.q, added);
  for (const row of added) noteCreation(load, "party", row.code, row);
  for (const { code, ...file } of parties) {
    const ours = known.get(code);
    const changes =
      ours && (await reconcile(load, { entity: "party", id: code, code }, pick(ours, file), file));
    if (changes) await updateParty(load.q, code, changes);
  }
}

async function loadSeries(load: CodingLoad, series: Coding["series"]): Promise<Map<string, string>> {
  const known = new Map((await loadSeriesRows(load.q)).map((row) => [row.code, row]));
  const added = series
    .filter(({ code }) => !known.has(code))
    .map(({ code, name, otherOrder }) => ({ id: crypto.randomUUID(), code, name, otherOrder }));
  await insertSeries(load.q, added);
  for (const row of added) noteCreation(load, "series", row.id, row);
  for (const { code, name, otherOrder } of series) {
    const ours = known.get(code);
    const file = { name, otherOrder };
    const changes =
      ours && (await reconcile(load, { entity: "series", id: ours.id, code }, pick(ours, file), file));
    if (ours && changes) await updateSeries(load.q, ours.id, changes);
  }
  return new Map([...known.values(), ...added].map(({ code, id }) => [code, id]));
}

async function loadMeetings(load: CodingLoad, series: Coding["series"], seriesIds: Map<string, string>) {
  const codes = new Map([...seriesIds].map(([code, id]) => [id, code]));
  const key = (row: { seriesId: string; number: number }) =>
    meetingKey(codes.get(row.seriesId) ?? "", row.number);
  const known = new Map((await loadMeetingRows(load.q)).map((row) => [key(row), row]));
  const files = series.flatMap(({ code, meetings }) =>
    meetings.map((meeting) => ({ ...meeting, seriesId: seriesIds.get(code) ?? "" })),
  );
  const added = files
    .filter((file) => !known.has(key(file)))
    .map((file) => ({ id: crypto.randomUUID(), ...file }));
  await insertMeetings(load.q, added);
  for (const row of added) noteCreation(load, "meeting", row.id, row);
  const rows = new Map<string, { id: string; heldOn: string | null }>(added.map((row) => [key(row), row]));
  for (const { heldOn, place, ...meeting } of files) {
    const code = key(meeting);
    const ours = known.get(code);
    const file = { heldOn, place };
    const changes =
      ours && (await reconcile(load, { entity: "meeting", id: ours.id, code }, pick(ours, file), file));
    if (ours && changes) {
      await updateMeeting(load.q, ours.id, changes);
      rows.set(code, { ...ours, ...changes });
    }
  }
  const all = new Map([...known, ...rows]);
  return {
    meetingIds: new Map([...all].map(([code, { id }]) => [code, id])),
    meetingDays: new Map([...all].map(([code, { heldOn }]) => [code, heldOn])),
  };
}

/** The stored values of the fields that the file speaks of. */
const pick = <T extends object>(row: Record<keyof T, unknown>, fields: T): T =>
  Object.fromEntries(Object.keys(fields).map((field) => [field, row[field as keyof T]])) as T;
