import { codePointsOf } from "./code-points";
import type { Edit, EditRule } from "./edits";

/** A change of a text before offsets are turned into code points; in text order and never overlapping. */
export type Change = { start: number; end: number; replacement: string; rule: EditRule };

export function rewrite(text: string, changes: readonly Change[]): string {
  if (changes.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, replacement } of changes) {
    pieces.push(text.slice(from, start), replacement);
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join("");
}

export function asEdits(raw: string, changes: readonly Change[]): Edit[] {
  const point = codePointsOf(raw);
  return changes.map(({ start, end, replacement, rule }) => ({
    rawStart: point(start),
    rawEnd: point(end),
    replacement,
    rule,
  }));
}

/** Where an offset before the changes stands behind them; questions come in text order. */
export function shiftBy(changes: readonly Change[]): (offset: number) => number {
  let shift = 0;
  let next = 0;
  return (offset) => {
    for (let change = changes[next]; change && change.end <= offset; change = changes[++next])
      shift += change.replacement.length - (change.end - change.start);
    return offset + shift;
  };
}

/** Changes of the text that `first` makes, as changes of the text before it; none that reaches into one of `first`. */
export function addChanges(first: readonly Change[], later: readonly Change[]): Change[] {
  if (later.length === 0) return [...first];
  const all: Change[] = [];
  let next = 0;
  let shift = 0;
  const takeUpTo = (limit: number) => {
    for (let one = first[next]; one && one.start + shift <= limit; one = first[++next]) {
      all.push(one);
      shift += one.replacement.length - (one.end - one.start);
    }
  };
  for (const { start, end, ...rest } of later) {
    takeUpTo(start);
    const last = all.at(-1);
    const from = start - shift;
    const following = first[next];
    const crosses = (last && last.end > from) || (following && following.start + shift < end);
    if (!crosses) all.push({ start: from, end: end - shift, ...rest });
  }
  takeUpTo(Number.POSITIVE_INFINITY);
  return all;
}
