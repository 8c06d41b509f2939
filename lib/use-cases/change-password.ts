import { z } from "zod";
import { endOpenLinks } from "../../db/queries/one-time-links";
import { findPasswordHash, findPerson, writePerson } from "../../db/queries/people";
import { revokeSessionsOf } from "../../db/queries/sessions";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { notAllowed } from "../domain/permission";
import { changePerson } from "../domain/person";
import type { Attempts } from "./attempts";
import type { Context } from "./context";
import { hashPassword, isPassword, isTypedTwice, passwordsDiffer, typedTwice } from "./password";
import { refuseFields } from "./refuse-fields";

const PasswordChange = z
  .object({ currentPassword: z.string("passwordNeeded").min(1, "passwordNeeded").max(1000), ...typedTwice })
  .refine(isTypedTwice, passwordsDiffer);

/** The present password first; every other session of this person ends. */
export async function changePassword(
  { actor, store, now }: Context,
  input: unknown,
  guard: { attempts: Attempts; address: string; sessionId: string },
): Promise<Outcome<{ userId: string }>> {
  const { id } = actor;
  if (!id) return notAllowed(actor);
  const parsed = PasswordChange.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const waitSeconds = await guard.attempts.take(id, guard.address);
  if (waitSeconds > 0)
    return refuse("not-allowed", sentence("tooManyAttempts", { minutes: Math.ceil(waitSeconds / 60) }));
  const current = await findPasswordHash(store.read, id);
  if (!(await isPassword(parsed.data.currentPassword, current)))
    return refuse("invalid", "checkFields", { fields: { currentPassword: { key: "wrongPassword" } } });
  await guard.attempts.forget(id, guard.address);
  const passwordHash = await hashPassword(parsed.data.password);
  return store.tx(async (q) => {
    const at = now();
    const person = await findPerson(q, id);
    if (!person || (await findPasswordHash(q, id)) !== current) return refuse("conflict", "accountChanged");
    await writePerson(q, person, changePerson(person, "password-changed", { passwordHash }, actor), at);
    await endOpenLinks(q, id, id, at);
    await revokeSessionsOf(q, id, at, guard.sessionId);
    return accept({ userId: id });
  });
}
