import type { AssessmentRecord, CommitmentFile } from "./commitment-file";
import type { ReviewPeriod } from "./commitment-item";
import { isSamePeriod } from "./review-period";

export type PublishedRecord = AssessmentRecord & { publishedAt: Date };

export const isPublished = (record: AssessmentRecord): record is PublishedRecord =>
  record.state === "published" && record.publishedAt !== null;

/** Published work of a subject in a period; a one-off commitment has one window, so everything carries forward. */
export function publishedFor(file: CommitmentFile, subject: string, period: ReviewPeriod): PublishedRecord[] {
  return file.assessments
    .filter(isPublished)
    .filter((record) => record.subject === subject)
    .filter((record) => file.recurrence === "once" || isSamePeriod(record.period, period));
}

/** What stands: the last published one that no other published one replaces. */
export function standingFor(
  file: CommitmentFile,
  subject: string,
  period: ReviewPeriod,
): PublishedRecord | null {
  return lastStanding(publishedFor(file, subject, period));
}

type Published = { id: string; correctsId: string | null; publishedAt: Date };

/** The same of published work of one subject in one period. */
export function lastStanding<T extends Published>(published: readonly T[]): T | null {
  const replaced = new Set(published.map(({ correctsId }) => correctsId));
  const standing = published.filter(({ id }) => !replaced.has(id));
  return (
    standing
      .sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime() || (a.id < b.id ? -1 : 1))
      .at(-1) ?? null
  );
}
