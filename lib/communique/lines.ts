import { han, scriptOf } from "./scripts";

/** A printed line without the white space around it; offsets are UTF-16 units. */
export type Line = {
  start: number;
  end: number;
  text: string;
  indent: number;
  /** Nothing, or an empty line, stands above. */
  blankBefore: boolean;
  /** A form feed stands above. */
  pageBefore?: boolean;
  /** Only a page's edge separates it from the line above. */
  afterBreak?: boolean;
  /** Markdown says that it is a heading. */
  heading?: boolean;
};

const terminal = /[.!?;:。！？；：…][”’"'»)）】\]*_]*$/u;

/** No communiqué has more lines. What follows them is read as one line, so that no input costs without limit. */
export const mostLines = 250_000;

export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let blank = true;
  let page = false;
  for (let from = 0; from < text.length; ) {
    const whole = lines.length >= mostLines;
    const stop = whole ? text.length : lineStop(text, from);
    const found = trim(text.slice(from, stop));
    const ends = text[stop] === "\f";
    if (found) {
      const start = from + found.indent;
      lines.push(
        unmark({
          start,
          end: start + found.text.length,
          ...found,
          blankBefore: blank || page,
          ...(page && { pageBefore: true }),
        }),
      );
      blank = false;
      page = ends;
    } else {
      blank = true;
      page ||= ends;
    }
    from = stop + (text[stop] === "\r" && text[stop + 1] === "\n" ? 2 : 1);
  }
  return lines;
}

/** Where the line that begins here ends; a regular expression runs out of memory on a line of megabytes. */
function lineStop(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if ((unit <= 0x0d && unit >= 0x0a && unit !== 0x0b) || unit === 0x2028 || unit === 0x2029) return at;
  }
  return text.length;
}

/** Markdown's marks around a whole line are no part of it: “## Trade”, “**Trade**”, “*Astana, 1 May 2025*”. */
function unmark(line: Line): Line {
  const hashes = /^#{1,6}\s+/.exec(line.text)?.[0].length ?? 0;
  const inner = withoutClosingHashes(line.text.slice(hashes));
  const [, mark = "", body] =
    /^(\*{1,3}|_{1,3})(?=[^\s*_])((?:(?!\1).)+)\1$/u.exec(inner.slice(0, 1000)) ?? [];
  const text = body ?? inner;
  const start = line.start + hashes + (body === undefined ? 0 : mark.length);
  return { ...line, text, start, end: start + text.length, ...(hashes > 0 && { heading: true }) };
}

function withoutClosingHashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === "#") end--;
  return end < text.length && isSpace(text[end - 1]) ? text.slice(0, end).trimEnd() : text;
}

const isSpace = (char: string | undefined) => char !== undefined && /[\s\u3000\u200b\ufeff]/.test(char);

function trim(line: string): { text: string; indent: number } | null {
  let start = 0;
  let end = line.length;
  while (start < end && isSpace(line[start])) start++;
  while (end > start && isSpace(line[end - 1])) end--;
  return start === end ? null : { text: line.slice(start, end), indent: start };
}

export const endsSentence = (text: string): boolean => terminal.test(text.slice(-8));
export const endsLeadIn = (text: string): boolean => /[:：]$/.test(text.slice(-1));

const isWide = (unit: number) =>
  unit >= 0x2e80 &&
  ((unit >= 0x3000 && unit <= 0x303f) || (unit >= 0xff00 && unit <= 0xff60) || scriptOf(unit) === han);

/** Printed width: a Han character takes two columns. Counting stops where the answer no longer matters. */
export function width(text: string): number {
  const length = Math.min(text.length, 400);
  let columns = length;
  for (let i = 0; i < length; i++) if (isWide(text.charCodeAt(i))) columns++;
  return columns;
}

/** From this width on, a line without an end sign was broken by the paper and not by the author. */
export const fullLine = 44;

/** Whether the whole text was broken at a fixed width, so that even a sentence's end says nothing. */
export function isHardWrapped(lines: Line[]): boolean {
  let broken = 0;
  let joined = 0;
  let longest = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i], lines[i + 1]];
    if (!line || !next || next.blankBefore) continue;
    joined++;
    longest = Math.max(longest, width(line.text));
    if (width(line.text) >= fullLine && !endsSentence(line.text)) broken++;
  }
  return broken >= 3 && longest <= 130 && broken >= joined * 0.3;
}
