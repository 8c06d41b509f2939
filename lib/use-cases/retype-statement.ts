import { appendAudit } from "../../db/queries/audit";
import {
  type AnchorRow,
  compactStatements,
  sharersOfStatement,
  updateStatementType,
} from "../../db/queries/commitment-coding";
import type { Q } from "../../db/store";
import type { TrackedType } from "../domain/vocabulary";

/**
 * The type is that of the first place, so the statement there follows, and the reader says the same as the record. Where
 * another commitment of the old type begins in it, the statement keeps its own.
 */
export async function retypeStatement(
  q: Q,
  [first]: AnchorRow[],
  type: TrackedType,
  { actorId, at }: { actorId: string; at: Date },
): Promise<void> {
  if (!first) return;
  const { statementId, commitmentId, versionId, revisionId } = first;
  const sharers = await sharersOfStatement(q, statementId, commitmentId);
  if (sharers.some((other) => other.type !== type)) return;
  const before = await compactStatements(q, revisionId);
  const after = before.map((told) => (told.id === statementId ? { ...told, type } : told));
  if (before.every((told, i) => told.type === after[i]?.type)) return;
  await updateStatementType(q, statementId, type);
  const compact = (all: typeof before) =>
    all.map(({ clause, start, end, type: of, untracked }) => [clause, start, end, of, untracked]);
  const entry = { actorId, entity: "version" as const, entityId: versionId, action: "recoded" };
  await appendAudit(
    q,
    { ...entry, before: { statements: compact(before) }, after: { statements: compact(after) } },
    at,
  );
}
