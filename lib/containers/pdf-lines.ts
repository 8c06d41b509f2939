import { endsSentence } from "../communique/lines";
import type { Region } from "./pdf-columns";
import { type Row, wordsOf } from "./pdf-rows";
import { type Setting, settingOfColumn } from "./pdf-setting";

/** A page's regions one under the other; a sentence that runs on into the next column is not torn. */
export function pageText(regions: Region[], setting: Setting): string {
  let text = "";
  regions.forEach((region, i) => {
    const runsOn = region.isColumn && regions[i - 1]?.isColumn && !endsSentence(text);
    const hyphened = /[-‐]$/u.test(text);
    text += `${i === 0 ? "" : runsOn ? (hyphened ? "\n" : " ") : "\n\n"}${linesOf(region, setting).join("\n")}`;
  });
  return text;
}

/** A region's printed lines, an empty one where a paragraph begins. */
function linesOf({ rows, isColumn }: Region, setting: Setting): string[] {
  const { left, right } = isColumn ? settingOfColumn(rows) : setting;
  const lines: string[] = [];
  rows.forEach((row, i) => {
    const above = rows[i - 1];
    const next = rows[i + 1];
    // Inside a paragraph a wide gap is only how a full line was stretched.
    const words = wordsOf(row, !next || opensParagraph(row, next, rows[i + 2]));
    if (words === "") return;
    if (above && opensParagraph(above, row, next)) lines.push("");
    lines.push(words);
  });
  return isColumn ? joinNarrow(lines) : lines;

  function isCentred({ left: from, right: to, size }: Row): boolean {
    return from > left + size && Math.abs(from - left - (right - to)) < size * 2;
  }

  function opensParagraph(above: Row, row: Row, next: Row | undefined): boolean {
    const size = Math.max(row.size, above.size);
    const usual = setting.leading.get(Math.round(size)) ?? size * 1.5;
    if (row.base - above.base > Math.max(usual * 1.25, usual + 2)) return true;
    if (Math.abs(row.size - above.size) > size * 0.13) return true;
    // Where the next word would have found room, the line was ended by its author; centred lines always leave room.
    const short = above.right + firstWord(row) + row.size < right;
    if (short && !isCentred(above)) return true;
    const ended = endsSentence(wordsOf(above));
    const indented = row.left > left + row.size * 0.8;
    const flush = (one: Row | undefined) => one !== undefined && one.left <= left + row.size * 0.5;
    return indented && (ended || short) && (flush(above) || flush(next));
  }
}

/** The printed width of a line's first word; Chinese breaks anywhere, but keeps its marks together. */
function firstWord({ fragments, size }: Row): number {
  const [first] = fragments;
  if (!first) return 0;
  if (isHan(first.text.slice(0, 1))) return size * 1.5;
  const word = /^\s*\S+/u.exec(first.text)?.[0] ?? first.text;
  return ((first.right - first.left) * word.length) / first.text.length;
}

/** In a narrow column a line says nothing: a paragraph's lines are joined, but for a hyphen at the end. */
function joinNarrow(lines: string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (!last || line === "" || /[-‐]$/u.test(last)) joined.push(line);
    else
      joined[joined.length - 1] = last + (isHan(last.slice(-1)) || isHan(line.slice(0, 1)) ? "" : " ") + line;
  }
  return joined;
}

const isHan = (char: string) => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(char);
