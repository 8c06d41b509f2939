import { appendAudit } from "../../db/queries/audit";
import { findCodingChange, updateCodingChange } from "../../db/queries/coding-changes";
import type { Q } from "../../db/store";
import type { CodingChange, CodingStep } from "../domain/coding-change";
import { accept, type Outcome, refuse } from "../domain/outcome";
import type { AssessmentState } from "../domain/vocabulary";

/** What a door shows after a step of a change of coding. */
export type CodingChangeStep = { id: string; state: AssessmentState; recordVersion: number };

/** Loads one change, asks a rule, writes its decision and the entry that explains it. */
export async function changeCoding(
  q: Q,
  id: string,
  at: Date,
  decide: (change: CodingChange) => Outcome<CodingStep> | Promise<Outcome<CodingStep>>,
): Promise<Outcome<CodingChangeStep>> {
  const change = await findCodingChange(q, id);
  if (!change || change.state === "discarded") return refuse("not-found", "noSuchCodingChange");
  const decision = await decide(change);
  if (!decision.ok) return decision;
  return accept(await writeCodingStep(q, change, decision.value, at));
}

export async function writeCodingStep(
  q: Q,
  change: CodingChange,
  { set, audit }: CodingStep,
  at: Date,
): Promise<CodingChangeStep> {
  await updateCodingChange(q, change.id, set);
  await appendAudit(q, audit, at);
  const { id, state, recordVersion } = { ...change, ...set };
  return { id, state, recordVersion };
}
