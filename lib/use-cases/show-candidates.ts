import { candidateWithFile } from "../../db/queries/candidates";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { proposedEvents } from "./event-proposals";
import { describeCandidates, type InboxLine } from "./inbox-lines";

/** Reports by their ids, in that order, as the inbox shows them; what is not there is left out. */
export async function showCandidates(context: Context, ids: string[]): Promise<Outcome<InboxLine[]>> {
  const { actor, store } = context;
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const found = await candidateWithFile(store.read, [...new Set(ids)].slice(0, 50));
  return accept(await describeCandidates(store.read, found, actor.id, await proposedEvents(context)));
}

export async function showCandidate(context: Context, id: string): Promise<Outcome<InboxLine>> {
  const shown = await showCandidates(context, [id]);
  if (!shown.ok) return shown;
  const [line] = shown.value;
  return line ? accept(line) : refuse("not-found", "noSuchReport");
}
