import type { CommitmentItem } from "./commitment-item";
import { flagBit, flagBits } from "./flag";
import { isDelivered, isProgress, isReviewed } from "./published-word";
import {
  type Basis,
  bases,
  type Flag,
  type Level,
  levels,
  type ShownStatus,
  type Status,
  shownStatuses,
  type Tier,
} from "./vocabulary";

/** Commitments that are alike in what the figures look at, and how many. */
export type CountedCommitments = {
  tier: Tier;
  precision: Level;
  status: ShownStatus;
  bits: number;
  n: number;
};
/** Published statuses of assessed subjects by what they rest on. */
export type CountedSubjects = { tier: Tier; basis: Basis | null; status: Status; n: number };

export type TierCounts = Record<Tier, number>;

/** The figures of one tier, by the method's words; codes are never averaged. */
export type TierFigures = {
  tier: Tier;
  total: number;
  /** The commitment's word rests on published assessments of every subject. */
  reviewed: number;
  notReviewed: number;
  /** Partial, mostly or delivered. */
  anyProgress: number;
  delivered: number;
  /** Every word that occurs, the derived ones too, in the method's order. */
  byStatus: { status: ShownStatus; count: number }[];
  /** Split by precision and by basis, because vague promises score better. */
  byPrecision: {
    precision: Level;
    total: number;
    reviewed: number;
    anyProgress: number;
    delivered: number;
  }[];
  /** Published statuses of assessed subjects by what they rest on. */
  byBasis: { basis: Basis; subjects: number; anyProgress: number; delivered: number }[];
  /** As prominent as progress. */
  late: number;
  silent: number;
};

export const sum = <T extends { n: number }>(rows: readonly T[], of: (row: T) => boolean = () => true) =>
  rows.reduce((total, row) => (of(row) ? total + row.n : total), 0);

export const tierCounts = (rows: readonly CountedCommitments[]): TierCounts => ({
  undertaking: sum(rows, ({ tier }) => tier === "undertaking"),
  "followed-item": sum(rows, ({ tier }) => tier === "followed-item"),
});

export const flagged = (rows: readonly CountedCommitments[], flag: Flag) =>
  sum(rows, ({ bits }) => (bits & flagBit(flag)) !== 0);

/** Any progress and delivered, with what they are a part of; each tier by itself. */
const progressOf = (rows: readonly CountedCommitments[]) => ({
  total: sum(rows),
  reviewed: sum(rows, ({ status }) => isReviewed(status)),
  anyProgress: sum(rows, ({ status }) => isProgress(status)),
  delivered: sum(rows, ({ status }) => isDelivered(status)),
});

export function figuresOf(
  tier: Tier,
  all: readonly CountedCommitments[],
  published: readonly CountedSubjects[],
): TierFigures {
  const rows = all.filter((row) => row.tier === tier);
  const progress = progressOf(rows);
  return {
    tier,
    ...progress,
    notReviewed: progress.total - progress.reviewed,
    byStatus: present(shownStatuses, (status) => sum(rows, (row) => row.status === status)).map(
      ([status, count]) => ({ status, count }),
    ),
    byPrecision: levels.map((precision) => ({
      precision,
      ...progressOf(rows.filter((row) => row.precision === precision)),
    })),
    byBasis: bases.flatMap((basis) => {
      const own = published.filter((row) => row.tier === tier && row.basis === basis);
      if (own.length === 0) return [];
      return [
        {
          basis,
          subjects: sum(own),
          anyProgress: sum(own, ({ status }) => isProgress(status)),
          delivered: sum(own, ({ status }) => isDelivered(status)),
        },
      ];
    }),
    late: flagged(rows, "late"),
    silent: flagged(rows, "silent"),
  };
}

/** Words that occur, in the method's order. */
export const present = <T>(words: readonly T[], countOf: (word: T) => number): [T, number][] =>
  words.map((word): [T, number] => [word, countOf(word)]).filter(([, count]) => count > 0);

/** A list item counted by itself. */
export const countedItem = ({ tier, precision, status, flags }: CommitmentItem): CountedCommitments => ({
  tier,
  precision,
  status,
  bits: flagBits(flags),
  n: 1,
});
