const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

export const idleMs = 12 * hourMs;
export const absoluteMs = 14 * 24 * hourMs;
/** Seeing someone is written down at most this often. */
export const seenAgainAfterMs = 5 * minuteMs;

export type SessionTimes = { lastSeenAt: Date; expiresAt: Date; revokedAt: Date | null };

/** A session ends when it is revoked, after twelve hours without a request, and after fourteen days in any case. */
export const isSessionLive = (session: SessionTimes, at: Date): boolean =>
  session.revokedAt === null &&
  at < session.expiresAt &&
  at.getTime() - session.lastSeenAt.getTime() < idleMs;
