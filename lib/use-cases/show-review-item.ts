import { openAssessments, openDevelopments, openSearches } from "../../db/queries/review";
import { loadSettings } from "../../db/queries/settings";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canReview, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { describeOpenAssessments, describeOpenDevelopments, describeOpenSearches } from "./open-work";
import {
  forReview,
  type QueuedAssessment,
  type QueuedDevelopment,
  type QueuedSearch,
  withEvidence,
} from "./review-queue";

export const reviewKinds = ["assessment", "development", "search"] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** One of the three, by the kind that was asked for. */
export type ReviewItem = {
  twoPersonRule: boolean;
  claim?: QueuedAssessment;
  development?: QueuedDevelopment;
  search?: QueuedSearch;
};

/** One piece of work that waits for a reviewer, wherever it stands in the queue. */
export async function showReviewItem(
  { actor, store }: Context,
  { kind, id }: { kind: ReviewKind; id: string },
): Promise<Outcome<ReviewItem>> {
  if (!canReview(actor)) return notAllowed(actor);
  const q = store.read;
  const which = { waiting: true, id } as const;
  const { twoPersonRule } = await loadSettings(q);
  const decidable = forReview(twoPersonRule);
  if (kind === "assessment") {
    const found = describeOpenAssessments(await openAssessments(q, which), actor.id);
    const [claim] = await withEvidence(q, found, actor.id);
    return claim
      ? accept({ twoPersonRule, claim: decidable(claim) })
      : refuse("not-found", "noSuchAssessment");
  }
  if (kind === "development") {
    const rows = await openDevelopments(q, which);
    const [development] = await describeOpenDevelopments(q, rows, actor.id);
    return development
      ? accept({ twoPersonRule, development: decidable(development) })
      : refuse("not-found", "noSuchDevelopment");
  }
  const [search] = describeOpenSearches(await openSearches(q, which), actor.id);
  return search ? accept({ twoPersonRule, search: decidable(search) }) : refuse("not-found", "noSuchSearch");
}
