import { type Flag, flags } from "./vocabulary";

export const flagBit = (flag: Flag): number => 1 << flags.indexOf(flag);

/** Flags as one number: bit i stands for the i-th flag of the vocabulary. */
export function flagBits(set: Iterable<Flag>): number {
  let bits = 0;
  for (const flag of set) bits |= flagBit(flag);
  return bits;
}

/** In the vocabulary's order. */
export const flagsOf = (bits: number): Flag[] => flags.filter((flag) => (bits & flagBit(flag)) !== 0);
