import { z } from "zod";
import { appendAudit } from "../../db/queries/audit";
import { refreshCommitment } from "../../db/queries/commitment-state";
import { keepRecordState } from "../../db/queries/record-states";
import { findResponse, updateResponse } from "../../db/queries/responses";
import { loadSettings } from "../../db/queries/settings";
import { decideAcceptance } from "../domain/evidence-review";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canReview, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { publicWrite } from "./public-write";
import { refuseFields } from "./refuse-fields";

const Acceptance = z.object({ id: idField, basedOnVersion: versionField });

/** A second person has checked that the party said this: from now on it stands beside the assessment. */
export async function acceptResponse(
  context: Context,
  input: unknown,
): Promise<Outcome<{ id: string; recordVersion: number }>> {
  const { actor } = context;
  const { id: actorId } = actor;
  if (!canReview(actor) || actorId === null) return notAllowed(actor);
  const parsed = Acceptance.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion } = parsed.data;
  return publicWrite(context, async (q, moment) => {
    const { at } = moment;
    const record = await findResponse(q, id);
    if (!record) return refuse("not-found", "noSuchResponse");
    const decision = decideAcceptance(record, basedOnVersion, actor, at, await loadSettings(q));
    if (!decision.ok) return decision;
    const { set, before } = decision.value;
    await updateResponse(q, id, set);
    await appendAudit(
      q,
      { actorId, entity: "response", entityId: id, action: "accepted", before, after: set },
      at,
    );
    await keepRecordState(q, "response", id, { ...record, ...set }, at);
    await refreshCommitment(q, record.commitmentId, moment, { text: false });
    return accept({ id, recordVersion: record.recordVersion + 1 });
  });
}
