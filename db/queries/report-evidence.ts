import { and, asc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { assessment, development, developmentLink, response, searchLog, user } from "../sqlite/schema";
import type { Q } from "../store";

// What was published and accepted of many commitments at once; never drafts.

const author = alias(user, "author");
const reviewer = alias(user, "reviewer");

/** By commitment and subject, oldest first. */
export async function publishedAssessments(q: Q, commitmentIds: readonly string[]) {
  return await q
    .select()
    .from(assessment)
    .where(and(inArray(assessment.commitmentId, [...commitmentIds]), eq(assessment.state, "published")))
    .orderBy(
      asc(assessment.commitmentId),
      asc(assessment.subject),
      asc(assessment.publishedAt),
      asc(assessment.id),
    );
}

/** Which developments concern these commitments, and whom. */
export async function developmentLinksOf(q: Q, commitmentIds: readonly string[]) {
  const { commitmentId, developmentId, subject, polarity, note } = developmentLink;
  return await q
    .select({ commitmentId, developmentId, subject, polarity, note })
    .from(developmentLink)
    .where(inArray(commitmentId, [...commitmentIds]))
    .orderBy(asc(commitmentId), asc(developmentId), asc(subject));
}

/** Asked apart from their links: in the past a join of the two would walk all developments for every commitment. */
export async function acceptedDevelopments(q: Q, ids: readonly string[]) {
  return await q
    .select({
      development,
      author: { role: author.role, publicName: author.publicName },
      reviewer: { role: reviewer.role, publicName: reviewer.publicName },
    })
    .from(development)
    .innerJoin(author, eq(author.id, development.authorId))
    .leftJoin(reviewer, eq(reviewer.id, development.reviewerId))
    .where(and(inArray(development.id, [...ids]), eq(development.state, "accepted")))
    .orderBy(asc(development.happenedFrom), asc(development.happenedTo), asc(development.id));
}

/** Searches that found nothing, by day. */
export async function acceptedSearches(q: Q, commitmentIds: readonly string[]) {
  return await q
    .select()
    .from(searchLog)
    .where(and(inArray(searchLog.commitmentId, [...commitmentIds]), eq(searchLog.state, "accepted")))
    .orderBy(asc(searchLog.searchedOn), asc(searchLog.id));
}

/** What parties said to assessments, by the day they were given. */
export async function acceptedResponses(q: Q, commitmentIds: readonly string[]) {
  return await q
    .select()
    .from(response)
    .where(and(inArray(response.commitmentId, [...commitmentIds]), eq(response.state, "accepted")))
    .orderBy(asc(response.givenOn), asc(response.createdAt), asc(response.id));
}
