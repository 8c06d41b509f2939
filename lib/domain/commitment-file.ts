import type { ItemDeadline, ReviewPeriod } from "./commitment-item";
import type {
  AssessmentState,
  Basis,
  EvidenceState,
  Lifecycle,
  Mode,
  Polarity,
  Recurrence,
  Role,
  SourceClass,
  Status,
  Visibility,
  WordRule,
} from "./vocabulary";

/** Everything the rules of status need to know about one commitment, and nothing else. */
export type CommitmentFile = {
  id: string;
  code: string;
  recordVersion: number;
  mode: Mode;
  recurrence: Recurrence;
  wordRule: WordRule;
  lifecycle: Lifecycle;
  /** A mistake was found and is being corrected. */
  underCorrectionAt: Date | null;
  deadline: ItemDeadline;
  reviewRhythmDays: number;
  /** Day of adoption; the window opens the day after. */
  adoptedOn: string;
  /** Days on which the document's own series met after adoption, ascending: they end review periods. */
  laterMeetings: string[];
  /** `counted` is false for a party whose participation is disputed, while the document's switch is off. */
  parties: { code: string; role: Role; counted: boolean }[];
  /** Codes of all who took part in adopting the document: a source that speaks for none of them is independent. */
  documentParties: string[];
  assessments: AssessmentRecord[];
  developments: DevelopmentRecord[];
  searches: SearchRecord[];
};

export type AssessmentRecord = {
  id: string;
  subject: string;
  period: ReviewPeriod;
  status: Status;
  reason: string;
  missing: string;
  basis: Basis | null;
  state: AssessmentState;
  correctsId: string | null;
  authorId: string;
  reviewerId: string | null;
  singlePerson: boolean;
  stoodOn: { developments: string[]; sources: string[]; searches: string[] };
  submittedAt: Date | null;
  reviewedAt: Date | null;
  reviewNote: string | null;
  publishedAt: Date | null;
  evidenceChangedAt: Date | null;
  /** The coding it was made on has changed since. */
  toReconfirmAt: Date | null;
  /** The rule that fired; null before it was submitted. */
  rule: string | null;
  /** Of contrary action: who approved first. */
  approverId: string | null;
  approvedAt: Date | null;
  recordVersion: number;
};

export type DevelopmentRecord = {
  id: string;
  happenedFrom: string;
  happenedTo: string;
  /** Only repeats earlier words. */
  restated: boolean;
  state: EvidenceState;
  authorId: string;
  /** When it was accepted or sent back. */
  reviewedAt: Date | null;
  /** The links to this commitment only. */
  links: { subject: string; polarity: Polarity }[];
  sources: SourceRecord[];
};

export type SourceRecord = {
  id: string;
  class: SourceClass;
  /** Party codes; empty: speaks for nobody. */
  speaksFor: string[];
  /** The dispatch it reprints; sources of one origin count once. Empty: its own. */
  origin: string;
  publisher: string;
  visibility: Visibility;
};

export type SearchRecord = {
  id: string;
  subject: string;
  searchedOn: string;
  state: EvidenceState;
  authorId: string;
  reviewedAt: Date | null;
};
