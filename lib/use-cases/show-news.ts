import {
  commitmentsWithNews,
  countNews,
  digestSeenAt,
  findFollow,
  followReasons,
  followsOf,
} from "../../db/queries/follows";
import type { Follow } from "../domain/follow";
import { accept, type Outcome } from "../domain/outcome";
import { notAllowed } from "../domain/permission";
import type { PublicChange } from "../domain/public-change";
import type { FollowKind } from "../domain/vocabulary";
import type { Context } from "./context";
import type { ChangePlace } from "./corrections";
import { publicChangesOf } from "./public-changes";

const mostCommitments = 50;
/** Beyond this the head of the page says “99+”. */
export const mostCounted = 100;

export type News = {
  /** What the person follows, in the order in which it was begun. */
  follows: Pick<Follow, "kind" | "code">[];
  /** Null: never looked. */
  seenAt: Date | null;
  /** The moment up to which this was read; marking as seen goes so far and no further. */
  upTo: Date;
  commitments: {
    place: ChangePlace;
    /** By which of the things they follow. */
    because: Pick<Follow, "kind" | "code">[];
    /** Newest first. */
    changes: PublicChange[];
  }[];
  /** Whether more commitments have news than are listed. */
  more: boolean;
};

/** What was published since a person last looked, of what they follow; from public records only, whatever their role. */
export async function showNews({ actor, store, now }: Context): Promise<Outcome<News>> {
  if (actor.id === null) return notAllowed(actor);
  const q = store.read;
  const upTo = now();
  const follows = await followsOf(q, actor.id);
  const seenAt = await digestSeenAt(q, actor.id);
  const since = seenAt ?? new Date(0);
  const found = follows.length > 0 ? await commitmentsWithNews(q, actor.id, since, mostCommitments + 1) : [];
  const shown = found.slice(0, mostCommitments);
  const ids = shown.map(({ id }) => id);
  const reasons = ids.length > 0 ? await followReasons(q, actor.id, ids) : [];
  const changes = await publicChangesOf(q, ids);
  return accept({
    follows: follows.map(({ kind, code }) => ({ kind, code })),
    ...{ seenAt, upTo, more: found.length > mostCommitments },
    commitments: shown.flatMap(({ id, ...place }) => {
      const own = reasons.filter((reason) => reason.id === id);
      // What was public before one began to follow is no news.
      const from = Math.max(since.getTime(), Math.min(...own.map((one) => one.since.getTime())));
      const news = changes.filter(({ commitmentId, at }) => commitmentId === id && at.getTime() > from);
      const because = own.map(({ kind, code }) => ({ kind, code }));
      return news.length > 0 ? [{ place, because, changes: news }] : [];
    }),
  });
}

/** How many commitments have news; nothing is asked for people who follow nothing. */
export async function newsCount({ actor, store }: Pick<Context, "actor" | "store">): Promise<number> {
  if (actor.id === null) return 0;
  const q = store.read;
  const [first] = await followsOf(q, actor.id);
  if (!first) return 0;
  const seenAt = await digestSeenAt(q, actor.id);
  return countNews(q, actor.id, seenAt && seenAt > first.createdAt ? seenAt : first.createdAt, mostCounted);
}

/** Null for visitors: they have nobody to follow for. */
export async function isFollowing(
  { actor, store }: Pick<Context, "actor" | "store">,
  followed: { kind: FollowKind; code: string },
): Promise<boolean | null> {
  return actor.id === null ? null : (await findFollow(store.read, actor.id, followed)) !== null;
}
