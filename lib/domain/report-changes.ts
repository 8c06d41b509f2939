import type { CommitmentItem } from "./commitment-item";
import { deadlinePassed, dueDay } from "./deadline";
import { isReviewed } from "./published-word";
import { allTogether, type Lifecycle, type ShownStatus } from "./vocabulary";

/** What a view held at a time, and the UTC day it is of. */
export type ViewState = {
  day: string;
  items: readonly CommitmentItem[];
  /** Public then as well, but outside the view. */
  outside?: readonly CommitmentItem[];
};

/**
 * Why a word turned: `reviewed`, the first published assessment; `reassessed`, a later one; `new-period`, the period it
 * spoke of is over and nothing is published for the next; `withdrawn`, what stood no longer stands; `calendar`, a day came.
 */
export type TurnReason = "reviewed" | "reassessed" | "new-period" | "withdrawn" | "calendar";

/** Null: the subject was not assessed by itself then, or no longer is. */
export type Turn = {
  code: string;
  subject: string;
  from: ShownStatus | null;
  to: ShownStatus | null;
  why: TurnReason;
};

export type ReportChanges = {
  turned: Turn[];
  /** Published since. */
  added: string[];
  /** Public before too, but in the view only now; and the other way round. */
  entered: string[];
  left: string[];
  /** Withdrawn, merged or replaced since. */
  ended: { code: string; lifecycle: Lifecycle }[];
  /** The deadline was ahead then and is past now. */
  deadlinesPassed: { code: string; due: string }[];
  newlyLate: { code: string; subject: string }[];
  /** What is coded differently, so that its words may not be comparable. */
  recoded: string[];
};

/** What changed between two states of the same view; a state compared with itself gives nothing. */
export function changesBetween(before: ViewState, now: ViewState): ReportChanges {
  const then = new Map(known(before).map((item) => [item.code, item]));
  const wasIn = new Set(before.items.map(({ code }) => code));
  const isIn = new Set(now.items.map(({ code }) => code));
  const both = known(now).flatMap((item) => {
    const earlier = then.get(item.code);
    return earlier && (isIn.has(item.code) || wasIn.has(item.code)) ? [[earlier, item] as const] : [];
  });
  return {
    turned: both.flatMap(([earlier, item]) => turnsOf(earlier, item)),
    added: now.items.filter(({ code }) => !then.has(code)).map(({ code }) => code),
    entered: now.items.filter(({ code }) => then.has(code) && !wasIn.has(code)).map(({ code }) => code),
    left: before.items.filter(({ code }) => !isIn.has(code)).map(({ code }) => code),
    ended: both.flatMap(([earlier, { code, lifecycle }]) =>
      lifecycle !== earlier.lifecycle ? [{ code, lifecycle }] : [],
    ),
    deadlinesPassed: now.items.flatMap((item) => passedSince(item, before.day, now.day)),
    newlyLate: now.items.flatMap((item) => {
      const earlier = then.get(item.code);
      const wasLate = earlier ? lateSubjects(earlier) : [];
      return lateSubjects(item)
        .filter((subject) => !wasLate.includes(subject))
        .map((subject) => ({ code: item.code, subject }));
    }),
    recoded: both.flatMap(([earlier, item]) => (coding(earlier) === coding(item) ? [] : [item.code])),
  };
}

const known = ({ items, outside = [] }: ViewState): CommitmentItem[] => [...items, ...outside];

/** One subject's public word; a shared act has one for all together. */
export function wordsBySubject(item: CommitmentItem): Map<string, ShownStatus> {
  if (item.mode === "collective") return new Map([[allTogether, item.status]]);
  return new Map(item.parties.flatMap(({ code, status }) => (status === null ? [] : [[code, status]])));
}

function turnsOf(earlier: CommitmentItem, item: CommitmentItem): Turn[] {
  const [from, to] = [wordsBySubject(earlier), wordsBySubject(item)];
  const samePeriod = earlier.period.start === item.period.start;
  return [...new Set([...to.keys(), ...from.keys()])].flatMap((subject) => {
    const [old, word] = [from.get(subject) ?? null, to.get(subject) ?? null];
    if (old === word) return [];
    // A subject that came or went with the coding is news only where somebody had assessed it.
    if (old === null || word === null) {
      const known = old ?? word;
      if (known === null || !isReviewed(known)) return [];
    }
    return [{ code: item.code, subject, from: old, to: word, why: reasonOf(old, word, samePeriod) }];
  });
}

function reasonOf(from: ShownStatus | null, to: ShownStatus | null, samePeriod: boolean): TurnReason {
  const [stood, stands] = [from !== null && isReviewed(from), to !== null && isReviewed(to)];
  if (stands) return stood ? "reassessed" : "reviewed";
  if (!stood) return "calendar";
  return samePeriod ? "withdrawn" : "new-period";
}

/** What ended is not looked at again, so its deadline is no news. */
function passedSince(item: CommitmentItem, since: string, today: string): ReportChanges["deadlinesPassed"] {
  const due = dueDay(item.deadline);
  if (due === null || item.lifecycle !== "in-force") return [];
  const passed = deadlinePassed(item.deadline, today) && !deadlinePassed(item.deadline, since);
  return passed ? [{ code: item.code, due }] : [];
}

function lateSubjects(item: CommitmentItem): string[] {
  if (item.mode === "collective") return item.flags.includes("late") ? [allTogether] : [];
  return item.parties.filter(({ flags }) => flags.includes("late")).map(({ code }) => code);
}

const coding = (item: CommitmentItem): string =>
  JSON.stringify([
    item.type,
    item.mode,
    item.precision,
    item.delegation,
    item.verifiable,
    item.sectors,
    item.parties.map(({ code, role }) => `${code}:${role}`).sort(),
    item.deadline.kind,
    item.deadline.words,
    // The day of a named meeting becomes known; that is the calendar's news and no new coding.
    item.deadline.kind === "dated" ? [item.deadline.start, item.deadline.end, item.deadline.precision] : null,
  ]);

/** How many things changed, each counted once. */
export const countChanges = (changes: ReportChanges): number =>
  Object.values(changes).reduce((total, list) => total + list.length, 0);
