import { accept, type Outcome } from "./outcome";
import { type Actor, notAllowed } from "./permission";
import type { FollowKind } from "./vocabulary";

/** What a person wants to hear about: a commitment, a party or a sector, by its code. */
export type Follow = { id: string; userId: string; kind: FollowKind; code: string; createdAt: Date };

/** Everybody with an account follows for themselves; following twice is following. */
export const decideFollow = (by: Actor, standing: Follow | null): Outcome<"added" | "stands"> =>
  by.id === null ? notAllowed(by) : accept(standing ? "stands" : "added");
