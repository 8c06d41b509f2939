import type { CommitmentItem } from "./commitment-item";
import { deadlinePassed, dueDay } from "./deadline";
import { isReviewed } from "./published-word";

/** A stretch in which deadlines fall; a deadline told by its year alone belongs to the year, not to its last quarter. */
export type DueIn = { year: number; quarter: 1 | 2 | 3 | 4 | null };

export type DeadlineGroups = {
  /** Past, and nothing published since: the backlog of who reviews. */
  backlog: CommitmentItem[];
  coming: { in: DueIn; items: CommitmentItem[] }[];
  /** By a meeting whose day nobody has entered. */
  meeting: CommitmentItem[];
  asap: CommitmentItem[];
  /** Past, and reviewed since. */
  past: CommitmentItem[];
  open: CommitmentItem[];
  continuing: CommitmentItem[];
  /** Withdrawn, merged or replaced: nobody waits for them. */
  ended: CommitmentItem[];
};

/** Every commitment in exactly one group; those with a day in order of it. */
export function deadlineGroups(items: readonly CommitmentItem[], today: string): DeadlineGroups {
  const inForce = items.filter(({ lifecycle }) => lifecycle === "in-force");
  const withDay = inForce.filter(({ deadline }) => dueDay(deadline) !== null).sort(byDueDay);
  const passed = withDay.filter(({ deadline }) => deadlinePassed(deadline, today));
  const ahead = withDay.filter(({ deadline }) => !deadlinePassed(deadline, today));
  const ofKind = (kind: CommitmentItem["deadline"]["kind"]) =>
    inForce.filter(({ deadline }) => deadline.kind === kind && dueDay(deadline) === null);
  return {
    backlog: passed.filter(isUnreviewedSince),
    coming: grouped(ahead),
    // A date that was coded without its day can only be a meeting's.
    meeting: [...ofKind("meeting"), ...ofKind("dated")],
    asap: ofKind("asap"),
    past: passed.filter((item) => !isUnreviewedSince(item)),
    open: ofKind("open"),
    continuing: ofKind("continuing"),
    ended: items.filter(({ lifecycle }) => lifecycle !== "in-force"),
  };
}

const isUnreviewedSince = ({ status, flags }: CommitmentItem) =>
  !isReviewed(status) || flags.includes("review-due");

const byDueDay = (a: CommitmentItem, b: CommitmentItem) =>
  compare(dueDay(a.deadline), dueDay(b.deadline)) || compare(a.deadline.start, b.deadline.start);

const compare = (a: string | null, b: string | null) => ((a ?? "") < (b ?? "") ? -1 : a === b ? 0 : 1);

function dueIn({ deadline }: CommitmentItem): DueIn {
  const end = dueDay(deadline) ?? "";
  const year = Number(end.slice(0, 4));
  if (deadline.precision === "year") return { year, quarter: null };
  return { year, quarter: Math.ceil(Number(end.slice(5, 7)) / 3) as 1 | 2 | 3 | 4 };
}

/** A year without a quarter stands after its quarters: it is over with the last of them. */
function grouped(items: CommitmentItem[]): DeadlineGroups["coming"] {
  const keyOf = ({ year, quarter }: DueIn) => year * 10 + (quarter ?? 5);
  const groups = new Map<number, DeadlineGroups["coming"][number]>();
  for (const item of items) {
    const stretch = dueIn(item);
    const group = groups.get(keyOf(stretch)) ?? { in: stretch, items: [] };
    group.items.push(item);
    groups.set(keyOf(stretch), group);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}
