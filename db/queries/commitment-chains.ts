import { and, count, countDistinct, eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import { type ChainMember, chainingKinds } from "../../lib/domain/lineage";
import { commitment, commitmentLink, document } from "../sqlite/schema";
import type { Q } from "../store";
import { chunksOf } from "./chunks";
import { type ListFilter, listCondition } from "./commitment-list";

const chaining = and(
  eq(commitmentLink.state, "confirmed"),
  inArray(commitmentLink.kind, [...chainingKinds]),
  isNotNull(commitmentLink.fromCommitmentId),
);

/** Everything that confirmed links connect with these commitments, and the links between them. */
export async function connectedWith(q: Q, ids: string[]) {
  const known = new Set(ids);
  const links = new Map<string, { from: string; to: string }>();
  let frontier = [...known];
  while (frontier.length > 0) {
    const found: string[] = [];
    for (const some of chunksOf(frontier, 200)) {
      const rows = await q
        .select({
          id: commitmentLink.id,
          from: commitmentLink.fromCommitmentId,
          to: commitmentLink.toCommitmentId,
        })
        .from(commitmentLink)
        .where(
          and(
            chaining,
            or(inArray(commitmentLink.fromCommitmentId, some), inArray(commitmentLink.toCommitmentId, some)),
          ),
        );
      for (const { id, from, to } of rows) {
        if (from === null) continue;
        links.set(id, { from, to });
        found.push(from, to);
      }
    }
    frontier = [...new Set(found)].filter((id) => !known.has(id));
    for (const id of frontier) known.add(id);
  }
  const members: ChainMember[] = [];
  for (const some of chunksOf([...known]))
    members.push(
      ...(await q
        .select({ id: commitment.id, code: commitment.code, adoptedOn: document.adoptedOn })
        .from(commitment)
        .innerJoin(document, eq(document.id, commitment.documentId))
        .where(inArray(commitment.id, some))),
    );
  return { members, links: [...links.values()] };
}

/** Derived, never audited. */
export async function writeChains(q: Q, chains: Map<string, string | null>): Promise<void> {
  const by = new Map<string | null, string[]>();
  for (const [id, chain] of chains) by.set(chain, [...(by.get(chain) ?? []), id]);
  for (const [chainId, ids] of by)
    for (const some of chunksOf(ids))
      await q.update(commitment).set({ chainId }).where(inArray(commitment.id, some));
}

/** Whether anything is linked at all: mostly nothing is, and totals need no second count. */
export async function anyChain(q: Q): Promise<boolean> {
  const [row] = await q
    .select({ id: commitment.chainId })
    .from(commitment)
    .where(isNotNull(commitment.chainId))
    .limit(1);
  return row !== undefined;
}

/** Of the rows of a list: chains that it holds more than one member of, how many it holds too many, its documents. */
export async function countChains(
  q: Q,
  list: ListFilter,
): Promise<{ chains: number; again: number; documents: number }> {
  const linked = q.select({ id: commitment.id }).from(commitment).where(isNotNull(commitment.chainId));
  const each = q
    .select({ chain: commitment.chainId, n: count().as("members") })
    .from(commitment)
    .where(and(inArray(commitment.id, linked), listCondition(q, list)))
    .groupBy(commitment.chainId)
    .having(sql`count(*) > 1`)
    .as("each_chain");
  const [row] = await q
    .select({ chains: count(), again: sql<number>`coalesce(sum(${each.n} - 1), 0)`.mapWith(Number) })
    .from(each);
  if (!row || row.chains === 0) return { chains: 0, again: 0, documents: 0 };
  const [spanned] = await q
    .select({ documents: countDistinct(commitment.documentId) })
    .from(commitment)
    .where(listCondition(q, list));
  return { ...row, documents: spanned?.documents ?? 0 };
}

/** Members of each chain by tier, for figures that keep the tiers apart. */
export async function chainsByTier(q: Q) {
  return await q
    .select({ chain: commitment.chainId, tier: commitment.tier, n: count() })
    .from(commitment)
    .where(isNotNull(commitment.chainId))
    .groupBy(commitment.chainId, commitment.tier);
}
