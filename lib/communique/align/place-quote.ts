import { codePointsOf } from "../code-points";
import type { Span } from "../edits";
import { fold } from "../reading";

/** A text folded for comparing, with the way back: which of its characters each folded one came from. */
type Folded = { text: string; starts: number[]; ends: number[] };

/**
 * Where a copy in the same language says the very words of a quote: script, width, case and white space aside. Null
 * where it says them nowhere or more than once within these spans: nothing is ever guessed.
 */
export function placeQuote(text: string, quote: string, within: readonly Span[]): Span | null {
  const wanted = foldWithPlaces(quote).text;
  if (wanted === "") return null;
  const found: Span[] = [];
  const chars = Array.from(text);
  for (const { start, end } of within) {
    const folded = foldWithPlaces(chars.slice(start, end).join(""));
    const point = codePointsOf(folded.text);
    for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
      const first = folded.starts[point(at)];
      const last = folded.ends[point(at + wanted.length) - 1];
      if (first === undefined || last === undefined) return null;
      found.push({ start: start + first, end: start + last });
      if (found.length > 1) return null;
    }
  }
  return found[0] ?? null;
}

/** Character by character: folding may make two of one, and white space is left out where it means nothing. */
function foldWithPlaces(text: string): Folded {
  const folded: Folded = { text: "", starts: [], ends: [] };
  const push = (char: string, start: number, end: number) => {
    folded.text += char;
    folded.starts.push(start);
    folded.ends.push(end);
  };
  const chars = Array.from(text);
  chars.forEach((char, i) => {
    if (/\s/u.test(char)) {
      // Between Han characters or beside another space it is only how the paper was set.
      if (!isWord(chars[i - 1]) || folded.text.endsWith(" ")) return;
      const next = chars.slice(i + 1).find((one) => !/\s/u.test(one));
      if (isWord(next)) push(" ", i, i + 1);
      return;
    }
    for (const one of Array.from(fold(char))) push(marks.get(one) ?? one, i, i + 1);
  });
  return folded;
}

const isWord = (char: string | undefined) =>
  char !== undefined &&
  /[\p{L}\p{N}\p{P}]/u.test(char) &&
  !/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(char);

/** Quotation marks and dashes are set as the house likes. */
const marks = new Map<string, string>(
  (
    [
      ["“”„«»「」『』", '"'],
      ["‘’‚", "'"],
      ["–—―‑−", "-"],
    ] as const
  ).flatMap(([chars, mark]) => Array.from(chars, (char): [string, string] => [char, mark])),
);
