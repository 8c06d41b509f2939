import { unitsOf } from "./code-points";
import { readLabel } from "./labels";
import { innerSpans, viewParagraph } from "./paragraph-view";
import { fold } from "./reading";
import type { CommuniqueStructure } from "./structure";

type Body = Pick<CommuniqueStructure, "language" | "reading" | "wrappers" | "preamble" | "clauses">;

/**
 * The letters and digits of the text itself: no title, dateline or page number, no labels, signs or spaces, one script.
 * Signatures are left out too, because copies often lack them.
 */
export function bodyLetters({ language, reading, wrappers, preamble, clauses }: Body): string {
  const unit = unitsOf(reading);
  const inUnits = ({ start, end }: { start: number; end: number }) => ({
    start: unit(start),
    end: unit(end),
  });
  const inside = innerSpans(wrappers.map(inUnits));
  return [...preamble, ...clauses.flatMap(({ paragraphs }) => paragraphs)]
    .map((paragraph) => {
      const span = inUnits(paragraph);
      const words = viewParagraph(reading, span, inside(span), language).text;
      return fold(words.slice(readLabel(words)?.length ?? 0)).replace(/[^\p{L}\p{N}]+/gu, "");
    })
    .join("");
}

/** Equal for the same text under another cover; empty where there is no text. Not meant against forgery. */
export function fingerprint(structure: Body): string {
  const letters = bodyLetters(structure);
  return letters === "" ? "" : [0x9e37, 0x79b9].map((seed) => hash53(letters, seed)).join("");
}

/** Two multiplications a unit, 53 bits as hexadecimal digits. */
function hash53(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, "0");
}

const sketchSize = 200;
const shingleLength = { zh: 6, other: 16 };

/** The smallest hashes of all overlapping pieces: at most 200 numbers that stand for the whole text, ascending. */
export function sketchOf(structure: Body): number[] {
  const letters = bodyLetters(structure);
  const size = structure.language === "zh" ? shingleLength.zh : shingleLength.other;
  let smallest: number[] = [];
  let limit = 0xffffffff;
  const keepSmallest = () => {
    smallest = [...new Set(smallest)].sort((a, b) => a - b).slice(0, sketchSize);
    if (smallest.length === sketchSize) limit = smallest[sketchSize - 1] ?? limit;
  };
  // A rolling hash: each piece costs the same however long it is.
  const base = 16777619;
  let leaving = 1;
  for (let i = 1; i < size; i++) leaving = Math.imul(leaving, base);
  let rolling = 0;
  for (let i = 0; i < letters.length; i++) {
    if (i >= size) rolling = (rolling - Math.imul(letters.charCodeAt(i - size), leaving)) | 0;
    rolling = (Math.imul(rolling, base) + letters.charCodeAt(i)) | 0;
    if (i + 1 < Math.min(size, letters.length)) continue;
    const mixed = mix(rolling);
    if (mixed < limit) smallest.push(mixed);
    if (smallest.length > sketchSize * 20) keepSmallest();
  }
  keepSmallest();
  return smallest;
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The share of pieces two texts have in common, 0 to 1, estimated from their sketches. */
export function similarity(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const inB = new Set(b);
  const inA = new Set(a);
  // A sketch cut off at its size says nothing of larger hashes.
  const reach = Math.min(
    a.length < sketchSize ? Number.POSITIVE_INFINITY : (a.at(-1) ?? 0),
    b.length < sketchSize ? Number.POSITIVE_INFINITY : (b.at(-1) ?? 0),
  );
  const union = [...new Set([...a, ...b])].filter((hash) => hash <= reach);
  if (union.length === 0) return 0;
  return union.filter((hash) => inA.has(hash) && inB.has(hash)).length / union.length;
}
