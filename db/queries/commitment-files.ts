import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { CommitmentFile } from "../../lib/domain/commitment-file";
import { prepared } from "../prepared";
import {
  assessment,
  commitment,
  commitmentParty,
  document,
  meeting,
  participation,
  party,
  searchLog,
} from "../sqlite/schema";
import type { Q } from "../store";
import { assessmentRecord } from "./assessments";
import { loadDevelopmentRecords } from "./developments";

/** What to load besides the commitment itself: a draft needs no evidence. */
type Extent = { evidence?: boolean };

/** Everything the rules know of one commitment, by its id or its code; null when there is none. */
export async function loadCommitmentFile(
  q: Q,
  idOrCode: string,
  { evidence = true }: Extent = {},
): Promise<CommitmentFile | null> {
  const [row] = await findRow(q, idOrCode.includes("/") ? "code" : "id").execute({ key: idOrCode });
  if (!row) return null;

  const parties = await findParties(q).execute({ id: row.id, documentId: row.documentId });
  const assessments = await findAssessments(q, evidence).execute({ id: row.id });

  return {
    id: row.id,
    code: row.code,
    recordVersion: row.recordVersion,
    mode: row.mode,
    recurrence: row.recurrence,
    wordRule: row.wordRule,
    lifecycle: row.lifecycle,
    underCorrectionAt: row.underCorrectionAt,
    deadline: {
      kind: row.deadlineKind,
      // By a meeting: the day of the meeting itself, wherever it was moved to since.
      start: row.meetingOn ?? row.deadlineStart,
      end: row.meetingOn ?? row.deadlineEnd,
      precision: row.deadlinePrecision,
      words: row.deadlineWords,
    },
    reviewRhythmDays: row.reviewRhythmDays,
    adoptedOn: row.adoptedOn,
    // Only these depend on when the series meets.
    laterMeetings:
      row.recurrence === "per-period" || row.deadlineKind === "asap"
        ? await laterMeetings(q, row.seriesId, row.adoptedOn)
        : [],
    parties: parties.map(({ code, role, participation: took }) => ({
      code,
      role,
      counted: row.countDisputed || !took?.includes("text-disputed"),
    })),
    documentParties: evidence ? await documentParties(q, row.documentId) : [],
    assessments: assessments.map(assessmentRecord),
    developments: evidence ? await loadDevelopmentRecords(q, row.id) : [],
    searches: evidence ? await loadSearches(q, row.id) : [],
  };
}

const findRow = (q: Q, by: "code" | "id") =>
  prepared(q, `commitment by ${by}`, () =>
    q
      .select({
        id: commitment.id,
        code: commitment.code,
        recordVersion: commitment.recordVersion,
        mode: commitment.mode,
        recurrence: commitment.recurrence,
        wordRule: commitment.wordRule,
        lifecycle: commitment.lifecycle,
        underCorrectionAt: commitment.underCorrectionAt,
        deadlineKind: commitment.deadlineKind,
        deadlineStart: commitment.deadlineStart,
        deadlineEnd: commitment.deadlineEnd,
        deadlinePrecision: commitment.deadlinePrecision,
        deadlineWords: commitment.deadlineWords,
        reviewRhythmDays: commitment.reviewRhythmDays,
        documentId: commitment.documentId,
        seriesId: document.seriesId,
        adoptedOn: document.adoptedOn,
        countDisputed: document.countDisputed,
        meetingOn: meeting.heldOn,
      })
      .from(commitment)
      .innerJoin(document, eq(document.id, commitment.documentId))
      .leftJoin(meeting, eq(meeting.id, commitment.deadlineMeetingId))
      .where(eq(commitment[by], sql.placeholder("key")))
      .prepare(),
  );

const findParties = (q: Q) =>
  prepared(q, "parties of a commitment", () =>
    q
      .select({
        code: commitmentParty.partyCode,
        role: commitmentParty.role,
        participation: participation.participation,
      })
      .from(commitmentParty)
      .leftJoin(
        participation,
        and(
          eq(participation.partyCode, commitmentParty.partyCode),
          eq(participation.documentId, sql.placeholder("documentId")),
        ),
      )
      .where(eq(commitmentParty.commitmentId, sql.placeholder("id")))
      .orderBy(asc(commitmentParty.partyCode))
      .prepare(),
  );

/** A draft needs to know only what is published. */
const findAssessments = (q: Q, all: boolean) =>
  prepared(q, `assessments of a commitment, ${all ? "all" : "published"}`, () =>
    q
      .select()
      .from(assessment)
      .where(
        and(
          eq(assessment.commitmentId, sql.placeholder("id")),
          all ? undefined : eq(assessment.state, "published"),
        ),
      )
      .orderBy(asc(assessment.createdAt), asc(assessment.id))
      .prepare(),
  );

/** Days on which the document's own series met after its adoption; they end review periods. */
export async function laterMeetings(q: Q, seriesId: string, adoptedOn: string): Promise<string[]> {
  const rows = await q
    .select({ heldOn: meeting.heldOn })
    .from(meeting)
    .where(and(eq(meeting.seriesId, seriesId), gt(meeting.heldOn, adoptedOn)))
    .orderBy(asc(meeting.heldOn));
  return rows.flatMap(({ heldOn }) => heldOn ?? []);
}

/** Who is no outsider: the document's parties, and what speaks for several of them or for a host. */
async function documentParties(q: Q, documentId: string): Promise<string[]> {
  const rows = await q
    .select({ code: participation.partyCode })
    .from(participation)
    .where(eq(participation.documentId, documentId));
  const shared = await q
    .select({ code: party.code })
    .from(party)
    .where(inArray(party.kind, ["group", "mechanism", "forum", "event"]));
  return [...rows, ...shared].map(({ code }) => code);
}

function loadSearches(q: Q, commitmentId: string) {
  return q
    .select({
      id: searchLog.id,
      subject: searchLog.subject,
      searchedOn: searchLog.searchedOn,
      state: searchLog.state,
      authorId: searchLog.authorId,
      reviewedAt: searchLog.reviewedAt,
    })
    .from(searchLog)
    .where(eq(searchLog.commitmentId, commitmentId))
    .orderBy(asc(searchLog.searchedOn), asc(searchLog.id));
}

/** The commitments that codes name, with what a link must know of them; one query for each table. */
export async function loadLinkedCommitments(q: Q, codes: string[]) {
  const rows = await q
    .select({ id: commitment.id, code: commitment.code })
    .from(commitment)
    .where(inArray(commitment.code, [...new Set(codes)]));
  const ids = rows.map(({ id }) => id);
  const parties = await q
    .select({
      commitmentId: commitmentParty.commitmentId,
      code: commitmentParty.partyCode,
      role: commitmentParty.role,
    })
    .from(commitmentParty)
    .where(inArray(commitmentParty.commitmentId, ids));
  return new Map(
    rows.map(({ id, code }) => [
      code,
      {
        id,
        parties: parties
          .filter((party) => party.commitmentId === id)
          .map((party) => ({ code: party.code, role: party.role, counted: true })),
      },
    ]),
  );
}
