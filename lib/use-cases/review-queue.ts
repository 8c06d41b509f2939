import { countWaitingCoding, openCodingChanges } from "../../db/queries/coding-changes";
import { countWaitingImports, openImports } from "../../db/queries/import-publishing";
import { countWaitingReports } from "../../db/queries/reports";
import { countWaitingResponses } from "../../db/queries/responses";
import { countWaiting, openAssessments, openDevelopments, openSearches } from "../../db/queries/review";
import { loadSettings } from "../../db/queries/settings";
import type { Q } from "../../db/store";
import { contraryStep } from "../domain/contrary-approval";
import { accept, type Outcome, type Sentence } from "../domain/outcome";
import { type Actor, canReview, notAllowed } from "../domain/permission";
import type { Context } from "./context";
import { describeOpenCoding, type OpenCodingChange } from "./open-coding-changes";
import { describeOpenReports, type OpenReport } from "./open-reports";
import { describeOpenResponses, type OpenResponse } from "./open-responses";
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
export type ForReview = { mayDecide: boolean };
export type QueuedAssessment = Omit<OpenAssessment, "developments" | "searches"> &
  ForReview &
  ForApproval & {
    /** What the claim stands on, accepted or still waiting. */
    developments: OpenDevelopment[];
    searches: OpenSearch[];
  };
/** What the person's own approval would do; null: they may not approve, and `hindrance` says why. */
export type ForApproval = { step: "approve" | "publish" | null; hindrance: Sentence | null };
export type QueuedDevelopment = OpenDevelopment & ForReview;
export type QueuedSearch = OpenSearch & ForReview;
export type QueuedImport = OpenImport & ForReview;
export type QueuedCoding = OpenCodingChange & ForReview;

/** Everything that waits for a reviewer, oldest first. */
export type ReviewQueue = {
  twoPersonRule: boolean;
  assessments: QueuedAssessment[];
  developments: QueuedDevelopment[];
  searches: QueuedSearch[];
  imports: QueuedImport[];
  coding: QueuedCoding[];
  responses: (OpenResponse & ForReview)[];
  reports: (OpenReport & ForReview)[];
  /** How much waits in all; at most 200 of each kind are listed. */
  total: {
    assessments: number;
    developments: number;
    searches: number;
    imports: number;
    responses: number;
    coding: number;
    reports: number;
  };
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
  const coding = describeOpenCoding(await openCodingChanges(q, waiting), actor.id);
  return accept({
    twoPersonRule,
    assessments: (await withEvidence(q, assessments, actor.id))
      .map(forReview(twoPersonRule))
      .map(forApproval(actor)),
    developments: developments.map(forReview(twoPersonRule)),
    searches: searches.map(forReview(twoPersonRule)),
    imports: imports.map(forReview(twoPersonRule)),
    coding: coding.map(forReview(twoPersonRule)),
    responses: (await describeOpenResponses(q, waiting, actor.id)).map(forReview(twoPersonRule)),
    reports: (await describeOpenReports(q, waiting, actor.id)).map(forReview(twoPersonRule)),
    total: {
      ...(await countWaiting(q)),
      imports: await countWaitingImports(q),
      coding: await countWaitingCoding(q),
      responses: await countWaitingResponses(q),
      reports: await countWaitingReports(q),
    },
  });
}

export const mayDecide = (twoPersonRule: boolean, { own }: { own: boolean }): boolean =>
  !(twoPersonRule && own);

export const forReview =
  (twoPersonRule: boolean) =>
  <T extends { own: boolean }>(each: T): T & ForReview => ({
    ...each,
    mayDecide: mayDecide(twoPersonRule, each),
  });

/** Contrary action takes two: what this person's approval would do. */
export const forApproval =
  (actor: Actor) =>
  <T extends Pick<OpenAssessment, "status" | "authorId" | "approver">>(claim: T): T & ForApproval => {
    const claimed = { ...claim, approverId: claim.approver?.id ?? null };
    const step =
      claim.status === "contrary" ? contraryStep(claimed, claim.approver, actor) : accept("publish" as const);
    return { ...claim, step: step.ok ? step.value : null, hindrance: step.ok ? null : step.message };
  };

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
