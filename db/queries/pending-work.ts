import { and, asc, eq, inArray, notInArray } from "drizzle-orm";
import { assessment, commitment, development, developmentLink, searchLog } from "../sqlite/schema";
import type { Q } from "../store";

// What is not public yet of some commitments; for those who may see drafts.

export async function pendingAssessments(q: Q, commitmentIds: string[]) {
  const { id, subject, status, state, recordVersion } = assessment;
  return await q
    .select({ code: commitment.code, id, subject, status, state, recordVersion })
    .from(assessment)
    .innerJoin(commitment, eq(commitment.id, assessment.commitmentId))
    .where(
      and(inArray(assessment.commitmentId, commitmentIds), notInArray(state, ["published", "discarded"])),
    )
    .orderBy(asc(assessment.createdAt), asc(id));
}

export async function pendingDevelopments(q: Q, commitmentIds: string[]) {
  const { id, what, state, recordVersion } = development;
  const { subject, polarity } = developmentLink;
  return await q
    .select({ code: commitment.code, id, what, subject, polarity, state, recordVersion })
    .from(developmentLink)
    .innerJoin(development, eq(development.id, developmentLink.developmentId))
    .innerJoin(commitment, eq(commitment.id, developmentLink.commitmentId))
    .where(
      and(inArray(developmentLink.commitmentId, commitmentIds), notInArray(state, ["accepted", "discarded"])),
    )
    .orderBy(asc(development.createdAt), asc(id), asc(subject));
}

export async function pendingSearches(q: Q, commitmentIds: string[]) {
  const { id, subject, state, recordVersion } = searchLog;
  return await q
    .select({ code: commitment.code, id, subject, state, recordVersion })
    .from(searchLog)
    .innerJoin(commitment, eq(commitment.id, searchLog.commitmentId))
    .where(and(inArray(searchLog.commitmentId, commitmentIds), notInArray(state, ["accepted", "discarded"])))
    .orderBy(asc(searchLog.createdAt), asc(id));
}
