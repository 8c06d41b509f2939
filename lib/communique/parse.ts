import type { StatementType } from "../domain/vocabulary";
import { unitsOf } from "./code-points";
import type { Edit, Span } from "./edits";
import { innerSpans, withoutInner } from "./paragraph-view";
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
  statements: { clause: number | null; start: number; end: number; text: string; type: StatementType }[];
};

export function parseText(raw: string): ParsedText {
  const { language, script, text, edits, wrappers, preamble, clauses, closing, statements } =
    readCommunique(raw);
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
    statements: statements.map(({ clause, start, end, type }) => ({
      clause,
      start,
      end,
      text: printed({ start, end }),
      type,
    })),
  };
}
