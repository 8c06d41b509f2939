import { and, eq, exists, gt, inArray, isNotNull, isNull, lte, ne, notExists, or, sql } from "drizzle-orm";
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
  recordState,
  report,
  reportCommitment,
  source,
} from "../sqlite/schema";
import type { Q } from "../store";

// What was put right after the moment an issued report shows, of commitments it speaks of. Corrections are few and
// reports may speak of very many commitments: every question begins with the corrections.

const place = {
  code: commitment.code,
  document: document.slug,
  number: commitment.number,
  title: commitment.title,
};
const reportId = report.id;
const among = (reportIds: string[]) => inArray(report.id, reportIds);

/** Assessments that the report may have shown, and a later one corrects. */
export async function assessmentsCorrectedSince(q: Q, reportIds: string[]) {
  const corrected = alias(assessment, "corrected");
  const { id, publishedAt } = assessment;
  return await q
    .select({ reportId, place, id, at: publishedAt })
    .from(assessment)
    .innerJoin(corrected, eq(corrected.id, assessment.correctsId))
    .innerJoin(reportCommitment, eq(reportCommitment.commitmentId, assessment.commitmentId))
    .innerJoin(report, eq(report.id, reportCommitment.reportId))
    .innerJoin(commitment, eq(commitment.id, assessment.commitmentId))
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(
      and(
        sql`${assessment.id} in ${correctedKeys(null)}`,
        among(reportIds),
        gt(assessment.publishedAt, report.asOfAt),
        lte(corrected.publishedAt, report.asOfAt),
      ),
    );
}

/** Coding that was changed, split, merged or withdrawn; a merge also touches what it goes into. */
export async function codingChangedSince(q: Q, reportIds: string[]) {
  const { id, kind, publishedAt } = codingChange;
  return await q
    .select({ reportId, place, id, change: kind, at: publishedAt })
    .from(codingChange)
    .innerJoin(
      reportCommitment,
      sql`${reportCommitment.commitmentId} in (${codingChange.commitmentId}, ${codingChange.intoId})`,
    )
    .innerJoin(report, eq(report.id, reportCommitment.reportId))
    .innerJoin(commitment, eq(commitment.id, reportCommitment.commitmentId))
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(
      and(
        sql`${codingChange.id} in ${codingKeys(null)}`,
        among(reportIds),
        gt(codingChange.publishedAt, report.asOfAt),
      ),
    );
}

/** Coding that a release of the shipped files changed or withdrew. */
export async function recodedSince(q: Q, reportIds: string[]) {
  const { seq, at } = auditEntry;
  return await q
    .select({ reportId, place, seq, at })
    .from(auditEntry)
    .innerJoin(reportCommitment, eq(reportCommitment.commitmentId, auditEntry.entityId))
    .innerJoin(report, eq(report.id, reportCommitment.reportId))
    .innerJoin(commitment, eq(commitment.id, auditEntry.entityId))
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(
      and(sql`${auditEntry.seq} in ${recodedKeys(null)}`, among(reportIds), gt(auditEntry.at, report.asOfAt)),
    );
}

/** Readers saw something of the development at the moment of the report. */
const shownThen = (q: Q) =>
  exists(
    q
      .select({ row: recordState.row })
      .from(recordState)
      .where(
        and(
          eq(recordState.entity, "development"),
          eq(recordState.entityId, development.id),
          lte(recordState.fromAt, report.asOfAt),
          or(isNull(recordState.untilAt), gt(recordState.untilAt, report.asOfAt)),
        ),
      ),
  );

/** Words taken from sources that readers could see then. */
export async function redactedSince(q: Q, reportIds: string[]) {
  const rows = await q
    .selectDistinct({
      ...{ reportId, place, asOfAt: report.asOfAt, commitmentId: commitment.id },
      ...{ developmentId: source.developmentId, redaction: source.redaction },
    })
    .from(source)
    .innerJoin(development, eq(development.id, source.developmentId))
    .innerJoin(developmentLink, eq(developmentLink.developmentId, source.developmentId))
    .innerJoin(reportCommitment, eq(reportCommitment.commitmentId, developmentLink.commitmentId))
    .innerJoin(report, eq(report.id, reportCommitment.reportId))
    .innerJoin(commitment, eq(commitment.id, developmentLink.commitmentId))
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(
      and(
        sql`${source.id} in ${redactedKeys()}`,
        among(reportIds),
        ne(source.visibility, "internal"),
        // Few sources were ever redacted, most developments are accepted: the index of states would mislead.
        sql`+${development.state} = 'accepted'`,
        shownThen(q),
      ),
    );
  return rows.flatMap(({ redaction, asOfAt, ...row }) => {
    const at = redaction ? new Date(redaction.at) : null;
    return at && asOfAt && at > asOfAt ? [{ ...row, at }] : [];
  });
}

/** Of developments that readers no longer see, or not with all their sources; most that ended only read otherwise since. */
const endedStates = (q: Q) => {
  const open = alias(recordState, "open");
  return q
    .select({ row: recordState.row })
    .from(recordState)
    .where(
      and(
        eq(recordState.entity, "development"),
        isNotNull(recordState.untilAt),
        or(
          inArray(
            recordState.entityId,
            q.select({ id: source.developmentId }).from(source).where(eq(source.visibility, "internal")),
          ),
          notExists(
            q
              .select({ row: open.row })
              .from(open)
              .where(
                and(
                  eq(open.entity, "development"),
                  eq(open.entityId, recordState.entityId),
                  isNull(open.untilAt),
                ),
              ),
          ),
        ),
      ),
    );
};

/** Evidence that readers saw then, and that they may no longer see since. */
export async function evidenceEndedSince(q: Q, reportIds: string[]) {
  return await q
    .select({
      reportId,
      place,
      developmentId: recordState.entityId,
      asOfAt: report.asOfAt,
    })
    .from(recordState)
    .innerJoin(developmentLink, eq(developmentLink.developmentId, recordState.entityId))
    .innerJoin(reportCommitment, eq(reportCommitment.commitmentId, developmentLink.commitmentId))
    .innerJoin(report, eq(report.id, reportCommitment.reportId))
    .innerJoin(commitment, eq(commitment.id, developmentLink.commitmentId))
    .innerJoin(document, eq(document.id, commitment.documentId))
    .where(
      and(
        inArray(recordState.row, endedStates(q)),
        among(reportIds),
        lte(recordState.fromAt, report.asOfAt),
        gt(recordState.untilAt, report.asOfAt),
      ),
    );
}

/** What readers saw of developments, oldest first. */
export async function statesOfDevelopments(q: Q, ids: string[]) {
  const { entityId, fromAt, untilAt, body } = recordState;
  return await q
    .select({ entityId, fromAt, untilAt, body })
    .from(recordState)
    .where(and(eq(recordState.entity, "development"), inArray(entityId, ids)))
    .orderBy(fromAt, recordState.row);
}

/** Sources that only the people who work here see today. */
export async function internalSources(q: Q, developmentIds: string[]): Promise<Set<string>> {
  const rows = await q
    .select({ id: source.id })
    .from(source)
    .where(and(inArray(source.developmentId, developmentIds), eq(source.visibility, "internal")));
  return new Set(rows.map(({ id }) => id));
}
