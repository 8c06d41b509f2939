import { paragraphAt } from "../../db/queries/import-blocks";
import { previousStatement, type StatementDraftRow, statementAt } from "../../db/queries/import-statements";
import { findImportText, type ImportRow } from "../../db/queries/imports";
import type { Q } from "../../db/store";
import { sliceCodePoints } from "../communique/code-points";
import { type ConfirmedBlock, statementsOf } from "../communique/confirmed";
import { proposeByRules } from "../communique/propose/propose";
import type { Statement } from "../communique/statements";
import { proposalDocument, proposalRegister } from "./proposal-register";
import { confirmedBlocks, proposedRow } from "./propose-import";

export type PiecePlace = { start: number; end: number; clause: number | null };

/**
 * Proposals for stretches of one paragraph that a person cut or joined. Read before the write, because the proposer
 * may take its time; the versions checked inside the transaction say whether it still holds.
 */
export async function proposePieces(
  q: Q,
  desk: ImportRow,
  whole: StatementDraftRow,
  places: PiecePlace[],
): Promise<StatementDraftRow[]> {
  const text = await findImportText(q, desk.id);
  const paragraph = await paragraphAt(q, desk.id, whole.start);
  const [block] = paragraph ? confirmedBlocks([paragraph]) : [];
  if (!text || !block) return [];
  const leading = whole.leadInStart === null ? null : await statementAt(q, desk.id, whole.leadInStart);
  const previous = await previousStatement(q, desk.id, whole.start);
  // Who acts and what it is about may stand in what leads in and in the sentence before.
  const context = [leading, previous?.id === leading?.id ? null : previous].flatMap((row) => row ?? []);
  const statements = [
    ...context.map((row) => known(text.readingText, row)),
    ...places.map((place) => ({
      ...read(text.readingText, { ...block, ...clauseOf(place) }, place, leading),
      ...(leading && { leadIn: 0 }),
    })),
  ];
  const proposals = await proposeByRules({
    text: text.readingText,
    statements,
    document: proposalDocument(desk.facts, desk.language),
    register: await proposalRegister(q),
  });
  return places.flatMap((place, i) => {
    const proposal = proposals[context.length + i];
    const row = proposal && proposedRow(desk.id, place, [], proposal);
    return row ? [{ ...row, leadInStart: whole.leadInStart }] : [];
  });
}

const clauseOf = ({ clause }: PiecePlace): Pick<ConfirmedBlock, "part" | "clause"> =>
  clause === null
    ? { part: "closing", clause: null }
    : clause === 0
      ? { part: "preamble", clause: null }
      : { part: "clause", clause };

function known(text: string, { clause, start, end, type, proposal }: StatementDraftRow): Statement {
  const cue = proposal.type.because[0]?.words ?? "";
  return { clause, start, end, text: sliceCodePoints(text, start, end), type, cue, confidence: 1 };
}

/** What the reader of statements says of these words alone, under their lead-in; the first piece of them decides. */
function read(
  text: string,
  block: ConfirmedBlock,
  { start, end, clause }: PiecePlace,
  leading: StatementDraftRow | null,
): Statement {
  const alone = { ...block, start, end };
  const above: ConfirmedBlock[] = leading
    ? [{ ...block, start: leading.start, end: leading.end, kind: "lead-in" }]
    : [];
  const [first] = statementsOf(text, [...above, alone]).filter((one) => one.start >= start);
  const { type, cue, confidence, reason } = first ?? {
    ...{ type: "records" as const, cue: "", confidence: 0.3 },
    reason: "narrative" as const,
  };
  const words = sliceCodePoints(text, start, end);
  return { clause, start, end, text: words, type, cue, confidence, ...(reason && { reason }) };
}
