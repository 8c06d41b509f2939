import { and, asc, count, desc, eq, inArray, sql } from "drizzle-orm";
import { assessment, commitment, file, participation, response, user } from "../sqlite/schema";
import type { Q } from "../store";

export type ResponseRow = typeof response.$inferSelect;

const fileOf = { sha256: file.sha256, name: file.name, bytes: file.bytes };

/** Responses to the assessments of a commitment, by the day they were given; `drafts` asks for those waiting too. */
export function responsesOf(q: Q, commitmentId: string, drafts: boolean) {
  const states = drafts ? ["accepted", "submitted", "sent-back"] : ["accepted"];
  const answered = q
    .select({ id: assessment.id })
    .from(assessment)
    .where(eq(assessment.commitmentId, commitmentId));
  return (
    q
      .select({ response, file: fileOf })
      .from(response)
      .leftJoin(file, eq(file.sha256, response.fileSha256))
      // Not sought by state: most responses are accepted, those to one commitment are few.
      .where(and(inArray(response.assessmentId, answered), inArray(sql`${response.state} || ''`, states)))
      .orderBy(asc(response.givenOn), asc(response.createdAt), asc(response.id))
  );
}

/** Waiting for a reviewer, or a person's own that are not accepted; oldest first. For the people who work here. */
export function openResponses(q: Q, which: ({ waiting: true } | { ownedBy: string }) & { id?: string }) {
  const open =
    "waiting" in which
      ? eq(response.state, "submitted")
      : and(eq(response.authorId, which.ownedBy), inArray(response.state, ["submitted", "sent-back"]));
  return q
    .select({
      response,
      file: fileOf,
      author: user.name,
      assessment: {
        id: assessment.id,
        subject: assessment.subject,
        status: assessment.status,
        reason: assessment.reason,
        publishedAt: assessment.publishedAt,
      },
      commitment: {
        ...{
          code: commitment.code,
          number: commitment.number,
          title: commitment.title,
          type: commitment.type,
        },
        ...{
          deliveredWhen: commitment.deliveredWhen,
          failedWhen: commitment.failedWhen,
          mode: commitment.mode,
        },
        recordVersion: commitment.recordVersion,
      },
    })
    .from(response)
    .innerJoin(assessment, eq(assessment.id, response.assessmentId))
    .innerJoin(commitment, eq(commitment.id, response.commitmentId))
    .innerJoin(user, eq(user.id, response.authorId))
    .leftJoin(file, eq(file.sha256, response.fileSha256))
    .where(and(open, which.id === undefined ? undefined : eq(response.id, which.id)))
    .orderBy(asc(response.createdAt), asc(response.id))
    .limit(200);
}

export async function findResponse(q: Q, id: string): Promise<ResponseRow | null> {
  const [row] = await q.select().from(response).where(eq(response.id, id));
  return row ?? null;
}

export async function insertResponse(q: Q, row: ResponseRow): Promise<void> {
  await q.insert(response).values(row);
}

export async function updateResponse(q: Q, id: string, set: Partial<ResponseRow>): Promise<void> {
  await q.update(response).set(set).where(eq(response.id, id));
}

/** What a response answers; only a published assessment can be answered. */
export async function findAnswered(q: Q, assessmentId: string) {
  const [row] = await q
    .select({
      id: assessment.id,
      state: assessment.state,
      subject: assessment.subject,
      status: assessment.status,
      reason: assessment.reason,
      publishedAt: assessment.publishedAt,
      commitmentId: assessment.commitmentId,
      code: commitment.code,
      documentId: commitment.documentId,
    })
    .from(assessment)
    .innerJoin(commitment, eq(commitment.id, assessment.commitmentId))
    .where(eq(assessment.id, assessmentId));
  return row ?? null;
}

/** Codes of the parties of a document. */
export async function partiesOfDocument(q: Q, documentId: string): Promise<Set<string>> {
  const rows = await q
    .select({ code: participation.partyCode })
    .from(participation)
    .where(eq(participation.documentId, documentId));
  return new Set(rows.map(({ code }) => code));
}

/** Whether readers may open this file because an accepted response stands in it. */
export async function isFileOfResponse(q: Q, sha256: string): Promise<boolean> {
  const [row] = await q
    .select({ id: response.id })
    .from(response)
    .where(and(eq(response.fileSha256, sha256), eq(response.state, "accepted")))
    .orderBy(desc(response.createdAt))
    .limit(1);
  return row !== undefined;
}

export async function countWaitingResponses(q: Q): Promise<number> {
  const [row] = await q.select({ n: count() }).from(response).where(eq(response.state, "submitted"));
  return row?.n ?? 0;
}
