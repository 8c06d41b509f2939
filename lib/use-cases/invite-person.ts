import { z } from "zod";
import { insertLink } from "../../db/queries/one-time-links";
import { findPersonByEmail, insertPerson } from "../../db/queries/people";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canAdminister, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { newOneTimeLink, type OneTimeToken } from "./one-time-token";
import { emailField, nameField, roleField } from "./person-fields";
import { refuseFields } from "./refuse-fields";

const Invitation = z.object({ email: emailField, name: nameField, role: roleField });

/** The administrator hands the link over; it is shown once and works once. */
export async function invitePerson(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<OneTimeToken & { userId: string; email: string }>> {
  if (!canAdminister(actor) || !actor.id) return notAllowed(actor);
  const parsed = Invitation.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const at = now();
  const person = { id: crypto.randomUUID(), ...parsed.data, publicName: null, state: "invited" as const };
  const by = { id: actor.id, action: "invited" };
  const link = newOneTimeLink("invitation", person.id, at);
  return store.tx(async (q) => {
    if (await findPersonByEmail(q, person.email))
      return refuse("invalid", "checkFields", { fields: { email: { key: "emailTaken" } } });
    await insertPerson(q, { ...person, passwordHash: null }, by, at);
    await insertLink(q, link.row, by.id);
    return accept({ ...link.handOver, userId: person.id, email: person.email });
  });
}
