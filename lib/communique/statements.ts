import type { StatementType, UntrackedReason } from "../domain/vocabulary";
import { firstDay } from "./datelines";
import { innerSpans, viewParagraph } from "./paragraph-view";
import { plainSpaces, readingText } from "./reading";
import type { Paragraph, Segments } from "./segment";
import { type Range, splitSentences } from "./sentences";
import { type Piece, suggestPieces } from "./suggest";

export type Statement = {
  /** 0 for the preamble, null for the closing. */
  clause: number | null;
  start: number;
  end: number;
  text: string;
  type: StatementType;
  cue: string;
  reason?: UntrackedReason;
  /** How sure the proposed type is, between 0 and 1. */
  confidence: number;
  /** For a bullet: the index of the lead-in statement that governs it. */
  leadIn?: number;
};

type Leading = { index: number; governing: { type: StatementType; cue: string } };

/** “… have agreed as follows:”, also where a full stop ends it. */
const opensText = /[:：]\s*$|(?:о (?:ниже)?следующем|as follows|the following|如下)[.。]?\s*$/iu;
const inArticles = /^(?:article|статья|第.+条)/iu;

/** Statements tile the paragraphs: every character of each belongs to exactly one. Offsets in UTF-16 units. */
export function readStatements(
  text: string,
  segments: Segments,
  progress?: (share: number) => void,
): Statement[] {
  const plain = plainSpaces(segments.language === "zh" ? readingText(text) : text);
  const day = firstDay(plain.slice(0, 4000));
  const treaty = segments.clauses.some(({ label }) => inArticles.test(label));
  const statements: Statement[] = [];
  const inside = innerSpans(segments.wrappers);
  const parts: [number | null, Paragraph[]][] = [
    [0, segments.preamble],
    // Without numbering each bullet is a clause, so a lead-in reaches across clauses.
    ...segments.clauses.map(({ order, paragraphs }): [number, Paragraph[]] => [order, paragraphs]),
    [null, segments.closing],
  ];
  let leading: Leading | null = null;
  let told = 0;
  for (const [clause, paragraphs] of parts) {
    for (const paragraph of paragraphs) {
      if (paragraph.kind !== "bullet") leading = null;
      const first = statements.length;
      readParagraph(paragraph, clause, leading);
      tell(paragraph.end / text.length);
      const last: Statement | undefined = statements.at(-1);
      if (clause === 0 && last && statements.length > first && opensText.test(last.text)) {
        // “… have agreed as follows:” leads in the whole text and promises nothing itself.
        leadWith(last, statements.length - 1);
      } else if (paragraph.kind === "lead-in" && last && statements.length > first)
        leading = leadWith(last, statements.length - 1);
    }
  }
  return statements;

  /** By the hundredth, so that nobody is told a thousand times. */
  function tell(share: number) {
    if (share < told + 0.01) return;
    told = share;
    progress?.(share);
  }

  function readParagraph({ start, end, kind }: Paragraph, clause: number | null, under: Leading | null) {
    let previous: StatementType | null = null;
    const governing = kind === "bullet" ? (under?.governing ?? null) : null;
    const view = viewParagraph(plain, { start, end }, inside({ start, end }), segments.language);
    const { length } = view.text;
    const startAt = (index: number) => (index <= 0 ? start : view.at(index));
    const endAt = (index: number) => (index >= length ? end : view.at(index));
    const sentences: (Range & { heading?: number })[] = splitSentences(view.text, segments.language);
    for (const sentence of kind === "bullet" ? withHeading(sentences, view.text) : sentences) {
      const printed = view.text.slice(sentence.start, sentence.end);
      const context = { governing, previous, day, inPreamble: clause === 0, treaty };
      const pieces: Piece[] =
        clause === null
          ? [
              {
                start: 0,
                end: printed.length,
                type: "records",
                cue: "",
                reason: "narrative",
                confidence: 0.9,
              },
            ]
          : suggestPieces(printed, segments.language, context);
      for (const [i, piece] of pieces.entries()) {
        const heading = i === 0 ? (sentence.heading ?? 0) : 0;
        const span = {
          start: startAt(sentence.start + piece.start - heading),
          end: endAt(sentence.start + piece.end),
        };
        statements.push({
          clause,
          ...span,
          text: text.slice(span.start, span.end),
          type: piece.type,
          cue: piece.cue,
          confidence: piece.confidence,
          ...(piece.reason && { reason: piece.reason }),
          ...(governing && under && { leadIn: under.index }),
        });
        previous = piece.type;
      }
    }
  }
}

const itemHeading =
  /^\s*(?:[（(]?[\p{L}\d]{1,4}[)）.、．]|[—–•·●*-]{1,2})\s*(?:\p{Script=Han}{2,12}|\p{Lu}[\p{L}-]+(?:[ ,]+[\p{L}-]+){0,4})[。.：:]\s*$/u;

/** “（一）互联互通。各方支持…”: the heading of an item belongs to the sentence it stands over, which is read alone. */
function withHeading(sentences: Range[], text: string): (Range & { heading?: number })[] {
  const [first, second, ...rest] = sentences;
  if (!first || !second || !itemHeading.test(text.slice(first.start, first.end))) return sentences;
  return [{ start: second.start, end: second.end, heading: second.start - first.start }, ...rest];
}

/** The lead-in keeps its verb for its bullets and is itself no promise. */
function leadWith(statement: Statement, index: number): Leading {
  const governing = { type: statement.type, cue: statement.cue };
  statement.type = "lead-in";
  statement.reason = "lead-in";
  return { index, governing };
}
