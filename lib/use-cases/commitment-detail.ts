import type { CommitmentItem, ReviewPeriod } from "../domain/commitment-item";
import type { PublicPerson } from "../domain/public-person";
import type { Outlook, RuleKey, Weight } from "../domain/rule-trace";
import type {
  AddressState,
  AssessmentState,
  Authority,
  Basis,
  EvidenceState,
  Flag,
  LinkKind,
  Locale,
  Participation,
  PartyKind,
  Polarity,
  Recurrence,
  Role,
  ShownStatus,
  SourceClass,
  Status,
  Trilingual,
  Visibility,
  WordRule,
} from "../domain/vocabulary";
import type { RegisterDocument } from "./register";

export type CommitmentDetail = {
  item: CommitmentItem;
  document: RegisterDocument & { kind: Trilingual; countDisputed: boolean };
  sectors: { code: string; label: Trilingual; primary: boolean }[];
  deliveredWhen: Trilingual;
  failedWhen: Trilingual;
  testsWrittenAt: Date;
  recurrence: Recurrence;
  wordRule: WordRule;
  reviewRhythmDays: number;
  /** Confirmed links to commitments of earlier documents, and from later documents. */
  lineage: { earlier: LineageLink[]; later: (Omit<LineageLink, "code" | "number" | "title"> & LaterEnd)[] };
  /** Codes of what took its place, for a commitment that was replaced, merged or withdrawn. */
  successors: string[];
  /** A mistake was found and is being corrected: since when, what, and who says so; null: none that we know of. */
  underCorrection: { at: Date; note: string; by: PublicPerson | null } | null;
  /** Languages in which some of our words still stand as they were written in another. */
  untranslated: Locale[];
  codebook: string;
  /** In the text that is read of the document; the first one decides the type. */
  anchors: DetailAnchor[];
  /** The same in each other version of the document, in order of arrival. */
  elsewhere: DetailVersion[];
  parties: DetailParty[];
  /** Who can be assessed: `all` in collective mode, else every responsible party. */
  subjects: string[];
  /** Published, newest first. */
  assessments: DetailAssessment[];
  /** Accepted, by the day they happened, newest first. */
  developments: DetailDevelopment[];
  /** Accepted searches that found nothing, newest first. */
  searches: DetailSearch[];
  /** Accepted responses of parties to assessments, by the day they were given. */
  responses: DetailResponse[];
  /** Adoption, deadline, developments, searches and publications in one line, newest first. */
  timeline: TimelineEntry[];
  /** In text order, for “previous” and “next”: numbers within the same document. */
  previous: string | null;
  next: string | null;
  today: string;
  /** What is not public yet; null for readers. */
  drafts: CommitmentDrafts | null;
};

export type LineageLink = {
  kind: LinkKind;
  code: string;
  number: string;
  title: Trilingual;
  document: string;
  shortTitle: Trilingual;
  note: string;
};
/** Null where a later document drops the commitment. */
export type LaterEnd = { code: string | null; number: string | null; title: Trilingual | null };

export type CommitmentDrafts = {
  /** The version a save must be based on. */
  recordVersion: number;
  commitmentId: string;
  /** Draft, submitted and sent back. */
  assessments: DetailAssessment[];
  /** Submitted and sent back. */
  developments: DetailDevelopment[];
  searches: DetailSearch[];
  /** Accepted evidence is kept in order by reviewers. */
  mayReview: boolean;
  /** By the id of each published assessment that stands: what would change it. */
  outlooks: Record<string, Outlook>;
  responses: DetailResponse[];
};

export type DetailVersion = {
  versionId: string;
  language: string;
  authority: Authority;
  anchors: DetailAnchor[];
};

/** A stretch of text in both spellings of the same length; `marked` inside the quote. */
export type TextPiece = { reading: string; received: string; marked: boolean };
export type DetailAnchor = {
  clause: number;
  /** As printed: “十三”; empty for the preamble. */
  clauseLabel: string;
  language: string;
  authority: Authority;
  script: string;
  /** As received. */
  quote: string;
  /** As people read it. */
  readingQuote: string;
  /** The clause around the quote. */
  paragraphs: { kind: string; pieces: TextPiece[] }[];
};

