import type { StoredSpan } from "../../db/queries/coding-documents";
import { decodeBytes } from "../communique/decode";
import { readCommunique } from "../communique/structure";
import { accept, type Outcome } from "../domain/outcome";

/** What a text revision stores of a text, with its clauses; offsets are code points of the clean text. */
export type ReadText = {
  cleanerVersion: string;
  script: string;
  cleanText: string;
  readingText: string;
  edits: { rawStart: number; rawEnd: number; replacement: string; rule: string }[];
  wrappers: StoredSpan[];
  damaged: StoredSpan[];
  clauses: { position: number; label: string; start: number; end: number; paragraphs: StoredSpan[] }[];
};

/** Raw bytes to what is stored; the preamble is clause 0. */
export function readText(raw: Uint8Array): Outcome<ReadText> {
  const decoded = decodeBytes(raw);
  if (!decoded.ok) return decoded;
  const read = readCommunique(decoded.value.text);
  const length = Array.from(read.text).length;
  const cutOff = read.truncated || decoded.value.cutOff;
  const preamble = {
    position: 0,
    label: "",
    start: read.preamble[0]?.start ?? 0,
    end: read.preamble.at(-1)?.end ?? 0,
    paragraphs: read.preamble,
  };
  const numbered = read.clauses.map(({ order, ...clause }) => ({ position: order, ...clause }));
  return accept({
    cleanerVersion: read.cleanerVersion,
    script: read.script,
    cleanText: read.text,
    readingText: read.reading,
    edits: read.edits,
    wrappers: read.wrappers,
    damaged: [
      ...read.damaged.map((span) => ({ kind: "damaged", ...span })),
      ...(cutOff ? [{ kind: "truncated", start: length, end: length }] : []),
    ],
    clauses: preamble.paragraphs.length > 0 ? [preamble, ...numbered] : numbered,
  });
}
