import { appendAudit } from "../../db/queries/audit";
import { sha256 } from "../../db/queries/audit-hash";
import { redactInAudit } from "../../db/queries/audit-redaction";
import { forgetFileName, isFileNeeded } from "../../db/queries/source-revisions";
import type { Q } from "../../db/store";

/** Files that nothing else needs lose their names now and their bytes once the record stands. */
export async function forgetFiles(
  q: Q,
  { developmentId, fileHashes }: { developmentId: string; fileHashes: string[] },
  told: { at: string; by: string; reason: string },
  at: Date,
): Promise<{ files: string[]; kept: number[] }> {
  const files: string[] = [];
  const kept: number[] = [];
  for (const file of new Set(fileHashes)) {
    if (await isFileNeeded(q, file, developmentId)) continue;
    files.push(file);
    const name = await forgetFileName(q, file);
    if (name === null) continue;
    const redaction = { ...told, hashes: { name: sha256(name) } };
    const entry = { actorId: told.by, entity: "file" as const, entityId: file, action: "redacted" };
    await appendAudit(q, { ...entry, before: { name }, after: { name: "", redaction } }, at);
    kept.push(...(await redactInAudit(q, "file", file, [name])).kept);
  }
  return { files, kept };
}
