import { inflateSync } from "node:zlib";
import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { inMegabytes, largestPdfStream } from "./limits";
import { type FontTable, namesSoftHyphen } from "./pdf-soft-hyphens";

const opening = Buffer.from("stream");
const closing = Buffer.from("endstream");

/** Unpacks every compressed stream that is no picture under a cap, before the library would unpack it without one. */
export function guardPdf(bytes: Uint8Array): Outcome<FontTable[]> {
  const tables: FontTable[] = [];
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = file.indexOf(opening);
  while (at >= 0) {
    const isEnd = file.subarray(at - 3, at).toString("latin1") === "end";
    const start = startOfData(file, at + opening.length);
    if (!isEnd && start > 0) {
      const dictionary = file.subarray(Math.max(0, at - 1500), at).toString("latin1");
      const own = dictionary.slice(dictionary.lastIndexOf(" obj") + 1);
      const filters = own.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
      const picture = /\/Subtype\s*\/Image\b/.test(own);
      const next = file.indexOf(closing, start);
      const data = file.subarray(start, next < 0 ? undefined : next);
      const inner = picture ? null : unpacked(data, Math.min(filters, 4));
      if (inner === "too-large")
        return refuse("invalid", sentence("unpackedTooLarge", { limit: inMegabytes(largestPdfStream) }));
      if (inner && filters < 2 && next > 0 && namesSoftHyphen(inner))
        tables.push({ start, end: next, isPacked: filters === 1 });
      if (next > 0) at = next + closing.length - opening.length;
    }
    at = file.indexOf(opening, at + opening.length);
  }
  return accept(tables);
}

function startOfData(file: Buffer, at: number): number {
  if (file[at] === 13 && file[at + 1] === 10) return at + 2;
  return file[at] === 10 || file[at] === 13 ? at + 1 : -1;
}

function unpacked(data: Buffer, layers: number): Buffer | "too-large" | null {
  let inner = data;
  for (let i = 0; i < layers; i++) {
    try {
      inner = inflateSync(inner, { maxOutputLength: largestPdfStream });
    } catch (fault) {
      // Anything else that is wrong with it is the library's to say.
      return (fault as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : null;
    }
  }
  return inner;
}
