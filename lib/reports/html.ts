import { accept } from "../domain/outcome";
import type { WriteForm } from "./form-writer";
import { htmlPieces } from "./html/html-pieces";

/** One file that stands alone: its own style, no script, nothing loaded. Long tables are written while they are read. */
export const writeHtml: WriteForm = async (report, { progress }) =>
  accept(encoded(await htmlPieces(report, progress)));

const enough = 64 * 1024;

async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting = "";
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length < enough) continue;
    yield encoder.encode(waiting);
    waiting = "";
  }
  if (waiting !== "") yield encoder.encode(waiting);
}
