import { z } from "zod";
import { markEvidenceChanged, raiseWaiting } from "../../db/queries/assessments";
import { raiseVersions, refreshCommitment } from "../../db/queries/commitment-state";
import { loadSettings } from "../../db/queries/settings";
import { longestNote } from "../domain/assessment";
import { decideEvidenceSendBack } from "../domain/evidence-review";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canReview, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { idField, text, versionField } from "./evidence-fields";
import { evidenceKinds, findEvidence, writeEvidenceChange } from "./evidence-records";
import { publicWrite } from "./public-write";
import { refuseFields } from "./refuse-fields";

const SendBack = z.object({
  kind: z.enum(evidenceKinds, { error: "fieldWrong" }),
  id: idField,
  basedOnVersion: versionField,
  note: text(longestNote),
});

/**
 * A reviewer sends a development or a logged search back with a note. What was accepted stops being public, and
 * published assessments that stood on it are marked for a new review.
 */
export async function sendBackEvidence(
  context: Context,
  input: unknown,
): Promise<Outcome<{ id: string; recordVersion: number }>> {
  const { actor } = context;
  if (!canReview(actor) || actor.id === null) return notAllowed(actor);
  const parsed = SendBack.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { kind, id, basedOnVersion, note } = parsed.data;
  const actorId = actor.id;
  return publicWrite(context, async (q, moment) => {
    const { at } = moment;
    const found = await findEvidence(q, kind, id);
    if (!found) return refuse("not-found", kind === "search" ? "noSuchSearch" : "noSuchDevelopment");
    const { record, commitmentIds } = found;
    const decision = decideEvidenceSendBack(record, note, basedOnVersion, actor, at, await loadSettings(q));
    if (!decision.ok) return decision;
    await writeEvidenceChange(q, kind, found, "sent-back", decision.value, actor, at);
    if (record.state === "accepted")
      await markEvidenceChanged(q, { commitmentIds, changed: [id] }, actorId, at);
    await raiseWaiting(q, { commitmentIds, changed: id }, actorId, at);
    await raiseVersions(q, commitmentIds);
    for (const commitmentId of commitmentIds)
      await refreshCommitment(q, commitmentId, moment, { text: false });
    return accept({ id, recordVersion: record.recordVersion + 1 });
  });
}
