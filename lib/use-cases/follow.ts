import { appendAudit } from "../../db/queries/audit";
import { findFollow, insertFollow, isThere } from "../../db/queries/follows";
import { decideFollow } from "../domain/follow";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { Followed } from "./follow-fields";
import { refuseFields } from "./refuse-fields";

/** Everybody with an account may follow a commitment, a party or a sector. */
export async function follow(context: Context, input: unknown): Promise<Outcome<{ following: true }>> {
  const { actor, store, now } = context;
  if (actor.id === null) return notAllowed(actor);
  const parsed = Followed.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const [userId, wanted] = [actor.id, parsed.data];
  return store.tx(async (q) => {
    if (!(await isThere(q, wanted))) return refuse("not-found", "nothingToFollow");
    const decision = decideFollow(actor, await findFollow(q, userId, wanted));
    if (!decision.ok) return decision;
    if (decision.value === "added") {
      const at = now();
      const row = { id: crypto.randomUUID(), userId, ...wanted, createdAt: at };
      await insertFollow(q, row);
      const entry = { actorId: userId, entity: "follow" as const, entityId: row.id, action: "followed" };
      await appendAudit(q, { ...entry, before: null, after: row }, at);
    }
    return accept({ following: true as const });
  });
}
