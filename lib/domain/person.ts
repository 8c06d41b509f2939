import type { AuditEntry } from "./audit";
import { accept, type Outcome, refuse } from "./outcome";
import { type Actor, canAdminister, notAllowed } from "./permission";
import type { UserRole } from "./vocabulary";

export type PersonState = "invited" | "active" | "disabled";
export type Person = {
  id: string;
  email: string;
  name: string;
  publicName: string | null;
  role: UserRole;
  state: PersonState;
  recordVersion: number;
};
export type PersonChange = {
  set: Partial<Pick<Person, "name" | "publicName" | "role" | "state">> & { passwordHash?: string };
  audit: AuditEntry;
};

type Request = { basedOnVersion: number; otherActiveAdministrators: number };

/** Somebody must always be able to let people in. */
export const isLastAdministrator = (person: Person, otherActiveAdministrators: number): boolean =>
  person.role === "administrator" && person.state === "active" && otherActiveAdministrators === 0;

export function decideRole(
  person: Person,
  claim: Request & { role: UserRole },
  by: Actor,
): Outcome<PersonChange> {
  const refused = refuseChange(person, claim, by);
  if (refused) return refused;
  if (claim.role !== "administrator" && isLastAdministrator(person, claim.otherActiveAdministrators))
    return refuse("invalid", "lastAdministrator", { fields: { role: { key: "lastAdministrator" } } });
  return accept(changePerson(person, "role-changed", { role: claim.role }, by));
}

export function decideDisabling(person: Person, claim: Request, by: Actor): Outcome<PersonChange> {
  const refused = refuseChange(person, claim, by);
  if (refused) return refused;
  if (isLastAdministrator(person, claim.otherActiveAdministrators))
    return refuse("invalid", "lastAdministrator");
  return accept(changePerson(person, "disabled", { state: "disabled" }, by));
}

/** A person who never chose a password goes back to being invited. */
export function decideEnabling(
  person: Person,
  claim: Pick<Request, "basedOnVersion"> & { hasPassword: boolean },
  by: Actor,
): Outcome<PersonChange> {
  const refused = refuseChange(person, claim, by);
  if (refused) return refused;
  return accept(changePerson(person, "enabled", { state: claim.hasPassword ? "active" : "invited" }, by));
}

function refuseChange(person: Person, { basedOnVersion }: { basedOnVersion: number }, by: Actor) {
  if (!canAdminister(by)) return notAllowed(by);
  if (person.recordVersion !== basedOnVersion)
    return refuse("conflict", "personChanged", {
      current: { role: person.role, state: person.state, recordVersion: person.recordVersion },
    });
  return null;
}

/** The audit tells which fields changed; a password only that it did. */
export function changePerson(
  person: Person,
  action: string,
  set: PersonChange["set"],
  by: { id: string | null },
): PersonChange {
  const { passwordHash, ...shown } = set;
  const names = Object.keys(shown) as (keyof typeof shown)[];
  const before = Object.fromEntries(names.map((name) => [name, person[name]]));
  const after = { ...shown, ...(passwordHash ? { password: "set" } : {}) };
  return {
    set,
    audit: {
      actorId: by.id ?? person.id,
      entity: "user",
      entityId: person.id,
      action,
      before,
      after,
    },
  };
}
