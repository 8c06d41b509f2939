import { appendAudit } from "../../db/queries/audit";
import { deleteFollow, findFollow } from "../../db/queries/follows";
import { accept, type Outcome } from "../domain/outcome";
import { notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { Followed } from "./follow-fields";
import { refuseFields } from "./refuse-fields";

/** One's own only; what one does not follow stays unfollowed. */
export async function unfollow(context: Context, input: unknown): Promise<Outcome<{ following: false }>> {
  const { actor, store, now } = context;
  if (actor.id === null) return notAllowed(actor);
  const parsed = Followed.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const userId = actor.id;
  return store.tx(async (q) => {
    const standing = await findFollow(q, userId, parsed.data);
    if (standing) {
      await deleteFollow(q, standing.id);
      const entry = { actorId: userId, entity: "follow" as const, entityId: standing.id };
      await appendAudit(q, { ...entry, action: "unfollowed", before: { ...standing }, after: null }, now());
    }
    return accept({ following: false as const });
  });
}
