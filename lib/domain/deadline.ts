import type { CommitmentFile } from "./commitment-file";
import type { ItemDeadline, ReviewPeriod } from "./commitment-item";

const binding: readonly ItemDeadline["kind"][] = ["dated", "meeting"];

/** The last day on which it is in time. 尽快 (asap) is never late; a meeting without a day cannot have passed. */
export const dueDay = (deadline: ItemDeadline): string | null =>
  binding.includes(deadline.kind) ? deadline.end : null;

/** Not yet due: the deadline's interval lies wholly ahead. Once it has begun, the act may already be on record. */
export const isNotYetDue = (deadline: ItemDeadline, today: string): boolean =>
  binding.includes(deadline.kind) && deadline.start !== null && today < deadline.start;

export function deadlinePassed(deadline: ItemDeadline, today: string): boolean {
  const due = dueDay(deadline);
  return due !== null && due < today;
}

/** The window has closed: the deadline has passed or the period is over. Open ends never close. */
export const windowClosed = (deadline: ItemDeadline, period: ReviewPeriod, today: string): boolean =>
  deadlinePassed(deadline, today) || (period.end !== null && period.end < today);

/** The day after which somebody should have looked: the deadline, or for asap the next meeting of the series. */
export function lookDay(file: Pick<CommitmentFile, "deadline" | "laterMeetings">): string | null {
  if (file.deadline.kind !== "asap") return dueDay(file.deadline);
  return [...file.laterMeetings].sort()[0] ?? null;
}
