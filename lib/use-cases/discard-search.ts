import { z } from "zod";
import { raiseWaiting } from "../../db/queries/assessments";
import { appendAudit } from "../../db/queries/audit";
import { raiseVersions } from "../../db/queries/commitment-state";
import { findSearch, updateSearch } from "../../db/queries/search-logs";
import { decideEvidenceChange } from "../domain/evidence-review";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const Discard = z.object({ id: idField, basedOnVersion: versionField });

/** Its author drops a logged search that is not accepted. */
export async function discardSearch(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Discard.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion } = parsed.data;
  const [actorId, at] = [actor.id, now()];
  return store.tx(async (q) => {
    const current = await findSearch(q, id);
    if (!current) return refuse("not-found", "noSuchSearch");
    const decision = decideEvidenceChange(current, basedOnVersion, actor, "discarded");
    if (!decision.ok) return decision;
    const { set, before } = decision.value;
    await updateSearch(q, id, set);
    await raiseWaiting(q, { commitmentIds: [current.commitmentId], changed: id }, actorId, at);
    await raiseVersions(q, [current.commitmentId]);
    const entry = { actorId, entity: "search-log" as const, entityId: id, action: "discarded" };
    await appendAudit(q, { ...entry, before, after: set }, at);
    return accept({ id });
  });
}
