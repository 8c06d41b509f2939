import type { Bag } from "./tokens";

/** A bag as numbers: tokens by their number in ascending order, each with what it weighs here. */
export type Tally = { tokens: Int32Array; weights: Float64Array; total: number };
/** Turns the bags it was made for into tallies; tokens it does not know weigh nothing. */
export type Scales = (bag: Bag) => Tally;

/**
 * How much a token tells, 0 to 1: what stands in every paragraph tells which from which least. With `even` every token
 * tells the same.
 */
export function scalesFor(bags: readonly Bag[], even = false): Scales {
  const numbers = new Map<string, number>();
  const holders: number[] = [];
  for (const bag of bags)
    for (const token of bag.keys()) {
      const number = numbers.get(token) ?? numbers.size;
      numbers.set(token, number);
      holders[number] = (holders[number] ?? 0) + 1;
    }
  const most = Math.log(1 + bags.length);
  const weights = holders.map((n) => (even ? 1 : Math.log(1 + bags.length / n) / most));
  return (bag) => {
    const pairs: [number, number][] = [];
    for (const [token, n] of bag) {
      const number = numbers.get(token);
      if (number !== undefined) pairs.push([number, n * (weights[number] ?? 0)]);
    }
    pairs.sort((a, b) => a[0] - b[0]);
    return tallyOf(pairs);
  };
}

const tallyOf = (pairs: readonly (readonly [number, number])[]): Tally => ({
  tokens: Int32Array.from(pairs, ([token]) => token),
  weights: Float64Array.from(pairs, ([, weight]) => weight),
  total: pairs.reduce((sum, [, weight]) => sum + weight, 0),
});

export function joinTallies(tallies: readonly Tally[]): Tally {
  const joined = new Map<number, number>();
  for (const { tokens, weights } of tallies)
    tokens.forEach((token, i) => {
      joined.set(token, (joined.get(token) ?? 0) + (weights[i] as number));
    });
  return tallyOf([...joined].sort((a, b) => a[0] - b[0]));
}

/** Tokens worth about this much together settle the matter. */
const enough = 2;

/** Weighted Dice, and how far the tokens that there are suffice to judge by them. */
export function likenessOf(a: Tally, b: Tally): { value: number; evidence: number } {
  const all = a.total + b.total;
  if (all === 0) return { value: 0, evidence: 0 };
  let shared = 0;
  for (let i = 0, j = 0; i < a.tokens.length && j < b.tokens.length; ) {
    const step = (a.tokens[i] as number) - (b.tokens[j] as number);
    if (step === 0) shared += Math.min(a.weights[i++] as number, b.weights[j++] as number);
    else if (step < 0) i++;
    else j++;
  }
  return { value: (2 * shared) / all, evidence: Math.min(1, all / 2 / enough) };
}

/** 1 where both are equally long once the languages are made even; 0.4 where one is twice as long. */
export function lengthLikeness(a: number, b: number): number {
  if (a === 0 || b === 0) return a === b ? 1 : 0;
  return Math.exp(-2 * Math.log(a / b) ** 2);
}
