import { and, asc, count, desc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Follow } from "../../lib/domain/follow";
import type { FollowKind } from "../../lib/domain/vocabulary";
import {
  commitment,
  commitmentParty,
  commitmentSector,
  digestMark,
  document,
  follow,
  party,
  sector,
} from "../sqlite/schema";
import type { Q } from "../store";

type Followed = { kind: FollowKind; code: string };

export async function findFollow(q: Q, userId: string, { kind, code }: Followed): Promise<Follow | null> {
  const [row] = await q
    .select()
    .from(follow)
    .where(and(eq(follow.userId, userId), eq(follow.kind, kind), eq(follow.code, code)));
  return row ?? null;
}

export async function insertFollow(q: Q, row: Follow): Promise<void> {
  await q.insert(follow).values(row);
}

export async function deleteFollow(q: Q, id: string): Promise<void> {
  await q.delete(follow).where(eq(follow.id, id));
}

/** In the order in which they were begun. */
export async function followsOf(q: Q, userId: string): Promise<Follow[]> {
  return await q
    .select()
    .from(follow)
    .where(eq(follow.userId, userId))
    .orderBy(asc(follow.createdAt), asc(follow.id));
}

/** Whether there is such a thing to follow. */
export async function isThere(q: Q, { kind, code }: Followed): Promise<boolean> {
  const [row] =
    kind === "commitment"
      ? await q.select({ code: commitment.code }).from(commitment).where(eq(commitment.code, code))
      : kind === "party"
        ? await q.select({ code: party.code }).from(party).where(eq(party.code, code))
        : await q.select({ code: sector.code }).from(sector).where(eq(sector.code, code));
  return row !== undefined;
}

export async function digestSeenAt(q: Q, userId: string): Promise<Date | null> {
  const [row] = await q.select().from(digestMark).where(eq(digestMark.userId, userId));
  return row?.seenAt ?? null;
}

export async function markDigestSeen(q: Q, userId: string, seenAt: Date): Promise<void> {
  await q
    .insert(digestMark)
    .values({ userId, seenAt })
    .onConflictDoUpdate({ target: digestMark.userId, set: { seenAt } });
}

/**
 * Commitments that somebody follows, by themselves or by a party or sector of theirs, and that changed in public
 * since then. The index by the last public change is read from its end, so it costs what is new.
 */
const hasNews = (userId: string, since: Date): SQL | undefined =>
  and(
    gt(commitment.updatedAt, since),
    // Written out: in a query of one table the builder leaves the names of tables away.
    sql`exists (
      select 1 from follow as own
      where own.user_id = ${userId} and own.created_at < "commitment"."updated_at" and (
        (own.kind = 'commitment' and own.code = "commitment"."code")
        or (own.kind = 'party' and exists (
          select 1 from commitment_party as involved
          where involved.commitment_id = "commitment"."id" and involved.party_code = own.code))
        or (own.kind = 'sector' and exists (
          select 1 from commitment_sector as covered
          where covered.commitment_id = "commitment"."id" and covered.sector_code = own.code))
      )
    )`,
  );

/** The latest change first. */
export async function commitmentsWithNews(q: Q, userId: string, since: Date, limit: number) {
  return await q
    .select({
      id: commitment.id,
      code: commitment.code,
      document: document.slug,
      number: commitment.number,
      title: commitment.title,
    })
    .from(commitment)
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(hasNews(userId, since))
    .orderBy(desc(commitment.updatedAt), asc(commitment.id))
    .limit(limit);
}

/** Counts no further than `most`: the number stands in the head of every page. */
export async function countNews(q: Q, userId: string, since: Date, most: number): Promise<number> {
  const found = q
    .select({ id: commitment.id })
    .from(commitment)
    .where(hasNews(userId, since))
    .limit(most)
    .as("found");
  const [row] = await q.select({ n: count() }).from(found);
  return row?.n ?? 0;
}

/** Parties and sectors of some commitments, to say why they are among the news. */
export async function followReasons(q: Q, userId: string, commitmentIds: string[]) {
  const ids = sql.join(
    commitmentIds.map((id) => sql`${id}`),
    sql`, `,
  );
  const parties = await q
    .select({ id: commitmentParty.commitmentId, code: follow.code, since: follow.createdAt })
    .from(follow)
    .innerJoin(commitmentParty, eq(commitmentParty.partyCode, follow.code))
    .where(
      and(
        eq(follow.userId, userId),
        eq(follow.kind, "party"),
        sql`${commitmentParty.commitmentId} in (${ids})`,
      ),
    );
  const sectors = await q
    .select({ id: commitmentSector.commitmentId, code: follow.code, since: follow.createdAt })
    .from(follow)
    .innerJoin(commitmentSector, eq(commitmentSector.sectorCode, follow.code))
    .where(
      and(
        eq(follow.userId, userId),
        eq(follow.kind, "sector"),
        sql`${commitmentSector.commitmentId} in (${ids})`,
      ),
    );
  const own = await q
    .select({ id: commitment.id, code: follow.code, since: follow.createdAt })
    .from(follow)
    .innerJoin(commitment, eq(commitment.code, follow.code))
    .where(and(eq(follow.userId, userId), eq(follow.kind, "commitment"), sql`${commitment.id} in (${ids})`));
  const as = (kind: FollowKind) => (row: (typeof own)[number]) => ({ ...row, kind });
  return [...own.map(as("commitment")), ...parties.map(as("party")), ...sectors.map(as("sector"))];
}
