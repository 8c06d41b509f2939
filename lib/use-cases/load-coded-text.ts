import { createHash } from "node:crypto";
import {
  insertText,
  loadStoredText,
  loadVersions,
  type NewText,
  replaceStatements,
  type StoredText,
  statementRows,
  structureOf,
  updateVersion,
} from "../../db/queries/coding-documents";
import { textHashes } from "../../db/queries/text-hashes";
import { CodingBroken } from "../domain/coding-bundle";
import type { StatementPlace } from "../domain/commitment-coding";
import type { DocumentCoding } from "./check-coding-files";
import type { MeetingDays } from "./coding-deadline";
import { type CodingLoad, noteCreation, reconcile } from "./coding-load";
import { type PlacedCoding, placeCoding } from "./place-coding";
import { readText } from "./read-text";

export type LoadedText = { versionId: string; revisionId: string; placed: PlacedCoding };

/**
 * The text of a document with its statements. A text that is here already is never cleaned again. Null where the file
 * ships other bytes than the stored ones: moving anchors to another copy is a person's decision.
 */
export async function loadCodedText(
  load: CodingLoad,
  documentId: string,
  coding: DocumentCoding,
  meetings: MeetingDays,
): Promise<LoadedText | null> {
  const versions = await loadVersions(load.q, documentId);
  const same = versions.find(({ sha256 }) => sha256 === coding.coded.sha256);
  const stored = same ? await loadStoredText(load.q, same.id) : null;
  if (stored) return recodeText(load, stored, coding, meetings);
  if (versions.length > 0) {
    const ours = versions.map(({ sha256 }) => sha256).join(", ");
    load.report.differences.push({
      code: coding.coded.slug,
      field: "sha256",
      ours,
      file: coding.coded.sha256,
    });
    return null;
  }
  const text = cleanNewText(documentId, coding);
  const placed = placeCoding(coding, structureOf(text), meetings);
  const statements = statementRows(text.revision.id, text.clauses, placed.statements);
  await insertText(load.q, { ...text, statements });
  const { rawBase64: _, ...version } = text.version;
  const { id, cleanerVersion, script, sha256 } = text.revision;
  noteCreation(load, "version", version.id, {
    ...version,
    revision: { id, cleanerVersion, script, sha256 },
    texts: textHashes(text),
    clauses: text.clauses.length,
    statements: compact(placed.statements),
  });
  return { versionId: version.id, revisionId: id, placed };
}

async function recodeText(
  load: CodingLoad,
  stored: StoredText,
  coding: DocumentCoding,
  meetings: MeetingDays,
): Promise<LoadedText> {
  const { version, revision } = stored;
  const placed = placeCoding(coding, structureOf(stored), meetings);
  const positions = new Map(stored.clauses.map(({ id, position }) => [id, position]));
  const ours = stored.statements.map(({ clauseId, start, end, type, untrackedReason }) => ({
    clause: positions.get(clauseId) ?? 0,
    ...{ start, end, type, untracked: untrackedReason },
  }));
  const { authority, sourceAddress } = version;
  const changes = await reconcile(
    load,
    { entity: "version", id: version.id, code: coding.coded.slug },
    { statements: compact(ours), authority, sourceAddress },
    {
      statements: compact(placed.statements),
      authority: coding.coded.authority,
      sourceAddress: coding.coded.sourceAddress,
    },
  );
  if (changes) {
    const { statements, ...fields } = changes;
    if (statements) await replaceStatements(load.q, stored, placed.statements);
    if (Object.keys(fields).length > 0) await updateVersion(load.q, version.id, fields);
  }
  return { versionId: version.id, revisionId: revision.id, placed };
}

/** Short, because it stands in the audit: clause, start, end, type, reason. */
const compact = (statements: StatementPlace[]) =>
  statements.map(({ clause, start, end, type, untracked }) => [clause, start, end, type, untracked]);

function cleanNewText(documentId: string, { coded, file, raw }: DocumentCoding): Omit<NewText, "statements"> {
  const text = readText(raw);
  if (!text.ok)
    throw new CodingBroken([
      { file: file.name, line: file.lineOf(["file"]), message: `${coded.file} is no text.` },
    ]);
  const { cleanText, readingText, script, cleanerVersion, edits, wrappers, damaged, clauses } = text.value;
  const versionId = crypto.randomUUID();
  const revisionId = crypto.randomUUID();
  return {
    version: {
      id: versionId,
      documentId,
      language: coded.language,
      authority: coded.authority,
      sourceAddress: coded.sourceAddress,
      fileName: coded.file,
      rawBase64: Buffer.from(raw).toString("base64"),
      rawBytes: raw.length,
      sha256: coded.sha256,
    },
    revision: {
      id: revisionId,
      versionId,
      cleanerVersion,
      script,
      cleanText,
      readingText,
      edits,
      wrappers,
      damaged,
      sha256: createHash("sha256").update(cleanText).digest("hex"),
    },
    clauses: clauses.map((clause) => ({ id: crypto.randomUUID(), revisionId, ...clause })),
  };
}
