import type { AssessmentRecord, CommitmentFile, DevelopmentRecord } from "../../lib/domain/commitment-file";
import { currentPeriod } from "../../lib/domain/review-period";
import { subjectsOf } from "../../lib/domain/subject";
import type { Status } from "../../lib/domain/vocabulary";
import { adoptedOn, type MadeUp, partyCodes } from "./made-up";

export const editorId = "made-up-editor";
export const reviewerId = "made-up-reviewer";

const told: readonly Status[] = ["delivered", "mostly", "partial", "started", "no-evidence", "not-delivered"];
const dayMs = 86_400_000;

/** What was recorded and published of a commitment: two developments with a source or two, five assessments. */
export function madeUpFile(facts: MadeUp, today: string): CommitmentFile {
  const file: CommitmentFile = {
    id: facts.id,
    code: facts.code,
    recordVersion: 1,
    mode: facts.mode,
    recurrence: facts.recurrence,
    wordRule: "weakest",
    lifecycle: "in-force",
    underCorrectionAt: null,
    deadline: facts.deadline,
    reviewRhythmDays: 180,
    adoptedOn,
    laterMeetings: [],
    parties: facts.parties,
    documentParties: partyCodes,
    assessments: [],
    developments: [],
    searches: [],
  };
  file.developments = [0, 1].map((at) => developmentRecord(facts, at));
  // One commitment in eight was never looked at.
  if (facts.i % 8 === 7) return file;
  const subjects = subjectsOf(file);
  const period = currentPeriod(file, today);
  file.assessments = Array.from({ length: 5 }, (_, at) =>
    assessmentRecord(facts, subjects[at % subjects.length] as string, at, period, file.developments),
  );
  return file;
}

function developmentRecord({ i, pick, parties }: MadeUp, at: number): DevelopmentRecord {
  const id = `development-${i}-${at}`;
  const day = `2026-0${1 + pick(6)}-1${pick(9)}`;
  const sources = Array.from({ length: 1 + at }, (_, s) => ({
    id: `source-${i}-${at}-${s}`,
    class: "P2" as const,
    speaksFor: pick(2) === 0 ? [] : [parties[0]?.code as string],
    origin: "",
    publisher: `Publisher ${pick(50)}`,
    visibility: "public" as const,
  }));
  return {
    id,
    happenedFrom: day,
    happenedTo: day,
    restated: false,
    state: "accepted",
    authorId: editorId,
    reviewedAt: new Date(`${day}T12:00:00Z`),
    links: [{ subject: "all", polarity: "supports" }],
    sources,
  };
}

function assessmentRecord(
  { i, pick }: MadeUp,
  subject: string,
  at: number,
  period: AssessmentRecord["period"],
  developments: DevelopmentRecord[],
): AssessmentRecord {
  const publishedAt = new Date(Date.parse("2026-07-01T09:00:00Z") + at * dayMs + (i % 1000) * 1000);
  return {
    id: `assessment-${i}-${at}`,
    subject,
    period,
    status: told[pick(told.length)] as Status,
    reason: "What was published by both ministries in spring meets the test as it was written.",
    missing: "",
    basis: "other-party",
    state: "published",
    correctsId: null,
    authorId: editorId,
    reviewerId,
    singlePerson: false,
    stoodOn: {
      developments: developments.map(({ id }) => id),
      sources: developments.flatMap(({ sources }) => sources.map(({ id }) => id)),
      searches: [],
    },
    submittedAt: publishedAt,
    reviewedAt: publishedAt,
    reviewNote: null,
    publishedAt,
    evidenceChangedAt: null,
    toReconfirmAt: null,
    rule: null,
    approverId: null,
    approvedAt: null,
    recordVersion: 3,
  };
}
