import { appendAudit } from "../../db/queries/audit";
import { findAnswered, insertResponse, type ResponseRow } from "../../db/queries/responses";
import { utcDay } from "../domain/calendar";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { idField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";
import { ResponseFields, responseInput, responseRefusal } from "./response-fields";

const Response = ResponseFields.extend({ assessment: idField });

/** Records what a party says to a published assessment; it waits for a second person. */
export async function recordResponse(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<{ id: string; recordVersion: number; commitment: string }>> {
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Response.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { assessment: assessmentId, ...fields } = parsed.data;
  const given = responseInput(fields);
  const { id: authorId } = actor;
  return store.tx(async (q) => {
    const at = now();
    const answered = await findAnswered(q, assessmentId);
    if (answered?.state !== "published") return refuse("not-found", "noSuchAssessment");
    const refusal = await responseRefusal(q, answered.documentId, given, utcDay(at));
    if (refusal) return refusal;
    const row: ResponseRow = {
      ...given,
      body: given.body.trim(),
      id: crypto.randomUUID(),
      assessmentId,
      commitmentId: answered.commitmentId,
      state: "submitted",
      authorId,
      createdAt: at,
      reviewerId: null,
      reviewedAt: null,
      reviewNote: null,
      singlePerson: false,
      recordVersion: 1,
    };
    await insertResponse(q, row);
    const entry = { entity: "response" as const, entityId: row.id, action: "recorded", before: null };
    await appendAudit(q, { ...entry, actorId: authorId, after: row }, at);
    return accept({ id: row.id, recordVersion: 1, commitment: answered.code });
  });
}
