import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import type { Answer } from "./request";

const megabyte = 1024 * 1024;

/** Counts what really comes: a length that was announced is only believed where it is already too much. */
export async function readBody(answer: Answer, most: number): Promise<Outcome<Uint8Array>> {
  const tooLarge = () => {
    answer.close();
    return refuse("invalid", sentence("fetchTooLarge", { limit: Math.ceil(most / megabyte) }));
  };
  if (Number(answer.headers["content-length"] ?? 0) > most) return tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body) {
    bytes += chunk.byteLength;
    if (bytes > most) return tooLarge();
    chunks.push(chunk);
  }
  return bytes === 0 ? refuse("invalid", "fetchEmpty") : accept(new Uint8Array(Buffer.concat(chunks, bytes)));
}
