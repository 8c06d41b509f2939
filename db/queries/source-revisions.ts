import { and, asc, eq, ne, or, sql } from "drizzle-orm";
import { candidate, file, importDraft, response, source } from "../sqlite/schema";
import type { Q } from "../store";
import { stillThere } from "./files";
import { isReportFile } from "./reports";

/** A source as it stands in the database, of any revision. */
export type StoredSource = typeof source.$inferSelect;

export async function findSource(q: Q, id: string): Promise<StoredSource | null> {
  const [row] = await q.select().from(source).where(eq(source.id, id));
  return row ?? null;
}

/** Every revision of every source of a development. */
export const allSources = (q: Q, developmentId: string): Promise<StoredSource[]> =>
  q
    .select()
    .from(source)
    .where(eq(source.developmentId, developmentId))
    .orderBy(asc(source.revision), asc(source.position), asc(source.id));

export async function updateSource(q: Q, id: string, set: Partial<StoredSource>): Promise<void> {
  await q.update(source).set(set).where(eq(source.id, id));
}

/** Whether anything but this development still needs the bytes of a file. */
export async function isFileNeeded(q: Q, sha256: string, developmentId: string): Promise<boolean> {
  const sources = await q
    .select({ id: source.id })
    .from(source)
    .where(
      or(
        and(eq(source.fileSha256, sha256), stillThere("file")),
        and(eq(source.copySha256, sha256), stillThere("copy")),
      ),
    )
    .limit(1);
  const candidates = await q
    .select({ id: candidate.id })
    .from(candidate)
    .where(
      and(
        or(eq(candidate.fileSha256, sha256), eq(candidate.copySha256, sha256)),
        sql`${candidate.developmentId} is not ${developmentId}`,
      ),
    )
    .limit(1);
  const responses = await q
    .select({ id: response.id })
    .from(response)
    .where(eq(response.fileSha256, sha256))
    .limit(1);
  const imports = await q
    .select({ id: importDraft.id })
    .from(importDraft)
    .where(and(eq(importDraft.fileSha256, sha256), ne(importDraft.state, "failed")))
    .limit(1);
  if ([...sources, ...candidates, ...responses, ...imports].length > 0) return true;
  return isReportFile(q, sha256);
}

/** A file whose bytes were taken away has no name any more: its row says only that it was there. */
export async function forgetFileName(q: Q, sha256: string): Promise<string | null> {
  const [row] = await q.select({ name: file.name }).from(file).where(eq(file.sha256, sha256));
  if (!row?.name) return null;
  await q.update(file).set({ name: "" }).where(eq(file.sha256, sha256));
  return row.name;
}
