import { findContents } from "./contents";
import { findFootnotes } from "./footnotes";
import { readLabel } from "./labels";
import { endsLeadIn, endsSentence, fullLine, type Line, width } from "./lines";
import { isPageNumber } from "./page-numbers";
import type { Wrapper, WrapperKind } from "./wrappers";

const rule = /^(?:[-*_=~—–―─#•·.]\s*){3,}$/u;
const counted =
  /^\d{1,3}\s*[|│—–-]\s+|\s[|│—–-]\s*\d{1,3}$|(?:page|стр\.?|с\.)\s*\d{1,3}(?:\s*(?:of|из)\s*\d{1,3})?$|第\s*\d{1,3}\s*页/iu;
const genre =
  /公报|声明|宣言|协定|条约|计划|communiqu|statement|declaration|treaty|agreement|plan|коммюнике|заявлени|деклараци|договор|соглашени|план/iu;

/** What a page prints around the text: running heads, page numbers, footnotes, rules. */
export function takeFurniture(lines: Line[]): { wrappers: Wrapper[]; kept: Line[] } {
  const kinds = new Map<number, WrapperKind>();
  lines.forEach(({ text }, i) => {
    if (isPageNumber(text)) kinds.set(i, "page-number");
    else if (rule.test(text)) kinds.set(i, "rule");
  });
  for (const i of findContents(lines)) kinds.set(i, "contents");
  for (const i of bareNumbers(lines)) kinds.set(i, "page-number");
  for (const i of runningHeads(lines, kinds)) kinds.set(i, "page-header");
  for (const i of titlesAgain(lines, kinds)) kinds.set(i, "page-header");
  for (const i of findFootnotes(lines, (at) => at >= lines.length || kinds.has(at))) kinds.set(i, "footnote");
  const wrappers: Wrapper[] = [];
  const kept: Line[] = [];
  lines.forEach((line, i) => {
    const kind = kinds.get(i);
    const broken = kinds.get(i - 1);
    if (kind) wrappers.push({ kind, start: line.start, end: line.end });
    else
      kept.push(broken && broken !== "rule" && broken !== "contents" ? { ...line, afterBreak: true } : line);
  });
  return { wrappers, kept };
}

/** Numbers alone on a line are pages where they count up, or where the last line is one. */
function bareNumbers(lines: Line[]): number[] {
  const all = lines.flatMap(({ text }, i) => (/^\d{1,3}$/.test(text) ? [{ i, value: Number(text) }] : []));
  const found = new Set<number>();
  all.forEach((one, at) => {
    const next = all[at + 1];
    if (next && next.value === one.value + 1 && next.i > one.i + 1) {
      found.add(one.i);
      found.add(next.i);
    }
    if (one.i === lines.length - 1 && lines[one.i]?.blankBefore) found.add(one.i);
  });
  return [...found];
}

/** The same line again and again, at page breaks or through the middle of sentences. */
function runningHeads(lines: Line[], known: Map<number, WrapperKind>): number[] {
  const places = new Map<string, number[]>();
  lines.forEach(({ text }, i) => {
    if (known.has(i) || endsLeadIn(text) || width(text) > 120 || rule.test(text)) return;
    const key = counted.test(text) ? text.replace(/\d+/g, "#") : text;
    const list = places.get(key);
    if (list) list.push(i);
    else places.set(key, [i]);
  });
  const repeated = [...places].filter(([key, at]) => at.length >= (key.includes("#") ? 3 : 2));
  const found = new Set<number>();
  const isBreak = (i: number) => known.get(i) === "page-number" || found.has(i);
  // Twice, because a head may have two lines.
  for (let round = 0; round < 2; round++)
    for (const [key, at] of repeated) {
      const beside = at.filter((i) => lines[i]?.pageBefore || isBreak(i - 1) || isBreak(i + 1)).length;
      const through = at.filter((i) => cutsSentence(lines, i)).length;
      const labelled = readLabel(lines[at[0] ?? 0]?.text ?? "") !== null;
      const sure = beside * 2 >= at.length || (at.length >= 3 && (through > 0 || key.includes("#")));
      if (sure && !(labelled && beside < Math.max(2, at.length - 1)))
        for (const i of headsOf(lines, at)) found.add(i);
    }
  return [...found];
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];

function standsIn(words: string[], all: string[]): boolean {
  let next = 0;
  for (const word of all) if (word === words[next]) next++;
  return next === words.length;
}

/** The title once more at a page's edge, where a text of two pages has its only running head. */
function titlesAgain(lines: Line[], known: Map<number, WrapperKind>): number[] {
  const top = lines.slice(0, 8).filter(({ text }) => !endsSentence(text) && width(text) <= 200);
  const printed = wordsOf(top.map(({ text }) => text).join(" "));
  const found: number[] = [];
  lines.forEach(({ text, pageBefore }, i) => {
    if (i < 8 || known.has(i) || width(text) > 120 || endsSentence(text) || !genre.test(text)) return;
    const edge = ["page-number", "page-header"];
    // The very words of a line of the title at the top of a page need no other sign.
    if (pageBefore && top.some((line) => line.text === text)) found.push(i);
    if (!edge.includes(known.get(i - 1) ?? "") && !edge.includes(known.get(i + 1) ?? "")) return;
    const own = wordsOf(text);
    if (own.length >= 3 && own.join("").length >= 8 && standsIn(own, printed)) found.push(i);
  });
  return found;
}

function cutsSentence(lines: Line[], i: number): boolean {
  const [before, line, next] = [lines[i - 1], lines[i], lines[i + 1]];
  if (!before || !line || !next || endsSentence(before.text) || endsSentence(line.text)) return false;
  return (
    width(before.text) >= fullLine && /^[\p{Ll}\p{Script=Han}]/u.test(next.text) && !readLabel(next.text)
  );
}

/** A running head that repeats the title leaves the first one as the title. */
function headsOf(lines: Line[], at: number[]): number[] {
  const [first = 0] = at;
  const top = lines.slice(0, 8);
  const isTitle =
    first < 4 &&
    genre.test(lines[first]?.text ?? "") &&
    !top.some(
      ({ text }, i) => !at.includes(i) && genre.test(text) && !endsSentence(text) && width(text) < 120,
    );
  return isTitle ? at.slice(1) : at;
}
