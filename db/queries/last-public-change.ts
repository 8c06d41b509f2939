import { and, eq, inArray, max, sql } from "drizzle-orm";
import type { CommitmentFile } from "../../lib/domain/commitment-file";
import { publicSources } from "../../lib/domain/source";
import { prepared } from "../prepared";
import { assessment, auditEntry, codingChange, response } from "../sqlite/schema";
import type { Q } from "../store";

/**
 * The last public change: the coding, a published assessment, accepted evidence, a response, a mark that something
 * has to be looked at again.
 */
export function updatedAt(
  codingPublishedAt: Date,
  file: CommitmentFile,
  changedAt: Date | null = null,
): Date {
  const shown = file.developments.filter(({ sources }) => publicSources(sources).length > 0);
  const accepted = [...shown, ...file.searches].filter(({ state }) => state === "accepted");
  const published = file.assessments.filter(({ state }) => state === "published");
  const instants = [
    codingPublishedAt,
    changedAt,
    file.underCorrectionAt,
    ...accepted.map(({ reviewedAt }) => reviewedAt),
    ...published.flatMap((record) => [
      ...[record.publishedAt, record.evidenceChangedAt, record.toReconfirmAt],
    ]),
  ];
  return new Date(Math.max(...instants.map((instant) => instant?.getTime() ?? 0)));
}

/** What readers saw change besides assessments and evidence. */
export async function lastChangeBeside(q: Q, id: string): Promise<Date | null> {
  const changes = prepared(q, "last published change of coding", () =>
    q
      .select({ at: max(codingChange.publishedAt) })
      .from(codingChange)
      .where(and(eq(codingChange.commitmentId, sql.placeholder("id")), eq(codingChange.state, "published")))
      .prepare(),
  );
  // What another commitment brought into this one.
  const merged = prepared(q, "last merge into", () =>
    q
      .select({ at: max(codingChange.publishedAt) })
      .from(codingChange)
      .where(and(eq(codingChange.intoId, sql.placeholder("id")), eq(codingChange.state, "published")))
      .prepare(),
  );
  // A mark that was taken off leaves nothing behind but its entry.
  const cleared = prepared(q, "last mark taken off", () =>
    q
      .select({ at: max(auditEntry.at) })
      .from(auditEntry)
      .where(
        and(
          eq(auditEntry.entity, "commitment"),
          eq(auditEntry.entityId, sql.placeholder("id")),
          eq(auditEntry.action, "cleared-under-correction"),
        ),
      )
      .prepare(),
  );
  const responses = prepared(q, "last accepted response", () =>
    q
      .select({ at: max(response.reviewedAt) })
      .from(response)
      .where(
        and(
          inArray(
            response.assessmentId,
            q
              .select({ id: assessment.id })
              .from(assessment)
              .where(eq(assessment.commitmentId, sql.placeholder("id"))),
          ),
          // Not sought by: most responses are accepted, those to one commitment are few.
          sql`${response.state} || '' = 'accepted'`,
        ),
      )
      .prepare(),
  );
  const asked = [changes, merged, cleared, responses];
  const moments = (await Promise.all(asked.map((one) => one.execute({ id })))).flat();
  return moments.map(({ at }) => at).reduce((a, b) => (a && b ? (a > b ? a : b) : (a ?? b)), null);
}
