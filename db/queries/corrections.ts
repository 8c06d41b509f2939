import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
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
import { throughIndex } from "../sqlite/through-index";
import type { Q } from "../store";

// What was put right, a kind each, newest first. Conditions are written out as the indexes have them.

/** `document`: its slug, or null for all of them. */
export type CorrectionsAsked = { document: string | null; limit: number };

const place = {
  id: commitment.id,
  code: commitment.code,
  document: document.slug,
  number: commitment.number,
  title: commitment.title,
};

const within = ({ document: slug }: CorrectionsAsked, condition: SQL) =>
  and(condition, slug === null ? undefined : eq(document.slug, slug));

const corrected = alias(assessment, "corrected");

/** Published assessments that name the published one they correct. */
export async function correctedAssessments(q: Q, asked: CorrectionsAsked) {
  const isCorrection = sql`${assessment.correctsId} is not null and ${assessment.state} = 'published'`;
  return await q
    .select({ place, assessment, corrected: { id: corrected.id, status: corrected.status } })
    .from(throughIndex(assessment, "assessment_corrections"))
    .innerJoin(corrected, eq(corrected.id, assessment.correctsId))
    .innerJoin(commitment, eq(commitment.id, assessment.commitmentId))
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(within(asked, isCorrection))
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
    .from(throughIndex(codingChange, "coding_change_published"))
    .innerJoin(commitment, eq(commitment.id, codingChange.commitmentId))
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(within(asked, eq(codingChange.state, "published")))
    .orderBy(desc(codingChange.publishedAt))
    .limit(asked.limit);
}

/** Coding that a release of the shipped files changed or withdrew. */
export async function recodedByRelease(q: Q, asked: CorrectionsAsked) {
  const { entity, action, actorId } = auditEntry;
  const byRelease = sql`${entity} = 'commitment' and ${action} in ('recoded', 'withdrawn') and ${actorId} = 'system:seed'`;
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
    .from(throughIndex(auditEntry, "audit_entry_recoded"))
    .innerJoin(commitment, eq(commitment.id, auditEntry.entityId))
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(within(asked, byRelease))
    .orderBy(desc(auditEntry.at))
    .limit(asked.limit);
}

/** Words taken from sources that readers can see, once for each commitment they bear on. */
export async function redactedSources(q: Q, asked: CorrectionsAsked) {
  const redacted = sql`${source.redaction} is not null and ${source.visibility} <> 'internal' and ${development.state} = 'accepted'`;
  return await q
    .selectDistinct({
      place,
      sourceId: source.id,
      developmentId: source.developmentId,
      redaction: source.redaction,
    })
    .from(throughIndex(source, "source_redacted"))
    .innerJoin(development, eq(development.id, source.developmentId))
    .innerJoin(developmentLink, eq(developmentLink.developmentId, source.developmentId))
    .innerJoin(commitment, eq(commitment.id, developmentLink.commitmentId))
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(within(asked, redacted))
    .orderBy(desc(sql`json_extract(${source.redaction}, '$.at')`), desc(source.id))
    .limit(asked.limit);
}

/** What somebody found wrong and is being put right. */
export async function underCorrection(q: Q, asked: CorrectionsAsked) {
  return await q
    .select({ place, since: commitment.underCorrectionAt, note: commitment.underCorrectionNote })
    .from(throughIndex(commitment, "commitment_under_correction"))
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(within(asked, sql`${commitment.underCorrectionAt} is not null`))
    .orderBy(desc(commitment.underCorrectionAt))
    .limit(asked.limit);
}
