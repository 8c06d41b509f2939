import { codePointsOf, unitsOf } from "./code-points";
import type { Span } from "./edits";
import { detectLanguage } from "./language";
import type { Paragraph, ParagraphKind, Segments } from "./segment";
import { readStatements, type Statement } from "./statements";
import type { CommuniqueStructure } from "./structure";
import type { WrapperKind } from "./wrappers";

/** A paragraph as a person confirmed it, or what is not part of the text. Code points of the clean text. */
export type ConfirmedBlock = Span & {
  kind: ParagraphKind;
  part: "preamble" | "clause" | "closing" | "outside";
  /** The running order 1…n for part “clause”, else null. */
  clause: number | null;
  label: string;
};

/** The statements of a confirmed structure, in text order; the same as the reader's where nothing was changed. */
export function statementsOf(text: string, blocks: readonly ConfirmedBlock[]): Statement[] {
  const point = codePointsOf(text);
  return readStatements(text, segmentsOf(text, blocks)).map((statement) => ({
    ...statement,
    start: point(statement.start),
    end: point(statement.end),
  }));
}

/** What the reader proposed, as the blocks a person starts from. A clause without words has no block. */
export function blocksOf(
  structure: Pick<CommuniqueStructure, "wrappers" | "preamble" | "clauses" | "closing">,
): (ConfirmedBlock & { wrapper?: WrapperKind })[] {
  const asBlock =
    (part: ConfirmedBlock["part"], clause: number | null, label: string) => (one: Paragraph) => ({
      start: one.start,
      end: one.end,
      kind: one.kind,
      part,
      clause,
      label,
    });
  return [
    ...structure.wrappers.map(({ kind, start, end }) => ({
      ...asBlock("outside", null, "")({ start, end, kind: "paragraph" }),
      wrapper: kind,
    })),
    ...structure.preamble.map(asBlock("preamble", null, "")),
    ...structure.clauses.flatMap(({ order, label, paragraphs }) =>
      paragraphs.map(asBlock("clause", order, label)),
    ),
    ...structure.closing.map(asBlock("closing", null, "")),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Confirmed blocks as the segments that statements are read from; offsets in UTF-16 units. */
function segmentsOf(text: string, blocks: readonly ConfirmedBlock[]): Segments {
  const unit = unitsOf(text);
  const inOrder = [...blocks].sort((a, b) => a.start - b.start || b.end - a.end);
  const inUnits = ({ start, end, kind }: ConfirmedBlock): Paragraph => ({
    start: unit(start),
    end: unit(end),
    kind,
  });
  const of = (part: ConfirmedBlock["part"]) => inOrder.filter((one) => one.part === part);
  const clauses = new Map<number, Segments["clauses"][number]>();
  for (const block of of("clause")) {
    const paragraph = inUnits(block);
    const order = block.clause ?? clauses.size + 1;
    const known = clauses.get(order);
    if (known) {
      known.end = Math.max(known.end, paragraph.end);
      known.paragraphs.push(paragraph);
    } else clauses.set(order, { order, label: block.label, ...paragraph, paragraphs: [paragraph] });
  }
  return {
    ...detectLanguage(text),
    // Only page furniture is asked for here, and that it is none of the paragraph's words.
    wrappers: of("outside").map((block) => ({ ...inUnits(block), kind: "page-header" })),
    preamble: of("preamble").map(inUnits),
    clauses: [...clauses.values()].sort((a, b) => a.order - b.order),
    closing: of("closing").map(inUnits),
  };
}
