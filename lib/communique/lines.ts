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

export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let blank = true;
  let page = false;
  for (const match of text.matchAll(/[^\r\n\f\u2028\u2029]*(?:\r\n|[\r\n\f\u2028\u2029]|$)/gu)) {
    if (match.index >= text.length) break;
    const found = trim(match[0]);
    const ends = match[0].endsWith("\f");
    if (!found) {
      blank = true;
      page ||= ends;
      continue;
    }
    const start = match.index + found.indent;
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
  }
  return lines;
}

/** Markdown's marks around a whole line are no part of it: “## Trade”, “**Trade**”, “*Astana, 1 May 2025*”. */
function unmark(line: Line): Line {
  const hashes = /^#{1,6}\s+/.exec(line.text)?.[0].length ?? 0;
  const inner = line.text.slice(hashes).replace(/\s+#+$/, "");
  const [, mark = "", body] =
    /^(\*{1,3}|_{1,3})(?=[^\s*_])((?:(?!\1).)+)\1$/u.exec(inner.slice(0, 1000)) ?? [];
  const text = body ?? inner;
  const start = line.start + hashes + (body === undefined ? 0 : mark.length);
  return { ...line, text, start, end: start + text.length, ...(hashes > 0 && { heading: true }) };
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
export const endsLeadIn = (text: string): boolean => /[:：]$/.test(text);

/** Printed width: a Han character takes two columns. Counting stops where the answer no longer matters. */
export function width(text: string): number {
  const short = text.slice(0, 400);
  return short.length + (short.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/gu)?.length ?? 0);
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
