import type { Readable } from "node:stream";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { inMegabytes, largestUnpacked, largestWordText, mostZipEntries } from "./limits";

export type ZipParts = { names: Set<string>; parts: Map<string, Uint8Array> };

const tooLargeInside = (bytes: number) =>
  refuse("invalid", sentence("unpackedTooLarge", { limit: inMegabytes(bytes) }));

/** Unpacks the wanted parts under a cap that counts what really comes out, whatever the file says of itself. */
export async function readZipParts(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<Outcome<ZipParts>> {
  const { fromBufferPromise } = await import("yauzl");
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: false });
    if (zip.entryCount > mostZipEntries)
      return refuse("invalid", sentence("tooManyParts", { limit: mostZipEntries }));
    const found: ZipParts = { names: new Set(), parts: new Map() };
    let declared = 0;
    let left = largestWordText;
    for await (const entry of zip.eachEntry()) {
      declared += entry.uncompressedSize;
      if (declared > largestUnpacked) return tooLargeInside(largestUnpacked);
      found.names.add(entry.fileName);
      if (!wanted(entry.fileName)) continue;
      if (entry.isEncrypted()) return refuse("invalid", "filePasswordProtected");
      const part = await inflate(await zip.openReadStreamPromise(entry), left);
      if (!part) return tooLargeInside(largestWordText);
      left -= part.length;
      found.parts.set(entry.fileName, part);
    }
    return accept(found);
  } catch {
    // The library throws plain errors for whatever is broken in the bytes; it touches nothing else.
    return refuse("invalid", "fileDamaged");
  }
}

async function inflate(stream: Readable, most: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) {
      stream.destroy();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
