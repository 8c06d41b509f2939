import { z } from "zod";
import { findPerson, hasPassword, writePerson } from "../../db/queries/people";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canAdminister, notAllowed } from "../domain/permission";
import { decideEnabling, type Person } from "../domain/person";
import type { Context } from "./context";
import { onPerson } from "./person-fields";
import { refuseFields } from "./refuse-fields";

const Enabling = z.object(onPerson);

export async function enablePerson({ actor, store, now }: Context, input: unknown): Promise<Outcome<Person>> {
  if (!canAdminister(actor)) return notAllowed(actor);
  const parsed = Enabling.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { userId, basedOnVersion } = parsed.data;
  return store.tx(async (q) => {
    const person = await findPerson(q, userId);
    if (!person) return refuse("not-found", "noSuchPerson");
    const claim = { basedOnVersion, hasPassword: await hasPassword(q, person.id) };
    const decision = decideEnabling(person, claim, actor);
    return decision.ok ? accept(await writePerson(q, person, decision.value, now())) : decision;
  });
}
