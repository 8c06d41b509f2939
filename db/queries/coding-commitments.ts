import { and, asc, eq, inArray } from "drizzle-orm";
import type { CommitmentCoding } from "../../lib/domain/commitment-coding";
import {
  anchor,
  assessment,
  commitment,
  commitmentParty,
  commitmentSector,
  meeting,
  series,
} from "../sqlite/schema";
import type { Q } from "../store";

export type CommitmentRow = typeof commitment.$inferSelect;
export type StoredCommitment = { row: CommitmentRow; coding: CommitmentCoding; hasPublished: boolean };

/**
 * All commitments of a document with their coding, in text order; tombstones too. Anchors are those in the text the
 * coding speaks of: what stands in other versions is none of its business. `only` asks for one of them.
 */
export async function loadStoredCommitments(
  q: Q,
  documentId: string,
  versionId: string,
  only?: string,
): Promise<StoredCommitment[]> {
  const wanted = and(
    eq(commitment.documentId, documentId),
    only === undefined ? undefined : eq(commitment.id, only),
  );
  const rows = await q
    .select({ row: commitment, series: series.code, meeting: meeting.number })
    .from(commitment)
    .leftJoin(meeting, eq(meeting.id, commitment.deadlineMeetingId))
    .leftJoin(series, eq(series.id, meeting.seriesId))
    .where(wanted)
    .orderBy(asc(commitment.clausePosition), asc(commitment.running));
  const ofDocument = q.select({ id: commitment.id }).from(commitment).where(wanted);
  const sectors = await q
    .select()
    .from(commitmentSector)
    .where(inArray(commitmentSector.commitmentId, ofDocument))
    .orderBy(asc(commitmentSector.position));
  const parties = await q
    .select()
    .from(commitmentParty)
    .where(inArray(commitmentParty.commitmentId, ofDocument))
    .orderBy(asc(commitmentParty.partyCode));
  const anchors = await q
    .select()
    .from(anchor)
    .where(and(inArray(anchor.commitmentId, ofDocument), eq(anchor.versionId, versionId)))
    .orderBy(asc(anchor.position));
  const published = await q
    .selectDistinct({ id: assessment.commitmentId })
    .from(assessment)
    .where(eq(assessment.state, "published"));
  const publishedIds = new Set(published.map(({ id }) => id));
  return rows.map(({ row, series: seriesCode, meeting: number }) => {
    const own = <T extends { commitmentId: string }>(all: T[]) =>
      all.filter((one) => one.commitmentId === row.id);
    return {
      row,
      hasPublished: publishedIds.has(row.id),
      coding: {
        ...pickCoding(row),
        sectors: own(sectors).map(({ sectorCode }) => sectorCode),
        parties: own(parties).map(({ partyCode, role, sourceWords }) => ({
          code: partyCode,
          role,
          sourceWords,
        })),
        anchors: own(anchors).map((place) => ({
          clause: place.clausePosition,
          start: place.start,
          end: place.end,
          quote: place.quote,
          before: place.before,
          after: place.after,
        })),
        deadline: {
          kind: row.deadlineKind,
          start: row.deadlineStart,
          end: row.deadlineEnd,
          precision: row.deadlinePrecision,
          words: row.deadlineWords,
          meeting: seriesCode === null ? null : `${seriesCode}/${number}`,
        },
      },
    };
  });
}

const pickCoding = (row: CommitmentRow) => ({
  title: row.title,
  summary: row.summary,
  deliveredWhen: row.deliveredWhen,
  failedWhen: row.failedWhen,
  type: row.type,
  tier: row.tier,
  wording: row.wording,
  precision: row.precision,
  delegation: row.delegation,
  verifiable: row.verifiable,
  mode: row.mode,
  recurrence: row.recurrence,
  wordRule: row.wordRule,
  reviewRhythmDays: row.reviewRhythmDays,
});
