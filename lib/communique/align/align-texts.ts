import { alignClauses, type ClausePair } from "./align-clauses";
import { alignStatements, type StatementPair, type StatementText } from "./align-statements";
import type { Named } from "./tokens";

export type TextAlignment = { clauses: ClausePair[]; statements: StatementPair[] };

/** Two versions of one document, in one language or in two. */
export function alignTexts(a: StatementText, b: StatementText, names: readonly Named[] = []): TextAlignment {
  const clauses = alignClauses(a, b, names);
  return { clauses, statements: alignStatements(a, b, clauses, names) };
}
