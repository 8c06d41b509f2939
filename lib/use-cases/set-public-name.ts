import { z } from "zod";
import { findPerson, writePerson } from "../../db/queries/people";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { notAllowed } from "../domain/permission";
import { changePerson, type Person } from "../domain/person";
import type { Context } from "./context";
import { onPerson, publicNameField } from "./person-fields";
import { refuseFields } from "./refuse-fields";

const PublicName = z.object({ publicName: publicNameField, basedOnVersion: onPerson.basedOnVersion });

/** Everyone chooses for themselves whether public pages show a name or only the role. */
export async function setPublicName(
  { actor, store, now }: Context,
  input: unknown,
): Promise<Outcome<Person>> {
  const { id } = actor;
  if (!id) return notAllowed(actor);
  const parsed = PublicName.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { publicName, basedOnVersion } = parsed.data;
  return store.tx(async (q) => {
    const person = await findPerson(q, id);
    if (!person) return refuse("not-found", "noSuchPerson");
    if (person.recordVersion !== basedOnVersion)
      return refuse("conflict", "accountChanged", {
        current: { publicName: person.publicName, recordVersion: person.recordVersion },
      });
    const change = changePerson(person, "public-name-set", { publicName }, actor);
    return accept(await writePerson(q, person, change, now()));
  });
}
