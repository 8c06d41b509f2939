import { utcDay } from "../../domain/calendar";
import type { CommitmentItem } from "../../domain/commitment-item";
import { formatDay } from "../../domain/day-words";
import {
  changesBetween,
  countChanges,
  type ReportChanges,
  type TurnReason,
  wordsBySubject,
} from "../../domain/report-changes";
import type { Block, Figure, FiguresBlock } from "../report";
import type { FactsBefore } from "../report-facts";
import { changeTables } from "./change-tables";
import type { Composing } from "./composing";
import { paragraph } from "./runs";

/** What changed since the last one, counts first; where there is no earlier one, that. */
export function interimChanges(c: Composing): Block[] {
  const { facts, say, lang } = c;
  const { before } = facts;
  if (!before) return [paragraph(say("interim.none"))];
  const since = utcDay(before.asOf);
  const changes = changesBetween(
    { day: since, items: before.items, outside: before.others },
    { day: facts.today, items: facts.items, outside: before.left },
  );
  const days = { from: formatDay(since, lang), to: formatDay(facts.today, lang) };
  const compared = before.number
    ? say("interim.sinceReport", { number: before.number, day: days.from })
    : say("interim.sinceDay", { day: days.from });
  if (countChanges(changes) === 0)
    return [paragraph(compared), paragraph(say("interim.nothing", days), "lead")];
  return [
    paragraph(compared),
    ...(facts.anythingPublished ? [] : [paragraph([{ text: say("summary.none"), strong: true }])]),
    figures(c, changes, before, days),
    ...changeTables(c, changes, before),
  ];
}

const turns = [
  "reviewed",
  "reassessed",
  "withdrawn",
  "new-period",
  "calendar",
] as const satisfies readonly TurnReason[];
/** Said whenever results are; the others only where there are any. */
const alwaysSaid: readonly string[] = ["reviewed", "reassessed", "newlyLate", "deadlinesPassed", "added"];
const ofAssessments = ["reviewed", "reassessed", "withdrawn", "new-period"] as const;

function figures(
  { facts, say }: Composing,
  changes: ReportChanges,
  before: FactsBefore,
  days: { from: string; to: string },
): FiguresBlock {
  const outOf = (all: "ofSubjects" | "ofCommitments" | "ofEarlier" | "ofEither", value: number) => ({
    label: say(`interim.${all}`, { count: value }),
    value,
  });
  const of = {
    subjects: outOf("ofSubjects", comparedSubjects(facts.items, before)),
    now: outOf("ofCommitments", facts.items.length),
    earlier: outOf("ofEarlier", before.items.length),
    either: outOf("ofEither", inEither(facts.items, before)),
  };
  const figure = (id: keyof ReportChanges | TurnReason, value: number, out: Figure["of"]): Figure => ({
    id: `changes.${id}`,
    label: say(`interim.count.${id === "turned" ? "reviewed" : id}`),
    value,
    of: out,
    tier: null,
  });
  // Before anything was published, results have no counts, not even zeros.
  const shown = facts.anythingPublished ? turns : turns.filter((why) => !isOfAssessments(why));
  return {
    block: "figures",
    id: "changes",
    title: say("interim.figures", days),
    figures: [
      ...shown.map((why) => figure(why, changes.turned.filter((one) => one.why === why).length, of.subjects)),
      ...(facts.anythingPublished ? [figure("newlyLate", changes.newlyLate.length, of.subjects)] : []),
      figure("deadlinesPassed", changes.deadlinesPassed.length, of.now),
      figure("added", changes.added.length, of.now),
      figure("entered", changes.entered.length, of.now),
      figure("left", changes.left.length, of.earlier),
      figure("ended", changes.ended.length, of.either),
      figure("recoded", changes.recoded.length, of.either),
    ].filter(({ id, value }) => value > 0 || alwaysSaid.includes(id.replace("changes.", ""))),
  };
}

const isOfAssessments = (why: TurnReason) => (ofAssessments as readonly TurnReason[]).includes(why);

/** What is coded anew often moves into the view or out of it by that. */
const inEither = (items: readonly CommitmentItem[], before: FactsBefore): number =>
  new Set([...items, ...before.items].map(({ code }) => code)).size;

/** Every subject whose word was known at either time. */
function comparedSubjects(items: readonly CommitmentItem[], before: FactsBefore): number {
  const subjects = (of: readonly CommitmentItem[]) =>
    of.flatMap((item) => [...wordsBySubject(item).keys()].map((subject) => `${item.code} ${subject}`));
  const { items: earlier, others, left } = before;
  return new Set([items, earlier, others, left].flatMap(subjects)).size;
}
