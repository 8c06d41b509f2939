import { and, asc, eq, inArray, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { CommentTarget } from "../../lib/domain/vocabulary";
import {
  assessment,
  codingChange,
  comment,
  commitment,
  development,
  developmentLink,
  document,
  searchLog,
  textRevision,
  user,
  version,
} from "../sqlite/schema";
import type { Q } from "../store";

// What colleagues say among themselves. For the people who work here only: no reader's page asks this file.

export type CommentRow = typeof comment.$inferSelect;

const author = alias(user, "author");
const resolver = alias(user, "resolver");
const withNames = (q: Q) =>
  q
    .select({ comment, author: author.name, resolver: resolver.name })
    .from(comment)
    .innerJoin(author, eq(author.id, comment.authorId))
    .leftJoin(resolver, eq(resolver.id, comment.resolvedBy));

const inTime = [asc(comment.createdAt), asc(comment.id)] as const;
const mostAtOnce = 1_000;

export const commentsOn = (q: Q, target: CommentTarget, targetId: string) =>
  withNames(q)
    .where(and(eq(comment.target, target), eq(comment.targetId, targetId)))
    .orderBy(...inTime)
    .limit(mostAtOnce);

/** On its assessments, searches and changes of coding, and on the developments that bear on it. */
export const commentsOfCommitment = (q: Q, commitmentId: string) =>
  withNames(q)
    .where(
      or(
        eq(comment.commitmentId, commitmentId),
        and(
          eq(comment.target, "development"),
          inArray(
            comment.targetId,
            q
              .select({ id: developmentLink.developmentId })
              .from(developmentLink)
              .where(eq(developmentLink.commitmentId, commitmentId)),
          ),
        ),
      ),
    )
    .orderBy(...inTime)
    .limit(mostAtOnce);

export async function findComment(q: Q, id: string): Promise<CommentRow | null> {
  const [row] = await q.select().from(comment).where(eq(comment.id, id));
  return row ?? null;
}

export async function insertComment(q: Q, row: CommentRow): Promise<void> {
  await q.insert(comment).values(row);
}

export async function updateComment(q: Q, id: string, set: Partial<CommentRow>): Promise<void> {
  await q.update(comment).set(set).where(eq(comment.id, id));
}

export type CommentedRecord = { commitmentId: string | null; documentId: string | null };

/** What a comment would stand on; null where there is no such record, or nobody shows it any more. */
export async function findCommented(
  q: Q,
  target: Exclude<CommentTarget, "span">,
  id: string,
): Promise<CommentedRecord | null> {
  if (target === "development") {
    const [row] = await q
      .select({ state: development.state })
      .from(development)
      .where(eq(development.id, id));
    return row && row.state !== "discarded" ? { commitmentId: null, documentId: null } : null;
  }
  const of = { assessment, "search-log": searchLog, "coding-change": codingChange }[target];
  const [row] = await q
    .select({ state: of.state, commitmentId: of.commitmentId, documentId: commitment.documentId })
    .from(of)
    .innerJoin(commitment, eq(commitment.id, of.commitmentId))
    .where(eq(of.id, id));
  return row && row.state !== "discarded"
    ? { commitmentId: row.commitmentId, documentId: row.documentId }
    : null;
}

/** One cleaning of one of a document's texts. */
export async function findRevisionOf(q: Q, documentId: string, revisionId: string) {
  const [row] = await q
    .select({ id: textRevision.id, cleanText: textRevision.cleanText })
    .from(textRevision)
    .innerJoin(version, eq(version.id, textRevision.versionId))
    .innerJoin(document, eq(document.id, version.documentId))
    .where(and(eq(textRevision.id, revisionId), eq(document.id, documentId)));
  return row ?? null;
}
