import type { Span } from "./edits";
import { fold } from "./reading";

/**
 * Every place where the words stand, folded on both sides, in code points of `text`. Folding character by character
 * keeps offsets: a search typed in Simplified finds the received Traditional.
 */
export function findWords(text: string, words: string): Span[] {
  const wanted = fold(words).replace(/\s+/gu, " ").trim();
  if (wanted === "") return [];
  const folded: string[] = [];
  // For each unit of the folded text, the code point it comes from.
  const from: number[] = [];
  let point = 0;
  for (const char of text) {
    const plain = /\s/u.test(char) ? " " : fold(char);
    for (let i = 0; i < plain.length; i++) from.push(point);
    folded.push(plain);
    point++;
  }
  const whole = folded.join("");
  const found: Span[] = [];
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + wanted.length))
    found.push({ start: from[at] ?? 0, end: (from[at + wanted.length - 1] ?? 0) + 1 });
  return found;
}
