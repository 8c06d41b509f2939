import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { z } from "zod";

/** Why a backup or a restore did not happen, in one sentence; nothing was changed. */
export class BackupRefused extends Error {
  override name = "BackupRefused";
}

export const manifestName = "manifest.json";
export const databaseName = "kept.db";

/** Uploaded files lie under their hash: `files/3f/3f…`. */
export const filePath = (sha256: string) => `files/${sha256.slice(0, 2)}/${sha256}`;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const entry = z.strictObject({ path: z.string(), sha256, bytes: z.int().min(0) });

/** What an archive holds besides the manifest; any other path is refused. */
export const manifestSchema = z
  .strictObject({
    format: z.literal(1),
    createdAt: z.iso.datetime(),
    entries: z.array(entry).min(1),
  })
  .refine(({ entries }) => entries[0]?.path === databaseName)
  .refine(({ entries }) => entries.slice(1).every((one) => one.path === filePath(one.sha256)))
  .refine(({ entries }) => new Set(entries.map(({ path }) => path)).size === entries.length);

export type Manifest = z.output<typeof manifestSchema>;
export type ManifestEntry = Manifest["entries"][number];

export async function hashFile(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  await pipeline(createReadStream(path), async function* (chunks) {
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
    }
    yield* [];
  });
  return { sha256: hash.digest("hex"), bytes };
}
