import { accept, type Outcome } from "../domain/outcome";
import type { Context } from "./context";
import type { DocumentStatement } from "./document-page";
import { showDocument } from "./show-document";

/** A document for machines: its facts, then its clauses and its statements as two flat lists in text order. */
export async function showDocumentRecord(
  context: Context,
  input: { document: string },
): Promise<Outcome<object>> {
  const shown = await showDocument(context, input);
  if (!shown.ok) return shown;
  const { document, series, text, versions, participation, notes, counts, today } = shown.value;
  const { clauses = [], ...version } = text ?? {};
  return accept({
    ...document,
    series,
    version: text ? version : null,
    versions: versions.map(({ versionId, orphans, ...rest }) => ({
      id: versionId,
      ...rest,
      notFound: orphans.map(({ code }) => code),
    })),
    participation,
    notes,
    counts,
    clauses: clauses.map(({ position, label, paragraphs }) => ({
      order: position,
      label,
      paragraphs: paragraphs.map(({ kind, statements }) => ({ kind, ...joined(statements) })),
    })),
    statements: clauses.flatMap(({ position, paragraphs }) =>
      paragraphs.flatMap(({ statements }, paragraph) =>
        statements.map((statement) => ({
          clause: position,
          paragraph: paragraph + 1,
          ...joined([statement]),
          type: statement.type,
          tracked: statement.tracked,
          reason: statement.untrackedReason,
          commitments: statement.commitments.map(({ code }) => code),
        })),
      ),
    ),
    asOf: today,
  });
}

/** The reading text and, beside it, the text as received. */
function joined(statements: DocumentStatement[]): { text: string; received: string } {
  const pieces = statements.flatMap((statement) => statement.pieces);
  return {
    text: pieces.map(({ reading }) => reading).join(""),
    received: pieces.map(({ received }) => received).join(""),
  };
}
