import { utcDay } from "../domain/calendar";
import type { ItemDeadline } from "../domain/commitment-item";
import type { CommitmentDetail, TimelineEntry } from "./commitment-detail";

type Told = Pick<CommitmentDetail, "assessments" | "developments" | "searches"> & {
  adoptedOn: string;
  deadline: ItemDeadline;
};

/** On one day, what happened stands before what was said about it. */
const dayOrder: TimelineEntry["kind"][] = ["adopted", "deadline", "development", "search", "assessment"];

/** Everything public in one line, newest first; what is still ahead stands on top. */
export function timelineOf(told: Told, today: string): TimelineEntry[] {
  const { start, end } = told.deadline;
  const entries: TimelineEntry[] = [
    { kind: "adopted", on: told.adoptedOn },
    ...(start && end ? [{ kind: "deadline" as const, on: end, start, past: end < today }] : []),
    ...told.developments.map((development) => ({
      kind: "development" as const,
      on: development.happenedTo,
      development,
    })),
    ...told.searches.map((search) => ({ kind: "search" as const, on: search.searchedOn, search })),
    ...told.assessments.flatMap((assessment) =>
      assessment.publishedAt
        ? [{ kind: "assessment" as const, on: utcDay(assessment.publishedAt), assessment }]
        : [],
    ),
  ];
  return entries.sort((a, b) =>
    a.on === b.on ? dayOrder.indexOf(b.kind) - dayOrder.indexOf(a.kind) : a.on < b.on ? 1 : -1,
  );
}
