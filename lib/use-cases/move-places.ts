import { appendAudits } from "../../db/queries/audit";
import { type ImportAnchorRow, importAnchorsOf, updateImportAnchor } from "../../db/queries/import-anchors";
import { findImportText, type ImportText } from "../../db/queries/imports";
import type { Q } from "../../db/store";
import { anchorAt, moveAnchor } from "../communique/anchor";
import type { Edit } from "../communique/edits";
import { type AuditEntry, jobsActorId } from "../domain/audit";
import { placeAudit } from "../domain/version-place";

/**
 * Before a further version that was read anew takes the place of its old text: places whose words are the same follow
 * them, others are open again.
 */
export async function movePlaces(
  q: Q,
  importId: string,
  to: Pick<ImportText, "cleanText" | "edits">,
  at: Date,
): Promise<void> {
  const rows = await importAnchorsOf(q, importId);
  const from = rows.length > 0 ? await findImportText(q, importId) : null;
  if (!from || from.cleanText === to.cleanText) return;
  // Edits are stored as the cleaner made them.
  const revision = ({ cleanText, edits }: typeof to) => ({ text: cleanText, edits: edits as Edit[] });
  const [before, after] = [revision(from), revision(to)];
  const audits: AuditEntry[] = [];
  for (const row of rows) {
    if (row.start === null || row.end === null) continue;
    const moved = moveAnchor(anchorAt(before.text, { start: row.start, end: row.end }), before, after);
    const { start, end } = moved.anchor;
    const place = moved.state === "anchored" ? { start, end } : unplaced;
    const next: ImportAnchorRow = { ...row, ...place, recordVersion: row.recordVersion + 1 };
    await updateImportAnchor(q, row.id, next);
    audits.push(placeAudit("moved", jobsActorId, row, next));
  }
  await appendAudits(q, audits, at);
}

const unplaced = {
  ...{ state: "orphan" as const, start: null, end: null, confidence: 0, decidedBy: null, decidedAt: null },
};
