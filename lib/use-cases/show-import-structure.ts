import { z } from "zod";
import { blocksBefore, startOfBlock, startOfClause } from "../../db/queries/import-block-place";
import {
  type BlockRow,
  blockPage,
  clausesOpenedBefore,
  countBlocks,
  textBetween,
} from "../../db/queries/import-blocks";
import type { Q } from "../../db/store";
import { unitsOf } from "../communique/code-points";
import { clauseNumbers } from "../domain/draft-text";
import { accept, type Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { idField } from "./evidence-fields";
import type { DeskBlock, ImportStructure } from "./import-desk";
import { findingsOf } from "./import-findings";
import { importHead } from "./import-head";
import { importWanted } from "./import-wanted";
import { refuseFields } from "./refuse-fields";

/** Paragraphs on one page. */
export const blocksOnPage = 200;

const Wanted = z.object({
  id: idField,
  from: z.coerce.number().int().min(0).catch(0),
  /** The page that holds this paragraph, or the beginning of this clause. */
  block: idField.optional().catch(undefined),
  clause: z.coerce.number().int().min(1).optional().catch(undefined),
});

/** Step 2 of the desk: a page of the paragraphs, each with its part and the clause it belongs to. */
export async function showImportStructure(
  { actor, store }: Context,
  input: unknown,
): Promise<Outcome<ImportStructure>> {
  if (!canEdit(actor)) return notAllowed(actor);
  const parsed = Wanted.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const q = store.read;
  const found = await importWanted(q, parsed.data.id);
  if (!found.ok) return found;
  const { id } = found.value;
  const of = await countBlocks(q, id);
  const place = (await placeOf(q, id, parsed.data)) ?? parsed.data.from;
  const from = place < of ? place - (place % blocksOnPage) : 0;
  const blocks = await describeBlocks(q, id, await blockPage(q, id, from, blocksOnPage));
  return accept({
    head: await importHead(q, found.value),
    blocks,
    from,
    of,
    findings: await findingsOf(q, id),
  });
}

async function placeOf(q: Q, id: string, { block, clause }: z.output<typeof Wanted>): Promise<number | null> {
  const start = block ? await startOfBlock(q, id, block) : clause ? await startOfClause(q, id, clause) : null;
  return start === null ? null : blocksBefore(q, id, start);
}

/** Neighbouring blocks with their words, as they are read. */
export async function describeBlocks(q: Q, importId: string, rows: BlockRow[]): Promise<DeskBlock[]> {
  const [first] = rows;
  if (!first) return [];
  const end = Math.max(...rows.map((row) => row.end));
  const { reading } = await textBetween(q, importId, first.start, end);
  const unit = unitsOf(reading);
  const numbers = clauseNumbers(rows, await clausesOpenedBefore(q, importId, first.start));
  return rows.map(({ id, start, end, kind, part, label, outsideKind, recordVersion }, i) => ({
    ...{ id, start, end, kind, part, label, outsideKind, recordVersion },
    text: reading.slice(unit(start - first.start), unit(end - first.start)),
    clause: numbers[i] ?? null,
  }));
}
