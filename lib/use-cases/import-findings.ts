import { textBetween, textFindings } from "../../db/queries/import-blocks";
import type { Q } from "../../db/store";
import { unitsOf } from "../communique/code-points";
import type { ImportReport } from "./import-desk";

/** More than this nobody reads one by one. */
export const mostFindings = 100;
/** Enough words to know the place. */
export const longestWords = 120;

/** What looks wrong in the text, with the words in question. */
export async function findingsOf(q: Q, importId: string): Promise<ImportReport["findings"]> {
  const findings = (await textFindings(q, importId)).slice(0, mostFindings);
  if (findings.length === 0) return [];
  const from = Math.min(...findings.map(({ start }) => start));
  const to = Math.max(...findings.map(({ start, end }) => Math.min(end, start + longestWords)));
  const { reading } = await textBetween(q, importId, from, to);
  const unit = unitsOf(reading);
  return findings.map(({ kind, clause, start, end, values }) => ({
    ...{ kind, clause, values },
    words: reading.slice(unit(start - from), unit(Math.min(end, start + longestWords) - from)),
  }));
}
