import { z } from "zod";
import { endOpenLinks } from "../../db/queries/one-time-links";
import { countActiveAdministrators, findPerson, writePerson } from "../../db/queries/people";
import { revokeSessionsOf } from "../../db/queries/sessions";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canAdminister, notAllowed } from "../domain/permission";
import { decideDisabling, type Person } from "../domain/person";
import type { Context } from "./context";
import { onPerson } from "./person-fields";
import { refuseFields } from "./refuse-fields";

const Disabling = z.object(onPerson);

/** Ends every session and every open link of this person at once; what they recorded stays. */
export async function disablePerson(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<Person>> {
  if (!canAdminister(actor) || !actor.id) return notAllowed(actor);
  const by = actor.id;
  const parsed = Disabling.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { userId, basedOnVersion } = parsed.data;
  return store.tx(async (q) => {
    const at = now();
    const person = await findPerson(q, userId);
    if (!person) return refuse("not-found", "noSuchPerson");
    const otherActiveAdministrators = await countActiveAdministrators(q, person.id);
    const decision = decideDisabling(person, { basedOnVersion, otherActiveAdministrators }, actor);
    if (!decision.ok) return decision;
    await revokeSessionsOf(q, person.id, at);
    await endOpenLinks(q, person.id, by, at);
    return accept(await writePerson(q, person, decision.value, at));
  });
}
