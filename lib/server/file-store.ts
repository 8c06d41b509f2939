import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { accept, type Refusal, refuse, sentence } from "../domain/outcome";
import type { FileStore } from "../use-cases/file-store";
import { filePath } from "./backup-manifest";
import { textWatch } from "./text-watch";

const megabyte = 1024 * 1024;
const folderOfUnfinished = "tmp";

/** Where a job leaves what it has not finished, so that it can be taken away when the job ended in the middle. */
export const unfinishedOf = (jobId: string): string => join(folderOfUnfinished, jobId);

/** Files under their hash: the same bytes are kept once, and a name can lead nowhere else. */
export function makeFileStore(
  dataDir: string,
  { unfinished = folderOfUnfinished }: { unfinished?: string } = {},
): FileStore {
  const placeOf = (sha256: string) => join(dataDir, filePath(sha256));
  return {
    async receive(body, limit) {
      const tooLarge = () =>
        refuse("invalid", sentence("fileTooLarge", { limit: Math.floor(limit.bytes / megabyte) }));
      if (limit.expected !== null && limit.expected > limit.bytes) return tooLarge();
      const temporary = join(dataDir, unfinished, crypto.randomUUID());
      const discard = () => rm(temporary, { force: true });
      try {
        const written = await write(temporary, body, limit.bytes);
        if (written === "too-large") return await refusing(tooLarge());
        if (written === "cut-off") return await refusing(refuse("invalid", "fileCutOff"));
        if (limit.expected !== null && written.bytes !== limit.expected)
          return await refusing(refuse("invalid", "fileCutOff"));
        if (written.bytes === 0) return await refusing(refuse("invalid", "fileEmpty"));
        const keep = () => keepAt(temporary, placeOf(written.sha256));
        return accept({ ...written, found: await kindOf(temporary), keep, discard });
      } catch (fault) {
        await discard();
        if ((fault as NodeJS.ErrnoException).code === "ENOSPC") return refuse("busy", "diskFull");
        throw fault;
      }

      async function refusing(refusal: Refusal): Promise<Refusal> {
        await discard();
        return refusal;
      }
    },
    async open(sha256) {
      const place = placeOf(sha256);
      const found = await stat(place).catch((fault) => missing(fault));
      if (!found) return null;
      const stream = () => Readable.toWeb(createReadStream(place)) as unknown as ReadableStream<Uint8Array>;
      return { stream, bytes: found.size };
    },
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
  };
}

function missing(fault: NodeJS.ErrnoException): null {
  if (fault.code === "ENOENT") return null;
  throw fault;
}

type Written = { sha256: string; bytes: number; textual: boolean } | "too-large" | "cut-off";

/** Hashes while it writes and stops at the cap: a file is never in memory as a whole. */
async function write(path: string, body: AsyncIterable<Uint8Array>, cap: number): Promise<Written> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const handle = await open(path, "wx", 0o600);
  const hash = createHash("sha256");
  const watch = textWatch();
  let bytes = 0;
  try {
    const chunks = body[Symbol.asyncIterator]();
    for (;;) {
      // Only the sender's side may break off; a full disk is a fault of ours.
      const next = await chunks.next().catch(() => null);
      if (next === null) return "cut-off";
      if (next.done) break;
      bytes += next.value.byteLength;
      if (bytes > cap) {
        await chunks.return?.();
        return "too-large";
      }
      hash.update(next.value);
      watch.see(next.value);
      await handle.write(next.value);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest("hex"), bytes, textual: watch.textual() };
}

/** The library is loaded with the first upload, not with the server. */
async function kindOf(path: string): Promise<string | null> {
  const { fileTypeFromFile } = await import("file-type");
  // A damaged container may break the reader: then its kind is not known.
  const found = await fileTypeFromFile(path).catch(() => undefined);
  return found?.ext ?? null;
}

async function keepAt(temporary: string, place: string): Promise<void> {
  const kept = await access(place).then(
    () => true,
    () => false,
  );
  if (kept) return;
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  await rename(temporary, place);
}

/** What a killed process left half received, or one job of it. */
export const clearUnfinished = (dataDir: string, unfinished = folderOfUnfinished): Promise<void> =>
  rm(join(dataDir, unfinished), { recursive: true, force: true });
