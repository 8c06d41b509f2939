import { z } from "zod";
import { insertLink } from "../../db/queries/one-time-links";
import { findPerson } from "../../db/queries/people";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canAdminister, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { newOneTimeLink, type OneTimeToken } from "./one-time-token";
import { onPerson } from "./person-fields";
import { refuseFields } from "./refuse-fields";

const Request = z.object({ userId: onPerson.userId });

/** A new one-time link; the old password works until the link is used. Someone still invited gets a new invitation. */
export async function resetPersonPassword(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<OneTimeToken & { email: string }>> {
  if (!canAdminister(actor) || !actor.id) return notAllowed(actor);
  const by = actor.id;
  const parsed = Request.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  return store.tx(async (q) => {
    const person = await findPerson(q, parsed.data.userId);
    if (!person) return refuse("not-found", "noSuchPerson");
    if (person.state === "disabled") return refuse("invalid", "personDisabled");
    const link = newOneTimeLink(person.state === "invited" ? "invitation" : "reset", person.id, now());
    await insertLink(q, link.row, by);
    return accept({ ...link.handOver, email: person.email });
  });
}
