import { appendAudit } from "../../db/queries/audit";
import { allBlocks } from "../../db/queries/import-blocks";
import { deleteStatements, insertStatements } from "../../db/queries/import-statement-writes";
import { knownPieces, type StatementDraftRow } from "../../db/queries/import-statements";
import { findImport, findImportText, type ImportRow } from "../../db/queries/imports";
import { type ConfirmedBlock, statementsOf } from "../communique/confirmed";
import type { Proposal, Proposer } from "../communique/propose/proposal";
import { proposeByRules } from "../communique/propose/propose";
import type { Statement } from "../communique/statements";
import { jobsActorId } from "../domain/audit";
import { carryDecisions } from "../domain/carry-decisions";
import type { Block } from "../domain/desk-structure";
import { clauseNumbers } from "../domain/draft-text";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { type TrackedType, trackedTypes, type UntrackedReason } from "../domain/vocabulary";
import { alignDraft, placesOfDraft } from "./align-import";
import { changeImport } from "./change-import";
import type { JobBody, JobRun } from "./job-run";
import { proposalDocument, proposalRegister } from "./proposal-register";

/** Rows a transaction writes: some milliseconds, so that nobody waits at the write door. */
const rowsAtOnce = 400;

/** Statements and proposals from the confirmed structure; what people decided on the same words stays. */
export const proposeImport: JobBody = (run) => proposeWith(proposeByRules, run);

export async function proposeWith(propose: Proposer, run: JobRun): Promise<Outcome<unknown>> {
  const { store, subjectId, progress } = run;
  const waiting = await findImport(store.read, subjectId);
  // Discarded or done meanwhile: nobody waits for it.
  if (waiting?.state !== "proposing") return accept(null);
  const text = await findImportText(store.read, subjectId);
  if (!text) return refuse("invalid", "noClauseInText");
  progress(10, "opening");
  // In the script that people read, since titles and words of proposals are published; the offsets are the same.
  const statements = statementsOf(text.readingText, confirmedBlocks(await allBlocks(store.read, subjectId)));
  if (statements.length === 0) return refuse("invalid", "noClauseInText");
  progress(150, "proposing");
  const input = {
    text: text.readingText,
    statements,
    document: proposalDocument(waiting.facts, waiting.language),
    register: await proposalRegister(store.read),
  };
  const proposals = await propose(input, (done, of) =>
    progress(150 + Math.floor((550 * done) / of), "proposing"),
  );
  const written = await writeProposals(run, waiting, statements, proposals);
  return written.ok ? finish(run, written.value) : written;
}

/** The blocks of the desk as the reader of statements takes them. */
export function confirmedBlocks(blocks: readonly Omit<Block, "id">[]): ConfirmedBlock[] {
  const ordered = [...blocks].sort((a, b) => a.start - b.start);
  const numbers = clauseNumbers(ordered);
  return ordered
    .map(({ start, end, kind, part, label }, i) => ({
      ...{ start, end, kind, part, label: label ?? "" },
      clause: part === "clause" ? (numbers[i] ?? null) : null,
    }))
    .filter(({ start, end }) => end > start);
}

/** What the audit tells; `decisionsLost` are statements that people decided and whose words are cut otherwise now. */
type Written = {
  statements: number;
  decisionsKept: number;
  decisionsLost: { id: string; start: number; end: number }[];
};

async function writeProposals(
  { store, subjectId, progress, held }: JobRun,
  waiting: ImportRow,
  statements: Statement[],
  proposals: Proposal[],
): Promise<Outcome<Written>> {
  const old = await knownPieces(store.read, subjectId);
  const rows = statements.flatMap((statement, i) => {
    const proposal = proposals[i];
    return proposal ? [proposedRow(subjectId, statement, statements, proposal)] : [];
  });
  const { kept, fresh, lost } = carryDecisions(old, rows);
  const gone = old.filter(({ id }) => !kept.has(id));
  const added = fresh.map(({ piece, id, recordVersion }) => ({
    ...piece,
    id: id ?? piece.id,
    recordVersion,
  }));
  // By stretches of the text: a job that is ended in between finds the rest as it was.
  for (let i = 0, from = 0; i === 0 || i < added.length; i += rowsAtOnce) {
    const some = added.slice(i, i + rowsAtOnce);
    const next = added[i + rowsAtOnce]?.start ?? Number.POSITIVE_INFINITY;
    const leaving = gone.filter(({ start }) => start >= from && start < next).map(({ id }) => id);
    from = next;
    const done = await store.tx(async (q) => {
      const draft = await findImport(q, subjectId);
      if (draft?.state !== "proposing" || draft.reading !== waiting.reading)
        return refuse("conflict", "importChanged");
      if (!(await held(q))) return refuse("conflict", "jobElsewhere");
      await deleteStatements(q, leaving);
      await insertStatements(q, some);
      return accept(null);
    });
    if (!done.ok) return done;
    progress(700 + Math.floor((290 * i) / Math.max(1, added.length)), "saving");
  }
  return accept({
    statements: old.length - gone.length + added.length,
    decisionsKept: kept.size,
    decisionsLost: lost.map(({ id, start, end }) => ({ id, start, end })),
  });
}

async function finish({ store, subjectId, now, finish: done }: JobRun, written: Written) {
  // Comparing two texts takes a while: it is done before the write door is opened.
  const places = await placesOfDraft(store.read, subjectId);
  return store.tx(async (q) => {
    const draft = await findImport(q, subjectId);
    if (draft?.state !== "proposing") return accept(null);
    const by = { action: "proposed", actorId: jobsActorId };
    await changeImport(q, draft, { state: "proposals" }, by, now());
    await appendAudit(
      q,
      { ...by, action: "statements", entity: "import", entityId: subjectId, before: {}, after: written },
      now(),
    );
    // A further version is laid beside the document's own text; what people placed stays.
    await alignDraft(q, subjectId, places, now(), jobsActorId);
    return done(q);
  });
}

/** A proposal as a line on the desk; only the method's tracked types, and nothing in the closing, are tracked. */
export function proposedRow(
  importId: string,
  {
    clause,
    start,
    end,
    leadIn,
  }: Pick<Statement, "clause" | "start" | "end"> & Partial<Pick<Statement, "leadIn">>,
  all: readonly Pick<Statement, "start">[],
  proposal: Proposal,
): StatementDraftRow {
  const leading = leadIn === undefined ? undefined : all[leadIn];
  return {
    ...{ id: crypto.randomUUID(), importId, clause, start, end },
    ...{ type: proposal.type.value, untrackedReason: untrackedAs(clause, proposal) },
    leadInStart: leading?.start ?? null,
    ...{ proposal, decision: "open", coding: null, sameAsStart: null, note: "" },
    ...{ decidedBy: null, decidedAt: null, recordVersion: 1 },
  };
}

/** Null: tracked. */
export function untrackedAs(
  clause: number | null,
  { type, untrackedReason }: Pick<Proposal, "type" | "untrackedReason">,
): UntrackedReason | null {
  if (untrackedReason !== null) return untrackedReason;
  const mayTrack = clause !== null && trackedTypes.includes(type.value as TrackedType);
  return mayTrack ? null : type.value === "lead-in" ? "lead-in" : "narrative";
}
