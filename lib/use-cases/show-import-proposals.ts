import { z } from "zod";
import {
  countStatements,
  findStatement,
  firstStatement,
  nextOpen,
  personName,
  repeatableStatements,
  type StatementDraftRow,
  type StatementFilter,
  statementAt,
  statementWindow,
} from "../../db/queries/import-statements";
import type { ImportRow } from "../../db/queries/imports";
import type { Q } from "../../db/store";
import { completeWords } from "../domain/import";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Locale } from "../domain/vocabulary";
import type { Context } from "./context";
import { deskChoices } from "./desk-choices";
import { idField } from "./evidence-fields";
import type { DeskStatement, ImportProposals, ProposalLine } from "./import-desk";
import { importHead } from "./import-head";
import { importWanted } from "./import-wanted";
import { refuseFields } from "./refuse-fields";
import { ownLanguage, proposedAs } from "./statement-desk";
import { piecesAround, surroundings } from "./statement-surroundings";
import { type TextWindow, textWindow } from "./text-window";

/** Lines above and below the current statement. */
const linesEachWay = 50;
const mostRepeatable = 300;
/** Enough to recognise a line by. */
const longestLine = 160;

const Wanted = z.object({
  id: idField,
  statement: idField.optional().catch(undefined),
  only: z.enum(["open", "tracked", "all"]).catch("all"),
});

/** Step 3 of the desk: one statement with its neighbours, and the list around it. */
export async function showImportProposals(
  { actor, store }: Context,
  input: unknown,
): Promise<Outcome<ImportProposals>> {
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Wanted.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, statement, only } = parsed.data;
  const q = store.read;
  const found = await importWanted(q, id);
  if (!found.ok) return found;
  const current = await currentOf(q, id, statement, only);
  if (statement && !current) return refuse("not-found", "noSuchStatement");
  const place = current?.start ?? 0;
  const { lines, from, of } = await statementWindow(q, id, only, place, linesEachWay);
  const around = current ? await surroundings(q, id, current) : null;
  const window = await textWindow(q, id, [...lines, ...(around ? [around.span] : [])]);
  const at = lines.findIndex((line) => line.id === current?.id);
  const counts = await countStatements(q, id);
  const language = ownLanguage(found.value);
  const shown = lines.map(({ end, ...line }) => ({ ...line, words: shortened(window, line.start, end) }));
  return accept({
    head: await importHead(q, found.value),
    language,
    lines: shown,
    linesFrom: from,
    linesOf: of,
    current: current ? await describe(q, found.value, current, window) : null,
    repeatable: current ? await repeatable(q, id, current, shown, language) : [],
    ...piecesAround(around, current, window),
    // A decision may have taken the current one out of the list.
    previousId: (at >= 0 ? lines[at - 1] : lines.findLast(({ start }) => start < place))?.id ?? null,
    nextId: lines.find(({ start }) => start > place)?.id ?? null,
    nextOpenId: await nextOpenId(q, id, current),
    counts: {
      ...{ open: counts.open, accepted: counts.accepted, changed: counts.changed },
      ...{ rejected: counts.rejected, tracked: counts.tracked, lacking: counts.lacking },
    },
    choices: await deskChoices(q),
  });
}

/** The one asked for, else the first that waits for a decision, else the first. */
async function currentOf(
  q: Q,
  importId: string,
  wanted: string | undefined,
  only: StatementFilter,
): Promise<StatementDraftRow | null> {
  if (wanted) return findStatement(q, importId, wanted);
  const first = (await nextOpen(q, importId)) ?? (await firstStatement(q, importId, only));
  return first ? findStatement(q, importId, first.id) : null;
}

/** Below the current one, else from the beginning; never the current one itself. */
async function nextOpenId(q: Q, importId: string, current: StatementDraftRow | null): Promise<string | null> {
  const next = (current && (await nextOpen(q, importId, current.start))) ?? (await nextOpen(q, importId));
  return next && next.id !== current?.id ? next.id : null;
}

const shortened = ({ reading }: TextWindow, start: number, end: number) =>
  reading(start, Math.min(end, start + longestLine)).trim();

async function describe(
  q: Q,
  desk: ImportRow,
  row: StatementDraftRow,
  window: TextWindow,
): Promise<DeskStatement> {
  const { id, start, end, clause, type, untrackedReason, decision, proposal, note, recordVersion } = row;
  const sameAs = row.sameAsStart === null ? null : await statementAt(q, row.importId, row.sameAsStart);
  const leading = row.leadInStart === null ? null : await statementAt(q, row.importId, row.leadInStart);
  const tracked = untrackedReason === null && row.sameAsStart === null;
  const { draft } = proposedAs(desk, row, window);
  return {
    ...{ id, start, end, clause, type, untrackedReason, decision, proposal, note, recordVersion },
    confidence: proposal.confidence,
    words: shortened(window, start, end),
    text: window.reading(start, end),
    received: window.clean(start, end),
    leadIn: leading ? await wordsOf(q, leading, window) : null,
    coding: row.coding ?? (tracked ? draft : null),
    draft,
    sameAs: sameAs ? { id: sameAs.id, words: await wordsOf(q, sameAs, window) } : null,
    decidedBy: await personName(q, row.decidedBy),
    decidedAt: row.decidedAt,
  };
}

/** Decided ones wherever they stand, by their title; those that wait only from the list that is shown. */
async function repeatable(
  q: Q,
  importId: string,
  current: StatementDraftRow,
  shown: ProposalLine[],
  language: Locale,
): Promise<ImportProposals["repeatable"]> {
  const decided = await repeatableStatements(q, importId, current, mostRepeatable);
  const waiting = shown.filter(
    (line) => line.decision === "open" && line.untrackedReason === null && line.id !== current.id,
  );
  return [
    ...decided.map(({ title, ...row }) => ({
      ...row,
      words: completeWords(title, language)?.words[language] ?? "",
    })),
    ...waiting,
  ]
    .sort((a, b) => a.start - b.start)
    .map(({ id, clause, words }) => ({ id, clause, words }));
}

/** Mostly on the page already. */
async function wordsOf(q: Q, row: StatementDraftRow, window: TextWindow): Promise<string> {
  const { importId, start, end } = row;
  const here = window.from <= start && end <= window.to;
  return (here ? window : await textWindow(q, importId, [row])).reading(start, end).trim();
}
