import type { StatementPlace } from "./commitment-coding";
import type { Block } from "./desk-structure";
import type { StatementType, UntrackedReason } from "./vocabulary";

/** A statement of the desk, as far as a text needs it. */
export type DraftStatement = {
  /** 0 for the preamble; null for the closing. */
  clause: number | null;
  start: number;
  end: number;
  type: StatementType;
  untrackedReason: UntrackedReason | null;
};
export type DraftSpan = { kind: string; start: number; end: number };
/** A text as it is stored when it is published; the preamble is clause 0. */
export type DraftText = {
  clauses: { position: number; label: string; start: number; end: number; paragraphs: DraftSpan[] }[];
  statements: StatementPlace[];
  /** What stands around the text. */
  wrappers: DraftSpan[];
};

type TextBlock = Omit<Block, "id">;

/** For each block in text order the clause it belongs to: 0 in the preamble, null outside clauses. */
export function clauseNumbers(
  blocks: readonly Pick<Block, "part" | "label">[],
  opened = 0,
): (number | null)[] {
  let clause = opened;
  return blocks.map(({ part, label }) => {
    if (part === "preamble") return 0;
    if (part !== "clause") return null;
    // The first paragraph of the clauses opens one, labelled or not.
    if (label !== null || clause === 0) clause += 1;
    return clause;
  });
}

/** The confirmed blocks and statements of a draft as clauses and statements. What closes the text is no clause. */
export function draftText(blocks: readonly TextBlock[], statements: readonly DraftStatement[]): DraftText {
  const ordered = [...blocks].sort((a, b) => a.start - b.start);
  const numbers = clauseNumbers(ordered);
  const clauses: DraftText["clauses"] = [];
  const wrappers: DraftSpan[] = [];
  ordered.forEach(({ part, label, kind, start, end, outsideKind }, i) => {
    const position = numbers[i] ?? null;
    if (part === "outside") wrappers.push({ kind: outsideKind ?? "set-aside", start, end });
    if (position === null) return;
    const last = clauses.at(-1);
    const clause =
      last?.position === position ? last : { position, label: label ?? "", start, end, paragraphs: [] };
    if (clause !== last) clauses.push(clause);
    if (start >= end) return;
    if (clause.paragraphs.length === 0) clause.start = start;
    clause.end = end;
    clause.paragraphs.push({ kind, start, end });
  });
  return {
    clauses,
    wrappers,
    statements: statements.flatMap(({ clause, untrackedReason, start, end, type }) =>
      clause === null ? [] : [{ clause, start, end, type, untracked: untrackedReason }],
    ),
  };
}
