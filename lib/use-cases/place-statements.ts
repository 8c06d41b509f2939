import { codePointLength, sliceCodePoints } from "../communique/code-points";
import type { StatementPlace, TextStructure } from "../domain/commitment-coding";
import type { ClauseCoding } from "./check-coding-files";
import type { Fault } from "./coding-faults";

export type PlacedStatement = StatementPlace & { text: string; path: PropertyKey[] };
export type PlacedClause = { coding: ClauseCoding; statements: PlacedStatement[] };

/** The coded pieces laid end to end over each paragraph; where they differ from the text, the text is right. */
export function placeStatements(
  { file, coded }: ClauseCoding,
  clause: TextStructure["clauses"][number],
  text: TextStructure,
  fault: Fault,
): PlacedStatement[] {
  if (coded.label !== clause.label)
    fault(file, ["label"], `The text prints the label “${clause.label}”, the coding “${coded.label}”.`);
  if (coded.paragraphs.length !== clause.paragraphs.length)
    fault(
      file,
      ["paragraphs"],
      `The text has ${clause.paragraphs.length} paragraphs, not ${coded.paragraphs.length}.`,
    );
  return clause.paragraphs.flatMap((paragraph, i) => {
    const written = coded.paragraphs[i];
    if (!written) return [];
    if (written.kind !== paragraph.kind)
      fault(
        file,
        ["paragraphs", i, "kind"],
        `In the text this is a ${paragraph.kind}, not a ${written.kind}.`,
      );
    const received = sliceCodePoints(text.cleanText, paragraph.start, paragraph.end);
    let start = paragraph.start;
    const statements = written.statements.map((statement, j) => {
      const path = ["paragraphs", i, "statements", j];
      const end = start + codePointLength(statement.text);
      const found = sliceCodePoints(received, start - paragraph.start, end - paragraph.start);
      if (found !== statement.text) fault(file, [...path, "text"], `The text reads “${found}” here.`);
      const { text: piece, type, untracked } = statement;
      const place = { clause: coded.clause, start, end, text: piece, type, untracked, path };
      start = end;
      return place;
    });
    if (start < paragraph.end)
      fault(
        file,
        ["paragraphs", i],
        `No statement holds “${sliceCodePoints(text.cleanText, start, paragraph.end)}”.`,
      );
    return statements;
  });
}
