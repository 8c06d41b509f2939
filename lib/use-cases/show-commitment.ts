import { whoMarked } from "../../db/queries/coding-changes";
import { findCommitment, neighboursOf, partiesOf, sectorsOf } from "../../db/queries/commitment-detail";
import { laterMeetings } from "../../db/queries/commitment-files";
import { lineageOf } from "../../db/queries/commitment-links";
import { assessmentsOf, developmentsOf, searchesOf, sourcesOf } from "../../db/queries/commitment-record";
import { responsesOf } from "../../db/queries/responses";
import type { AsOf } from "../domain/as-of";
import type { CommitmentItem, ReviewPeriod } from "../domain/commitment-item";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canReview, canSeeDrafts } from "../domain/permission";
import { reviewPeriods } from "../domain/review-period";
import { allTogether, isResponsible } from "../domain/vocabulary";
import { describeLineage, describeParty, describeQuotes } from "./commitment-coding-detail";
import type { CommitmentDetail } from "./commitment-detail";
import {
  describeAssessments,
  describeDevelopments,
  describeResponses,
  describeSearches,
} from "./commitment-record-detail";
import { timelineOf } from "./commitment-timeline";
import type { Context } from "./context";
import { inPast } from "./in-past";
import { mayRead } from "./may-read";
import { outlooksOf } from "./outlooks";
import { refreshToday } from "./refresh-today";

export type { CommitmentDetail } from "./commitment-detail";

/** One commitment with everything that is known of it, or was known then. */
export async function showCommitment(
  context: Context,
  { asOf = null, ...input }: { document: string; number: string; asOf?: AsOf | null },
): Promise<Outcome<CommitmentDetail>> {
  return mayRead(context) ?? inPast(context, asOf, (there) => everythingOf(there, input));
}

async function everythingOf(
  context: Context,
  input: { document: string; number: string },
): Promise<Outcome<CommitmentDetail>> {
  const today = await refreshToday(context);
  const { read: q } = context.store;
  const found = await findCommitment(q, input.document, input.number);
  if (!found) return refuse("not-found", context.store.past ? "commitmentNotThen" : "commitmentNotFound");
  const { commitment, document } = found;
  const { slug, title, shortTitle, place, adoptedOn, kind, countDisputed } = document;
  const drafts = canSeeDrafts(context.actor);

  const parties = (await partiesOf(q, commitment.id, document.id)).map((row) =>
    describeParty(row, countDisputed),
  );
  const developmentRows = await developmentsOf(q, commitment.id, drafts);
  const sources = await sourcesOf(
    q,
    developmentRows.map(({ development }) => development.id),
  );
  const developments = describeDevelopments(developmentRows, sources, context.actor);
  const searches = describeSearches(await searchesOf(q, commitment.id, drafts), context.actor);
  const assessments = describeAssessments(
    await assessmentsOf(q, commitment.id, drafts),
    { developments, searches, periods: await periodsOf(context, found) },
    context.actor,
  );
  const responses = describeResponses(await responsesOf(q, commitment.id, drafts), context.actor);
  const item = JSON.parse(commitment.item) as CommitmentItem;
  const published = {
    assessments: assessments.filter(({ state }) => state === "published"),
    developments: developments.filter(({ state }) => state === "accepted"),
    searches: searches.filter(({ state }) => state === "accepted"),
  };
  const responsible = parties.filter(({ role }) => isResponsible(role)).map(({ code }) => code);
  return accept({
    item,
    document: { slug, title, shortTitle, place, adoptedOn, kind, countDisputed },
    sectors: (await sectorsOf(q, commitment.id)).map(({ code, label, position }) => ({
      code,
      label,
      primary: position === 0,
    })),
    deliveredWhen: commitment.deliveredWhen,
    failedWhen: commitment.failedWhen,
    testsWrittenAt: commitment.testsWrittenAt,
    recurrence: commitment.recurrence,
    wordRule: commitment.wordRule,
    reviewRhythmDays: commitment.reviewRhythmDays,
    successors: commitment.successors,
    underCorrection: commitment.underCorrectionAt && {
      ...{ at: commitment.underCorrectionAt, note: commitment.underCorrectionNote },
      by: await whoMarked(q, commitment.id, commitment.underCorrectionAt),
    },
    untranslated: commitment.untranslated,
    codebook: commitment.codebook,
    ...(await describeQuotes(q, commitment)),
    lineage: describeLineage(await lineageOf(q, commitment.id)),
    parties,
    subjects: commitment.mode === "collective" && responsible.length > 0 ? [allTogether] : responsible,
    ...published,
    responses: responses.filter(({ state }) => state === "accepted"),
    timeline: timelineOf({ adoptedOn, deadline: item.deadline, ...published }, today),
    ...(await neighboursOf(q, commitment)),
    today,
    drafts: drafts
      ? {
          recordVersion: commitment.recordVersion,
          commitmentId: commitment.id,
          assessments: assessments.filter(({ state }) => state !== "published"),
          developments: developments.filter(({ state }) => state !== "accepted"),
          searches: searches.filter(({ state }) => state !== "accepted"),
          responses: responses.filter(({ state }) => state !== "accepted"),
          mayReview: canReview(context.actor),
          outlooks: await outlooksOf(q, commitment.id, published.assessments, today),
        }
      : null,
  });
}

/** Only a continuing commitment's periods depend on when the series meets. */
async function periodsOf(
  { store }: Context,
  { commitment, document }: NonNullable<Awaited<ReturnType<typeof findCommitment>>>,
): Promise<ReviewPeriod[]> {
  const { recurrence } = commitment;
  const { adoptedOn, seriesId } = document;
  const meetings = recurrence === "once" ? [] : await laterMeetings(store.read, seriesId, adoptedOn);
  return reviewPeriods({ recurrence, adoptedOn, laterMeetings: meetings });
}
