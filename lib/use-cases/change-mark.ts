import { appendAudit } from "../../db/queries/audit";
import { updateCoding } from "../../db/queries/coding-commitment-writes";
import { refreshCommitment } from "../../db/queries/commitment-state";
import type { CodingRecord } from "../domain/coding-change";
import { accept, type Outcome, refuse } from "../domain/outcome";
import type { MarkChange } from "../domain/under-correction";
import { loadCodingRecord } from "./coding-record";
import type { Context } from "./context";
import { publicWrite } from "./public-write";

export type Marked = { code: string; underCorrection: boolean };

/** Loads one commitment, asks the rule, writes the mark: readers see it at once. */
export async function changeMark(
  context: Context,
  code: string,
  decide: (record: CodingRecord, at: Date) => Outcome<MarkChange>,
): Promise<Outcome<Marked>> {
  return publicWrite(context, async (q, { at, today }) => {
    const loaded = await loadCodingRecord(q, code);
    if (!loaded) return refuse("not-found", "noSuchCommitment");
    const decision = decide(loaded.record, at);
    if (!decision.ok) return decision;
    const { set, audit } = decision.value;
    await updateCoding(q, loaded.record.id, {}, set, null);
    await appendAudit(q, audit, at);
    await refreshCommitment(q, loaded.record.id, { at, today });
    return accept({ code: loaded.record.code, underCorrection: set.underCorrectionAt !== null });
  });
}
