import type { CommitmentItem } from "../../domain/commitment-item";
import { formatDay } from "../../domain/day-words";
import { deadlinePassed } from "../../domain/deadline";
import { deadlineKinds } from "../../domain/vocabulary";
import type { Block } from "../report";
import { shortTable } from "./commitment-rows";
import type { Composing } from "./composing";
import { heading, list, paragraph, plain } from "./runs";
import { deadlineCell } from "./tables";

const hasDay = ({ deadline }: CommitmentItem): boolean => deadline.end !== null;
const bySoonest = (a: CommitmentItem, b: CommitmentItem) =>
  (a.deadline.end ?? "").localeCompare(b.deadline.end ?? "") || (a.code < b.code ? -1 : 1);

/** What has a day, soonest first; what has none is counted by what the text says instead. */
export function deadlinesSection(c: Composing): Block[] {
  const { facts, say, lang, words } = c;
  const { items, today } = facts;
  if (items.length === 0) return [paragraph(say("noMatch"), "gap")];
  const dated = items.filter(hasDay).sort(bySoonest);
  const past = dated.filter(({ deadline }) => deadlinePassed(deadline, today)).length;
  const counts = { dated: dated.length, past, ahead: dated.length - past, today: formatDay(today, lang) };
  const others = deadlineKinds
    .map((kind) => ({
      kind,
      count: items.filter((item) => !hasDay(item) && item.deadline.kind === kind).length,
    }))
    .filter(({ count }) => count > 0);
  return [
    paragraph(dated.length > 0 ? say("deadlines.datedText", counts) : say("deadlines.noDated")),
    ...(dated.length > 0
      ? [
          shortTable(c, {
            id: "deadlines",
            caption: say("deadlines.dated"),
            items: dated,
            own: { id: "deadline", shape: { type: "day" }, cell: (item) => deadlineCell(c, item) },
          }),
        ]
      : []),
    ...(others.length > 0
      ? [
          heading(2, "deadlines-others", say("deadlines.others")),
          list(
            others.map(({ kind, count }) =>
              plain(say("deadlines.other", { kind: words.deadlineKind[kind], count, total: items.length })),
            ),
          ),
        ]
      : []),
  ];
}
