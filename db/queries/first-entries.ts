import { and, asc, eq, isNull, min } from "drizzle-orm";
import type { AuditedEntity } from "../../lib/domain/audit";
import { auditEntry, commitment, commitmentLink, development, searchLog } from "../sqlite/schema";
import type { Q } from "../store";

/** When each record of a kind came into being, by its id. */
export async function creationsOf(q: Q, entity: AuditedEntity): Promise<Map<string, Date>> {
  const rows = await q
    .select({ id: auditEntry.entityId, at: auditEntry.at })
    .from(auditEntry)
    .where(and(eq(auditEntry.entity, entity), isNull(auditEntry.before)))
    .orderBy(asc(auditEntry.seq));
  return new Map([...rows].reverse().map(({ id, at }) => [id, at]));
}

/** Nothing was public before. */
export async function firstInstant(q: Q): Promise<Date | null> {
  const [entry] = await q.select({ at: min(auditEntry.at) }).from(auditEntry);
  const [coded] = await q.select({ at: min(commitment.publishedAt) }).from(commitment);
  const instants = [entry?.at, coded?.at].flatMap((at) => (at ? [at.getTime()] : []));
  return instants.length > 0 ? new Date(Math.min(...instants)) : null;
}

/** Evidence that stands accepted, with the instant since when. */
export async function acceptedEvidence(q: Q) {
  const accepted = (table: typeof development | typeof searchLog) =>
    q.select({ id: table.id, at: table.reviewedAt }).from(table).where(eq(table.state, "accepted"));
  return { developments: await accepted(development), searches: await accepted(searchLog) };
}

export const confirmedLinks = (q: Q) =>
  q
    .select()
    .from(commitmentLink)
    .where(eq(commitmentLink.state, "confirmed"))
    .orderBy(asc(commitmentLink.id));
