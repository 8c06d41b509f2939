import { beginsParagraph, type FirstLines, readFirstLines } from "./first-lines";
import { type Candidate, isBullet } from "./labels";
import { endsLeadIn, endsSentence, fullLine, type Line, width } from "./lines";

/** A paragraph before it has a place: its words, and the label that opens it. */
export type Block = { start: number; end: number; bullet: boolean; label: Candidate | null };

export type MarkedLine = { line: Line; label: Candidate | null; item: boolean; rejected: boolean };

/** Lines to paragraphs: a line is joined to the one above where the paper, not the author, broke it. */
export function joinLines(lines: MarkedLine[], wrapped: boolean): Block[] {
  const blocks: Block[] = [];
  const spaced = standsApart(lines);
  const finishes: boolean[] = [];
  for (let i = lines.length - 1; i >= 0; i--) {
    const goesOn = lines[i + 1]?.line.blankBefore === false;
    finishes[i] = goesOn ? (finishes[i + 1] ?? false) : endsSentence(lines[i]?.line.text ?? "");
  }
  const firstLines = readFirstLines(lines.map(({ line }) => line));
  const context = (i: number) => ({ wrapped, spaced, firstLines, finishes: finishes[i] ?? false });
  let above: MarkedLine | undefined;
  for (const [i, one] of lines.entries()) {
    const { line, label, item } = one;
    const last = blocks.at(-1);
    const bullet = isBullet(line.text) && !(wrapped && !last?.bullet && isBrokenBeforeDash(lines, i));
    const opens = label !== null || item || bullet;
    const bare = above?.label && above.line.text.length <= above.label.length;
    if (last && above && !opens && !bare && isContinued(above, one, context(i))) last.end = line.end;
    else {
      const start = label ? Math.min(line.end, line.start + label.length) : line.start;
      blocks.push({ start, end: line.end, label, bullet: item || (!label && bullet) });
    }
    above = one;
  }
  return blocks;
}

/** A dash inside a sentence that the paper put at a line's head: alone, under a full line that nothing ends. */
function isBrokenBeforeDash(lines: MarkedLine[], i: number): boolean {
  const [above, line] = [lines[i - 1]?.line, lines[i]?.line];
  if (!above || !line || line.blankBefore || !/^[–—-] \S/u.test(line.text)) return false;
  if (width(above.text) < fullLine || !/[\p{L}\p{N}»”")]$/u.test(above.text)) return false;
  return !lines.slice(i + 1, i + 4).some((next) => !next.line.blankBefore && isBullet(next.line.text));
}

type Setting = { wrapped: boolean; spaced: boolean; firstLines: FirstLines; finishes: boolean };

function isContinued(above: MarkedLine, { line: next, rejected }: MarkedLine, setting: Setting): boolean {
  const { line } = above;
  const { wrapped, spaced, finishes, firstLines } = setting;
  const wide = width(line.text) >= fullLine;
  if (endsLeadIn(line.text) || line.heading || next.heading) return false;
  if (next.afterBreak && !endsSentence(line.text)) return /^[\p{Ll}\p{Script=Han}\d(«“]/u.test(next.text);
  if (next.blankBefore || (inColumns.test(line.text) && inColumns.test(next.text))) return false;
  if (beginsParagraph(line, next, firstLines)) return false;
  // A number at a line's head that counts nothing belongs to the sentence above it.
  if (rejected && !endsSentence(line.text)) return true;
  if (finishes && !endsSentence(line.text))
    if (spaced ? isUnfinished(line.text, next.text) : runsOn(above, next.text)) return true;
  if (endsSentence(line.text)) return wrapped && wide && (next.indent <= line.indent || hangs(above, next));
  return wide || (wrapped && (width(line.text) * 2 >= fullLine || /^\p{Ll}/u.test(next.text)));
}

/** Lines under a label that stand in as far as the words behind it. */
const hangs = ({ line, label }: MarkedLine, next: Line) =>
  label !== null && next.indent === line.indent + label.length;

/** Signatures and tables stand side by side. */
const inColumns = /\S {4}\s*\S/u;

const isUnfinished = (text: string, next: string) =>
  /[\d年月]$/u.test(text) || /^[\p{Ll}\d年月]/u.test(next) || /[，,;；。]/u.test(text);

/** Without empty lines between paragraphs, only a small letter or a year behind an open sentence says so. */
const runsOn = ({ line, label }: MarkedLine, next: string) =>
  /^\p{Ll}/u.test(next) ||
  (/^\d{1,4}[年月日]/u.test(next) &&
    !/[，,、）)]$/u.test(line.text) &&
    (label === null || /[，,]/u.test(line.text)));

/** Whether paragraphs stand apart by empty lines, so that lines without one between them are one paragraph. */
function standsApart(lines: MarkedLine[]): boolean {
  let apart = 0;
  let close = 0;
  lines.forEach(({ line }, i) => {
    const above = lines[i - 1];
    if (above && endsSentence(above.line.text)) line.blankBefore ? apart++ : close++;
  });
  return apart >= 2 && apart >= close * 4;
}
