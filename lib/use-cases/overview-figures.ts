import type { chainsByTier } from "../../db/queries/commitment-chains";
import type { countByState } from "../../db/queries/overview-counts";
import { present, sum, type TierCounts } from "../domain/figures";
import { isResponsible, roles, shownStatuses, type Tier } from "../domain/vocabulary";
import type { ChainTotal, Overview, StateCounts } from "./overview-page";
import type { RegisterParty } from "./register";

type StateRow = Awaited<ReturnType<typeof countByState>>[number];

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
