import { appendAudits } from "../../db/queries/audit";
import { deleteStatements, insertStatements } from "../../db/queries/import-statement-writes";
import { wholeStatements } from "../../db/queries/import-statements";
import { findImportText, type ImportText } from "../../db/queries/imports";
import type { Q } from "../../db/store";
import type { Edit } from "../communique/edits";
import { type AuditEntry, jobsActorId } from "../domain/audit";
import { movedStatements } from "../domain/move-statements";
import { statementEntry } from "./statement-desk";

const undecided = {
  ...{ decision: "open" as const, coding: null, sameAsStart: null, note: "" },
  ...{ decidedBy: null, decidedAt: null },
};

/**
 * Before a text that was read anew takes the place of the old one: its statements keep their words, and with them
 * what was decided; a statement whose words changed is open again.
 */
export async function moveStatements(
  q: Q,
  importId: string,
  to: Pick<ImportText, "cleanText" | "edits">,
  at: Date,
): Promise<void> {
  const rows = await wholeStatements(q, importId);
  const from = rows.length > 0 ? await findImportText(q, importId) : null;
  if (!from || from.cleanText === to.cleanText) return;
  // Edits are stored as the cleaner made them.
  const texts = [from, to].map(({ cleanText, edits }) => ({ cleanText, edits: edits as Edit[] }));
  const [before, after] = texts as [(typeof texts)[0], (typeof texts)[0]];
  const moved = movedStatements(rows, before, after).map(({ row, place, same }) => {
    const raised = { ...place, recordVersion: row.recordVersion + 1 };
    return { row, set: same || row.decision === "open" ? raised : { ...raised, ...undecided } };
  });
  const by = { action: "moved", actorId: jobsActorId };
  const kept = new Set(moved.map(({ row }) => row.id));
  const decided = moved.filter(({ row }) => row.decision !== "open");
  const audits: AuditEntry[] = [
    ...decided.map(({ row, set }) => statementEntry(row, set, by)),
    ...rows
      .filter(({ id, decision }) => decision !== "open" && !kept.has(id))
      .map((row) => ({ ...statementEntry(row, row, by), after: null })),
  ];
  await deleteStatements(
    q,
    rows.map(({ id }) => id),
  );
  await insertStatements(
    q,
    moved.map(({ row, set }) => ({ ...row, ...set })),
  );
  await appendAudits(q, audits, at);
}
