import { sha256 } from "./audit-hash";
import type { ClauseRow, RevisionRow, VersionRow } from "./coding-documents";

type Text = {
  version: Pick<VersionRow, never> & { receivedText?: string | null };
  revision: Pick<RevisionRow, "readingText" | "edits" | "wrappers" | "damaged">;
  clauses: Pick<ClauseRow, "position" | "label" | "start" | "end" | "paragraphs">[];
};

/** What the audit tells of a text beside its bytes: long words by their hash. */
export function textHashes({ version, revision, clauses }: Text) {
  const { readingText, edits, wrappers, damaged } = revision;
  const cut = [...clauses]
    .sort((a, b) => a.position - b.position)
    .map(({ position, label, start, end, paragraphs }) => [position, label, start, end, paragraphs]);
  return {
    received: typeof version.receivedText === "string" ? sha256(version.receivedText) : null,
    reading: sha256(readingText),
    marks: sha256(JSON.stringify([edits, wrappers, damaged])),
    clauses: sha256(JSON.stringify(cut)),
  };
}
