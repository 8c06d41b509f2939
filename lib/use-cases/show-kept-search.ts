import { openSearches } from "../../db/queries/review";
import { loadSettings } from "../../db/queries/settings";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canReview, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { describeOpenSearches } from "./open-work";
import { forReview, type QueuedSearch } from "./review-queue";

/** An accepted search, for the reviewer who finds that it was accepted in error. */
export async function showKeptSearch(
  { actor, store }: Context,
  { id }: { id: string },
): Promise<Outcome<QueuedSearch>> {
  if (!canReview(actor)) return notAllowed(actor);
  const q = store.read;
  const [search] = describeOpenSearches(await openSearches(q, { ids: [id] }), actor.id);
  if (search?.state !== "accepted") return refuse("not-found", "noSuchSearch");
  const { twoPersonRule } = await loadSettings(q);
  return accept(forReview(twoPersonRule)(search));
}
