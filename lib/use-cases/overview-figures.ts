import type { chainsByTier } from "../../db/queries/commitment-chains";
import type { countByBasis, countByState, countCommitments } from "../../db/queries/overview-counts";
import { flagBit } from "../domain/flag";
import { isDelivered, isProgress, isReviewed } from "../domain/published-word";
import {
  bases,
  type Flag,
  isResponsible,
  levels,
  roles,
  shownStatuses,
  type Tier,
} from "../domain/vocabulary";
import type { ChainTotal, Overview, StateCounts, TierCounts, TierFigures } from "./overview-page";
import type { RegisterParty } from "./register";

type CommitmentRow = Awaited<ReturnType<typeof countCommitments>>[number];
type BasisRow = Awaited<ReturnType<typeof countByBasis>>[number];
type StateRow = Awaited<ReturnType<typeof countByState>>[number];

export const sum = <T extends { n: number }>(rows: readonly T[], of: (row: T) => boolean = () => true) =>
  rows.reduce((total, row) => (of(row) ? total + row.n : total), 0);

export const tierCounts = (rows: readonly CommitmentRow[]): TierCounts => ({
  undertaking: sum(rows, ({ tier }) => tier === "undertaking"),
  "followed-item": sum(rows, ({ tier }) => tier === "followed-item"),
});

export const flagged = (rows: readonly CommitmentRow[], flag: Flag) =>
  sum(rows, ({ bits }) => (bits & flagBit(flag)) !== 0);

/** Any progress and delivered, with what they are a part of; each tier by itself. */
const progressOf = (rows: readonly CommitmentRow[]) => ({
  total: sum(rows),
  reviewed: sum(rows, ({ status }) => isReviewed(status)),
  anyProgress: sum(rows, ({ status }) => isProgress(status)),
  delivered: sum(rows, ({ status }) => isDelivered(status)),
});

export function figuresOf(
  tier: Tier,
  all: readonly CommitmentRow[],
  published: readonly BasisRow[],
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

type ChainRow = Awaited<ReturnType<typeof chainsByTier>>[number];

/** A chain that crosses the tiers counts once in each, and once in all. */
export function chainTotals(
  rows: readonly ChainRow[],
  total: number,
  tierTotals: TierCounts,
): Overview["chains"] {
  const once = (of: readonly ChainRow[], all: number): ChainTotal => {
    const members = new Map<string | null, number>();
    for (const { chain, n } of of) members.set(chain, (members.get(chain) ?? 0) + n);
    const several = [...members.values()].filter((n) => n > 1);
    return { chains: several.length, once: all - several.reduce((again, n) => again + n - 1, 0) };
  };
  const all = once(rows, total);
  if (all.chains === 0) return null;
  const tier = (name: Tier) =>
    once(
      rows.filter((row) => row.tier === name),
      tierTotals[name],
    );
  return { all, byTier: { undertaking: tier("undertaking"), "followed-item": tier("followed-item") } };
}

export function countsByState(rows: readonly StateRow[], parties: readonly RegisterParty[]): StateCounts[] {
  return parties.flatMap((party) => {
    const own = rows.filter((row) => row.party === party.code);
    if (own.length === 0) return [];
    return [
      {
        party,
        total: sum(own),
        responsible: sum(own, ({ role }) => isResponsible(role)),
        byRole: present(roles, (role) => sum(own, (row) => row.role === role)).map(([role, count]) => ({
          role,
          count,
        })),
        byStatus: present(shownStatuses, (status) => sum(own, (row) => row.status === status)).map(
          ([status, count]) => ({ status, count }),
        ),
      },
    ];
  });
}

/** Words that occur, in the method's order. */
const present = <T>(words: readonly T[], countOf: (word: T) => number): [T, number][] =>
  words.map((word): [T, number] => [word, countOf(word)]).filter(([, count]) => count > 0);
