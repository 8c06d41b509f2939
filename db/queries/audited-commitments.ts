import { and, asc, eq, getTableColumns, gte, inArray, lte } from "drizzle-orm";
import {
  anchor,
  commitmentParty,
  commitmentSector,
  meeting,
  series,
  statement,
  textRevision,
} from "../sqlite/schema";
import type { Q } from "../store";
import type { Fields } from "./audit-replay";

/** Told together, as one field. */
const deadlineColumns = [
  "deadlineKind",
  "deadlineStart",
  "deadlineEnd",
  "deadlinePrecision",
  "deadlineWords",
  "deadlineMeetingId",
] as const;

/** Commitments with sectors, parties and places, in the words of the coding. */
export async function commitmentsAsTold(q: Q, rows: Fields[]): Promise<Fields[]> {
  const ids = rows.map(({ id }) => String(id));
  const sectors = await q
    .select()
    .from(commitmentSector)
    .where(inArray(commitmentSector.commitmentId, ids))
    .orderBy(asc(commitmentSector.position));
  const parties = await q.select().from(commitmentParty).where(inArray(commitmentParty.commitmentId, ids));
  const anchors = await q
    .select({
      ...getTableColumns(anchor),
      // Version, revision and statement follow from one another: a place that says otherwise lies nowhere.
      holder: statement.id,
    })
    .from(anchor)
    .leftJoin(
      textRevision,
      and(eq(textRevision.id, anchor.revisionId), eq(textRevision.versionId, anchor.versionId)),
    )
    .leftJoin(
      statement,
      and(
        eq(statement.id, anchor.statementId),
        eq(statement.revisionId, textRevision.id),
        lte(statement.start, anchor.start),
        gte(statement.end, anchor.end),
      ),
    )
    .where(inArray(anchor.commitmentId, ids))
    .orderBy(asc(anchor.commitmentId), asc(anchor.position));
  const meetings = await meetingKeys(q);
  return rows.map((row) => {
    const own = <T extends { commitmentId: string }>(all: T[]) =>
      all.filter(({ commitmentId }) => commitmentId === row.id);
    const codes = own(sectors).map(({ sectorCode, position }, i) => inPlace(sectorCode, position, i));
    return {
      ...withoutDeadline(row),
      deadline: deadlineOf(row, meetings),
      sectors: codes,
      primarySector: row.primarySector === codes[0] ? null : row.primarySector,
      parties: own(parties).map(({ partyCode: code, role, sourceWords }) => ({ code, role, sourceWords })),
      ...placesOf(own(anchors)),
    };
  });
}

const withoutDeadline = (row: Fields): Fields =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !deadlineColumns.some((one) => one === name)));

/** Of a deadline by a meeting the days follow from the register. */
function deadlineOf(row: Fields, meetings: Map<string, string>): Fields {
  const { deadlineKind: kind, deadlinePrecision: precision, deadlineWords: words } = row;
  const byMeeting = kind === "meeting";
  // A meeting that the register does not know is named by its id: no entry tells such a thing.
  const meetingKey =
    row.deadlineMeetingId && (meetings.get(String(row.deadlineMeetingId)) ?? row.deadlineMeetingId);
  const [start, end] = byMeeting ? [null, null] : [row.deadlineStart, row.deadlineEnd];
  return { kind, precision, words, meeting: meetingKey, start, end };
}

async function meetingKeys(q: Q): Promise<Map<string, string>> {
  const rows = await q
    .select({ id: meeting.id, number: meeting.number, series: series.code })
    .from(meeting)
    .innerJoin(series, eq(series.id, meeting.seriesId));
  return new Map(rows.map(({ id, number, series: code }) => [id, `${code}/${number}`]));
}

/** Places in the version a commitment was coded from, and those in other versions of its document. */
function placesOf(rows: (typeof anchor.$inferSelect & { holder: string | null })[]): Fields {
  const own = rows[0]?.versionId;
  const elsewhere = rows.filter(({ versionId }) => versionId !== own);
  return {
    anchors: rows
      .filter(({ versionId }) => versionId === own)
      .map(({ clausePosition: clause, position, start, end, quote, before, after, holder }, i) => ({
        ...{ clause, start, end, quote: inPlace(quote, position, i), before, after },
        nowhere: holder === null ? true : null,
      })),
    elsewhere:
      elsewhere.length === 0
        ? null
        : elsewhere.map(({ position, versionId, clausePosition: clause, start, end, quote, holder }) => ({
            ...{ position, version: versionId, clause, start, end, quote },
            nowhere: holder === null ? true : null,
          })),
  };
}

/** Order is told by the list itself; a row that stands elsewhere than in its place says so. */
const inPlace = (said: string, position: number, place: number) =>
  position === place ? said : `${said} (at ${position})`;
