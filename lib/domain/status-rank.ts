import type { ShownStatus } from "./vocabulary";

const worstFirst: readonly ShownStatus[] = [
  "contrary",
  "not-delivered",
  "no-evidence",
  "started",
  "partial",
  "mostly",
  "delivered",
  "not-yet-due",
  "not-reviewed",
  "not-assessable",
  "not-applicable",
];

/** For sorting: reviewed results from worst to best, then what nobody has reviewed, then what cannot be judged. */
export const statusRank = Object.fromEntries(worstFirst.map((status, rank) => [status, rank])) as Record<
  ShownStatus,
  number
>;

/** From done to open, so that a bar reads like a gauge. */
export const gaugeOrder: readonly ShownStatus[] = [
  "delivered",
  "mostly",
  "partial",
  "started",
  "no-evidence",
  "not-delivered",
  "contrary",
  "not-assessable",
  "not-applicable",
  "not-yet-due",
  "not-reviewed",
];
