import { and, eq, max, ne, or, sql } from "drizzle-orm";
import { candidate, development, file, importDraft, response, source } from "../sqlite/schema";
import type { Q } from "../store";
import { appendAudit } from "./audit";
import { isReportFile } from "./reports";

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

/** The row of a file that is kept: as it stands, or new. One that was taken away and is brought again has a name once more. */
export async function keepFileRow(q: Q, row: FileRow): Promise<FileRow> {
  const known = await findFile(q, row.sha256);
  if (known?.name) return known;
  if (!known) {
    await insertFile(q, row);
    return row;
  }
  const { sha256: entityId, name, uploadedBy: actorId, uploadedAt } = row;
  await q.update(file).set({ name }).where(eq(file.sha256, entityId));
  const entry = { actorId, entity: "file" as const, entityId, action: "stored-again" };
  await appendAudit(q, { ...entry, before: { name: "" }, after: { name } }, uploadedAt);
  return { ...known, name };
}

/**
 * Takes back the row of a file that an import brought and nobody can read; false where something else holds on to it.
 * Its bytes go afterwards.
 */
export async function deleteUnreadFile(
  q: Q,
  { sha256, importId }: { sha256: string; importId: string },
  actorId: string,
  at: Date,
): Promise<boolean> {
  const row = await findFile(q, sha256);
  if (!row) return true;
  // No import brought it: somebody uploaded it as evidence and is about to cite it.
  const [broughtBy] = await q
    .select({ id: importDraft.id })
    .from(importDraft)
    .where(and(eq(importDraft.fileSha256, sha256), eq(importDraft.createdAt, row.uploadedAt)))
    .limit(1);
  if (!broughtBy) return false;
  const [cited] = await q
    .select({ id: source.id })
    .from(source)
    .where(or(eq(source.fileSha256, sha256), eq(source.copySha256, sha256)))
    .limit(1);
  const [brought] = await q
    .select({ id: candidate.id })
    .from(candidate)
    .where(or(eq(candidate.fileSha256, sha256), eq(candidate.copySha256, sha256)))
    .limit(1);
  const [elsewhere] = await q
    .select({ id: importDraft.id })
    .from(importDraft)
    .where(
      and(eq(importDraft.fileSha256, sha256), ne(importDraft.id, importId), ne(importDraft.state, "failed")),
    )
    .limit(1);
  const [said] = await q
    .select({ id: response.id })
    .from(response)
    .where(eq(response.fileSha256, sha256))
    .limit(1);
  if (cited || brought || said || elsewhere || (await isReportFile(q, sha256))) return false;
  await q.delete(file).where(eq(file.sha256, sha256));
  const { uploadedBy: _, uploadedAt: __, ...before } = row;
  const entry = {
    actorId,
    entity: "file" as const,
    entityId: sha256,
    action: "not-kept",
    before,
    after: null,
  };
  await appendAudit(q, entry, at);
  return true;
}

/**
 * Whether an accepted development shows this file today: as a public source or the copy of one, in its newest set of
 * sources.
 */
export async function isPublicFile(q: Q, sha256: string): Promise<boolean> {
  const uses = await q
    .select({ developmentId: source.developmentId, revision: source.revision })
    .from(source)
    .innerJoin(development, eq(development.id, source.developmentId))
    .where(
      and(
        or(
          and(eq(source.fileSha256, sha256), stillThere("file")),
          and(eq(source.copySha256, sha256), stillThere("copy")),
        ),
        eq(source.visibility, "public"),
        eq(development.state, "accepted"),
      ),
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

/** No redaction took it away from the source. */
export const stillThere = (field: "file" | "copy") =>
  sql`json_extract(${source.redaction}, ${`$.hashes.${field}`}) is null`;
