import { and, eq, isNull } from "drizzle-orm";
import { oneTimeLink } from "../sqlite/schema";
import type { Q } from "../store";
import { appendAudit } from "./audit";

export type LinkRow = typeof oneTimeLink.$inferSelect;

export async function findLink(q: Q, tokenHash: string): Promise<LinkRow | undefined> {
  const [row] = await q.select().from(oneTimeLink).where(eq(oneTimeLink.tokenHash, tokenHash));
  return row;
}

/** A new link ends the open ones of the same person; the audit tells that it was made, never how it reads. */
export async function insertLink(
  q: Q,
  link: Pick<LinkRow, "id" | "tokenHash" | "purpose" | "userId" | "createdAt" | "expiresAt">,
  actorId: string,
): Promise<void> {
  await endOpenLinks(q, link.userId, actorId, link.createdAt);
  await q.insert(oneTimeLink).values(link);
  const after = { purpose: link.purpose, userId: link.userId, expiresAt: link.expiresAt };
  await appendAudit(q, { ...entry(link.id, actorId), action: "made", before: null, after }, link.createdAt);
}

/** Links of a person, or for a null person those for the first administrator. */
export async function endOpenLinks(q: Q, userId: string | null, actorId: string, at: Date): Promise<void> {
  const whose = userId === null ? isNull(oneTimeLink.userId) : eq(oneTimeLink.userId, userId);
  const open = await q
    .update(oneTimeLink)
    .set({ endedAt: at })
    .where(and(whose, isNull(oneTimeLink.usedAt), isNull(oneTimeLink.endedAt)))
    .returning({ id: oneTimeLink.id });
  for (const { id } of open)
    await appendAudit(
      q,
      { ...entry(id, actorId), action: "ended", before: { endedAt: null }, after: { endedAt: at } },
      at,
    );
}

export async function markLinkUsed(q: Q, id: string, actorId: string, at: Date): Promise<void> {
  await q.update(oneTimeLink).set({ usedAt: at }).where(eq(oneTimeLink.id, id));
  await appendAudit(
    q,
    { ...entry(id, actorId), action: "used", before: { usedAt: null }, after: { usedAt: at } },
    at,
  );
}

const entry = (entityId: string, actorId: string) => ({
  actorId,
  entity: "one-time-link" as const,
  entityId,
});
