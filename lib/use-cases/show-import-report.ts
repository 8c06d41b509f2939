import { z } from "zod";
import { countClauses } from "../../db/queries/import-blocks";
import { findImportText, type ImportText, outsideBlocks } from "../../db/queries/imports";
import { codePointLength, unitsOf } from "../communique/code-points";
import { type Edit, offsetMap } from "../communique/edits";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { idField } from "./evidence-fields";
import type { ImportReport } from "./import-desk";
import { findDuplicates } from "./import-duplicates";
import { findingsOf } from "./import-findings";
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
  const text = await findImportText(q, id);
  // Not read yet, or not readable: the head of the import says so.
  if (!text) return refuse("invalid", "importNotRead");
  const unit = unitsOf(text.readingText);
  const read = (start: number, end: number) => text.readingText.slice(unit(Math.max(0, start)), unit(end));
  const outside = await outsideBlocks(q, id, mostOutside);
  return accept({
    head: await importHead(q, found.value),
    codePoints: codePointLength(text.cleanText),
    clauses: await countClauses(q, id),
    notices: notices ?? [],
    ...describeEdits(text, parsed.data.from, read),
    outside: outside.map(({ id: blockId, outsideKind, start, end }) => ({
      ...{ blockId, kind: outsideKind ?? "", text: read(start, end) },
    })),
    findings: await findingsOf(q, id),
    duplicates: await findDuplicates(q, found.value),
  });
}

/** Repairs that stand and those taken back, in text order. */
function describeEdits(
  { receivedText, edits, takenBack }: ImportText,
  wanted: number,
  read: (start: number, end: number) => string,
): Pick<ImportReport, "editRules" | "edits" | "editsFrom" | "editsOf"> {
  const all = [
    ...edits.map((edit) => ({ ...edit, takenBack: false })),
    ...takenBack.map((edit) => ({ ...edit, takenBack: true })),
  ].sort((a, b) => a.rawStart - b.rawStart);
  const rules = new Map<string, { made: number; takenBack: number }>();
  for (const { rule, takenBack: undone } of all) {
    const { made, takenBack: back } = rules.get(rule) ?? { made: 0, takenBack: 0 };
    rules.set(rule, { made: made + (undone ? 0 : 1), takenBack: back + (undone ? 1 : 0) });
  }
  const editsFrom = wanted < all.length ? wanted - (wanted % editsOnPage) : 0;
  const places = offsetMap(edits as Edit[]);
  const rawUnit = unitsOf(receivedText);
  return {
    editRules: [...rules].map(([rule, counts]) => ({ rule, ...counts })),
    edits: all.slice(editsFrom, editsFrom + editsOnPage).map(({ rawStart, rawEnd, replacement, ...edit }) => {
      const { start, end } = places.toClean(rawStart, rawEnd);
      return {
        ...{ rawStart, rule: edit.rule, takenBack: edit.takenBack, replacement },
        raw: receivedText.slice(rawUnit(rawStart), rawUnit(rawEnd)),
        around: { before: read(start - around, start), after: read(end, end + around) },
      };
    }),
    editsFrom,
    editsOf: all.length,
  };
}
