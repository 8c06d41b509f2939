import type { Change } from "./changes";

const breakAt = /(?:\u00ad|[-‐](?=[ \t]{0,9}[\r\n]))[ \t]{0,9}(?:\r\n|\r|\n)?[ \t]{0,99}(?=\p{Ll})/gu;
const longestWord = 40;
const isLetter = (char: string | undefined) => char !== undefined && /\p{L}/u.test(char);

type Broken = { start: number; end: number; whole: string; parted: string; soft: boolean };

/**
 * A word that the paper broke is joined where the text itself writes it whole, and the line ends behind it.
 * A soft hyphen needs no such witness: it never is part of a word.
 */
export function findHyphenation(text: string): Change[] {
  if (!/[-‐\u00ad]/.test(text)) return [];
  const seen = wordsSeen(text);
  const found: Change[] = [];
  for (const { start, end, whole, parted, soft } of brokenWords(text))
    if (soft || (seen.has(whole) && !seen.has(parted))) found.push(joined(text, start, end));
  return found;
}

function* brokenWords(text: string): Generator<Broken> {
  for (const match of text.matchAll(breakAt)) {
    const [mark] = match;
    const start = match.index;
    const end = start + mark.length;
    if (!isLetter(text[start - 1])) continue;
    let from = start;
    while (from > start - longestWord && isLetter(text[from - 1])) from--;
    let to = end;
    while (to < end + longestWord && isLetter(text[to])) to++;
    const [head, tail] = [text.slice(from, start).toLowerCase(), text.slice(end, to).toLowerCase()];
    yield { start, end, whole: head + tail, parted: `${head}-${tail}`, soft: mark.startsWith("\u00ad") };
  }
}

/** Which of the joined or hyphenated words stand in the text. */
function wordsSeen(text: string): Set<string> {
  const wanted = new Set<string>();
  for (const { whole, parted, soft } of brokenWords(text)) if (!soft) wanted.add(whole).add(parted);
  const seen = new Set<string>();
  if (wanted.size === 0) return seen;
  for (const [word] of text.matchAll(/\p{L}{1,80}(?:[-‐]\p{L}{1,40})?/gu)) {
    const plain = word.toLowerCase().replace("‐", "-");
    if (wanted.has(plain)) seen.add(plain);
  }
  return seen;
}

/** “wel-⏎comed the” becomes “welcomed⏎the”: the lines stay lines. */
function joined(text: string, start: number, end: number): Change {
  if (!/[\r\n]/.test(text.slice(start, end))) return { start, end, replacement: "", rule: "hyphenation" };
  const rest = /^[^\s\u00ad]{1,60}(?=\s)/u.exec(text.slice(end, end + 61))?.[0];
  if (!rest) return { start, end, replacement: "", rule: "hyphenation" };
  const stop = end + rest.length;
  const next = text[stop] === " " ? stop + 1 : stop;
  const endOfLine = next > stop && !/[\r\n]/.test(text[next] ?? "") ? "\n" : "";
  return { start, end: next, replacement: rest + endOfLine, rule: "hyphenation" };
}
