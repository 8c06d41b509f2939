import { textOf, versionsOf } from "../../db/queries/document-page";
import { findDocumentById } from "../../db/queries/import-anchors";
import { allBlocks } from "../../db/queries/import-blocks";
import { allStatements } from "../../db/queries/import-statements";
import { findImportText, type ImportRow, type ImportText } from "../../db/queries/imports";
import type { Q } from "../../db/store";
import type { StatementText } from "../communique/align/align-statements";
import { type DraftText, draftText } from "../domain/draft-text";
import { mainVersion, standingVersion } from "../domain/version-anchors";
import { languageOf, type StoredVersionText } from "./align-versions";

/** A further version on the desk beside the version of the document whose anchors it takes over. */
export type VersionDraft = {
  documentId: string;
  slug: string;
  base: StoredVersionText;
  text: ImportText;
  structure: DraftText;
  alignable: StatementText;
};

/** Null where the import is no further version, or its document or its text is not there. */
export async function loadVersionDraft(q: Q, draft: ImportRow): Promise<VersionDraft | null> {
  if (draft.purpose === "document" || !draft.documentId) return null;
  const document = await findDocumentById(q, draft.documentId);
  const base = document && (await textOf(q, document.id, await baseOf(q, draft)));
  const text = await findImportText(q, draft.id);
  if (!document || !base || !text) return null;
  const statements = await allStatements(q, draft.id);
  const structure = draftText(await allBlocks(q, draft.id), statements);
  return {
    documentId: document.id,
    slug: document.slug,
    base,
    text,
    structure,
    alignable: {
      language: languageOf(languageOfDraft(draft)),
      text: text.cleanText,
      clauses: structure.clauses,
      statements: structure.statements,
    },
  };
}

export const languageOfDraft = (draft: ImportRow): string => draft.facts.language ?? draft.language ?? "";

/** A better copy takes the anchors of the copy it replaces, another version those of the text that is read. */
async function baseOf(q: Q, draft: ImportRow): Promise<string | undefined> {
  const versions = await versionsOf(q, draft.documentId ?? "");
  const named = draft.purpose === "replacement" && draft.versionId;
  return (named ? standingVersion(versions, named) : mainVersion(versions))?.id;
}
