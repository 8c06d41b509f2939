import type { Change } from "./changes";

const escaped = /\\(?:[!-/:-@[-`{-~]|(?=[ \t]*(?:\r\n|\n|\r)))/g;
const labelEscape = /^[ \t\u3000]*(?:\d{1,3}\\[.)]|\\[-+*#] )/m;
const atxHeading = /^#{1,6}[ \t]+\S/gm;
const link =
  /(?<!\\)\[([^[\]\r\n]{1,300})\](\((?:https?:|mailto:|\/|#)[^()\s]{0,500}(?:\s"[^"\r\n]{0,200}")?\))/g;
const token = /(?<!\\)(\*{1,3}|_{1,3})|\r?\n[ \t\u3000]*\r?\n/g;
const space = /^[\s\u3000]?$/u;
const sign = /^[\p{P}\p{S}]$/u;
const opener = "“‘«《〈（(「『【[";

/** No communiqué has more; one that does keeps them all, so that no input costs without limit. */
const mostMarks = 200_000;

type Emphasis = { start: number; end: number; mark: string; content: number };

/**
 * The marks of a text written in Markdown: escapes (1\.), emphasis (**word**), link addresses.
 * Words between double stars or an escaped label are Markdown by themselves; all else needs them or two headings.
 * `careful` leaves the escapes whose removal could make a mark of a plain character.
 */
export function findMarkdown(text: string, { careful }: { careful: boolean }): Change[] {
  if (!/[*_\\]|\]\(|^#/m.test(text)) return [];
  const pairs = findEmphasis(text);
  const strong = pairs.filter(({ mark }) => mark.startsWith("**"));
  const sure = strong.length > 0 || labelEscape.test(text) || (text.match(atxHeading)?.length ?? 0) >= 2;
  if (!sure) return [];
  const cuts: { start: number; end: number }[] = [];
  for (const { start, end, mark } of pairs)
    cuts.push({ start, end: start + mark.length }, { start: end - mark.length, end });
  for (const match of text.matchAll(escaped)) {
    if (cuts.length > mostMarks) return [];
    if (!careful || !/^\\[*_\\`[\]]/.test(match[0])) cuts.push({ start: match.index, end: match.index + 1 });
  }
  for (const match of text.matchAll(link)) {
    if (cuts.length > mostMarks) return [];
    const behind = match.index + match[0].length;
    const address = match[2]?.length ?? 0;
    cuts.push({ start: match.index, end: match.index + 1 }, { start: behind - address - 1, end: behind });
  }
  cuts.sort((a, b) => a.start - b.start);
  let last = 0;
  return cuts.flatMap((cut): Change[] => {
    if (cut.start < last) return [];
    last = cut.end;
    return [{ ...cut, replacement: "", rule: "markdown" }];
  });
}

/** Pairs of equal marks inside one paragraph; the outer of two crossing ones wins nothing, both stay. */
function findEmphasis(text: string): Emphasis[] {
  const pairs: Emphasis[] = [];
  let open: Emphasis[] = [];
  for (const match of text.matchAll(token)) {
    const mark = match[1];
    if (!mark) {
      open = [];
      continue;
    }
    const start = match.index;
    const end = start + mark.length;
    const [before, after] = [text.charAt(start - 1), text.charAt(end)];
    if (before === mark[0] || after === mark[0]) continue;
    if (pairs.length > mostMarks) return [];
    const partner = closes(mark, before, after)
      ? open.findLastIndex((one) => one.mark === mark && start > one.content && start - one.start <= 2000)
      : -1;
    if (partner >= 0) {
      const one = open[partner];
      if (one && /\p{L}/u.test(text.slice(one.content, start))) pairs.push({ ...one, end });
      open.length = partner;
    } else if (opens(mark, before, after) && open.length < 6) open.push({ start, end, mark, content: end });
  }
  return pairs;
}

function opens(mark: string, before: string, after: string): boolean {
  if (space.test(after)) return false;
  if (mark.startsWith("_") && /[\p{L}\p{N}]/u.test(before)) return false;
  return !sign.test(after) || opener.includes(after) || space.test(before) || sign.test(before);
}

/** Looser than CommonMark: **“Parties”**坚持 is meant as emphasis. */
const closes = (mark: string, before: string, after: string): boolean =>
  !space.test(before) && !(mark.startsWith("_") && /[\p{L}\p{N}]/u.test(after));
