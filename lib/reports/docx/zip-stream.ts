import { PassThrough, Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";

/** One part of the file; its text may come in pieces. */
export type ZipPart = {
  name: string;
  content: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
};

/** A ZIP counts its years from 1980; a report may show an earlier moment. */
const earliest = new Date("1980-01-02T00:00:00Z");

/** A ZIP that is written while its parts come, and is the same for the same parts and the same instant. */
export async function* zipStream(parts: AsyncIterable<ZipPart>, at: Date): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const out = new PassThrough();
  zip.outputStream.pipe(out);
  zip.on("error", (fault) => out.destroy(fault as Error));
  const adding = addAll(zip, parts, { mtime: at < earliest ? earliest : at, mode: 0o100644 }, out);
  // Its fault ends the stream that is read below.
  adding.catch((fault: Error) => out.destroy(fault));
  yield* out as AsyncIterable<Buffer>;
}

/** One after another: what a later part says may follow from an earlier one. */
async function addAll(
  zip: ZipFile,
  parts: AsyncIterable<ZipPart>,
  options: { mtime: Date; mode: number },
  out: PassThrough,
): Promise<void> {
  for await (const { name, content } of parts) {
    const source = Readable.from(bytesOf(content));
    // Whoever stops reading ends the source.
    const stop = () => source.destroy();
    out.once("close", stop);
    zip.addReadStream(source, name, options);
    await finished(source);
    out.off("close", stop);
  }
  zip.end();
}

async function* bytesOf(content: ZipPart["content"]): AsyncGenerator<Uint8Array> {
  for await (const piece of content) yield typeof piece === "string" ? Buffer.from(piece) : piece;
}
