import {
  clausesOf,
  orphansOf,
  quotesOf,
  type statementsOf,
  type textOf,
  versionsOf,
} from "../../db/queries/document-page";
import type { Q } from "../../db/store";
import { mainVersion, standingVersions } from "../domain/version-anchors";
import type { DocumentText, DocumentVersion } from "./document-page";
import { documentTree, provenanceOf } from "./document-text";

/** The versions that stand, in order of arrival, each with the commitments whose words it does not hold. */
export async function documentVersions(q: Q, documentId: string): Promise<DocumentVersion[]> {
  const all = await versionsOf(q, documentId);
  const main = mainVersion(all);
  const versions: DocumentVersion[] = [];
  for (const one of standingVersions(all)) {
    const { id, replacedById: _, format: __, ...facts } = one;
    versions.push({
      versionId: id,
      ...facts,
      main: id === main?.id,
      replaces: all.some(({ replacedById }) => replacedById === id),
      // Where nothing was coded from a text that has come alone, nothing is missing in it.
      orphans: all.length > 1 ? await orphansOf(q, documentId, id) : [],
    });
  }
  return versions;
}

/** One version as a tree of clauses, paragraphs and statements with the commitments anchored in it. */
export async function readVersionText(
  q: Q,
  source: NonNullable<Awaited<ReturnType<typeof textOf>>>,
  statements: Awaited<ReturnType<typeof statementsOf>>,
): Promise<DocumentText> {
  const { revision } = source;
  const clauses = await clausesOf(q, revision.id);
  const quotes = await quotesOf(q, revision.id);
  return {
    ...provenanceOf(source, clauses),
    clauses: documentTree({ revision, clauses, statements, quotes }),
  };
}
