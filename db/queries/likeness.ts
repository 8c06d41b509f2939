import { and, asc, desc, eq, ne } from "drizzle-orm";
import { clause, document, importDraft, textRevision, version } from "../sqlite/schema";
import type { Q } from "../store";

/** What is known of each published version for telling whether a text is here already. */
export const versionsForLikeness = (q: Q) =>
  q
    .select({
      id: version.id,
      language: version.language,
      sha256: version.sha256,
      slug: document.slug,
      shortTitle: document.shortTitle,
    })
    .from(version)
    .innerJoin(document, eq(document.id, version.documentId))
    .orderBy(asc(document.slug), asc(version.position), asc(version.id));

/** A version's newest text with its paragraphs, as far as comparing needs it. */
export async function latestBody(q: Q, versionId: string) {
  const [revision] = await q
    .select({
      id: textRevision.id,
      reading: textRevision.readingText,
      wrappers: textRevision.wrappers,
    })
    .from(textRevision)
    .where(eq(textRevision.versionId, versionId))
    .orderBy(desc(textRevision.cleanerVersion), asc(textRevision.id))
    .limit(1);
  if (!revision) return null;
  const clauses = await q
    .select({ position: clause.position, paragraphs: clause.paragraphs })
    .from(clause)
    .where(eq(clause.revisionId, revision.id))
    .orderBy(asc(clause.position));
  return { ...revision, clauses };
}

/** Other imports that are still on the desk. */
export const importsForLikeness = (q: Q, exceptId: string) =>
  q
    .select({
      id: importDraft.id,
      fileName: importDraft.fileName,
      facts: importDraft.facts,
      fileSha256: importDraft.fileSha256,
      fingerprint: importDraft.fingerprint,
      sketch: importDraft.sketch,
    })
    .from(importDraft)
    .where(
      and(
        ne(importDraft.id, exceptId),
        ne(importDraft.state, "discarded"),
        ne(importDraft.state, "published"),
      ),
    )
    .orderBy(desc(importDraft.updatedAt), asc(importDraft.id));
