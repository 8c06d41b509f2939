import { deflateSync, inflateSync } from "node:zlib";
import { largestPdfStream } from "./limits";

/** Where a font's table of characters stands in the file. */
export type FontTable = { start: number; end: number; isPacked: boolean };

const lists = /beginbf(char|range)([\s\S]{0,20000}?)endbf/g;
/** A glyph's number, or the first and last of several, and what they mean. */
const meanings = { char: /(<\w+>\s*)(<\w+>)/g, range: /(<\w+>\s*<\w+>\s*)(<\w+>)/g };
const isSoft = (meaning: string) => /^<00AD>$/i.test(meaning);
const longestTable = 400_000;

/** A font's table in which a glyph is a soft hyphen. */
export function namesSoftHyphen(stream: Buffer): boolean {
  if (stream.length > longestTable) return false;
  const table = stream.toString("latin1");
  return table.includes("beginbf") && renamed(table) !== table;
}

/**
 * The library leaves soft hyphens out, and with them where a word was broken; some fonts have no other hyphen. So the
 * tables are told to name the visible one. They are written over in their own room, because places in a PDF are fixed.
 */
export function showSoftHyphens(bytes: Uint8Array, tables: FontTable[]): Uint8Array {
  const shown = new Uint8Array(bytes);
  for (const { start, end, isPacked } of tables) {
    const stream = bytes.subarray(start, end);
    const fresh = isPacked ? repacked(stream) : bytesOf(renamed(textOf(stream)));
    if (fresh.length > end - start) continue;
    shown.fill(0, start, end);
    shown.set(fresh, start);
  }
  return shown;
}

const textOf = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);
const bytesOf = (text: string) => Buffer.from(text, "latin1");

const renamed = (table: string): string =>
  table.replace(lists, (list: string, kind: keyof typeof meanings) =>
    list.replace(meanings[kind], (pair, codes: string, meaning: string) =>
      isSoft(meaning) ? `${codes}<2010>` : pair,
    ),
  );

/** Without its comments, so that it is no longer than before. */
function repacked(stream: Uint8Array): Buffer {
  const table = textOf(inflateSync(stream, { maxOutputLength: largestPdfStream }));
  return deflateSync(bytesOf(renamed(table).replace(/^%.*[\r\n]+/gm, "")), { level: 9 });
}
