import { z } from "zod";
import { digestSeenAt, markDigestSeen } from "../../db/queries/follows";
import { accept, type Outcome } from "../domain/outcome";
import { notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { refuseFields } from "./refuse-fields";

const Seen = z.object({ upTo: z.iso.datetime("fieldWrong") });

/** A bookmark of one's own, never audited. What was published after the page was read stays news. */
export async function markNewsSeen(context: Context, input: unknown): Promise<Outcome<{ seenAt: Date }>> {
  const { actor, store, now } = context;
  if (actor.id === null) return notAllowed(actor);
  const parsed = Seen.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const userId = actor.id;
  return store.tx(async (q) => {
    const known = await digestSeenAt(q, userId);
    const wanted = Math.min(new Date(parsed.data.upTo).getTime(), now().getTime());
    // An old tab does not bring back what a newer one has seen.
    const seenAt = new Date(Math.max(wanted, known?.getTime() ?? 0));
    await markDigestSeen(q, userId, seenAt);
    return accept({ seenAt });
  });
}
