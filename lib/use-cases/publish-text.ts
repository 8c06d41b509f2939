import { createHash } from "node:crypto";
import { statementRows, type VersionRow } from "../../db/queries/coding-documents";
import { allBlocks } from "../../db/queries/import-blocks";
import { insertPublishedText } from "../../db/queries/import-publishing";
import { allStatements } from "../../db/queries/import-statements";
import { findImportText, type ImportRow } from "../../db/queries/imports";
import { textHashes } from "../../db/queries/text-hashes";
import type { Q } from "../../db/store";
import { draftText } from "../domain/draft-text";
import { ownLanguage } from "./statement-desk";

/** A text that stands now; `told` is what the audit says of it. */
export type PublishedText = {
  versionId: string;
  revisionId: string;
  cleanText: string;
  readingText: string;
  language: string;
  script: string;
  statements: Awaited<ReturnType<typeof allStatements>>;
  /** By where a statement starts. */
  statementIds: Map<number, string>;
  told: Record<string, unknown>;
};

/** The first version of a document: its bytes, what was made of them, clauses and statements. */
export async function publishText(
  q: Q,
  { draft, raw, documentId }: { draft: ImportRow; raw: Uint8Array; documentId: string },
): Promise<PublishedText> {
  const text = await findImportText(q, draft.id);
  if (!text) throw new Error("An import on its way to publication has a text.");
  const statements = await allStatements(q, draft.id);
  const placed = draftText(await allBlocks(q, draft.id), statements);
  const versionId = crypto.randomUUID();
  const revisionId = crypto.randomUUID();
  const version = { id: versionId, documentId, ...versionOf(draft, raw, text.receivedText) };
  const revision = {
    ...{ id: revisionId, versionId, cleanerVersion: draft.cleanerVersion ?? "", script: draft.script ?? "" },
    ...{ cleanText: text.cleanText, readingText: text.readingText, edits: text.edits },
    ...{ wrappers: placed.wrappers, damaged: text.damaged },
    sha256: createHash("sha256").update(text.cleanText).digest("hex"),
  };
  const clauses = placed.clauses.map((clause) => ({ id: crypto.randomUUID(), revisionId, ...clause }));
  const rows = statementRows(revisionId, clauses, placed.statements);
  await insertPublishedText(q, { version, revision, clauses, statements: rows });
  const { rawBase64: _raw, receivedText: _received, ...told } = version;
  const { cleanerVersion, script, sha256 } = revision;
  return {
    ...{ versionId, revisionId, cleanText: text.cleanText, readingText: text.readingText, statements },
    ...{ language: version.language, script },
    statementIds: new Map(rows.map(({ id, start }) => [start, id])),
    told: {
      ...told,
      revision: { id: revisionId, cleanerVersion, script, sha256 },
      texts: textHashes({ version, revision, clauses }),
      clauses: clauses.length,
      statements: placed.statements.map(({ clause, start, end, type, untracked }) => [
        ...[clause, start, end],
        ...[type, untracked],
      ]),
    },
  };
}

function versionOf(
  draft: ImportRow,
  raw: Uint8Array,
  receivedText: string,
): Omit<VersionRow, "id" | "documentId"> {
  const { facts } = draft;
  const format = draft.format ?? "txt";
  if (!facts.authority) throw new Error("The authority of a text was checked before.");
  return {
    language: ownLanguage(draft),
    authority: facts.authority,
    sourceAddress: facts.sourceAddress,
    fileName: draft.fileName,
    rawBase64: Buffer.from(raw).toString("base64"),
    rawBytes: raw.length,
    sha256: draft.fileSha256,
    format,
    // Of a plain text the bytes say it all.
    receivedText: format === "txt" || format === "md" ? null : receivedText,
    position: 0,
    replacedById: null,
    // The document itself carries the mark.
    singlePerson: false,
  };
}
