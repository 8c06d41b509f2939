import { desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { assessment, commitment, document, user } from "../sqlite/schema";
import type { Q } from "../store";

const author = alias(user, "author");
const reviewer = alias(user, "reviewer");

const place = {
  code: commitment.code,
  document: document.slug,
  number: commitment.number,
  title: commitment.title,
  author: { role: author.role, publicName: author.publicName },
  // The role first: a joined object whose first column is null is taken for a missing row.
  reviewer: { role: reviewer.role, publicName: reviewer.publicName },
};

/** What was published last, corrections included. */
export async function latestPublications(q: Q, limit: number) {
  return await q
    .select({ assessment, ...place })
    .from(assessment)
    .innerJoin(commitment, eq(commitment.id, assessment.commitmentId))
    .innerJoin(document, eq(document.id, commitment.documentId))
    .innerJoin(author, eq(author.id, assessment.authorId))
    .leftJoin(reviewer, eq(reviewer.id, assessment.reviewerId))
    .where(eq(assessment.state, "published"))
    .orderBy(desc(assessment.publishedAt), desc(assessment.id))
    .limit(limit);
}