export type DetailParty = {
  code: string;
  name: Trilingual;
  kind: PartyKind;
  role: Role;
  responsible: boolean;
  /** The words of the text that name it. */
  sourceWords: string;
  status: ShownStatus | null;
  basis: Basis | null;
  flags: Flag[];
  participation: Participation[];
  /** What must stand beside the name wherever it is listed. */
  note: Trilingual | null;
  /** False for a party whose participation is disputed, while the document's switch is off. */
  counted: boolean;
};

export type DetailAssessment = {
  id: string;
  subject: string;
  period: ReviewPeriod;
  status: Status;
  reason: string;
  missing: string;
  basis: Basis | null;
  /** Which part of the method's table let it through; null for a draft. */
  rule: RuleKey | null;
  /** What it stands on, counted; null for a draft. */
  weight: Weight | null;
  state: AssessmentState;
  singlePerson: boolean;
  codebook: string;
  publishedAt: Date | null;
  submittedAt: Date | null;
  createdAt: Date;
  evidenceChangedAt: Date | null;
  /** The published assessment it corrects, and the one that corrects it; both stay public. */
  correctsId: string | null;
  correctedById: string | null;
  /** Ids of developments and searches it stood on, as far as they are public. */
  developments: string[];
  searches: string[];
  author: PublicPerson;
  reviewer: PublicPerson | null;
  /** Of contrary action: who approved before it was published. */
  approver: PublicPerson | null;
  /** Editors only. */
  reviewNote: string | null;
  recordVersion: number;
  /** Written by the person who asks. */
  own: boolean;
};

export type DetailDevelopment = {
  id: string;
  happenedFrom: string;
  happenedTo: string;
  place: string;
  what: string;
  language: string;
  restated: boolean;
  state: EvidenceState;
  links: { subject: string; polarity: Polarity; note: string }[];
  sources: DetailSource[];
  author: PublicPerson;
  reviewer: PublicPerson | null;
  reviewedAt: Date | null;
  singlePerson: boolean;
  createdAt: Date;
  reviewNote: string | null;
  recordVersion: number;
  own: boolean;
};

export type DetailSource = {
  id: string;
  /** `internal` reaches editors only. */
  visibility: Visibility;
  address: string | null;
  archiveAddress: string | null;
  /** A stored copy; null for `reference-only` unless one may see drafts. */
  file: { sha256: string; name: string; bytes: number } | null;
  title: string;
  publisher: string;
  class: SourceClass;
  speaksFor: string[];
  origin: string;
  language: string;
  publishedOn: string | null;
  accessedOn: string;
  /** Empty for `reference-only` unless one may see drafts. */
  excerpt: string;
  locator: string;
  gist: string;
  gistBy: "human" | "machine";
  /** What the last look at the address found, `unchecked`: no answer lately; it says nothing of what the source says. */
  linkState: AddressState;
  /** Null where nobody has looked yet. */
  linkCheckedAt: Date | null;
  /** Where the address leads now, if it moved. */
  movedTo: string | null;
  /** What stood at the address when it was fetched; null for `reference-only` unless one may see drafts. */
  copy: { sha256: string; name: string; bytes: number } | null;
  /** What was taken away: when, why, and the SHA-256 of each field by its name. */
  redaction: { at: Date; reason: string; hashes: Record<string, string> } | null;
};

/** What a party says to an assessment, in its own words. */
export type DetailResponse = {
  id: string;
  assessmentId: string;
  /** Code of the party. */
  party: string;
  body: string;
  language: string;
  givenOn: string;
  sourceTitle: string;
  sourceAddress: string | null;
  file: { sha256: string; name: string; bytes: number } | null;
  state: EvidenceState;
  singlePerson: boolean;
  /** When it became public. */
  reviewedAt: Date | null;
  /** Editors only. */
  reviewNote: string | null;
  recordVersion: number;
  own: boolean;
};

export type DetailSearch = {
  id: string;
  subject: string;
  words: string;
  language: string;
  searchedWhere: string;
  searchedOn: string;
  state: EvidenceState;
  author: PublicPerson;
  reviewNote: string | null;
  recordVersion: number;
  own: boolean;
};

export type TimelineEntry =
  | { kind: "adopted"; on: string }
  | { kind: "deadline"; on: string; start: string; past: boolean }
  | { kind: "development"; on: string; development: DetailDevelopment }
  | { kind: "search"; on: string; search: DetailSearch }
  | { kind: "assessment"; on: string; assessment: DetailAssessment };
