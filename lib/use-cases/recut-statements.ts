import { appendAudits } from "../../db/queries/audit";
import {
  deleteStatements,
  insertStatements,
  moveLeadIn,
  updateStatement,
} from "../../db/queries/import-statement-writes";
import { findStatement, repeatsOf, type StatementDraftRow } from "../../db/queries/import-statements";
import type { Q } from "../../db/store";
import type { AuditEntry } from "../domain/audit";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { importAtProposals, statementEntry, statementStale } from "./statement-desk";

export type RecutStatements = { statements: { id: string; recordVersion: number }[] };
type By = { action: "split" | "merged"; actorId: string };

/**
 * Puts statements that are cut anew in the place of others, all in one paragraph; the first keeps its id. What was
 * decided on them is open again: it was said of other words.
 */
export async function recut(
  q: Q,
  importId: string,
  old: StatementDraftRow[],
  anew: StatementDraftRow[],
  by: By,
  at: Date,
): Promise<Outcome<RecutStatements>> {
  const desk = await importAtProposals(q, importId);
  if (!desk.ok) return desk;
  for (const seen of old) {
    const stands = await findStatement(q, importId, seen.id);
    if (!stands) return refuse("conflict", "statementChanged");
    if (stands.recordVersion !== seen.recordVersion) return statementStale(q, stands);
  }
  const [first, ...others] = old;
  const [head, ...tail] = anew;
  if (!first || !head) return refuse("not-found", "noSuchStatement");
  for (const gone of others)
    if ((await repeatsOf(q, importId, gone.start)).length > 0) return refuse("invalid", "isRepeated");
  const { id: _, ...fields } = { ...head, recordVersion: first.recordVersion + 1 };
  await deleteStatements(
    q,
    others.map(({ id }) => id),
  );
  await updateStatement(q, first.id, fields);
  await insertStatements(q, tail);
  // Of a lead-in its last words lead in.
  const last = anew.at(-1)?.start;
  for (const { start } of old)
    if (last !== undefined && last !== start) await moveLeadIn(q, importId, start, last);
  await appendAudits(q, entriesOf(first, fields, others, tail, by), at);
  const rows = [{ id: first.id, recordVersion: fields.recordVersion }, ...tail];
  return accept({ statements: rows.map(({ id, recordVersion }) => ({ id, recordVersion })) });
}

function entriesOf(
  first: StatementDraftRow,
  fields: Partial<StatementDraftRow>,
  others: StatementDraftRow[],
  tail: StatementDraftRow[],
  by: By,
): AuditEntry[] {
  const entry = { ...by, entity: "import-statement" as const };
  return [
    statementEntry(first, fields, by),
    ...others.map((row) => ({ ...entry, entityId: row.id, before: row, after: null })),
    ...tail.map((row) => ({ ...entry, entityId: row.id, before: null, after: row })),
  ];
}
