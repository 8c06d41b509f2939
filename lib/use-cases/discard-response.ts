import { z } from "zod";
import { appendAudit } from "../../db/queries/audit";
import { findResponse, updateResponse } from "../../db/queries/responses";
import { decideEvidenceChange } from "../domain/evidence-review";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

const Discard = z.object({ id: idField, basedOnVersion: versionField });

/** Its author drops what is not accepted; the record keeps it, unseen. */
export async function discardResponse(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Discard.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion } = parsed.data;
  const { id: actorId } = actor;
  return store.tx(async (q) => {
    const at = now();
    const current = await findResponse(q, id);
    if (!current) return refuse("not-found", "noSuchResponse");
    const decision = decideEvidenceChange(current, basedOnVersion, actor, "discarded");
    if (!decision.ok) return decision;
    const { set, before } = decision.value;
    await updateResponse(q, id, set);
    await appendAudit(
      q,
      { actorId, entity: "response", entityId: id, action: "discarded", before, after: set },
      at,
    );
    return accept({ id });
  });
}
