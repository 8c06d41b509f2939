import { addDays } from "./calendar";
import type { CommitmentFile } from "./commitment-file";
import type { ReviewPeriod } from "./commitment-item";

type Timed = Pick<CommitmentFile, "recurrence" | "adoptedOn" | "laterMeetings">;

/**
 * The window opens the day after adoption. A one-off commitment has one window without an end; a continuing one
 * starts afresh the day after each later meeting of the document's own series.
 */
export function reviewPeriods(file: Timed): ReviewPeriod[] {
  const first = addDays(file.adoptedOn, 1);
  if (file.recurrence === "once") return [{ start: first, end: null }];
  const periods: ReviewPeriod[] = [];
  let start = first;
  for (const meeting of [...new Set(file.laterMeetings)].sort()) {
    if (meeting < start) continue;
    periods.push({ start, end: meeting });
    start = addDays(meeting, 1);
  }
  return [...periods, { start, end: null }];
}

/** The period a day lies in; a day before the window belongs to the first period. */
export function periodOf(file: Timed, day: string): ReviewPeriod {
  const periods = reviewPeriods(file);
  return periods.findLast((period) => period.start <= day) ?? (periods[0] as ReviewPeriod);
}

export const currentPeriod = (file: Timed, today: string): ReviewPeriod => periodOf(file, today);

/** Periods that have begun: the only ones that can be assessed. */
export function begunPeriods(file: Timed, today: string): ReviewPeriod[] {
  const [first, ...later] = reviewPeriods(file);
  return [first as ReviewPeriod, ...later.filter((period) => period.start <= today)];
}

/** A period is known by its start: its end becomes known when the next meeting is entered. */
export const isSamePeriod = (a: ReviewPeriod, b: ReviewPeriod): boolean => a.start === b.start;
