import { z } from "zod";
import { paragraphsAround, textBetween } from "../../db/queries/import-blocks";
import {
  countStatements,
  findStatement,
  firstStatement,
  nextOpen,
  personName,
  type StatementDraftRow,
  type StatementFilter,
  statementAt,
  statementsBetween,
  statementWindow,
} from "../../db/queries/import-statements";
import type { ImportRow } from "../../db/queries/imports";
import type { Q } from "../../db/store";
import { unitsOf } from "../communique/code-points";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { deskChoices } from "./desk-choices";
import { idField } from "./evidence-fields";
import type { DeskStatement, ImportProposals, ProposalLine } from "./import-desk";
import { importHead } from "./import-head";
import { importWanted } from "./import-wanted";
import { refuseFields } from "./refuse-fields";
import { ownLanguage, proposedAs } from "./statement-desk";

/** Lines above and below the current statement. */
const linesEachWay = 50;
/** Paragraphs above and below the one it stands in. */
const paragraphsEachWay = 1;
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
  const at = lines.findIndex((line) => line.id === current?.id);
  const below = lines.findIndex(({ start }) => start > place);
  const counts = await countStatements(q, id);
  return accept({
    head: await importHead(q, found.value),
    language: ownLanguage(found.value),
    lines: await withWords(q, id, lines),
    linesFrom: from,
    linesOf: of,
    current: current ? await describe(q, found.value, current) : null,
    ...(current ? await surroundings(q, id, current) : { before: [], after: [] }),
    // A decision may have taken the current one out of the list.
    previousId: (at >= 0 ? lines[at - 1] : lines.findLast(({ start }) => start < place))?.id ?? null,
    nextId: (below >= 0 ? lines[below] : undefined)?.id ?? null,
    nextOpenId: await nextOpenId(q, id, current),
    counts: {
      open: counts.open,
      accepted: counts.accepted,
      changed: counts.changed,
      rejected: counts.rejected,
      tracked: counts.tracked,
      lacking: counts.lacking,
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

type Line = Omit<ProposalLine, "words"> & { end: number };

async function withWords(q: Q, importId: string, lines: Line[]): Promise<ProposalLine[]> {
  const from = lines[0]?.start ?? 0;
  const to = Math.min(lines.at(-1)?.end ?? 0, (lines.at(-1)?.start ?? 0) + longestLine);
  const { reading } = await textBetween(q, importId, from, to);
  const unit = unitsOf(reading);
  return lines.map(({ end, ...line }) => ({
    ...line,
    words: reading
      .slice(unit(line.start - from), unit(Math.min(end, line.start + longestLine) - from))
      .trim(),
  }));
}

async function describe(q: Q, desk: ImportRow, row: StatementDraftRow): Promise<DeskStatement> {
  const { id, start, end, clause, type, untrackedReason, decision, proposal, note, recordVersion } = row;
  const { reading, clean } = await textBetween(q, row.importId, start, end);
  const proposed = (await proposedAs(q, desk, [row]))(row);
  const sameAs = row.sameAsStart === null ? null : await statementAt(q, row.importId, row.sameAsStart);
  const leading = row.leadInStart === null ? null : await statementAt(q, row.importId, row.leadInStart);
  const tracked = untrackedReason === null && row.sameAsStart === null;
  return {
    ...{ id, start, end, clause, type, untrackedReason, decision, proposal, note, recordVersion },
    confidence: proposal.confidence,
    words: reading.slice(0, longestLine).trim(),
    text: reading,
    received: clean,
    leadIn: leading ? await wordsOf(q, leading) : null,
    coding: row.coding ?? (tracked ? proposed.draft : null),
    sameAs: sameAs ? { id: sameAs.id, words: await wordsOf(q, sameAs) } : null,
    decidedBy: await personName(q, row.decidedBy),
    decidedAt: row.decidedAt,
  };
}

const wordsOf = async (q: Q, { importId, start, end }: StatementDraftRow) =>
  (await textBetween(q, importId, start, end)).reading.trim();

/** The paragraphs around it, piece by piece: each statement, and what belongs to none. */
async function surroundings(q: Q, importId: string, current: StatementDraftRow) {
  const paragraphs = await paragraphsAround(q, importId, current.start, paragraphsEachWay);
  const from = Math.min(current.start, ...paragraphs.map(({ start }) => start));
  const to = Math.max(current.end, ...paragraphs.map(({ end }) => end));
  const { reading } = await textBetween(q, importId, from, to);
  const unit = unitsOf(reading);
  const statements = await statementsBetween(q, importId, from, to);
  const pieces: { start: number; text: string; id: string | null }[] = [];
  let at = from;
  const add = (start: number, end: number, id: string | null) => {
    const text = reading.slice(unit(start - from), unit(end - from));
    if (text !== "") pieces.push({ start, text, id });
    at = Math.max(at, end);
  };
  for (const { id, start, end } of statements) {
    add(at, start, null);
    add(start, Math.min(end, to), id);
  }
  const shown = ({ text, id }: (typeof pieces)[number]) => ({ text, id });
  return {
    before: pieces.filter(({ start }) => start < current.start).map(shown),
    after: pieces.filter(({ start }) => start > current.start).map(shown),
  };
}
