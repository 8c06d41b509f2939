import { closingStart } from "./closing";
import { readFirstLines } from "./first-lines";
import { type Block, joinLines } from "./join-lines";
import { type Candidate, findCandidates } from "./labels";
import { detectLanguage, type Language, type Script } from "./language";
import { endsLeadIn, endsSentence, isHardWrapped, type Line, readLines, width } from "./lines";
import { readNumbering } from "./numbering";
import { takeFurniture } from "./page-furniture";
import { plainSpaces, readingText } from "./reading";
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

/** Clean text in, its parts out: what surrounds the text, preamble, clauses with their paragraphs, closing. */
export function segmentText(text: string): Segments {
  const { language, script } = detectLanguage(text);
  const plain = plainSpaces(language === "zh" ? readingText(text) : text);
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
