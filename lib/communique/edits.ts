import { codePointLength } from "./code-points";

/** One change of the raw text; offsets in code points of the raw text. The raw spelling is the slice it replaces. */
export type Edit = { rawStart: number; rawEnd: number; replacement: string; rule: EditRule };
export type EditRule =
  | "gloss"
  | "toneless-gloss"
  | "truncated-gloss"
  | "byte-shift"
  | "hyphenation"
  | "markdown";
export type Span = { start: number; end: number };

type OffsetMap = {
  toRaw(start: number, end: number): Span;
  toClean(rawStart: number, rawEnd: number): Span;
};

type Block = { rawStart: number; rawEnd: number; cleanStart: number; cleanEnd: number };

const known = new WeakMap<readonly Edit[], Block[]>();

function blocksOf(edits: readonly Edit[]): Block[] {
  const found = known.get(edits);
  if (found) return found;
  let shift = 0;
  const blocks = edits.map(({ rawStart, rawEnd, replacement }) => {
    const cleanStart = rawStart + shift;
    const cleanEnd = cleanStart + codePointLength(replacement);
    shift = cleanEnd - rawEnd;
    return { rawStart, rawEnd, cleanStart, cleanEnd };
  });
  known.set(edits, blocks);
  return blocks;
}

/** The last block whose `key` lies at or before the offset. */
function lastBlock(blocks: Block[], key: "rawStart" | "cleanStart", offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.[key] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}

/** Where one clean character stands in the raw text; a character of a repair stands for the whole repair. */
function rawPlace(blocks: Block[], point: number): Span {
  const block = lastBlock(blocks, "cleanStart", point);
  if (!block) return { start: point, end: point + 1 };
  if (point < block.cleanEnd) return { start: block.rawStart, end: block.rawEnd };
  const raw = point + block.rawEnd - block.cleanEnd;
  return { start: raw, end: raw + 1 };
}

/** The first clean offset whose character comes from the raw offset or after it. */
function cleanPlace(blocks: Block[], raw: number, side: "start" | "end"): number {
  const block = lastBlock(blocks, "rawStart", raw);
  if (!block) return raw;
  if (raw >= block.rawEnd) return raw + block.cleanEnd - block.rawEnd;
  return side === "start" || raw === block.rawStart ? block.cleanStart : block.cleanEnd;
}

export function offsetMap(edits: readonly Edit[]): OffsetMap {
  const blocks = blocksOf(edits);
  return {
    toRaw(start, end) {
      const first = rawPlace(blocks, start).start;
      return end <= start
        ? { start: first, end: first }
        : { start: first, end: rawPlace(blocks, end - 1).end };
    },
    toClean(rawStart, rawEnd) {
      const start = cleanPlace(blocks, rawStart, "start");
      return { start, end: Math.max(start, cleanPlace(blocks, rawEnd, "end")) };
    },
  };
}

/** The raw span of a clean one: no wider than needed, so a gloss behind its last character stays outside. */
export const toRaw = (edits: readonly Edit[], start: number, end: number): Span =>
  offsetMap(edits).toRaw(start, end);

/** The clean span of a raw one; a raw span inside a repair grows to the whole repair. */
export const toClean = (edits: readonly Edit[], rawStart: number, rawEnd: number): Span =>
  offsetMap(edits).toClean(rawStart, rawEnd);
