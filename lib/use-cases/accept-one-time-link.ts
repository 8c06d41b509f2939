import { z } from "zod";
import { endOpenLinks, findLink, type LinkRow, markLinkUsed } from "../../db/queries/one-time-links";
import {
  countActiveAdministrators,
  findPerson,
  findPersonByEmail,
  insertPerson,
  writePerson,
} from "../../db/queries/people";
import { revokeSessionsOf } from "../../db/queries/sessions";
import type { Q } from "../../db/store";
import { isLinkUsable } from "../domain/one-time-link";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { changePerson } from "../domain/person";
import type { Context } from "./context";
import { hashOneTimeToken } from "./one-time-token";
import { hashPassword, isTypedTwice, passwordsDiffer, typedTwice } from "./password";
import { emailField, nameField } from "./person-fields";
import { refuseFields } from "./refuse-fields";
import { startSession } from "./sign-in";

const token = z.string("fieldWrong").max(200);
const ForKnownPerson = z.object(typedTwice).refine(isTypedTwice, passwordsDiffer);
const ForFirstAdministrator = z
  .object({ name: nameField, email: emailField, ...typedTwice })
  .refine(isTypedTwice, passwordsDiffer);
type NewAdministrator = { name: string; email: string };

const linkEnded = () => refuse("not-found", "linkEnded");

/** The link proves who asks; it sets the password, works once, and signs in. */
export async function acceptOneTimeLink(
  { store, now }: Pick<Context, "store" | "now">,
  input: unknown,
): Promise<Outcome<{ userId: string; sessionId: string }>> {
  const given = z.object({ token }).safeParse(input);
  if (!given.success) return linkEnded();
  const tokenHash = hashOneTimeToken(given.data.token);
  const seen = await findLink(store.read, tokenHash);
  if (!seen || !isLinkUsable(seen, now())) return linkEnded();
  const isFirst = seen.purpose === "first-administrator";
  const parsed = (isFirst ? ForFirstAdministrator : ForKnownPerson).safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const passwordHash = await hashPassword(parsed.data.password);

  return store.tx(async (q) => {
    const at = now();
    const link = await findLink(q, tokenHash);
    if (!link || !isLinkUsable(link, at)) return linkEnded();
    const done = isFirst
      ? await addFirstAdministrator(q, parsed.data as unknown as NewAdministrator, passwordHash, at)
      : await givePassword(q, link, passwordHash, at);
    if (!done.ok) return done;
    await markLinkUsed(q, link.id, done.value, at);
    await endOpenLinks(q, link.userId, done.value, at);
    return accept({ userId: done.value, sessionId: await startSession(q, done.value, at) });
  });
}

async function addFirstAdministrator(
  q: Q,
  { name, email }: NewAdministrator,
  passwordHash: string,
  at: Date,
): Promise<Outcome<string>> {
  // Somebody may have become administrator another way since the link was printed.
  if ((await countActiveAdministrators(q)) > 0) return linkEnded();
  if (await findPersonByEmail(q, email))
    return refuse("invalid", "checkFields", { fields: { email: { key: "emailTaken" } } });
  const id = crypto.randomUUID();
  const person = { id, name, email, publicName: null, role: "administrator", state: "active" } as const;
  await insertPerson(q, { ...person, passwordHash }, { id: null, action: "first-administrator" }, at);
  return accept(id);
}

/** A forgotten password may be a stolen one: every session of before ends. */
async function givePassword(q: Q, link: LinkRow, passwordHash: string, at: Date): Promise<Outcome<string>> {
  const person = link.userId ? await findPerson(q, link.userId) : undefined;
  if (!person || person.state === "disabled") return linkEnded();
  const set = { passwordHash, ...(person.state === "invited" ? { state: "active" as const } : {}) };
  await writePerson(q, person, changePerson(person, "password-set", set, person), at);
  await revokeSessionsOf(q, person.id, at);
  return accept(person.id);
}
