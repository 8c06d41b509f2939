import { and, asc, count, desc, eq, notInArray, or } from "drizzle-orm";
import type { AuditedEntity } from "../../lib/domain/audit";
import type { AnchorPlace, CodedRole } from "../../lib/domain/commitment-coding";
import {
  anchor,
  auditEntry,
  clause,
  commitment,
  commitmentParty,
  commitmentSector,
  importDraft,
  statement,
  textRevision,
  user,
  version,
} from "../sqlite/schema";
import type { Q } from "../store";
import { chunksOf } from "./chunks";
import type { NewText } from "./coding-documents";
import type { derivedParties } from "./commitment-state";

/** The newest entry of a record with the colleague's name; null for what nobody with an account wrote. */
export async function lastEntryOf(q: Q, entity: AuditedEntity, entityId: string) {
  const [row] = await q
    .select({ name: user.name, at: auditEntry.at })
    .from(auditEntry)
    .innerJoin(user, eq(user.id, auditEntry.actorId))
    .where(and(eq(auditEntry.entity, entity), eq(auditEntry.entityId, entityId)))
    .orderBy(desc(auditEntry.seq))
    .limit(1);
  return row ?? null;
}

/** A text of any length: what one statement can bind is limited, so rows go in by the hundred. */
export async function insertPublishedText(q: Q, text: NewText): Promise<void> {
  await q.insert(version).values(text.version);
  await q.insert(textRevision).values(text.revision);
  for (const rows of chunksOf(text.clauses)) await q.insert(clause).values(rows);
  for (const rows of chunksOf(text.statements)) await q.insert(statement).values(rows);
}

type NewCommitment = typeof commitment.$inferInsert &
  Pick<typeof commitment.$inferSelect, "lifecycle" | "recordVersion">;

export type PublishedCommitment = {
  row: NewCommitment;
  /** Primary first. */
  sectors: string[];
  parties: CodedRole[];
  /** The first decides the type. */
  anchors: (AnchorPlace & { statementId: string })[];
  /** What stands of each party, by its code. */
  derived: ReadonlyMap<string, ReturnType<typeof derivedParties>[number]["set"]>;
};

export async function insertPublishedCommitments(
  q: Q,
  all: PublishedCommitment[],
  { versionId, revisionId }: { versionId: string; revisionId: string },
): Promise<void> {
  for (const some of chunksOf(all)) await q.insert(commitment).values(some.map(({ row }) => row));
  const sectors = all.flatMap(({ row, sectors: codes }) =>
    codes.map((sectorCode, position) => ({ commitmentId: row.id, sectorCode, position })),
  );
  for (const rows of chunksOf(sectors)) await q.insert(commitmentSector).values(rows);
  const parties = all.flatMap(({ row, parties: roles, derived }) =>
    roles.map(({ code: partyCode, role, sourceWords }) => ({
      ...{ commitmentId: row.id, partyCode, role, sourceWords },
      ...{ status: null, basis: null, flagBits: 0, ...derived.get(partyCode) },
    })),
  );
  for (const rows of chunksOf(parties)) await q.insert(commitmentParty).values(rows);
  const anchors = all.flatMap(({ row, anchors: places }) =>
    places.map(({ clause: clausePosition, ...place }, position) => ({
      ...{ id: crypto.randomUUID(), commitmentId: row.id, versionId, revisionId },
      ...{ clausePosition, position, ...place },
    })),
  );
  for (const rows of chunksOf(anchors)) await q.insert(anchor).values(rows);
}

const mostAtOnce = 200;

const openImport = {
  id: importDraft.id,
  purpose: importDraft.purpose,
  state: importDraft.state,
  facts: importDraft.facts,
  fileName: importDraft.fileName,
  createdBy: importDraft.createdBy,
  createdAt: importDraft.createdAt,
  submittedBy: importDraft.submittedBy,
  submittedAt: importDraft.submittedAt,
  reviewNote: importDraft.reviewNote,
  recordVersion: importDraft.recordVersion,
  author: user.name,
};

/** Texts that wait for a reviewer, or a person's own on the desk, oldest first. */
export async function openImports(q: Q, which: { waiting: true } | { ownedBy: string }) {
  const condition =
    "waiting" in which
      ? eq(importDraft.state, "submitted")
      : and(
          notInArray(importDraft.state, ["published", "discarded"]),
          or(eq(importDraft.createdBy, which.ownedBy), eq(importDraft.submittedBy, which.ownedBy)),
        );
  return await q
    .select(openImport)
    .from(importDraft)
    .innerJoin(user, eq(user.id, importDraft.createdBy))
    .where(condition)
    .orderBy(asc(importDraft.submittedAt), asc(importDraft.createdAt), asc(importDraft.id))
    .limit(mostAtOnce);
}

export async function countWaitingImports(q: Q): Promise<number> {
  const [row] = await q.select({ n: count() }).from(importDraft).where(eq(importDraft.state, "submitted"));
  return row?.n ?? 0;
}
