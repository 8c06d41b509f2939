import { findSessionWithUser, touchSession } from "../../db/queries/sessions";
import type { Actor } from "../domain/permission";
import { isSessionLive, seenAgainAfterMs } from "../domain/session";
import type { Context } from "./context";
import { isUnwritable } from "./unwritable";

export type CurrentSession = { id: string; userId: string; createdAt: Date };
export type Resumed = { actor: Actor & { id: string }; session: CurrentSession };

/** Who this session row speaks for, today. Null when it ended, was revoked, or its person was disabled. */
export async function resumeSession(
  { store, now }: Pick<Context, "store" | "now">,
  id: string,
): Promise<Resumed | null> {
  const at = now();
  const found = await findSessionWithUser(store.read, id);
  if (found?.userState !== "active" || !isSessionLive(found, at)) return null;
  if (at.getTime() - found.lastSeenAt.getTime() > seenAgainAfterMs) await markSeen(store, id, at);
  return {
    actor: { id: found.userId, role: found.role, name: found.name },
    session: { id, userId: found.userId, createdAt: found.createdAt },
  };
}

/** Reading must go on while nothing can be written, for a lock or a full disk: the next request marks it. */
async function markSeen(store: Context["store"], id: string, at: Date): Promise<void> {
  try {
    await store.tx((q) => touchSession(q, id, at));
  } catch (error) {
    if (!isUnwritable(error)) throw error;
  }
}
