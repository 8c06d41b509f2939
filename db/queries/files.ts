import { and, eq, max } from "drizzle-orm";
import { development, file, source } from "../sqlite/schema";
import type { Q } from "../store";
import { appendAudit } from "./audit";

export type FileRow = typeof file.$inferSelect;

export async function findFile(q: Q, sha256: string): Promise<FileRow | undefined> {
  const [row] = await q.select().from(file).where(eq(file.sha256, sha256));
  return row;
}

export async function insertFile(q: Q, row: FileRow): Promise<void> {
  await q.insert(file).values(row);
  const { uploadedBy: actorId, uploadedAt, ...after } = row;
  const entry = { actorId, entity: "file" as const, entityId: row.sha256, action: "stored", before: null };
  await appendAudit(q, { ...entry, after }, uploadedAt);
}

/** Whether an accepted development shows this file today: as a public source, in its newest set of sources. */
export async function isPublicFile(q: Q, sha256: string): Promise<boolean> {
  const uses = await q
    .select({ developmentId: source.developmentId, revision: source.revision })
    .from(source)
    .innerJoin(development, eq(development.id, source.developmentId))
    .where(
      and(eq(source.fileSha256, sha256), eq(source.visibility, "public"), eq(development.state, "accepted")),
    );
  for (const { developmentId, revision } of uses) {
    const [newest] = await q
      .select({ revision: max(source.revision) })
      .from(source)
      .where(eq(source.developmentId, developmentId));
    if (newest?.revision === revision) return true;
  }
  return false;
}
