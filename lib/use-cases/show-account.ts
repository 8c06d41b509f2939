import { findPerson } from "../../db/queries/people";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { notAllowed } from "../domain/permission";
import type { Person } from "../domain/person";
import type { Context } from "./context";

/** One's own account. */
export async function showAccount({ actor, store }: Context): Promise<Outcome<Person>> {
  if (!actor.id) return notAllowed(actor);
  const person = await findPerson(store.read, actor.id);
  return person ? accept(person) : refuse("not-found", "noSuchPerson");
}
