import { z } from "zod";
import { appendAudit } from "../../db/queries/audit";
import { findPerson } from "../../db/queries/people";
import { revokeSessionsOf } from "../../db/queries/sessions";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canAdminister, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { onPerson } from "./person-fields";
import { refuseFields } from "./refuse-fields";

const Request = z.object({ userId: onPerson.userId });

/** One's own sessions, the present one too; an administrator may end anybody's. */
export async function signOutEverywhere(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<{ userId: string }>> {
  const parsed = Request.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { userId } = parsed.data;
  if (!actor.id || (userId !== actor.id && !canAdminister(actor))) return notAllowed(actor);
  const audit = { actorId: actor.id, entity: "user" as const, entityId: userId };
  return store.tx(async (q) => {
    if (!(await findPerson(q, userId))) return refuse("not-found", "noSuchPerson");
    await revokeSessionsOf(q, userId, now());
    await appendAudit(q, { ...audit, action: "signed-out-everywhere", before: {}, after: {} }, now());
    return accept({ userId });
  });
}
