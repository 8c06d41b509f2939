import { z } from "zod";
import { findPasswordHash, findPersonByEmail } from "../../db/queries/people";
import { insertSession } from "../../db/queries/sessions";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { absoluteMs } from "../domain/session";
import type { Attempts } from "./attempts";
import type { Context } from "./context";
import { isPassword } from "./password";
import { emailField } from "./person-fields";
import { refuseFields } from "./refuse-fields";

const Credentials = z.object({
  email: emailField,
  password: z.string("passwordNeeded").min(1, "passwordNeeded").max(1000, "passwordTooLong"),
});

export type SignedIn = { userId: string; sessionId: string; name: string; role: string };

/** Email and password for a new session. The same answer, and the same work, whether the account exists or not. */
export async function signIn(
  { store, now }: Pick<Context, "store" | "now">,
  input: unknown,
  guard: { attempts: Attempts; address: string },
): Promise<Outcome<SignedIn>> {
  const parsed = Credentials.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { email, password } = parsed.data;
  const waitSeconds = await guard.attempts.take(email, guard.address);
  if (waitSeconds > 0)
    return refuse("not-allowed", sentence("tooManyAttempts", { minutes: Math.ceil(waitSeconds / 60) }));

  const known = await findPersonByEmail(store.read, email);
  const hash = known ? await findPasswordHash(store.read, known.id) : null;
  const matches = await isPassword(password, hash);
  if (!matches || !known)
    return refuse("not-allowed", "wrongEmailOrPassword", {
      fields: { password: { key: "wrongEmailOrPassword" } },
    });
  await guard.attempts.forget(email, guard.address);
  return store.tx(async (q) => {
    const at = now();
    const person = await findPersonByEmail(q, email);
    // Only who proved the password learns that the account is closed.
    if (person?.state !== "active") return refuse("not-allowed", "accountDisabled");
    if ((await findPasswordHash(q, person.id)) !== hash) return refuse("not-allowed", "wrongEmailOrPassword");
    const sessionId = await startSession(q, person.id, at);
    return accept({ userId: person.id, sessionId, name: person.name, role: person.role });
  });
}

/** Sessions are exempt from the audit; they end after fourteen days whatever happens. */
export async function startSession(
  q: Parameters<typeof insertSession>[0],
  userId: string,
  at: Date,
): Promise<string> {
  const id = crypto.randomUUID();
  const expiresAt = new Date(at.getTime() + absoluteMs);
  await insertSession(q, { id, userId, createdAt: at, lastSeenAt: at, expiresAt, revokedAt: null });
  return id;
}
