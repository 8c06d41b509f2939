import { appendAudit } from "../../db/queries/audit";
import { findAnswered, findResponse, updateResponse } from "../../db/queries/responses";
import { utcDay } from "../domain/calendar";
import { decideEvidenceChange } from "../domain/evidence-review";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { lastChange } from "./last-change";
import { refuseFields } from "./refuse-fields";
import { ResponseFields, responseInput, responseRefusal } from "./response-fields";

const Revision = ResponseFields.extend({ id: idField, basedOnVersion: versionField });

/** Its author corrects what is not accepted; it waits for a second person again. */
export async function reviseResponse(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<{ id: string; recordVersion: number }>> {
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Revision.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion, ...fields } = parsed.data;
  const told = responseInput(fields);
  const given = { ...told, body: told.body.trim() };
  const { id: actorId } = actor;
  return store.tx(async (q) => {
    const at = now();
    const current = await findResponse(q, id);
    const answered = current && (await findAnswered(q, current.assessmentId));
    if (!current || !answered) return refuse("not-found", "noSuchResponse");
    const decision = decideEvidenceChange(current, basedOnVersion, actor, "submitted");
    if (!decision.ok) {
      if (decision.code !== "conflict") return decision;
      const { partyCode, body, language, givenOn, sourceTitle, sourceAddress, fileSha256 } = current;
      const standing = { party: partyCode, body, language, givenOn, sourceTitle, sourceAddress, fileSha256 };
      const last = await lastChange(q, "response", id);
      return { ...decision, current: { ...decision.current, ...standing, ...last } };
    }
    const refusal = await responseRefusal(q, answered.documentId, given, utcDay(at));
    if (refusal) return refusal;
    const set = { ...given, ...decision.value.set };
    const before = Object.fromEntries(
      Object.keys(set).map((name) => [name, current[name as keyof typeof current]]),
    );
    await updateResponse(q, id, set);
    await appendAudit(
      q,
      { actorId, entity: "response", entityId: id, action: "revised", before, after: set },
      at,
    );
    return accept({ id, recordVersion: current.recordVersion + 1 });
  });
}
