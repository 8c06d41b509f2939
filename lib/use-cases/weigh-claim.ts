import { loadCommitmentFile } from "../../db/queries/commitment-files";
import { loadItemParts } from "../../db/queries/commitment-item";
import { openDevelopments, openSearches } from "../../db/queries/review";
import type { Q } from "../../db/store";
import { type ClaimDifference, claimDifference } from "../domain/claim-difference";
import { alsoSubmitted } from "../domain/evidence";
import {
  type Outlook,
  outlookFor,
  type RuleKey,
  toldRule,
  type Weight,
  weightOf,
} from "../domain/rule-trace";
import {
  describeOpenDevelopments,
  describeOpenSearches,
  type OpenDevelopment,
  type OpenSearch,
} from "./open-work";
import type { QueuedAssessment } from "./review-queue";

/** A claim with all that a reviewer weighs it by. */
export type ReviewedClaim = Omit<QueuedAssessment, "rule"> & {
  rule: RuleKey | null;
  weight: Weight;
  /** What would change it, counting evidence that waits for review. */
  outlook: Outlook;
  /** Against the assessment it would replace; null where it is the first. */
  difference: ClaimDifference | null;
  /** What the former one stood on and this one leaves out. */
  dropped: { developments: OpenDevelopment[]; searches: OpenSearch[] };
  quote: { text: string; language: string; script: string } | null;
};

export async function weighClaim(
  q: Q,
  claim: QueuedAssessment,
  today: string,
  actorId: string | null,
): Promise<ReviewedClaim | null> {
  const file = await loadCommitmentFile(q, claim.commitment.code);
  const parts = file && (await loadItemParts(q, file.id));
  if (!file || !parts) return null;
  const acts = claim.developments.map(({ sources }) =>
    sources.filter(({ id }) => claim.sources.includes(id)),
  );
  const stoodOn = {
    developments: claim.developments.map(({ id }) => id),
    sources: claim.sources,
    searches: claim.searches.map(({ id }) => id),
  };
  const difference = claim.previous && claimDifference(claim.previous, { ...claim, stoodOn });
  const [quote] = parts.quotes;
  return {
    ...claim,
    rule: toldRule(claim.status, claim.rule, acts),
    weight: weightOf(acts, claim.sources),
    outlook: outlookFor(file, claim, today, alsoSubmitted),
    difference,
    dropped: await droppedBy(q, difference, actorId),
    quote: quote ? { text: quote.reading, language: quote.language, script: quote.script } : null,
  };
}

async function droppedBy(q: Q, difference: ClaimDifference | null, actorId: string | null) {
  const ids = difference?.dropped ?? [];
  if (ids.length === 0) return { developments: [], searches: [] };
  return {
    developments: await describeOpenDevelopments(q, await openDevelopments(q, { ids }), actorId),
    searches: describeOpenSearches(await openSearches(q, { ids }), actorId),
  };
}
