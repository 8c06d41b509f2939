import type { CodedDeadline } from "../domain/commitment-coding";
import type { Level, Mode, Role, StatementType, UntrackedReason } from "../domain/vocabulary";
import { unitsOf } from "./code-points";
import { firstDay } from "./datelines";
import type { Edit, Span } from "./edits";
import { innerSpans, withoutInner } from "./paragraph-view";
import type { Because, Proposal, ProposalRegister } from "./propose/proposal";
import { proposeAll } from "./propose/propose";
import { readCommunique } from "./structure";
import type { Wrapper } from "./wrappers";

/** What `npm run -s parse` prints. */
export type ParsedText = {
  language: string;
  script: string;
  text: string;
  edits: Edit[];
  wrappers: Wrapper[];
  preamble: string[];
  clauses: { order: number; label: string; paragraphs: string[] }[];
  closing: string[];
  statements: ParsedStatement[];
};

/** A statement with everything proposed for it; each value's reasons stand under its name in `because`. */
export type ParsedStatement = {
  clause: number | null;
  start: number;
  end: number;
  text: string;
  type: StatementType;
  tracked: boolean;
  /** Why it is not tracked; null where it is. */
  reason: UntrackedReason | null;
  parties: { party: string; role: Role; words: string }[];
  mode: Mode;
  /** Primary first. */
  sectors: string[];
  deadline: CodedDeadline;
  precision: Level;
  delegation: Level;
  title: string;
  confidence: number;
  /** By the name of the value; of an untracked statement only why it has its type. */
  because: Partial<
    Record<"type" | "parties" | "mode" | "sectors" | "deadline" | "precision" | "delegation", Because[]>
  >;
};

const emptyRegister: ProposalRegister = { parties: [], sectors: [], series: [] };

/** Offline and deterministic; without a register the parties and sectors stay empty. */
export function parseText(raw: string, register: ProposalRegister = emptyRegister): ParsedText {
  const { language, script, text, reading, edits, wrappers, preamble, clauses, closing, statements } =
    readCommunique(raw);
  const document = {
    language,
    // Where a masthead gives no day, the last lines often do.
    adoptedOn: firstDay(reading.slice(0, 4000)) ?? firstDay(reading.slice(-600)),
    series: null,
    number: null,
    participants: [],
  };
  const proposals = proposeAll({ text, statements, document, register });
  const unit = unitsOf(text);
  const inUnits = ({ start, end }: Span) => ({ start: unit(start), end: unit(end) });
  const inside = innerSpans(wrappers.map(inUnits));
  // Page furniture that a paragraph runs around is no part of its words.
  const printed = (span: Span) => withoutInner(text, inUnits(span), inside(inUnits(span)));
  return {
    language,
    script,
    text,
    edits,
    wrappers,
    preamble: preamble.map(printed),
    clauses: clauses.map(({ order, label, paragraphs }) => ({
      order,
      label,
      paragraphs: paragraphs.map(printed),
    })),
    closing: closing.map(printed),
    statements: statements.map(({ clause, start, end }, index) => ({
      clause,
      start,
      end,
      text: printed({ start, end }),
      ...proposed(proposals[index] as Proposal),
    })),
  };
}

function proposed(proposal: Proposal): Omit<ParsedStatement, "clause" | "start" | "end" | "text"> {
  const { type, parties, mode, sectors, deadline, precision, delegation } = proposal;
  const tracked = proposal.untrackedReason === null;
  return {
    type: type.value,
    tracked,
    reason: proposal.untrackedReason,
    parties: parties.value.map(({ code, role, sourceWords }) => ({ party: code, role, words: sourceWords })),
    mode: mode.value,
    sectors: sectors.value,
    deadline: deadline.value,
    precision: precision.value,
    delegation: delegation.value,
    title: proposal.title,
    confidence: proposal.confidence,
    because: !tracked
      ? { type: type.because }
      : {
          type: type.because,
          parties: parties.because,
          mode: mode.because,
          sectors: sectors.because,
          deadline: deadline.because,
          precision: precision.because,
          delegation: delegation.because,
        },
  };
}
