import { addDays, utcDay } from "./calendar";
import type { CommitmentFile } from "./commitment-file";
import type { ReviewPeriod } from "./commitment-item";
import { deadlinePassed, dueDay, isNotYetDue, lookDay } from "./deadline";
import { evidenceFor } from "./evidence";
import { isPublished, type PublishedRecord, publishedFor, standingFor } from "./published-assessment";
import { reviewPeriods } from "./review-period";
import { type Flag, flags, type ShownStatus, type Status, statusOrder } from "./vocabulary";

/** What can be said of one subject today, from published work only. */
export type SubjectState = {
  subject: string;
  status: ShownStatus;
  standing: PublishedRecord | null;
  flags: Flag[];
};

/** The word of a subject: what stands, else that nothing is due yet, else that nobody has reviewed it. */
export function subjectState(
  file: CommitmentFile,
  subject: string,
  period: ReviewPeriod,
  today: string,
): SubjectState {
  const standing = standingFor(file, subject, period);
  const unreviewed: ShownStatus = isNotYetDue(file.deadline, today) ? "not-yet-due" : "not-reviewed";
  const raised = raisedFlags(file, subject, period, today, standing);
  return {
    subject,
    status: standing?.status ?? unreviewed,
    standing,
    flags: flags.filter((flag) => raised.has(flag)),
  };
}

function raisedFlags(
  file: CommitmentFile,
  subject: string,
  period: ReviewPeriod,
  today: string,
  standing: PublishedRecord | null,
): Set<Flag> {
  const evidence = evidenceFor(file, subject, period, today);
  const found = evidence.supporting.length + evidence.contradicting.length > 0;
  const raised: [Flag, boolean][] = [
    ["late", standing !== null && isLate(file, standing)],
    ["delivered-late", standing !== null && isDeliveredLate(file, standing, period)],
    ["review-due", isReviewDue(file, subject, today)],
    ["stale", standing !== null && isStale(file, standing, today)],
    // Later finds end the silence.
    ["silent", evidence.searches.length > 0 && !found],
    ["disputed", evidence.supporting.length > 0 && evidence.contradicting.length > 0],
    ["restated", evidence.restated.length > 0],
    ["evidence-changed", standing !== null && standing.evidenceChangedAt !== null],
    ["to-reconfirm", standing !== null && standing.toReconfirmAt !== null],
    ["under-correction", file.underCorrectionAt !== null],
  ];
  return new Set(raised.filter(([, holds]) => holds).map(([flag]) => flag));
}

const belowDelivered = (status: Status) =>
  status !== "delivered" && (statusOrder as readonly Status[]).includes(status);

/** Late: a published assessment dated after the deadline is below delivered. */
const isLate = (file: CommitmentFile, standing: PublishedRecord) =>
  belowDelivered(standing.status) && deadlinePassed(file.deadline, utcDay(standing.publishedAt));

/**
 * Delivered late: every act it stands on came after the deadline, or some did and an earlier assessment, dated after
 * the deadline, still found it below delivered.
 */
function isDeliveredLate(file: CommitmentFile, standing: PublishedRecord, period: ReviewPeriod): boolean {
  const due = dueDay(file.deadline);
  if (standing.status !== "delivered" || due === null) return false;
  const acts = file.developments.filter(({ id }) => standing.stoodOn.developments.includes(id));
  const after = acts.filter(({ happenedFrom }) => happenedFrom > due);
  if (after.length === 0) return false;
  if (after.length === acts.length) return true;
  return publishedFor(file, standing.subject, period).some((record) => isLate(file, record));
}

/** Review due: the deadline has passed or a period is over, and nothing was published since. Our backlog. */
function isReviewDue(file: CommitmentFile, subject: string, today: string): boolean {
  if (file.lifecycle !== "in-force") return false;
  const ends = [lookDay(file), ...reviewPeriods(file).map(({ end }) => end)];
  const last = ends
    .filter((end): end is string => end !== null && end < today)
    .sort()
    .at(-1);
  if (last === undefined) return false;
  return !file.assessments
    .filter(isPublished)
    .some((record) => record.subject === subject && utcDay(record.publishedAt) > last);
}

/** The last day before a published assessment is older than the rhythm of review. */
export const freshUntil = (file: CommitmentFile, standing: PublishedRecord): string =>
  addDays(utcDay(standing.publishedAt), file.reviewRhythmDays);

const isStale = (file: CommitmentFile, standing: PublishedRecord, today: string) =>
  file.lifecycle === "in-force" && freshUntil(file, standing) < today;
