import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { list, type ReadEntry } from "tar";
import { BackupRefused, type Manifest, manifestName, manifestSchema } from "./backup-manifest";

const largestManifest = 64 * 1024 * 1024;

/**
 * Reads an archive from end to end and compares every byte with its manifest; with `into`, writes the entries there.
 * Only plain files that the manifest names are accepted, so no path and no link can lead outside.
 */
export async function readArchive(archive: string, into: string | null): Promise<Manifest> {
  const reading = new ArchiveReading(archive, into);
  try {
    await list({ file: archive, strict: true, noResume: true, onReadEntry: (entry) => reading.read(entry) });
  } catch (error) {
    if (error instanceof BackupRefused) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EISDIR" || code === "EACCES")
      throw new BackupRefused(`The archive ${archive} cannot be read (${code}).`);
    if (code === "ENOSPC") throw new BackupRefused("The disk is full; nothing was restored.");
    throw new BackupRefused(`The archive ${archive} is damaged or is no backup of Kept.`);
  }
  return reading.finish();
}

class ArchiveReading {
  private manifest: Manifest | null = null;
  private readonly seen = new Set<string>();
  private fault: string | null = null;

  constructor(
    private readonly archive: string,
    private readonly into: string | null,
  ) {}

  /** Called for each entry in turn; a fault is kept until the end, because the parser cannot be left half way. */
  read(entry: ReadEntry): void {
    this.fault ??= this.refusal(entry);
    if (this.fault) entry.resume();
    else if (entry.path === manifestName) this.readManifest(entry);
    else this.readFile(entry);
  }

  finish(): Manifest {
    const missing = this.manifest?.entries.find(({ path }) => !this.seen.has(path));
    const fault =
      this.fault ??
      (this.manifest ? missing && `lacks ${missing.path}` : "has no manifest and is no backup of Kept");
    if (fault) throw new BackupRefused(`The archive ${this.archive} ${fault}; nothing was restored.`);
    return this.manifest as Manifest;
  }

  private refusal({ path, type, size }: ReadEntry): string | null {
    const name = JSON.stringify(path);
    if (type !== "File") return `holds ${name}, which is no plain file`;
    if (this.seen.has(path)) return `holds ${name} twice`;
    if (!this.manifest) {
      if (path !== manifestName) return "does not begin with its manifest";
      return size > largestManifest ? "has a manifest of impossible size" : null;
    }
    const expected = this.manifest.entries.find((one) => one.path === path);
    if (!expected) return `holds ${name}, which its manifest does not name`;
    return size === expected.bytes ? null : `holds ${name} in another size than its manifest says`;
  }

  private readManifest(entry: ReadEntry): void {
    this.seen.add(entry.path);
    const chunks: Buffer[] = [];
    entry.on("data", (chunk) => chunks.push(chunk));
    entry.on("end", () => {
      const parsed = manifestSchema.safeParse(parseJson(Buffer.concat(chunks).toString("utf8")));
      if (parsed.success) this.manifest = parsed.data;
      else this.fault ??= "has a manifest that this release cannot read";
    });
  }

  private readFile(entry: ReadEntry): void {
    this.seen.add(entry.path);
    const expected = this.manifest?.entries.find((one) => one.path === entry.path);
    const hash = createHash("sha256");
    const target = this.into === null ? null : join(this.into, entry.path);
    if (target) mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    const handle = target === null ? null : openSync(target, "wx", 0o600);
    entry.on("data", (chunk) => {
      hash.update(chunk);
      if (handle !== null) for (let at = 0; at < chunk.length; ) at += writeSync(handle, chunk, at);
    });
    entry.on("end", () => {
      if (handle !== null) closeSync(handle);
      if (hash.digest("hex") !== expected?.sha256)
        this.fault ??= `holds ${JSON.stringify(entry.path)} with another content than its manifest says`;
    });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
