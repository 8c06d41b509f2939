import { codePointsOf, unitsOf } from "../communique/code-points";
import { readLabel } from "../communique/labels";
import { accept, type Outcome, refuse } from "./outcome";
import type { ParagraphKind, TextPart } from "./vocabulary";

/** A paragraph on the desk; offsets are code points of the clean text. */
export type Block = {
  id: string;
  start: number;
  end: number;
  kind: ParagraphKind;
  part: TextPart;
  /** Opens a clause under this label, which may be empty; null: goes on. */
  label: string | null;
  outsideKind: string | null;
};

export type BlockChange =
  | { act: "open-clause"; block: string; label: string }
  | { act: "join-clause"; block: string }
  | { act: "relabel"; block: string; label: string }
  | { act: "mark"; blocks: string[]; part: TextPart }
  | { act: "kind"; block: string; kind: ParagraphKind }
  | { act: "split"; block: string; at: number }
  | { act: "merge"; block: string };

/**
 * A run of blocks in text order, from a block of the text itself (or the beginning) to one of the text itself (or the
 * end), with the words from `from` on.
 */
export type Run = { blocks: Block[]; text: string; from: number };

/** What a change does to the blocks of a run; the others stay. */
export type BlockWrites = { changed: Block[]; added: Block[]; removed: string[] };

export const namedBlocks = (change: BlockChange): string[] =>
  change.act === "mark" ? change.blocks : [change.block];

/**
 * Each word stays in exactly one block, or in the printed label in front of one. Page furniture inside a paragraph
 * is a block of its own that the paragraph runs around.
 */
export function decideBlockChange(run: Run, change: BlockChange, newId: string): Outcome<BlockWrites> {
  const done = change.act === "mark" ? mark(run, change) : changeOne(run, change, newId);
  if (!done.ok) return done;
  const left = run.blocks.filter(({ id }) => !done.value.removed.includes(id));
  const set = new Map(done.value.changed.map((block) => [block.id, block]));
  const after = [...left.map((block) => set.get(block.id) ?? block), ...done.value.added];
  return inOrder(after) ? done : refuse("invalid", "partsOutOfOrder");
}

function changeOne(
  run: Run,
  change: Exclude<BlockChange, { act: "mark" }>,
  newId: string,
): Outcome<BlockWrites> {
  const block = run.blocks.find(({ id }) => id === change.block);
  if (!block) return refuse("not-found", "noSuchBlock");
  switch (change.act) {
    case "open-clause":
      if (block.part === "outside") return refuse("invalid", "blockIsOutside");
      return changed(openedAs(run, block, change.label.trim()));
    case "join-clause":
      if (block.part !== "clause" || block.label === null) return refuse("invalid", "opensNoClause");
      if (above(run, block)?.part !== "clause") return refuse("invalid", "noClauseAbove");
      return changed(withoutLabel(run, block));
    case "relabel":
      if (block.part !== "clause" || block.label === null) return refuse("invalid", "opensNoClause");
      return changed({ ...block, label: change.label.trim() });
    case "kind":
      if (block.part === "outside") return refuse("invalid", "blockIsOutside");
      return changed({ ...block, kind: change.kind });
    case "split":
      return split(run, block, change.at, newId);
    case "merge":
      return merge(run, block);
  }
}

const changed = (...blocks: Block[]): Outcome<BlockWrites> =>
  accept({ changed: blocks, added: [], removed: [] });

const rank: Record<Exclude<TextPart, "outside">, number> = { preamble: 0, clause: 1, closing: 2 };

/** Preamble, clauses, closing; what is outside may stand anywhere. */
function inOrder(blocks: Block[]): boolean {
  const ranks = [...blocks]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ part }) => (part === "outside" ? [] : [rank[part]]));
  return ranks.every((each, i) => i === 0 || each >= (ranks[i - 1] ?? 0));
}

const isInside = (inner: Block, outer: Block) =>
  inner.id !== outer.id && outer.start <= inner.start && inner.end <= outer.end && outer.end > outer.start;
const isNested = (run: Run, block: Block) =>
  block.part === "outside" && run.blocks.some((outer) => outer.part !== "outside" && isInside(block, outer));

/** The nearest block of the text itself above. */
const above = (run: Run, block: Block) =>
  run.blocks.findLast(({ start, part, id }) => start < block.start && part !== "outside" && id !== block.id);

const wordsOf = ({ text, from }: Run, start: number, end: number) => {
  const unit = unitsOf(text);
  return text.slice(unit(start - from), unit(end - from));
};

/** Where the words of a span begin and end: the white space around them belongs to nobody. */
function wordsStart(run: Run, start: number, end: number): number {
  const words = wordsOf(run, start, end);
  return start + codePointsOf(words)(words.length - words.trimStart().length);
}
function wordsEnd(run: Run, start: number, end: number): number {
  const words = wordsOf(run, start, end);
  return start + codePointsOf(words)(words.trimEnd().length);
}

