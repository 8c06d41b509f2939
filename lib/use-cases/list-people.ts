import { listPeopleRows } from "../../db/queries/people";
import { accept, type Outcome } from "../domain/outcome";
import { canAdminister, notAllowed } from "../domain/permission";
import { isLastAdministrator, type Person } from "../domain/person";
import type { Context } from "./context";

export type ListedPerson = Person & {
  createdAt: Date;
  lastSeenAt: Date | null;
  /** Can be neither disabled nor demoted. */
  lastAdministrator: boolean;
};

/** E-mail addresses are for administrators and for the person alone. */
export async function listPeople({ actor, store }: Context): Promise<Outcome<ListedPerson[]>> {
  if (!canAdminister(actor)) return notAllowed(actor);
  const rows = await listPeopleRows(store.read);
  const administrators = rows.filter((row) => row.role === "administrator" && row.state === "active").length;
  return accept(
    rows.map((row) => ({ ...row, lastAdministrator: isLastAdministrator(row, administrators - 1) })),
  );
}
