import { loadLinkedCommitments } from "../../db/queries/commitment-files";
import { openDevelopments } from "../../db/queries/review";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Role } from "../domain/vocabulary";
import type { Context } from "./context";
import { describeOpenDevelopments, type OpenDevelopment } from "./open-work";

export type OwnDevelopment = OpenDevelopment & {
  /** Who takes part in each linked commitment, by its code. */
  parties: ReadonlyMap<string, { code: string; role: Role }[]>;
};

/** One development its author may still change; what others wrote is not found. */
export async function showOwnDevelopment(
  { actor, store }: Context,
  { id }: { id: string },
): Promise<Outcome<OwnDevelopment>> {
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const q = store.read;
  const rows = await openDevelopments(q, { ownedBy: actor.id, id });
  const [development] = await describeOpenDevelopments(q, rows, actor.id);
  if (!development) return refuse("not-found", "noSuchDevelopment");
  const codes = development.links.map(({ commitment }) => commitment.code);
  const linked = await loadLinkedCommitments(q, codes);
  const parties = [...linked].map(
    ([code, { parties: all }]) => [code, all.toSorted((a, b) => (a.code < b.code ? -1 : 1))] as const,
  );
  return accept({ ...development, parties: new Map(parties) });
}
