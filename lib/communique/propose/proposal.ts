import type { CodedDeadline, CodedRole } from "../../domain/commitment-coding";
import type {
  Level,
  Mode,
  Recurrence,
  StatementType,
  Trilingual,
  UntrackedReason,
} from "../../domain/vocabulary";
import type { Language } from "../language";
import type { Statement } from "../statements";

/** Why something is proposed: a rule by its message key, and the words of the text that it read. */
export type Because = { rule: string; words: string };
/** A proposed value. Confidence is between 0 and 1; nothing is guessed silently. */
export type Proposed<T> = { value: T; confidence: number; because: Because[] };

/** The kinds of stock tests of the method, section 3. */
export const stockTests = ["strengthen", "explore", "support", "hold", "act"] as const;
export type StockTest = (typeof stockTests)[number];

/** Everything proposed for one statement; a person confirms or corrects it. */
export type Proposal = {
  type: Proposed<StatementType>;
  /** Null: tracked. */
  untrackedReason: UntrackedReason | null;
  parties: Proposed<CodedRole[]>;
  mode: Proposed<Mode>;
  /** Primary first; never empty for a tracked statement. */
  sectors: Proposed<string[]>;
  deadline: Proposed<CodedDeadline>;
  recurrence: Recurrence;
  precision: Proposed<Level>;
  delegation: Proposed<Level>;
  verifiable: boolean;
  test: StockTest;
  /** A short noun-like phrase in the text's own language; a person rewrites it. */
  title: string;
  /** The least sure of what was proposed. */
  confidence: number;
};

/** The part of the register that proposals read. */
export type ProposalRegister = {
  parties: { code: string; kind: string; name: Trilingual; aliases: string[] }[];
  sectors: { code: string; label: Trilingual; aliases: string[] }[];
  series: {
    code: string;
    name: Trilingual;
    otherOrder: Trilingual;
    aliases: string[];
    meetings: { number: number; heldOn: string | null; place: Trilingual | null }[];
  }[];
};

/** What is known of the document; what is not known is null or empty. */
export type ProposalDocument = {
  language: Language;
  adoptedOn: string | null;
  series: string | null;
  number: number | null;
  /** Codes of the states that adopted it. */
  participants: string[];
};

export type ProposalInput = {
  /** Clean text; statements' offsets are its code points. */
  text: string;
  statements: Statement[];
  document: ProposalDocument;
  register: ProposalRegister;
};

/** One proposal a statement, in order. A larger model may stand behind this some day; nothing depends on it. */
export type Proposer = (
  input: ProposalInput,
  progress?: (done: number, of: number) => void,
) => Promise<Proposal[]>;
