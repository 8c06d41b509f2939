const hourMs = 60 * 60_000;

export type LinkPurpose = "first-administrator" | "invitation" | "reset";

/** An invitation may wait for someone's return to the office; the others are used at once. */
export const linkLifetimeMs: Record<LinkPurpose, number> = {
  "first-administrator": 24 * hourMs,
  invitation: 7 * 24 * hourMs,
  reset: 24 * hourMs,
};

export type LinkTimes = { expiresAt: Date; usedAt: Date | null; endedAt: Date | null };

/** Once, in time, and only the newest of its person. */
export const isLinkUsable = (link: LinkTimes, at: Date): boolean =>
  link.usedAt === null && link.endedAt === null && at < link.expiresAt;
