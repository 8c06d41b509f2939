import { and, eq, isNull, ne } from "drizzle-orm";
import { session, user } from "../sqlite/schema";
import type { Q } from "../store";

export async function findSessionWithUser(q: Q, id: string) {
  const [row] = await q
    .select({
      userId: session.userId,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      expiresAt: session.expiresAt,
      revokedAt: session.revokedAt,
      name: user.name,
      role: user.role,
      userState: user.state,
    })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(eq(session.id, id));
  return row;
}

export async function insertSession(q: Q, row: typeof session.$inferInsert): Promise<void> {
  await q.insert(session).values(row);
}

export async function touchSession(q: Q, id: string, at: Date): Promise<void> {
  await q.update(session).set({ lastSeenAt: at }).where(eq(session.id, id));
}

export async function revokeSession(q: Q, id: string, at: Date): Promise<void> {
  await q
    .update(session)
    .set({ revokedAt: at })
    .where(and(eq(session.id, id), isNull(session.revokedAt)));
}

/** Every session of a person, or every other one than `except`. */
export async function revokeSessionsOf(q: Q, userId: string, at: Date, except?: string): Promise<void> {
  const live = and(eq(session.userId, userId), isNull(session.revokedAt));
  await q
    .update(session)
    .set({ revokedAt: at })
    .where(except ? and(live, ne(session.id, except)) : live);
}
