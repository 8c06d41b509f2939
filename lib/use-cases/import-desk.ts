import type { Because, Proposal } from "../communique/propose/proposal";
import type { DraftCommitment, ImportFacts } from "../domain/import";
import type { Sentence } from "../domain/outcome";
import type {
  ImportPurpose,
  ImportState,
  JobKind,
  JobState,
  Locale,
  ParagraphKind,
  ProposalDecision,
  StatementType,
  TextFormat,
  TextPart,
  Trilingual,
  UntrackedReason,
} from "../domain/vocabulary";

// What the pages of the desk are given. Texts are reading text unless they say otherwise.

export type ImportJob = {
  id: string;
  kind: JobKind;
  state: JobState;
  /** Per mille. */
  progress: number;
  step: string;
  cancelRequested: boolean;
  failure: Sentence | null;
};

export type ImportLine = {
  id: string;
  /** The title where one is known, else the file's name. */
  name: string;
  purpose: ImportPurpose;
  state: ImportState;
  language: string | null;
  job: ImportJob | null;
  /** Tracked statements; zero before proposals are made. */
  tracked: number;
  decided: number;
  createdBy: string;
  updatedAt: Date;
};

/** The head of every page of one import. */
export type ImportHead = ImportLine & {
  fileName: string;
  pasted: boolean;
  fileSha256: string;
  format: TextFormat | null;
  encoding: string | null;
  script: string | null;
  /** The document that gets another version, or whose version is replaced. */
  target: { slug: string; shortTitle: Trilingual } | null;
  facts: ImportFacts;
  failure: Sentence | null;
  reviewNote: string | null;
  submittedBy: string | null;
  publishedSlug: string | null;
  /** Raised when blocks are written anew. */
  reading: number;
  recordVersion: number;
};

/** Step 1. */
export type ImportReport = {
  head: ImportHead;
  codePoints: number;
  clauses: number;
  notices: Sentence[];
  /** One line a rule, whatever their number. */
  editRules: { rule: string; made: number; takenBack: number }[];
  /** Repairs in text order, one page of them; `before` and `after` with some text around. */
  edits: {
    rawStart: number;
    rule: string;
    around: { before: string; after: string };
    raw: string;
    replacement: string;
    takenBack: boolean;
  }[];
  editsFrom: number;
  editsOf: number;
  /** What the reader set outside the text; a person puts it back in on the structure page. */
  outside: { blockId: string; kind: string; text: string }[];
  findings: { kind: string; clause: number | null; words: string; values: Sentence["values"] }[];
  duplicates: {
    kind: "same-file" | "same-text" | "similar";
    /** Per mille of what the two share; 1000 where they are the same. */
    share: number;
    document: { slug: string; shortTitle: Trilingual } | null;
    import: { id: string; name: string } | null;
  }[];
};

/** Step 2. A clause is a run of blocks that a block with a label opens. */
export type DeskBlock = {
  id: string;
  start: number;
  end: number;
  text: string;
  kind: ParagraphKind;
  part: TextPart;
  /** Opens a clause; null: goes on. */
  label: string | null;
  /** The running number of the clause it belongs to; null outside clauses. */
  clause: number | null;
  outsideKind: string | null;
  recordVersion: number;
};
export type ImportStructure = {
  head: ImportHead;
  blocks: DeskBlock[];
  from: number;
  of: number;
  findings: ImportReport["findings"];
};

/** Step 3. */
export type ProposalLine = {
  id: string;
  start: number;
  clause: number | null;
  type: StatementType;
  untrackedReason: UntrackedReason | null;
  decision: ProposalDecision;
  /** Of the whole proposal, between 0 and 1. */
  confidence: number;
  words: string;
};
export type DeskStatement = ProposalLine & {
  end: number;
  text: string;
  received: string;
  /** Where the proposed words that led to the type stand. */
  leadIn: string | null;
  proposal: Proposal;
  /** What would be published: the decided coding, else the proposal as a draft; null where it is not tracked. */
  coding: DraftCommitment | null;
  /** What the form begins with where nothing is coded, also to track a statement against its proposal. */
  draft: DraftCommitment;
  sameAs: { id: string; words: string } | null;
  note: string;
  decidedBy: string | null;
  decidedAt: Date | null;
  recordVersion: number;
};
export type ImportProposals = {
  head: ImportHead;
  language: Locale;
  /** The window of the list around the current statement. */
  lines: ProposalLine[];
  linesFrom: number;
  linesOf: number;
  current: DeskStatement | null;
  /** Commitments that the current statement may say again, in text order; at most 300 decided ones, the nearest. */
  repeatable: { id: string; clause: number | null; words: string }[];
  /** Whole paragraphs before and after, for reading. */
  before: { text: string; id: string | null }[];
  after: { text: string; id: string | null }[];
  previousId: string | null;
  nextId: string | null;
  nextOpenId: string | null;
  counts: Record<ProposalDecision, number> & { tracked: number; lacking: number };
  choices: {
    parties: { code: string; kind: string; name: Trilingual }[];
    sectors: { code: string; label: Trilingual }[];
    meetings: { key: string; name: Trilingual; number: number; heldOn: string | null }[];
  };
};
export type { Because };

/** Step 4. What still stands in the way of publishing, each with the place to go to. */
export type ImportChecks = {
  head: ImportHead;
  lacking: { sentence: Sentence; at: "report" | "structure" | "proposals" | "facts"; id: string | null }[];
  counts: {
    clauses: number;
    statements: number;
    commitments: number;
    undertakings: number;
    followedItems: number;
    untracked: number;
    untranslated: number;
  };
  maySubmit: boolean;
  mayPublish: boolean;
};
