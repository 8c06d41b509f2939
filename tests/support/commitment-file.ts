import type {
  AssessmentRecord,
  CommitmentFile,
  DevelopmentRecord,
  SearchRecord,
  SourceRecord,
} from "../../lib/domain/commitment-file";

let made = 0;
const nextId = () => {
  made += 1;
  return `id-${made}`;
};

/** A commitment without anything recorded yet: adopted on 26 April 2025, shared by China and Kazakhstan. */
export const aFile = (given: Partial<CommitmentFile> = {}): CommitmentFile => ({
  id: "c",
  code: "test/1.1",
  recordVersion: 1,
  mode: "collective",
  recurrence: "once",
  wordRule: "weakest",
  lifecycle: "in-force",
  underCorrectionAt: null,
  deadline: { kind: "open", start: null, end: null, precision: null, words: null },
  reviewRhythmDays: 180,
  adoptedOn: "2025-04-26",
  laterMeetings: [],
  parties: [
    { code: "CN", role: "joint", counted: true },
    { code: "KZ", role: "joint", counted: true },
  ],
  documentParties: ["CN", "KZ", "KG"],
  assessments: [],
  developments: [],
  searches: [],
  ...given,
});

export const dated = (start: string, end: string) => ({
  kind: "dated" as const,
  start,
  end,
  precision: "day" as const,
  words: null,
});

export const aSourceRecord = (given: Partial<SourceRecord> = {}): SourceRecord => {
  const id = nextId();
  return { id, class: "N1", speaksFor: [], origin: "", publisher: id, visibility: "public", ...given };
};

export const aDevelopment = (given: Partial<DevelopmentRecord> = {}): DevelopmentRecord => ({
  id: nextId(),
  happenedFrom: "2026-05-01",
  happenedTo: given.happenedFrom ?? "2026-05-01",
  restated: false,
  state: "accepted",
  authorId: "editor",
  reviewedAt: new Date("2026-05-10T00:00:00Z"),
  links: [{ subject: "all", polarity: "supports" }],
  sources: [aSourceRecord()],
  ...given,
});

export const aSearch = (given: Partial<SearchRecord> = {}): SearchRecord => ({
  id: nextId(),
  subject: "all",
  searchedOn: "2026-05-01",
  state: "accepted",
  authorId: "editor",
  reviewedAt: new Date("2026-05-10T00:00:00Z"),
  ...given,
});

/** Published on the given day unless told otherwise. */
export const anAssessment = (given: Partial<AssessmentRecord> & { on?: string } = {}): AssessmentRecord => {
  const { on = "2026-06-01", ...fields } = given;
  return {
    id: nextId(),
    subject: "all",
    period: { start: "2025-04-27", end: null },
    status: "partial",
    reason: "The operation of May 2026 is one concrete act.",
    missing: "",
    basis: null,
    state: "published",
    correctsId: null,
    authorId: "editor",
    reviewerId: "reviewer",
    singlePerson: false,
    stoodOn: { developments: [], sources: [], searches: [] },
    submittedAt: new Date(`${on}T00:00:00Z`),
    reviewedAt: new Date(`${on}T00:00:00Z`),
    reviewNote: null,
    publishedAt: new Date(`${on}T00:00:00Z`),
    evidenceChangedAt: null,
    toReconfirmAt: null,
    rule: null,
    approverId: null,
    approvedAt: null,
    recordVersion: 3,
    ...fields,
  };
};
