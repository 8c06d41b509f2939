import { and, asc, eq, inArray, isNotNull, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { AuditedEntity } from "../../lib/domain/audit";
import {
  assessment,
  auditEntry,
  codingChange,
  commitment,
  commitmentLink,
  development,
  developmentLink,
  response,
  searchLog,
  source,
  user,
} from "../sqlite/schema";
import type { Q } from "../store";
import { chunksOf } from "./chunks";

// What was public of some commitments, and when. Rows that never were public are left out here or by the rules.

export type AuditRow = Awaited<ReturnType<typeof auditOf>>[number];

/** The entries of some records of one kind, in the order in which they were written. */
export async function auditOf(q: Q, entity: AuditedEntity, ids: readonly string[]) {
  const { seq, at, actorId, entityId, action, before, after } = auditEntry;
  const read = (some: string[]) =>
    q
      .select({ seq, at, actorId, entityId, action, before, after })
      .from(auditEntry)
      .where(and(eq(auditEntry.entity, entity), inArray(entityId, some)))
      .orderBy(asc(seq));
  const found: Awaited<ReturnType<typeof read>> = [];
  for (const some of chunksOf([...new Set(ids)])) found.push(...(await read(some)));
  return found;
}

/** Published changes of the coding: of these commitments, into them, or at one of these moments. */
export async function publishedCodingChanges(q: Q, commitmentIds: string[], moments: Date[]) {
  return await q
    .select()
    .from(codingChange)
    .where(
      and(
        // Published, and not sought by that: most changes are.
        isNotNull(codingChange.publishedAt),
        or(
          inArray(codingChange.commitmentId, commitmentIds),
          // What a split made, or a merge took in, was written at the very moment of its publication.
          inArray(codingChange.publishedAt, moments),
        ),
      ),
    );
}

const corrected = alias(assessment, "corrected");

export async function publishedAssessments(q: Q, commitmentIds: string[]) {
  return await q
    .select({ assessment, corrected: { id: corrected.id, status: corrected.status } })
    .from(assessment)
    .leftJoin(corrected, eq(corrected.id, assessment.correctsId))
    .where(and(inArray(assessment.commitmentId, commitmentIds), eq(assessment.state, "published")));
}

/** Which developments bear on which of these commitments. */
export async function developmentIdsOf(q: Q, commitmentIds: string[]) {
  return await q
    .selectDistinct({ id: developmentLink.developmentId, commitmentId: developmentLink.commitmentId })
    .from(developmentLink)
    .where(inArray(developmentLink.commitmentId, commitmentIds));
}

/** Every wording that sources of these developments ever had. */
export async function wordingsOfSources(q: Q, developmentIds: string[]) {
  const { id, developmentId, replacesId, visibility } = source;
  const read = (some: string[]) =>
    q.select({ id, replacesId, visibility }).from(source).where(inArray(developmentId, some));
  const found: Awaited<ReturnType<typeof read>> = [];
  for (const some of chunksOf(developmentIds)) found.push(...(await read(some)));
  return found;
}

export async function developmentAuthors(q: Q, ids: string[]) {
  const rows: { id: string; authorId: string; singlePerson: boolean }[] = [];
  for (const some of chunksOf(ids))
    rows.push(
      ...(await q
        .select({
          id: development.id,
          authorId: development.authorId,
          singlePerson: development.singlePerson,
        })
        .from(development)
        .where(inArray(development.id, some))),
    );
  return rows;
}

export async function searchesWithAuthors(q: Q, commitmentIds: string[]) {
  const { id, commitmentId, authorId, singlePerson } = searchLog;
  return await q
    .select({ id, commitmentId, authorId, singlePerson })
    .from(searchLog)
    .where(inArray(commitmentId, commitmentIds));
}

/** Responses to published assessments, found by what they answer. */
export async function responsesWithAuthors(q: Q, assessmentIds: string[]) {
  const { id, commitmentId, authorId, singlePerson } = response;
  const read = (some: string[]) =>
    q
      .select({ id, commitmentId, authorId, singlePerson })
      .from(response)
      .where(inArray(response.assessmentId, some));
  const found: Awaited<ReturnType<typeof read>> = [];
  for (const some of chunksOf(assessmentIds)) found.push(...(await read(some)));
  return found;
}

const from = alias(commitment, "from_commitment");
const to = alias(commitment, "to_commitment");

/** Links between commitments that a person decided about; what software only proposed was never public. */
export async function decidedLinks(q: Q, commitmentIds: string[]) {
  return await q
    .select({ id: commitmentLink.id, from: from.code, fromId: from.id, to: to.code, toId: to.id })
    .from(commitmentLink)
    .innerJoin(from, eq(from.id, commitmentLink.fromCommitmentId))
    .innerJoin(to, eq(to.id, commitmentLink.toCommitmentId))
    .where(
      and(
        isNotNull(commitmentLink.decidedBy),
        or(inArray(from.id, commitmentIds), inArray(to.id, commitmentIds)),
      ),
    );
}

/** How public pages name people; never an address. */
export async function publicPeople(q: Q, ids: string[]) {
  const rows: { id: string; role: typeof user.$inferSelect.role; publicName: string | null }[] = [];
  for (const some of chunksOf(ids))
    rows.push(
      ...(await q
        .select({ id: user.id, role: user.role, publicName: user.publicName })
        .from(user)
        .where(inArray(user.id, some))),
    );
  return rows;
}
