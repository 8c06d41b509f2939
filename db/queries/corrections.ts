import { and, desc, eq, isNotNull, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { codingKeys, correctedKeys, recodedKeys, redactedKeys } from "../sqlite/correction-keys";
import {
  assessment,
  auditEntry,
  codingChange,
  commitment,
  development,
  developmentLink,
  document,
  source,
} from "../sqlite/schema";
import type { Q } from "../store";

// What was put right, a kind each, newest first.

/** `document`: its slug, or null for all of them. */
export type CorrectionsAsked = { document: string | null; limit: number };

const place = {
  id: commitment.id,
  code: commitment.code,
  document: document.slug,
  number: commitment.number,
  title: commitment.title,
};

const within = ({ document: slug }: CorrectionsAsked, ...conditions: SQL[]) =>
  and(...conditions, slug === null ? undefined : eq(document.slug, slug));
/** Of one document as many as there are: which are its own is known only after. */
const most = ({ document: slug, limit }: CorrectionsAsked) => (slug === null ? limit : null);

const corrected = alias(assessment, "corrected");

/** Published assessments that name the published one they correct. */
export async function correctedAssessments(q: Q, asked: CorrectionsAsked) {
  return await q
    .select({ place, assessment, corrected: { id: corrected.id, status: corrected.status } })
    .from(assessment)
    .innerJoin(corrected, eq(corrected.id, assessment.correctsId))
    .innerJoin(commitment, eq(commitment.id, assessment.commitmentId))
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(within(asked, sql`${assessment.id} in ${correctedKeys(most(asked))}`))
    .orderBy(desc(assessment.publishedAt))
    .limit(asked.limit);
}

/** Coding that people changed, split, merged or withdrew. */
export async function changedCoding(q: Q, asked: CorrectionsAsked) {
  return await q
    .select({
      place,
      change: codingChange,
      lifecycle: commitment.lifecycle,
      successors: commitment.successors,
    })
    .from(codingChange)
    .innerJoin(commitment, eq(commitment.id, codingChange.commitmentId))
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(within(asked, sql`${codingChange.id} in ${codingKeys(most(asked))}`))
    .orderBy(desc(codingChange.publishedAt))
    .limit(asked.limit);
}

/** Coding that a release of the shipped files changed or withdrew. */
export async function recodedByRelease(q: Q, asked: CorrectionsAsked) {
  return await q
    .select({
      place,
      entry: {
        seq: auditEntry.seq,
        at: auditEntry.at,
        actorId: auditEntry.actorId,
        entityId: auditEntry.entityId,
        action: auditEntry.action,
        before: auditEntry.before,
        after: auditEntry.after,
      },
    })
    .from(auditEntry)
    .innerJoin(commitment, eq(commitment.id, auditEntry.entityId))
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(within(asked, sql`${auditEntry.seq} in ${recodedKeys(most(asked))}`))
    .orderBy(desc(auditEntry.at))
    .limit(asked.limit);
}

/** Words taken from sources that readers can see, once for each commitment they bear on. */
export async function redactedSources(q: Q, asked: CorrectionsAsked) {
  return await q
    .selectDistinct({
      place,
      developmentId: source.developmentId,
      redaction: source.redaction,
    })
    .from(source)
    .innerJoin(development, eq(development.id, source.developmentId))
    .innerJoin(developmentLink, eq(developmentLink.developmentId, source.developmentId))
    .innerJoin(commitment, eq(commitment.id, developmentLink.commitmentId))
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(
      within(
        asked,
        sql`${source.id} in ${redactedKeys()}`,
        ne(source.visibility, "internal"),
        eq(development.state, "accepted"),
      ),
    )
    .orderBy(desc(sql`json_extract(${source.redaction}, '$.at')`))
    .limit(asked.limit);
}

/** What somebody found wrong and is being put right. */
export async function underCorrection(q: Q, asked: CorrectionsAsked) {
  return await q
    .select({ place, since: commitment.underCorrectionAt, note: commitment.underCorrectionNote })
    .from(commitment)
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(within(asked, isNotNull(commitment.underCorrectionAt)))
    .orderBy(desc(commitment.underCorrectionAt))
    .limit(asked.limit);
}
