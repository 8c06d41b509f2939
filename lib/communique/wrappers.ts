import { agencyOpening, isDayLine } from "./datelines";
import { type FirstLines, readFirstLines } from "./first-lines";
import { findCandidates, isBullet } from "./labels";
import { endsLeadIn, endsSentence, fullLine, isHardWrapped, type Line, width } from "./lines";
import { isMasthead } from "./mastheads";
import { findNoise } from "./web-noise";

export type WrapperKind =
  | "masthead"
  | "dateline"
  | "title"
  | "heading"
  | "end-mark"
  | "editor"
  | "page-number"
  | "page-header"
  | "footnote"
  | "rule"
  | "noise"
  | "contents";
export type Wrapper = { kind: WrapperKind; start: number; end: number };

const endMark = /[（(【[]\s*(?:完|全文完|END|End|end|КОНЕЦ|Конец|конец)\s*[）)】\]]\s*$/u;
const editor =
  /^[（(【[]?\s*(?:责任编辑|责编|编辑|来源|文章来源|Source|Editor|Редактор|Источник)\s*[:：]\s*.{0,60}$/u;
const genre =
  /公报|声明|宣言|共识|协定|条约|备忘录|计划|纲要|倡议|纪要|communiqu|statement|declaration|treaty|agreement|plan|memorandum|коммюнике|заявлени|деклараци|договор|соглашени|план|меморандум/iu;

const cut = (line: Line, from: number, to: number): Line => ({
  ...line,
  start: line.start + from,
  end: line.start + to,
  text: line.text.slice(from, to),
});

/** Where a line's end mark stands; only its last characters can hold one. */
function findEndMark(line: string): { start: number; end: number } | null {
  const from = Math.max(0, line.length - 40);
  const match = endMark.exec(line.slice(from));
  if (!match) return null;
  return { start: from + match.index, end: from + match.index + match[0].trimEnd().length };
}

/** Takes away what surrounds the text: agency line, title, day line, editor's line, page numbers, end mark. */
export function unwrap(lines: Line[]): { wrappers: Wrapper[]; body: Line[] } {
  const wrappers: Wrapper[] = [];
  const noise = findNoise(lines, ({ text }) => findEndMark(text) !== null || editor.test(text));
  const kept = lines.flatMap((line, i) => {
    if (i < 8 && isMasthead(line.text)) return note("masthead", line);
    if ((i < 6 || i > lines.length - 20) && editor.test(line.text)) return note("editor", line);
    if (noise.has(line)) return note("noise", line);
    const mark = i > lines.length - 20 ? findEndMark(line.text) : null;
    if (!mark) return [line];
    wrappers.push({ kind: "end-mark", start: line.start + mark.start, end: line.start + mark.end });
    const words = line.text.slice(0, mark.start).trimEnd().length;
    return words === 0 ? [] : [cut(line, 0, words)];
  });
  const body = unwrapTop(kept, note);
  return { wrappers: wrappers.sort((a, b) => a.start - b.start), body };

  function note(kind: WrapperKind, { start, end, blankBefore }: Line): Line[] {
    const last = wrappers.at(-1);
    const adjoins = kind === "title" && last?.kind === "title" && last.end < start && !blankBefore;
    if (last && adjoins) last.end = end;
    else wrappers.push({ kind, start, end });
    return [];
  }
}

type Note = (kind: WrapperKind, line: Line) => Line[];

function unwrapTop(lines: Line[], note: Note): Line[] {
  const wrapped = isHardWrapped(lines);
  const firstLines = readFirstLines(lines);
  const labelled = new Set(findCandidates(lines.slice(0, 12)).map(({ line }) => line));
  let titled = false;
  let at = 0;
  let rest = lines;
  for (; at < Math.min(rest.length - 1, 12); at++) {
    let line = rest[at];
    if (!line) break;
    const opening = at < 6 ? agencyOpening(line.text) : 0;
    if (opening > 0) {
      note("dateline", cut(line, 0, line.text.slice(0, opening).trimEnd().length));
      if (opening >= line.text.length) continue;
      line = cut(line, opening, line.text.length);
      rest = rest.with(at, line);
    }
    if (at > 0 && opensText(line, rest[at + 1], firstLines)) break;
    if (isDayLine(line.text)) {
      note("dateline", line);
      continue;
    }
    if (labelled.has(at) || !looksLikeTitle(rest, at, wrapped, firstLines)) break;
    const plain =
      titled &&
      (line.blankBefore || line.heading) &&
      !genre.test(line.text) &&
      line.text !== line.text.toUpperCase();
    note(plain || /^(?:preamble|преамбула|序言)$/iu.test(line.text) ? "heading" : "title", line);
    titled = true;
  }
  return rest.slice(at);
}

/** A first line of the text, with the next one further out. */
const opensText = (line: Line, next: Line | undefined, { indent }: FirstLines): boolean =>
  indent !== null &&
  line.indent === indent &&
  next !== undefined &&
  !next.blankBefore &&
  next.indent < indent;

function looksLikeTitle(lines: Line[], at: number, wrapped: boolean, { indent }: FirstLines): boolean {
  const line = lines[at];
  if (
    !line ||
    /[,;，；、]$/u.test(line.text) ||
    endsSentence(line.text) ||
    endsLeadIn(line.text) ||
    isBullet(line.text)
  )
    return false;
  if (width(line.text) > 200 || /[。！？；]|[.;] \p{Lu}/u.test(line.text)) return false;
  const next = lines[at + 1];
  if (!next || next.blankBefore || width(line.text) < fullLine) return true;
  if (indent !== null && line.indent !== indent && next.indent === indent) return true;
  let end = at + 1;
  const goesOn = (one: Line | undefined) =>
    one && !one.blankBefore && (indent === null || one.indent !== indent);
  while (goesOn(lines[end + 1])) end++;
  // A block broken at a fixed width is a paragraph when it ends like one or goes on behind a comma.
  const broken = wrapped || /^\p{Ll}/u.test(next.text);
  const last = lines[end]?.text ?? "";
  return !(broken && (endsSentence(last) || /[,，、]$/u.test(last)));
}

/** A short line without an end sign that stands alone over a paragraph. */
export function looksLikeHeading(line: Line, before: Line | undefined, next: Line | undefined): boolean {
  if (line.heading) return true;
  if (!next || !line.blankBefore || isBullet(line.text) || endsSentence(line.text)) return false;
  if (before && endsLeadIn(before.text) && !isLettered(line.text)) return false;
  const short = width(line.text) <= 70 && !/[,;，；、]$/u.test(line.text);
  return short && next.blankBefore && /^[\p{Lu}\p{Script=Han}*_"“«\d]/u.test(line.text);
}

/** “A. Vision”, “VISION”: no item of a list begins so. */
const isLettered = (text: string): boolean =>
  /^\p{Lu}[.)]\s+\p{Lu}/u.test(text) || (/\p{Lu}{3}/u.test(text) && text === text.toUpperCase());
