import type {
  Authority,
  Participation,
  ShownStatus,
  StatementType,
  Tier,
  Trilingual,
  UntrackedReason,
} from "../domain/vocabulary";
import type { RegisterDocument } from "./register";

export type DocumentPage = {
  document: RegisterDocument & {
    kind: Trilingual;
    number: number;
    countDisputed: boolean;
    /** Published by its own author while the two-person rule was off. */
    singlePerson: boolean;
  };
  series: { code: string; name: Trilingual; otherOrder: Trilingual };
  /** The text as a tree: position 0 is the preamble. Null while no text is loaded. */
  text: DocumentText | null;
  /** Standing versions in order of arrival; better copies have taken the place of the others. */
  versions: DocumentVersion[];
  /** Whether its series has documents that were adopted before. */
  hasEarlier: boolean;
  participation: {
    code: string;
    name: Trilingual;
    participation: Participation[];
    note: Trilingual | null;
  }[];
  notes: Trilingual[];
  counts: {
    commitments: number;
    undertakings: number;
    followedItems: number;
    statements: number;
    tracked: number;
    /** Statements we do not track, by reason. */
    untracked: { reason: UntrackedReason; count: number }[];
    reviewed: number;
  };
  today: string;
};

export type DocumentVersion = {
  versionId: string;
  position: number;
  language: string;
  authority: Authority;
  fileName: string;
  sourceAddress: string | null;
  /** The one that `text` is made of. */
  main: boolean;
  /** It took the place of an earlier copy. */
  replaces: boolean;
  /** Published by its own author while the two-person rule was off; marked for good. */
  singlePerson: boolean;
  /** Commitments in force whose words nobody has found in it. */
  orphans: { code: string; number: string; title: Trilingual }[];
};

export type DocumentText = {
  language: string;
  script: string;
  authority: Authority;
  /** Null: not recorded. */
  sourceAddress: string | null;
  fileName: string;
  rawBytes: number;
  sha256: string;
  textSha256: string;
  cleanerVersion: string;
  edits: { rule: string; count: number }[];
  /** Spans rebuilt from damage, as they arrived and as they stand now; unrepaired ones have no replacement. */
  repairs: { clause: number | null; raw: string; repaired: string | null; rule: string }[];
  /** Every edit and every damaged span at its place, in text order. */
  marks: TextMark[];
  clauses: DocumentClause[];
};

/**
 * What the cleaner did at a place of the clean text, in code points: `removed` stands between two characters,
 * `restored` and `damaged` on the characters that people see. `raw` is what arrived.
 */
export type TextMark = {
  kind: "removed" | "restored" | "damaged";
  start: number;
  end: number;
  raw: string;
  rule: string;
};

export type DocumentClause = { position: number; label: string; paragraphs: DocumentParagraph[] };
export type DocumentParagraph = { kind: string; statements: DocumentStatement[] };

export type DocumentStatement = {
  id: string;
  /** Code points of the clean text, so that an address can lead here. */
  start: number;
  type: StatementType;
  tracked: boolean;
  untrackedReason: UntrackedReason | null;
  /** Cut where quotes begin and end; together they are the statement in this paragraph. */
  pieces: { start: number; reading: string; received: string; commitments: string[] }[];
  /** Numbers (“13.4”) anchored here, in order of their first character. */
  commitments: StatementCommitment[];
};

export type StatementCommitment = {
  number: string;
  code: string;
  title: Trilingual;
  tier: Tier;
  status: ShownStatus;
  /** A repetition of what is first said elsewhere. */
  repetition: boolean;
};
