import { findSessionWithUser } from "../../db/queries/sessions";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { decideSavedValues } from "../domain/saved-form";
import { isSessionLive } from "../domain/session";
import type { Context } from "./context";
import { isBegunBy } from "./form-key";
import { refuseFields } from "./refuse-fields";
import { SavedFormInput, writeKept } from "./save-form";

/** A copied cookie of long ago writes nothing any more. */
const atMostMs = 24 * 60 * 60 * 1000;

/**
 * What was sent from a browser whose session has just ended, for the person it belonged to: they find it when they
 * have signed in again. Nothing can be read this way, and nobody else sees it.
 */
export async function stashForm(
  { store, now }: Pick<Context, "store" | "now">,
  sessionId: string,
  input: unknown,
): Promise<Outcome<null>> {
  const parsed = SavedFormInput.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const kept = decideSavedValues(parsed.data.values);
  if (!kept.ok) return kept;
  return store.tx(async (q) => {
    const at = now();
    const session = await findSessionWithUser(q, sessionId);
    if (session?.userState !== "active" || isSessionLive(session, at))
      return refuse("not-allowed", "signInFirst");
    const { userId, revokedAt, lastSeenAt } = session;
    if (!isBegunBy(userId, parsed.data.formKey)) return refuse("not-allowed", "signInFirst");
    const endedAt = revokedAt ?? lastSeenAt;
    if (revokedAt && at.getTime() - endedAt.getTime() > atMostMs) return refuse("not-allowed", "signInFirst");
    await writeKept(q, { userId, formKey: parsed.data.formKey, values: kept.value }, at);
    return accept(null);
  });
}
