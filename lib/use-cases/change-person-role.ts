import { z } from "zod";
import { countActiveAdministrators, findPerson, writePerson } from "../../db/queries/people";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canAdminister, notAllowed } from "../domain/permission";
import { decideRole, type Person } from "../domain/person";
import type { Context } from "./context";
import { onPerson, roleField } from "./person-fields";
import { refuseFields } from "./refuse-fields";

const RoleChange = z.object({ ...onPerson, role: roleField });

/** Takes effect with the person's next request. */
export async function changePersonRole(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<Person>> {
  if (!canAdminister(actor)) return notAllowed(actor);
  const parsed = RoleChange.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const claim = parsed.data;
  return store.tx(async (q) => {
    const person = await findPerson(q, claim.userId);
    if (!person) return refuse("not-found", "noSuchPerson");
    const otherActiveAdministrators = await countActiveAdministrators(q, person.id);
    const decision = decideRole(person, { ...claim, otherActiveAdministrators }, actor);
    return decision.ok ? accept(await writePerson(q, person, decision.value, now())) : decision;
  });
}
