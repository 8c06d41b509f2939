import { z } from "zod";
import { findCodingChange } from "../../db/queries/coding-changes";
import { refreshCommitment } from "../../db/queries/commitment-state";
import { loadSettings } from "../../db/queries/settings";
import type { Q } from "../../db/store";
import type { CodingChange } from "../domain/coding-change";
import { decideCodingPublication } from "../domain/coding-review";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canReview, notAllowed } from "../domain/permission";
import { applyCodingEdit } from "./apply-coding-edit";
import { applyMerge } from "./apply-merge";
import { applySplit } from "./apply-split";
import { type CodingChangeStep, writeCodingStep } from "./change-coding";
import { type CodingLoaded, loadCodingRecord } from "./coding-record";
import type { Context } from "./context";
import { endCommitment } from "./end-commitment";
import { idField, versionField } from "./evidence-fields";
import { publicWrite } from "./public-write";
import { refuseFields } from "./refuse-fields";

const Publication = z.object({ id: idField, basedOnVersion: versionField });

/** A second person publishes: the record changes, what rests on it is marked, and the reason stays beside it. */
export async function publishCodingChange(
  context: Context,
  input: unknown,
): Promise<Outcome<CodingChangeStep>> {
  const { actor } = context;
  if (!canReview(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Publication.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion } = parsed.data;
  const actorId = actor.id;
  return publicWrite(context, async (q, { at, today }) => {
    const change = await findCodingChange(q, id);
    const loaded =
      change && change.state !== "discarded" ? await loadCodingRecord(q, change.commitmentId) : null;
    if (!change || !loaded) return refuse("not-found", "noSuchCodingChange");
    const rules = await loadSettings(q);
    const decision = decideCodingPublication(change, loaded.record, basedOnVersion, actor, at, rules);
    if (!decision.ok) return decision;
    const published = { ...change, ...decision.value.set };
    const touched = await applyCoding(q, published, loaded, { actorId, at });
    const step = await writeCodingStep(q, change, decision.value, at);
    for (const commitmentId of touched) await refreshCommitment(q, commitmentId, { at, today });
    return accept(step);
  });
}

async function applyCoding(
  q: Q,
  change: CodingChange,
  loaded: CodingLoaded,
  who: { actorId: string; at: Date },
): Promise<string[]> {
  if (change.kind === "edit") return applyCodingEdit(q, change, loaded, who);
  if (change.kind === "split") return applySplit(q, change, loaded, who);
  if (change.kind === "merge") return applyMerge(q, change, loaded, who);
  const successors = change.changes.successors as string[];
  const ending = { action: "withdrawn" as const, lifecycle: "withdrawn" as const, successors };
  await endCommitment(q, loaded, { ...ending, reason: change.reason }, who);
  return [loaded.record.id];
}
