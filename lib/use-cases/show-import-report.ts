import { z } from "zod";
import { countClauses } from "../../db/queries/import-blocks";
import { findReportText, outsideBlocks, type ReportText, receivedBetween } from "../../db/queries/imports";
import { codePointLength, unitsOf } from "../communique/code-points";
import { type Edit, offsetMap } from "../communique/edits";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { idField } from "./evidence-fields";
import type { ImportReport } from "./import-desk";
import { findDuplicates } from "./import-duplicates";
import { longestWords, mostFindings } from "./import-findings";
import { importHead } from "./import-head";
import { importWanted } from "./import-wanted";
import { refuseFields } from "./refuse-fields";

/** Repairs on one page. */
export const editsOnPage = 50;
/** Characters around a repair: enough to find the place. */
const around = 40;
/** More than this beside the text nobody reads one by one. */
const mostOutside = 200;

const Wanted = z.object({ id: idField, from: z.coerce.number().int().min(0).catch(0) });

/** Step 1 of the desk: what was repaired, what was set aside, what looks wrong, and where the text is already here. */
export async function showImportReport(
  { actor, store }: Context,
  input: unknown,
): Promise<Outcome<ImportReport>> {
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Wanted.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const q = store.read;
  const found = await importWanted(q, parsed.data.id);
  if (!found.ok) return found;
  const { id, notices } = found.value;
  const text = await findReportText(q, id);
  // Not read yet, or not readable: the head of the import says so.
  if (!text) return refuse("invalid", "importNotRead");
  // Read whole: a long text is cut in pieces faster here than by asking for each of them.
  const unit = unitsOf(text.readingText);
  const read = (start: number, end: number) => text.readingText.slice(unit(Math.max(0, start)), unit(end));
  const outside = await outsideBlocks(q, id, mostOutside);
  return accept({
    head: await importHead(q, found.value),
    // As many as in the clean text: only single characters are restored for reading.
    codePoints: codePointLength(text.readingText),
    clauses: await countClauses(q, id),
    notices: notices ?? [],
    ...(await describeEdits(text, parsed.data.from, read, (start, end) =>
      receivedBetween(q, id, start, end),
    )),
    outside: outside.map(({ id: blockId, outsideKind, start, end }) => ({
      ...{ blockId, kind: outsideKind ?? "", text: read(start, end) },
    })),
    findings: text.findings.slice(0, mostFindings).map(({ kind, clause, start, end, values }) => ({
      ...{ kind, clause, values, words: read(start, Math.min(end, start + longestWords)) },
    })),
    duplicates: await findDuplicates(q, found.value),
  });
}

type Piece = (start: number, end: number) => string;

/** Repairs that stand and those taken back, in text order. */
async function describeEdits(
  { edits, takenBack }: ReportText,
  wanted: number,
  read: Piece,
  received: (...between: Parameters<Piece>) => Promise<string>,
): Promise<Pick<ImportReport, "editRules" | "edits" | "editsFrom" | "editsOf">> {
  const undone = new Set(takenBack);
  // Each list is in text order already.
  const all = undone.size > 0 ? [...edits, ...takenBack].sort((a, b) => a.rawStart - b.rawStart) : edits;
  const rules = new Map<string, { made: number; takenBack: number }>();
  for (const edit of all) {
    const counts = rules.get(edit.rule) ?? { made: 0, takenBack: 0 };
    counts[undone.has(edit) ? "takenBack" : "made"]++;
    rules.set(edit.rule, counts);
  }
  const editsFrom = wanted < all.length ? wanted - (wanted % editsOnPage) : 0;
  const page = all.slice(editsFrom, editsFrom + editsOnPage);
  const from = page[0]?.rawStart ?? 0;
  const raw = await received(from, page.at(-1)?.rawEnd ?? 0);
  const rawUnit = unitsOf(raw);
  const places = offsetMap(edits as Edit[]);
  return {
    editRules: [...rules].map(([rule, counts]) => ({ rule, ...counts })),
    edits: page.map((edit) => {
      const { rawStart, rawEnd, rule, replacement } = edit;
      const { start, end } = places.toClean(rawStart, rawEnd);
      return {
        ...{ rawStart, rule, takenBack: undone.has(edit), replacement },
        raw: raw.slice(rawUnit(rawStart - from), rawUnit(rawEnd - from)),
        around: { before: read(start - around, start), after: read(end, end + around) },
      };
    }),
    editsFrom,
    editsOf: all.length,
  };
}
