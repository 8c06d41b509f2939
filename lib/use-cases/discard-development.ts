import { z } from "zod";
import { raiseWaiting } from "../../db/queries/assessments";
import { appendAudit } from "../../db/queries/audit";
import { raiseVersions } from "../../db/queries/commitment-state";
import { findDevelopment, linkedCommitmentIds, updateDevelopment } from "../../db/queries/developments";
import { decideEvidenceChange } from "../domain/evidence-review";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";
import { releaseCandidates } from "./use-candidates";

const Discard = z.object({ id: idField, basedOnVersion: versionField });

/** Its author drops what is not accepted; the record keeps it, unseen. */
export async function discardDevelopment(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Discard.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion } = parsed.data;
  const actorId = actor.id;
  return store.tx(async (q) => {
    const at = now();
    const current = await findDevelopment(q, id);
    if (!current) return refuse("not-found", "noSuchDevelopment");
    const decision = decideEvidenceChange(current, basedOnVersion, actor, "discarded");
    if (!decision.ok) return decision;
    const { set, before } = decision.value;
    await updateDevelopment(q, id, set);
    const commitmentIds = await linkedCommitmentIds(q, id);
    await raiseWaiting(q, { commitmentIds, changed: id }, actorId, at);
    await raiseVersions(q, commitmentIds);
    const entry = { actorId, entity: "development" as const, entityId: id, action: "discarded" };
    await appendAudit(q, { ...entry, before, after: set }, at);
    await releaseCandidates(q, id, [], actorId, at);
    return accept({ id });
  });
}
