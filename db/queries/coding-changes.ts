import { and, asc, count, desc, eq, inArray } from "drizzle-orm";
import type { CodingChange, CodingPart } from "../../lib/domain/coding-change";
import { insertRow } from "../prepared";
import { auditEntry, codingChange, commitment, user } from "../sqlite/schema";
import type { Q } from "../store";

type Row = typeof codingChange.$inferSelect;

const change = (row: Row): CodingChange => ({ ...row, parts: row.parts as CodingPart[] });

export async function findCodingChange(q: Q, id: string): Promise<CodingChange | null> {
  const [row] = await q.select().from(codingChange).where(eq(codingChange.id, id));
  return row ? change(row) : null;
}

export async function insertCodingChange(q: Q, row: CodingChange): Promise<void> {
  await insertRow(q, codingChange, row);
}

export async function updateCodingChange(q: Q, id: string, set: Partial<CodingChange>): Promise<void> {
  await q.update(codingChange).set(set).where(eq(codingChange.id, id));
}

const openStates = ["draft", "submitted", "sent-back"] as const;
const mostAtOnce = 200;

/** Submitted and waiting, a person's own unpublished work, or all that is open on one commitment; oldest first. */
export type WhichCoding = ({ waiting: true } | { ownedBy: string } | { of: string }) & { id?: string };

export async function openCodingChanges(q: Q, which: WhichCoding) {
  const { code, number, title, type, recordVersion } = commitment;
  const rows = await q
    .select({
      change: codingChange,
      commitment: { code, number, title, type, recordVersion },
      author: user.name,
    })
    .from(codingChange)
    .innerJoin(commitment, eq(commitment.id, codingChange.commitmentId))
    .innerJoin(user, eq(user.id, codingChange.authorId))
    .where(
      and(
        "waiting" in which
          ? eq(codingChange.state, "submitted")
          : inArray(codingChange.state, [...openStates]),
        "ownedBy" in which ? eq(codingChange.authorId, which.ownedBy) : undefined,
        "of" in which ? eq(codingChange.commitmentId, which.of) : undefined,
        which.id === undefined ? undefined : eq(codingChange.id, which.id),
      ),
    )
    .orderBy(asc(codingChange.submittedAt), asc(codingChange.createdAt), asc(codingChange.id))
    .limit(mostAtOnce);
  return rows.map((row) => ({ ...row, change: change(row.change) }));
}

export async function countWaitingCoding(q: Q): Promise<number> {
  const [row] = await q.select({ n: count() }).from(codingChange).where(eq(codingChange.state, "submitted"));
  return row?.n ?? 0;
}

/** Who said that it is under correction: by role or chosen name, as everywhere in public. */
export async function whoMarked(q: Q, commitmentId: string, at: Date) {
  const [row] = await q
    .select({ role: user.role, publicName: user.publicName })
    .from(auditEntry)
    .innerJoin(user, eq(user.id, auditEntry.actorId))
    .where(
      and(
        eq(auditEntry.entity, "commitment"),
        eq(auditEntry.entityId, commitmentId),
        eq(auditEntry.action, "marked-under-correction"),
        eq(auditEntry.at, at),
      ),
    )
    .orderBy(desc(auditEntry.seq))
    .limit(1);
  return row ?? null;
}

/** What a field of a commitment was before an entry of the audit; undefined: the entry tells nothing of it. */
export async function toldBefore(q: Q, commitmentId: string, seq: number): Promise<Record<string, unknown>> {
  const [row] = await q
    .select({ before: auditEntry.before })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.seq, seq),
        eq(auditEntry.entity, "commitment"),
        eq(auditEntry.entityId, commitmentId),
      ),
    );
  return row?.before ?? {};
}
