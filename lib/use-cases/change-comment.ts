import { appendAudit } from "../../db/queries/audit";
import { findComment, updateComment } from "../../db/queries/comments";
import type { CommentChange, CommentRecord } from "../domain/comment";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { lastChange } from "./last-change";

export type CommentStep = { id: string; recordVersion: number };

/** Loads a comment, asks a rule, writes its decision and the entry that explains it. */
export async function changeComment(
  { actor, store, now }: Context,
  id: string,
  decide: (record: CommentRecord, at: Date) => Outcome<CommentChange>,
): Promise<Outcome<CommentStep>> {
  const { id: actorId } = actor;
  if (!canEdit(actor) || actorId === null) return notAllowed(actor);
  return store.tx(async (q) => {
    const record = await findComment(q, id);
    if (!record) return refuse("not-found", "noSuchComment");
    const at = now();
    const decision = decide(record, at);
    if (!decision.ok) {
      if (decision.code !== "conflict") return decision;
      return { ...decision, current: { ...decision.current, ...(await lastChange(q, "comment", id)) } };
    }
    const { action, set, before } = decision.value;
    await updateComment(q, id, set);
    await appendAudit(q, { actorId, entity: "comment", entityId: id, action, before, after: set }, at);
    return accept({ id, recordVersion: record.recordVersion + 1 });
  });
}
