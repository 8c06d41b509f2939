import { asc, eq, inArray, max, sql } from "drizzle-orm";
import type { AnchorPlace, CodedRole, CommitmentCoding } from "../../lib/domain/commitment-coding";
import {
  anchor,
  commitment,
  commitmentParty,
  commitmentSector,
  importAnchor,
  statement,
} from "../sqlite/schema";
import type { Q } from "../store";

export async function nextSearchRow(q: Q): Promise<number> {
  const [row] = await q.select({ last: max(commitment.searchRow) }).from(commitment);
  return (row?.last ?? 0) + 1;
}

type Columns = Partial<typeof commitment.$inferInsert>;

/** The columns that a coding fills; sectors, parties and anchors have tables of their own. */
export function codingColumns(coding: CommitmentCoding, meetingIds: Map<string, string>) {
  const { sectors, parties: _parties, anchors: _anchors, deadline, ...columns } = coding;
  const [primarySector] = sectors;
  if (!primarySector) throw new Error("A commitment has a primary sector.");
  return {
    ...columns,
    primarySector,
    deadlineKind: deadline.kind,
    deadlineStart: deadline.start,
    deadlineEnd: deadline.end,
    deadlinePrecision: deadline.precision,
    deadlineWords: deadline.words,
    deadlineMeetingId: deadline.meeting ? (meetingIds.get(deadline.meeting) ?? null) : null,
  };
}

/** Only the columns behind the fields that changed. */
export function changedColumns(fields: string[], columns: ReturnType<typeof codingColumns>): Columns {
  const belongs = (column: string) =>
    fields.some((field) =>
      field === "deadline"
        ? column.startsWith("deadline")
        : field === "sectors"
          ? column === "primarySector"
          : column === field,
    );
  return Object.fromEntries(Object.entries(columns).filter(([column]) => belongs(column)));
}

/** A commitment whose places are copies of another's, each with its own text and statement. */
export async function insertBesides(
  q: Q,
  { row, coding }: NewCommitment,
  places: (typeof anchor.$inferInsert)[],
): Promise<void> {
  await q.insert(commitment).values(row);
  await q.insert(commitmentSector).values(sectorRows(row.id, coding.sectors));
  await q.insert(commitmentParty).values(partyRows(row.id, coding.parties));
  await q.insert(anchor).values(places);
}

export type NewCommitment = { row: typeof commitment.$inferInsert; coding: CommitmentCoding };
export type TextIds = { versionId: string; revisionId: string };

export async function insertCommitments(q: Q, all: NewCommitment[], text: TextIds): Promise<void> {
  if (all.length === 0) return;
  await q.insert(commitment).values(all.map(({ row }) => row));
  await q
    .insert(commitmentSector)
    .values(all.flatMap(({ row, coding }) => sectorRows(row.id, coding.sectors)));
  await q.insert(commitmentParty).values(all.flatMap(({ row, coding }) => partyRows(row.id, coding.parties)));
  await insertAnchors(
    q,
    all.map(({ row, coding }) => ({ id: row.id, anchors: coding.anchors })),
    text,
  );
}

/** Writes the changed part of a commitment's coding and raises its version. */
export async function updateCoding(
  q: Q,
  id: string,
  changes: Partial<CommitmentCoding>,
  columns: Columns,
  text: TextIds | null,
): Promise<void> {
  const raised = { ...columns, recordVersion: sql`${commitment.recordVersion} + 1` };
  await q.update(commitment).set(raised).where(eq(commitment.id, id));
  if (changes.sectors) {
    await q.delete(commitmentSector).where(eq(commitmentSector.commitmentId, id));
    await q.insert(commitmentSector).values(sectorRows(id, changes.sectors));
  }
  if (changes.parties) {
    await q.delete(commitmentParty).where(eq(commitmentParty.commitmentId, id));
    await q.insert(commitmentParty).values(partyRows(id, changes.parties));
  }
  if (changes.anchors && text) await replaceAnchors(q, id, changes.anchors, text);
}

/** Those in the coded text are written anew; what stands in other versions of the document follows them. */
async function replaceAnchors(q: Q, id: string, places: AnchorPlace[], text: TextIds): Promise<void> {
  const rows = await q.select().from(anchor).where(eq(anchor.commitmentId, id)).orderBy(asc(anchor.position));
  const own = rows.filter(({ versionId }) => versionId === text.versionId);
  const others = rows.filter(({ versionId }) => versionId !== text.versionId);
  // An import on the desk points at the anchors it looks for: those that stay keep their ids.
  const written = (await anchorRows(q, [{ id, anchors: places }], text)).map((row, i) => ({
    ...row,
    id: own[i]?.id ?? row.id,
  }));
  const gone = own.slice(written.length).map((row) => row.id);
  if (gone.length > 0) await q.delete(importAnchor).where(inArray(importAnchor.anchorId, gone));
  const after = [...written, ...others].map((row, position) => ({ ...row, position }));
  // Places are unique: all step aside before any takes its own.
  await q
    .update(anchor)
    .set({ position: sql`-1 - ${anchor.position}` })
    .where(eq(anchor.commitmentId, id));
  if (gone.length > 0) await q.delete(anchor).where(inArray(anchor.id, gone));
  for (const row of after) {
    if (rows.some((one) => one.id === row.id)) await q.update(anchor).set(row).where(eq(anchor.id, row.id));
    else await q.insert(anchor).values(row);
  }
}

const sectorRows = (commitmentId: string, sectors: string[]) =>
  sectors.map((sectorCode, position) => ({ commitmentId, sectorCode, position }));

const partyRows = (commitmentId: string, parties: CodedRole[]) =>
  parties.map(({ code, role, sourceWords }) => ({
    commitmentId,
    partyCode: code,
    role,
    sourceWords,
    flagBits: 0,
  }));

async function insertAnchors(
  q: Q,
  all: { id: string; anchors: AnchorPlace[] }[],
  text: TextIds,
): Promise<void> {
  await q.insert(anchor).values(await anchorRows(q, all, text));
}

/** Each quote with the statement that holds it. */
async function anchorRows(
  q: Q,
  all: { id: string; anchors: AnchorPlace[] }[],
  { versionId, revisionId }: TextIds,
): Promise<(typeof anchor.$inferInsert)[]> {
  const statements = await q
    .select({ id: statement.id, start: statement.start, end: statement.end })
    .from(statement)
    .where(eq(statement.revisionId, revisionId));
  return all.flatMap(({ id: commitmentId, anchors }) =>
    anchors.map(({ clause: clausePosition, ...place }, position) => {
      const holder = statements.find(({ start, end }) => start <= place.start && place.end <= end);
      if (!holder) throw new Error(`No statement holds the quote “${place.quote}”.`);
      const ids = { id: crypto.randomUUID(), commitmentId, versionId, revisionId, statementId: holder.id };
      return { ...ids, position, clausePosition, ...place };
    }),
  );
}
