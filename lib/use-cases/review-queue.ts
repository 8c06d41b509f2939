import { countWaitingImports, openImports } from "../../db/queries/import-publishing";
import { countWaiting, openAssessments, openDevelopments, openSearches } from "../../db/queries/review";
import { loadSettings } from "../../db/queries/settings";
import type { Q } from "../../db/store";
import { accept, type Outcome } from "../domain/outcome";
import { canReview, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import {
  describeOpenAssessments,
  describeOpenDevelopments,
  describeOpenImports,
  describeOpenSearches,
  type OpenAssessment,
  type OpenDevelopment,
  type OpenImport,
  type OpenSearch,
} from "./open-work";

/** `mayDecide` is false for one's own work while the two-person rule is on. */
type ForReview = { mayDecide: boolean };
export type QueuedAssessment = Omit<OpenAssessment, "developments" | "searches"> &
  ForReview & {
    /** What the claim stands on, accepted or still waiting. */
    developments: OpenDevelopment[];
    searches: OpenSearch[];
  };
export type QueuedDevelopment = OpenDevelopment & ForReview;
export type QueuedSearch = OpenSearch & ForReview;
export type QueuedImport = OpenImport & ForReview;

/** Everything that waits for a reviewer, oldest first. */
export type ReviewQueue = {
  twoPersonRule: boolean;
  assessments: QueuedAssessment[];
  developments: QueuedDevelopment[];
  searches: QueuedSearch[];
  imports: QueuedImport[];
  /** How much waits in all; at most 200 of each kind are listed. */
  total: { assessments: number; developments: number; searches: number; imports: number };
};

export async function reviewQueue({ actor, store }: Context): Promise<Outcome<ReviewQueue>> {
  if (!canReview(actor)) return notAllowed(actor);
  const q = store.read;
  const { twoPersonRule } = await loadSettings(q);
  const waiting = { waiting: true } as const;
  const assessments = describeOpenAssessments(await openAssessments(q, waiting), actor.id);
  const developments = await describeOpenDevelopments(q, await openDevelopments(q, waiting), actor.id);
  const searches = describeOpenSearches(await openSearches(q, waiting), actor.id);
  const imports = await describeOpenImports(q, await openImports(q, waiting), actor.id);
  return accept({
    twoPersonRule,
    assessments: (await withEvidence(q, assessments, actor.id)).map(forReview(twoPersonRule)),
    developments: developments.map(forReview(twoPersonRule)),
    searches: searches.map(forReview(twoPersonRule)),
    imports: imports.map(forReview(twoPersonRule)),
    total: { ...(await countWaiting(q)), imports: await countWaitingImports(q) },
  });
}

export const forReview =
  (twoPersonRule: boolean) =>
  <T extends { own: boolean }>(each: T): T & ForReview => ({
    ...each,
    mayDecide: !(twoPersonRule && each.own),
  });

/** All that the claims stand on, however much else waits. */
export async function withEvidence(q: Q, assessments: OpenAssessment[], actorId: string | null) {
  const named = (kind: "developments" | "searches") => ({
    ids: [...new Set(assessments.flatMap((each) => each[kind]))],
  });
  const developmentRows = await openDevelopments(q, named("developments"));
  const developments = await describeOpenDevelopments(q, developmentRows, actorId);
  const searches = describeOpenSearches(await openSearches(q, named("searches")), actorId);
  return assessments.map((each) => ({
    ...each,
    developments: developments.filter(({ id }) => each.developments.includes(id)),
    searches: searches.filter(({ id }) => each.searches.includes(id)),
  }));
}
