import { findImport, type ImportRow } from "../../db/queries/imports";
import type { Q } from "../../db/store";
import { accept, type Outcome, type Refusal, refuse, type Sentence, sentence } from "../domain/outcome";
import { lastChange } from "./last-change";

/** One import that is still on the desk, or was; what was discarded is gone. */
export async function importWanted(q: Q, id: string): Promise<Outcome<ImportRow>> {
  const row = await findImport(q, id);
  return row && row.state !== "discarded" ? accept(row) : refuse("not-found", "noSuchImport");
}

/** Where an import stands after a step. */
export type ImportStep = Pick<ImportRow, "id" | "state" | "recordVersion">;
export const stepOf = ({ id, state, recordVersion }: ImportRow): ImportStep => ({ id, state, recordVersion });

/** A colleague was first: beside the refusal what stands now, and who changed it. */
export async function importStale(q: Q, refusal: Refusal, current: ImportRow | null): Promise<Refusal> {
  if (refusal.code !== "conflict" || !current) return refusal;
  const { facts, reviewNote } = current;
  const by = await lastChange(q, "import", current.id);
  return { ...refusal, current: { ...refusal.current, facts, reviewNote, ...by } };
}

/** What stands in the way, in one sentence; the checks list it all. */
export function notReady(lacking: { sentence: Sentence }[]): Refusal {
  const [first] = lacking;
  if (first && lacking.length === 1) return refuse("invalid", first.sentence);
  return refuse("invalid", sentence("importNotReady", { count: lacking.length }));
}
