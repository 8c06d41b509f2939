import type { Bag } from "./tokens";

/** How much a token tells, 0 to 1: what stands in every paragraph tells which from which least. */
export type Weight = (token: string) => number;

export function weightOf(bags: readonly Bag[]): Weight {
  const holders = new Map<string, number>();
  for (const bag of bags) for (const token of bag.keys()) holders.set(token, (holders.get(token) ?? 0) + 1);
  const most = Math.log(1 + bags.length);
  return (token) => (most === 0 ? 1 : Math.log(1 + bags.length / (holders.get(token) ?? 1)) / most);
}

/** Tokens worth about this much together settle the matter. */
const enough = 2;

/** Weighted Dice, and how far the tokens that there are suffice to judge by them. */
export function likenessOf(a: Bag, b: Bag, weight: Weight): { value: number; evidence: number } {
  let shared = 0;
  let all = 0;
  for (const [token, n] of a) {
    const w = weight(token);
    all += n * w;
    shared += Math.min(n, b.get(token) ?? 0) * w;
  }
  for (const [token, n] of b) all += n * weight(token);
  return all === 0
    ? { value: 0, evidence: 0 }
    : { value: (2 * shared) / all, evidence: Math.min(1, all / 2 / enough) };
}

export function joinBags(bags: readonly Bag[]): Bag {
  const joined: Bag = new Map();
  for (const bag of bags) for (const [token, n] of bag) joined.set(token, (joined.get(token) ?? 0) + n);
  return joined;
}

/** 1 where both are equally long once the languages are made even; 0.4 where one is twice as long. */
export function lengthLikeness(a: number, b: number): number {
  if (a === 0 || b === 0) return a === b ? 1 : 0;
  return Math.exp(-2 * Math.log(a / b) ** 2);
}
