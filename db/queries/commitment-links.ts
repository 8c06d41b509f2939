import { and, asc, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { type CommitmentLink, chainingKinds } from "../../lib/domain/lineage";
import { commitment, commitmentLink, document } from "../sqlite/schema";
import type { Q } from "../store";
import { chunksOf } from "./chunks";

export async function findLink(q: Q, id: string): Promise<CommitmentLink | null> {
  const [row] = await q.select().from(commitmentLink).where(eq(commitmentLink.id, id));
  return row ?? null;
}

/** The link between two commitments, or the one that says that a document drops one. */
export async function linkBetween(
  q: Q,
  { from, fromDocument, to }: { from: string | null; fromDocument: string; to: string },
): Promise<CommitmentLink | null> {
  const { fromCommitmentId, fromDocumentId, toCommitmentId } = commitmentLink;
  const [row] = await q
    .select()
    .from(commitmentLink)
    .where(
      and(
        eq(toCommitmentId, to),
        eq(fromDocumentId, fromDocument),
        from === null ? isNull(fromCommitmentId) : eq(fromCommitmentId, from),
      ),
    );
  return row ?? null;
}

export async function insertLinks(q: Q, rows: CommitmentLink[]): Promise<void> {
  for (const some of chunksOf(rows, 100)) await q.insert(commitmentLink).values(some);
}

export async function updateLink(q: Q, id: string, set: Partial<CommitmentLink>): Promise<void> {
  await q.update(commitmentLink).set(set).where(eq(commitmentLink.id, id));
}

export const linksOfDocument = (q: Q, documentId: string): Promise<CommitmentLink[]> =>
  q
    .select()
    .from(commitmentLink)
    .where(eq(commitmentLink.fromDocumentId, documentId))
    .orderBy(desc(commitmentLink.likeness), asc(commitmentLink.id));

const earlierOf = { id: document.id, slug: document.slug, shortTitle: document.shortTitle };

/** Documents of the same series that were adopted before, the latest first. */
export async function earlierDocuments(
  q: Q,
  { id, seriesId, adoptedOn, number }: { id: string; seriesId: string; adoptedOn: string; number: number },
) {
  return await q
    .select({ ...earlierOf, adoptedOn: document.adoptedOn, number: document.number })
    .from(document)
    .where(
      and(
        eq(document.seriesId, seriesId),
        ne(document.id, id),
        sql`(${document.adoptedOn}, ${document.number}) < (${adoptedOn}, ${number})`,
      ),
    )
    .orderBy(desc(document.adoptedOn), desc(document.number));
}

/** In force in these documents, and no document before the asking one has taken them up: what it may have dropped. */
export async function standingCommitments(q: Q, documentIds: string[], askingId: string) {
  const { toCommitmentId, fromDocumentId, state, kind } = commitmentLink;
  const takenUp = q
    .select({ id: toCommitmentId })
    .from(commitmentLink)
    .where(
      and(ne(fromDocumentId, askingId), eq(state, "confirmed"), inArray(kind, [...chainingKinds, "drops"])),
    );
  const rows = await q
    .select({ id: commitment.id })
    .from(commitment)
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(
      and(
        inArray(commitment.documentId, documentIds),
        eq(commitment.lifecycle, "in-force"),
        sql`${commitment.id} not in ${takenUp}`,
      ),
    )
    .orderBy(
      desc(document.adoptedOn),
      asc(document.id),
      asc(commitment.clausePosition),
      asc(commitment.running),
    );
  return rows.map(({ id }) => id);
}

const end = {
  id: commitment.id,
  documentId: commitment.documentId,
  seriesId: document.seriesId,
  adoptedOn: document.adoptedOn,
  number: document.number,
};

export async function findLinkEnd(q: Q, code: string) {
  const [row] = await q
    .select(end)
    .from(commitment)
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(eq(commitment.code, code));
  return row ?? null;
}

const other = alias(commitment, "other");

/** Confirmed links of one commitment, to earlier ones and from later ones. */
export async function lineageOf(q: Q, commitmentId: string) {
  const shown = {
    id: commitmentLink.id,
    kind: commitmentLink.kind,
    note: commitmentLink.note,
    code: other.code,
    number: other.number,
    title: other.title,
    document: document.slug,
    shortTitle: document.shortTitle,
    adoptedOn: document.adoptedOn,
  };
  const confirmed = eq(commitmentLink.state, "confirmed");
  const earlier = await q
    .select(shown)
    .from(commitmentLink)
    .innerJoin(other, eq(other.id, commitmentLink.toCommitmentId))
    .innerJoin(document, eq(document.id, other.documentId))
    .where(and(confirmed, eq(commitmentLink.fromCommitmentId, commitmentId)))
    .orderBy(desc(document.adoptedOn), asc(other.code));
  // A document that drops it has no commitment to name.
  const later = await q
    .select(shown)
    .from(commitmentLink)
    .leftJoin(other, eq(other.id, commitmentLink.fromCommitmentId))
    .innerJoin(document, eq(document.id, commitmentLink.fromDocumentId))
    .where(and(confirmed, eq(commitmentLink.toCommitmentId, commitmentId)))
    .orderBy(asc(document.adoptedOn), asc(commitmentLink.id));
  return { earlier, later };
}