/** Where the printed label in front of a block begins; its own start where there is none. */
function labelStart(run: Run, block: Block): number {
  const before = run.blocks.filter(({ start, id }) => start < block.start && id !== block.id);
  const end = Math.min(block.start, Math.max(run.from, ...before.map((each) => each.end)));
  return wordsStart(run, end, block.start);
}

/** The printed label becomes words again. */
const withoutLabel = (run: Run, block: Block): Block => ({
  ...block,
  start: block.label === null ? block.start : labelStart(run, block),
  label: null,
});

/** Where the words begin with the label, it is the label and no words. */
function openedAs(run: Run, block: Block, label: string): Block {
  const whole = withoutLabel(run, block);
  const words = wordsOf(run, whole.start, whole.end);
  const length = printedLength(words, label);
  const start = whole.start + codePointsOf(words)(length);
  const taken = run.blocks.some((each) => each.id !== block.id && each.start === start);
  const keeps = taken || length >= words.trimEnd().length;
  return { ...whole, part: "clause", label, start: keeps ? whole.start : start };
}

const bare = (label: string) => label.replace(/[\s.．。、，,()（）:：\\*#_]/gu, "");

function printedLength(words: string, label: string): number {
  if (label === "") return 0;
  const found = readLabel(words);
  if (found && bare(found.label) === bare(label)) return found.length;
  if (!words.startsWith(label)) return 0;
  const rest = words.slice(label.length);
  return /^[\p{L}\p{N}]/u.test(rest) && !/\P{L}$/u.test(label)
    ? 0
    : label.length + (/^[\s.．。、:：)）]{0,8}/u.exec(rest)?.[0].length ?? 0);
}

function mark(run: Run, change: { blocks: string[]; part: TextPart }): Outcome<BlockWrites> {
  const named = run.blocks.filter(({ id }) => change.blocks.includes(id));
  if (named.length === 0 || named.length < new Set(change.blocks).size)
    return refuse("not-found", "noSuchBlock");
  const writes: BlockWrites = { changed: [], added: [], removed: [] };
  let current = run;
  for (const { id } of named) {
    const block = current.blocks.find((each) => each.id === id);
    if (!block || block.part === change.part) continue;
    if (isNested(current, block)) {
      // The paragraph around it takes its words back.
      writes.removed.push(id);
      current = { ...current, blocks: current.blocks.filter((each) => each.id !== id) };
      continue;
    }
    const next = marked(current, block, change.part);
    writes.changed.push(next);
    current = { ...current, blocks: current.blocks.map((each) => (each.id === id ? next : each)) };
  }
  return accept(writes);
}

function marked(run: Run, block: Block, part: TextPart): Block {
  const whole = { ...withoutLabel(run, block), part, outsideKind: null };
  if (part !== "clause") return whole;
  // Without a clause above it opens one; in a text without numbers each paragraph is a clause.
  const before = above(run, block);
  return { ...whole, label: before?.part !== "clause" || before.label === "" ? "" : null };
}

function split(run: Run, block: Block, at: number, newId: string): Outcome<BlockWrites> {
  if (at <= block.start || at >= block.end) return refuse("invalid", "splitBetweenWords");
  const inner = run.blocks.filter((each) => isInside(each, block));
  if (inner.some(({ start, end }) => at > start && at < end)) return refuse("invalid", "splitBetweenWords");
  // Furniture at the seam stands between the two.
  const end = inner.reduceRight(
    (point, each) => (each.end === point ? wordsEnd(run, block.start, each.start) : point),
    wordsEnd(run, block.start, at),
  );
  const start = inner.reduce(
    (point, each) => (each.start === point ? wordsStart(run, each.end, block.end) : point),
    wordsStart(run, at, block.end),
  );
  if (end <= block.start || start >= block.end) return refuse("invalid", "splitBetweenWords");
  const first = { ...block, end, kind: block.kind === "lead-in" ? ("paragraph" as const) : block.kind };
  const second = { ...block, id: newId, start, label: null };
  return accept({ changed: [first], added: [second], removed: [] });
}

/** The next block of the same part; what is outside between them stays where it is, and the paragraph runs around it. */
function nextToMerge({ blocks }: Pick<Run, "blocks">, block: Block): Block | undefined {
  const below = blocks.filter((each) => each.id !== block.id && each.start >= block.end);
  return block.part === "outside" ? below[0] : below.find(({ part }) => part !== "outside");
}

function merge(run: Run, block: Block): Outcome<BlockWrites> {
  const next = nextToMerge(run, block);
  if (!next) return refuse("invalid", "nothingToMerge");
  if (next.part !== block.part) return refuse("invalid", "partsDiffer");
  const kind = block.kind === "bullet" ? "bullet" : next.kind === "lead-in" ? "lead-in" : "paragraph";
  return accept({ changed: [{ ...block, end: next.end, kind }], added: [], removed: [next.id] });
}
