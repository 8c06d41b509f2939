import { z } from "zod";
import { insertLink } from "../../db/queries/one-time-links";
import { findPersonByEmail, hasPassword, insertPerson, writePerson } from "../../db/queries/people";
import { systemActorId } from "../domain/audit";
import { accept, type Outcome } from "../domain/outcome";
import { changePerson } from "../domain/person";
import type { Context } from "./context";
import { newOneTimeLink, type OneTimeToken } from "./one-time-token";
import { emailField } from "./person-fields";
import { refuseFields } from "./refuse-fields";

const Recovery = z.object({ email: emailField });

/** For whoever runs the machine: this address administers, and gets a link to choose a password. */
export async function recoverAdministrator(
  { store, now }: Pick<Context, "store" | "now">,
  input: unknown,
): Promise<Outcome<OneTimeToken & { email: string; isNew: boolean }>> {
  const parsed = Recovery.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { email } = parsed.data;
  const by = { id: systemActorId };
  return store.tx(async (q) => {
    const at = now();
    const person = await findPersonByEmail(q, email);
    const id = person?.id ?? crypto.randomUUID();
    const state = person && (await hasPassword(q, id)) ? "active" : "invited";
    if (!person) {
      const added = { id, email, name: email.split("@")[0] ?? email, publicName: null, passwordHash: null };
      await insertPerson(q, { ...added, role: "administrator", state }, { ...by, action: "recovered" }, at);
    } else if (person.role !== "administrator" || person.state !== state)
      await writePerson(
        q,
        person,
        changePerson(person, "recovered", { role: "administrator", state }, by),
        at,
      );
    const link = newOneTimeLink(state === "active" ? "reset" : "invitation", id, at);
    await insertLink(q, link.row, systemActorId);
    return accept({ ...link.handOver, email, isNew: !person });
  });
}
