import { plainSpaces } from "../reading";
import type { Statement } from "../statements";
import { type Acting, actingOf } from "./acting";
import { analyse, least } from "./analysis";
import { proposeDeadline } from "./deadlines";
import { contextOf, type DocumentContext } from "./document-context";
import { proposeParties } from "./parties";
import { proposePrecision } from "./precision";
import type { Proposal, ProposalInput, Proposed, Proposer } from "./proposal";
import { proposeSectors } from "./sectors";
import { proposeTitle } from "./titles";

type Before = { clause: number | null; acting: Acting; sectors: Proposed<string[]> };
const pause = 50;

/** By the rules of this folder alone: deterministic, offline, in time linear in the text. */
export const proposeByRules: Proposer = async (input, progress) => {
  const read = readerOf(input);
  const proposals: Proposal[] = [];
  for (const [index, statement] of input.statements.entries()) {
    proposals.push(read(statement, index));
    if ((index + 1) % pause !== 0) continue;
    progress?.(index + 1, input.statements.length);
    // Another request gets its turn while a long text is read.
    await new Promise((resolve) => setTimeout(resolve));
  }
  progress?.(input.statements.length, input.statements.length);
  return proposals;
};

/** The same at once, for a command that has nothing else to do. */
export function proposeAll(input: ProposalInput): Proposal[] {
  const read = readerOf(input);
  return input.statements.map(read);
}

function readerOf(asked: ProposalInput): (statement: Statement, index: number) => Proposal {
  // No-break spaces are the printer's: words are found across them, and offsets stay.
  const input = { ...asked, text: plainSpaces(asked.text) };
  const context = contextOf(input);
  const actings: Acting[] = [];
  let before: Before | null = null;
  return (printed, index) => {
    const statement = { ...printed, text: plainSpaces(printed.text) };
    const near: Before | null = before?.clause === statement.clause ? before : null;
    const lead = statement.leadIn === undefined ? null : (actings[statement.leadIn] ?? null);
    const { proposal, acting } = propose(input, context, statement, lead ?? near?.acting ?? null, near);
    actings[index] = acting;
    before = { clause: statement.clause, acting, sectors: proposal.sectors };
    return proposal;
  };
}

function propose(
  { document, register }: ProposalInput,
  context: DocumentContext,
  statement: Statement,
  inherited: Acting | null,
  near: Before | null,
): { proposal: Proposal; acting: Acting } {
  const analysis = analyse(statement, document.language, context);
  const acting = actingOf(analysis, inherited, context);
  const parties = proposeParties(analysis, acting, context);
  const deadline = proposeDeadline(analysis, document, register);
  const due = deadline.deadline.value;
  const sectors = proposeSectors(
    analysis,
    register,
    near?.sectors ?? null,
    due.kind === "meeting" ? due.words : null,
    context.topic,
  );
  const { precision, delegation, verifiable } = proposePrecision(analysis, parties, deadline, context.index);
  const type = {
    value: statement.type,
    confidence: statement.confidence,
    because: [{ rule: statement.cue ? "governingWords" : "noGoverningWords", words: statement.cue }],
  };
  const tracked = statement.reason === undefined;
  return {
    acting,
    proposal: {
      type,
      untrackedReason: statement.reason ?? null,
      parties: parties.parties,
      mode: parties.mode,
      sectors,
      deadline: deadline.deadline,
      recurrence: deadline.recurrence,
      precision,
      delegation,
      verifiable,
      test: analysis.found?.test ?? (statement.type === "supports" ? "support" : "act"),
      title: proposeTitle(analysis),
      confidence: tracked
        ? least(
            type.confidence,
            parties.parties.confidence,
            parties.mode.confidence,
            sectors.confidence,
            deadline.deadline.confidence,
            precision.confidence,
            delegation.confidence,
          )
        : least(type.confidence),
    },
  };
}
