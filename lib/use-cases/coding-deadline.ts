import type { CodedDeadline } from "../domain/commitment-coding";
import type { CodedCommitment } from "./coding-schema";

/** The day of each meeting of the register, by `series/number`; null while it is not known. */
export type MeetingDays = Map<string, string | null>;

export const meetingKey = (series: string, number: number) => `${series}/${number}`;

/** A deadline by a meeting has days as soon as the register knows the meeting's. */
export function deadlineOf(deadline: CodedCommitment["deadline"], meetings: MeetingDays): CodedDeadline {
  const none = { start: null, end: null, precision: null, words: deadline.words ?? null, meeting: null };
  if (deadline.kind === "dated") {
    const { start, end, precision } = deadline;
    return { ...none, kind: "dated", start, end, precision };
  }
  if (deadline.kind !== "meeting") return { ...none, kind: deadline.kind };
  const meeting = meetingKey(deadline.series, deadline.number);
  const day = meetings.get(meeting) ?? null;
  return { ...none, kind: "meeting", start: day, end: day, precision: day ? "day" : null, meeting };
}
