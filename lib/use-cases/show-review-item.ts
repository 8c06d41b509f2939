import { openAssessments, openDevelopments, openSearches } from "../../db/queries/review";
import { loadSettings } from "../../db/queries/settings";
import type { Q } from "../../db/store";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { type Actor, canReview, notAllowed } from "../domain/permission";
import { type CodingForReview, codingForReview } from "./coding-queue";
import type { Context } from "./context";
import { describeOpenResponses, type OpenResponse } from "./open-responses";
import { describeOpenAssessments, describeOpenDevelopments, describeOpenSearches } from "./open-work";
import { todayOf } from "./refresh-today";
import {
  type ForReview,
  forApproval,
  forReview,
  type QueuedDevelopment,
  type QueuedSearch,
  withEvidence,
} from "./review-queue";
import { type ReviewedClaim, weighClaim } from "./weigh-claim";

/** What a reviewer is shown of each kind of work that waits; a further kind adds its line here and in `readers`. */
export type ReviewItems = {
  assessment: ReviewedClaim;
  development: QueuedDevelopment;
  search: QueuedSearch;
  coding: CodingForReview & ForReview;
  response: OpenResponse & ForReview;
};
export type ReviewKind = keyof ReviewItems;

type Reading = { q: Q; id: string; actor: Actor; twoPersonRule: boolean; today: string };
type Reader<K extends ReviewKind> = (reading: Reading) => Promise<ReviewItems[K] | null>;

const readers: { [K in ReviewKind]: Reader<K> } = {
  assessment: async ({ q, id, actor, twoPersonRule, today }) => {
    const found = describeOpenAssessments(await openAssessments(q, { waiting: true, id }), actor.id);
    const [claim] = await withEvidence(q, found, actor.id);
    return claim ? weighClaim(q, forApproval(actor)(forReview(twoPersonRule)(claim)), today, actor.id) : null;
  },
  development: async ({ q, id, actor, twoPersonRule }) => {
    const rows = await openDevelopments(q, { waiting: true, id });
    const [development] = await describeOpenDevelopments(q, rows, actor.id);
    return development ? forReview(twoPersonRule)(development) : null;
  },
  search: async ({ q, id, actor, twoPersonRule }) => {
    const [search] = describeOpenSearches(await openSearches(q, { waiting: true, id }), actor.id);
    return search ? forReview(twoPersonRule)(search) : null;
  },
  coding: async ({ q, id, actor, twoPersonRule }) => {
    const change = await codingForReview(q, id, actor.id);
    return change && forReview(twoPersonRule)(change);
  },
  response: async ({ q, id, actor, twoPersonRule }) => {
    const [response] = await describeOpenResponses(q, { waiting: true, id }, actor.id);
    return response ? forReview(twoPersonRule)(response) : null;
  },
};
export const reviewKinds = Object.keys(readers) as ReviewKind[];

const missing: Record<ReviewKind, string> = {
  assessment: "noSuchAssessment",
  development: "noSuchDevelopment",
  search: "noSuchSearch",
  coding: "noSuchCodingChange",
  response: "noSuchResponse",
};

/** One piece of work of its kind. */
export type ReviewItem<K extends ReviewKind = ReviewKind> = {
  [Kind in K]: { twoPersonRule: boolean; kind: Kind; item: ReviewItems[Kind] };
}[K];

/** One piece of work that waits for a reviewer, wherever it stands in the queue. */
export async function showReviewItem<K extends ReviewKind>(
  context: Context,
  { kind, id }: { kind: K; id: string },
): Promise<Outcome<ReviewItem<K>>> {
  const { actor, store } = context;
  if (!canReview(actor)) return notAllowed(actor);
  const q = store.read;
  const { twoPersonRule } = await loadSettings(q);
  const item = await readers[kind]({ q, id, actor, twoPersonRule, today: todayOf(context) });
  return item ? accept({ twoPersonRule, kind, item }) : refuse("not-found", missing[kind]);
}
