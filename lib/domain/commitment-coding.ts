import type {
  DatePrecision,
  DeadlineKind,
  Level,
  Mode,
  Recurrence,
  Role,
  StatementType,
  Tier,
  TrackedType,
  Trilingual,
  UntrackedReason,
  Wording,
  WordRule,
} from "./vocabulary";

/** What coding says about one commitment: the fields a coding file can set, as the audit names them. */
export type CommitmentCoding = {
  title: Trilingual;
  summary: Trilingual;
  deliveredWhen: Trilingual;
  failedWhen: Trilingual;
  type: TrackedType;
  tier: Tier;
  wording: Wording;
  precision: Level;
  delegation: Level;
  verifiable: boolean;
  mode: Mode;
  recurrence: Recurrence;
  wordRule: WordRule;
  /** Primary first. */
  sectors: string[];
  /** In the order of their codes. */
  parties: CodedRole[];
  deadline: CodedDeadline;
  reviewRhythmDays: number;
  anchors: AnchorPlace[];
};

export type CodedRole = { code: string; role: Role; sourceWords: string };

/** By code, because the order in which the coding names them carries no meaning. */
export const rolesInOrder = (parties: readonly CodedRole[]): CodedRole[] =>
  [...parties].sort((a, b) => (a.code < b.code ? -1 : 1));

export type CodedDeadline = {
  kind: DeadlineKind;
  start: string | null;
  end: string | null;
  precision: DatePrecision | null;
  words: string | null;
  /** `china-central-asia-summit/2` */
  meeting: string | null;
};

/** Code points of the clean text. */
export type AnchorPlace = {
  clause: number;
  start: number;
  end: number;
  quote: string;
  before: string;
  after: string;
};

export type StatementPlace = {
  clause: number;
  start: number;
  end: number;
  type: StatementType;
  /** Null: tracked. */
  untracked: UntrackedReason | null;
};

/** A document's text as a cleaner left it, in code points. */
export type TextStructure = {
  cleanText: string;
  clauses: { position: number; label: string; paragraphs: ParagraphPlace[] }[];
};
export type ParagraphPlace = { kind: string; start: number; end: number };
