import { closingStart } from "./closing";
import { beginsParagraph, type FirstLines, readFirstLines } from "./first-lines";
import { type Candidate, findCandidates, isBullet } from "./labels";
import { detectLanguage, type Language, type Script } from "./language";
import { endsLeadIn, endsSentence, fullLine, isHardWrapped, type Line, readLines, width } from "./lines";
import { readNumbering } from "./numbering";
import { takeFurniture } from "./page-furniture";
import { readingText } from "./reading";
import { looksLikeHeading, unwrap, type Wrapper } from "./wrappers";

export type ParagraphKind = "paragraph" | "bullet" | "lead-in";
/** Offsets in UTF-16 units here; `structure.ts` turns them into code points. */
export type Paragraph = { start: number; end: number; kind: ParagraphKind };
export type Clause = { order: number; label: string; start: number; end: number; paragraphs: Paragraph[] };
export type Segments = {
  language: Language;
  script: Script;
  wrappers: Wrapper[];
  preamble: Paragraph[];
  clauses: Clause[];
  closing: Paragraph[];
};

type Block = { start: number; end: number; bullet: boolean; label: Candidate | null };

/** Clean text in, its parts out: what surrounds the text, preamble, clauses with their paragraphs, closing. */
export function segmentText(text: string): Segments {
  const { language, script } = detectLanguage(text);
  const plain = language === "zh" ? readingText(text) : text;
  const pages = takeFurniture(readLines(plain));
  const { wrappers, body } = unwrap(pages.kept);
  for (const one of pages.wrappers) wrappers.push(one);
  const candidates = findCandidates(body);
  const headsOnly = headingTest(body, candidates);
  const numbering = readNumbering(candidates, headsOnly);
  const groups = new Map(numbering.groups.map((label) => [label.line, label]));
  const clauseAt = new Map(numbering.clauses.map((label) => [label.line, label]));
  const items = new Set(numbering.items.map(({ line }) => line));
  const numbered = clauseAt.size > 0;
  const { areParagraphs } = readFirstLines(body);
  const labelLike = new Set(candidates.map(({ line }) => line));
  const lines = body.map((line, i) => ({
    line,
    label: clauseAt.get(i) ?? null,
    item: items.has(i),
    rejected: labelLike.has(i) && !clauseAt.has(i) && !items.has(i),
  }));
  const kept = lines.filter(({ line, label, item }, i) => {
    const next = body[i + 1];
    const opens = numbered
      ? clauseAt.has(i + 1) || groups.has(i + 1)
      : next !== undefined && !isHeadingAt(body, i + 1);
    const heading =
      groups.has(i) || underGroup(i) || (!label && !item && opens && (isHeadingAt(body, i) || isDense(i)));
    const last = wrappers.at(-1);
    if (heading && last && underGroup(i)) last.end = line.end;
    else if (heading) wrappers.push({ kind: "heading", start: line.start, end: line.end });
    return !heading;
  });
  wrappers.sort((a, b) => a.start - b.start);
  const blocks = joinLines(kept, isHardWrapped(body));

  /** Without empty lines a heading stands between a finished sentence and a number. */
  function isDense(i: number): boolean {
    const [above, line] = [body[i - 1], body[i]];
    if (!areParagraphs || !above || !line || !clauseAt.has(i + 1) || !endsSentence(above.text)) return false;
    return width(line.text) <= 70 && !endsSentence(line.text) && /^[\p{Lu}\p{Script=Han}]/u.test(line.text);
  }

  /** “CHAPTER I” and its name on the next line are one heading. */
  function underGroup(i: number): boolean {
    const above = body[i - 1];
    const group = groups.get(i - 1);
    const line = body[i];
    if (!above || !group || !line || above.text.length > group.length || labelLike.has(i)) return false;
    return !endsSentence(line.text) && !endsLeadIn(line.text) && width(line.text) <= 100;
  }
  return { language, script, wrappers, ...assemble(plain, blocks, numbered) };
}

const isHeadingAt = (body: Line[], i: number) => {
  const line = body[i];
  return line !== undefined && looksLikeHeading(line, body[i - 1], body[i + 1]);
};

/** Whether only a heading stands behind a label, with another label right under it. */
function headingTest(body: Line[], candidates: Candidate[]) {
  const labelled = new Set(candidates.map(({ line }) => line));
  return ({ line, length }: Candidate): boolean => {
    const rest = body[line]?.text.slice(length).trim() ?? "";
    if (endsSentence(rest) || endsLeadIn(rest) || width(rest) > 110) return false;
    return labelled.has(line + 1) || (rest === "" && labelled.has(line + 2));
  };
}

type MarkedLine = { line: Line; label: Candidate | null; item: boolean; rejected: boolean };

/** Lines to paragraphs: a line is joined to the one above where the paper, not the author, broke it. */
function joinLines(lines: MarkedLine[], wrapped: boolean): Block[] {
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

function assemble(text: string, blocks: Block[], numbered: boolean) {
  const first = numbered ? blocks.findIndex(({ label }) => label !== null) : 0;
  const body = blocks.slice(first);
  const labelled = body.findLastIndex(({ label }) => label !== null);
  const fixed = numbered ? labelled + 1 + (body[labelled]?.start === body[labelled]?.end ? 1 : 0) : 1;
  const until = closingStart(
    body.map(({ start, end }) => text.slice(start, end)),
    fixed,
  );
  const clauses: Clause[] = [];
  const paragraphs = markKinds(text, body.slice(0, until));
  body.slice(0, until).forEach(({ start, end, label }, i) => {
    if (label || !numbered)
      clauses.push({ order: clauses.length + 1, label: label?.label ?? "", start, end, paragraphs: [] });
    const clause = clauses.at(-1);
    const paragraph = paragraphs[i];
    if (!clause || !paragraph || start >= end) return;
    if (clause.paragraphs.length === 0) clause.start = start;
    clause.end = end;
    clause.paragraphs.push(paragraph);
  });
  return {
    preamble: markKinds(text, blocks.slice(0, first)),
    clauses,
    closing: markKinds(text, body.slice(until)),
  };
}

/** A paragraph that ends in a colon over a bullet leads it in. */
function markKinds(text: string, blocks: Block[]): Paragraph[] {
  return blocks.map(({ start, end, bullet }, i) => {
    const leads = endsLeadIn(text.slice(Math.max(start, end - 1), end)) && blocks[i + 1]?.bullet;
    return { start, end, kind: bullet ? "bullet" : leads ? "lead-in" : "paragraph" };
  });
}
