import type { Region } from "./pdf-columns";
import { type Hanging, hangingAt } from "./pdf-hanging";
import { hasWideGap, type Row, wordsOf } from "./pdf-rows";
import { type Setting, settingOfColumn } from "./pdf-setting";

/** Its printed lines, each with what parts it from the one above; `hanging`: where they stand beside a label. */
export type Paragraph = {
  parts: string[];
  first: Row;
  last: Row;
  inColumn: boolean;
  hanging: Hanging | null;
  /** Whether its first line stands in as first lines of this file do; null where they do not. */
  standsIn: boolean | null;
};

/** How list items and clauses begin; a line that the paper broke may begin so as well. */
const opener =
  /^(?:[-–—•·●]\s?(?=\p{L}|\d)|\d{1,3}(?:\.\d{1,2})*[.)、](?!\d)|[（(][\p{L}\d]{1,3}[）)]|[一二三四五六七八九十]{1,4}、|第[一二三四五六七八九十百\d]{1,4}条|(?:Article|Статья)\s\d)/u;
/** Behind an open sentence too: whether it counts, the reader finds out, who looks at line heads only. */
const numbered =
  /^(?:\d{1,3}(?:\.\d{1,2})*[.)、]\s*[\p{Lu}\p{Script=Han}]|[（(]?[一二三四五六七八九十]{1,4}(?:、|[）)]))/u;
export const beginsLikeItem = (words: string): boolean => opener.test(words.slice(0, 40));

const sentenceEnd = /[.!?;:。！？；：…][”’"'»)）】\]]*$/u;
export const endsSentence = (words: string): boolean => sentenceEnd.test(words.slice(-8));

/** A region's paragraphs. Their lines are joined here, where it is known which of them the paper broke. */
export function paragraphsOf({ rows, isColumn }: Region, setting: Setting): Paragraph[] {
  const page = isColumn ? inColumn(rows, setting) : setting;
  const printed = rows.filter((row) => wordsOf(row) !== "");
  const paragraphs: Paragraph[] = [];
  let hanging: Hanging | null | undefined;
  printed.forEach((row, i) => {
    const [above, next, second] = [printed[i - 1], printed[i + 1], printed[i + 2]];
    hanging = hangingAt(row, page.hanging, hanging);
    const edges = besideLabel(page, hanging);
    // Inside a paragraph a wide gap is only how a full line was stretched.
    const words = wordsOf(row, !next || opensParagraph(row, next, second, edges));
    const last = paragraphs.at(-1);
    if (last && above && !opensParagraph(above, row, next, edges)) {
      addLine(last.parts, words, leavesRoom(above, row, edges) || numbered.test(words.slice(0, 40)));
      last.last = row;
    } else {
      const standsIn = page.firstLine === null ? null : isFirstLine(row, page);
      paragraphs.push({ parts: [words], first: row, last: row, inColumn: isColumn, hanging, standsIn });
    }
  });
  return paragraphs;
}

function inColumn(rows: Row[], setting: Setting): Setting {
  const edges = settingOfColumn(rows);
  const firstLine = setting.columnIndent === null ? null : edges.left + setting.columnIndent;
  return { ...setting, ...edges, firstLine, hanging: [] };
}

/** Text beside a label has edges of its own. */
export const besideLabel = (setting: Setting, hanging: Hanging | null): Setting =>
  hanging ? { ...setting, ...hanging, firstLine: null } : setting;

function opensParagraph(above: Row, row: Row, next: Row | undefined, setting: Setting): boolean {
  const { left, leading } = setting;
  const size = Math.max(row.size, above.size);
  const usual = leading.get(Math.round(size)) ?? size * 1.5;
  if (row.base - above.base > Math.max(usual * 1.25, usual + 2)) return true;
  if (!isSameSize(above, row)) return true;
  const short = leavesRoom(above, row, setting);
  if (short && !(isCentred(above, setting) && isCentred(row, setting))) return true;
  if (areAtTheRight(above, row, setting)) return true;
  const flush = (one: Row | undefined) => one !== undefined && one.left <= left + row.size * 0.5;
  const words = wordsOf(above);
  if (isEntry(words)) return true;
  if (hasWideGap(above) && hasWideGap(row) && !(isStretched(above, setting) && isStretched(row, setting)))
    return true;
  const ended = endsSentence(words);
  if (ended && beginsLikeItem(wordsOf(row))) return true;
  // Where first lines stand in, one that does says enough, unless lines around it stand in as well.
  if (isFirstLine(row, setting) && (ended || /[,，、)）]$/u.test(words) || flush(above))) return true;
  return isIndented(row, setting) && (ended || short) && (flush(above) || flush(next));
}

const isFirstLine = (row: Row, { firstLine }: Setting): boolean =>
  firstLine !== null && Math.abs(row.left - firstLine) < 2;

export const isSameSize = (one: Row, other: Row): boolean =>
  Math.abs(one.size - other.size) <= Math.max(one.size, other.size) * 0.13;

export const isIndented = (row: Row, { left }: Setting): boolean => row.left > left + row.size * 0.8;

/** Where the next line's first word would have found room, the line was ended by its author. */
export const leavesRoom = (above: Row, row: Row, { right }: Setting): boolean =>
  above.right + firstWord(row) + row.size < right;

/** A centred line always leaves room, at both sides alike. */
const isCentred = (row: Row, { left, right }: Setting): boolean =>
  row.left > left + row.size &&
  row.right < right - row.size * 0.5 &&
  Math.abs(row.left - left - (right - row.right)) < row.size * 2;

/** A narrow column's full line of two or three long words, which is no row of a table. */
const isStretched = ({ left, right, size }: Row, edges: Setting): boolean =>
  edges.right - edges.left < size * 30 && left <= edges.left + size * 3 && right >= edges.right - size * 0.5;

/** Lines of a signature at the right margin, each for itself. */
const areAtTheRight = (above: Row, row: Row, { left, right }: Setting): boolean =>
  [above, row].every((one) => one.left > left + (right - left) * 0.25 && Math.abs(right - one.right) < 3) &&
  (Math.abs(above.left - row.left) > 3 || row.left > left + (right - left) * 0.5);

/** The printed width of a line's first word; Chinese breaks anywhere, but keeps its marks together. */
function firstWord({ fragments, size }: Row): number {
  const [first] = fragments;
  if (!first) return 0;
  if (isHan(first.text.slice(0, 1))) return size * 1.5;
  const word = /^\s*\S+/u.exec(first.text)?.[0] ?? first.text;
  // A word of wide letters is wider than its share of the line.
  return (((first.right - first.left) * word.length) / first.text.length) * 1.15;
}

/**
 * Adds a line to what stands above it, apart where its author broke it. Behind a hyphen only the reader knows whether
 * the word goes on.
 */
export function addLine(parts: string[], words: string, apart = false): void {
  const above = parts.at(-1);
  if (above === undefined) parts.push(words);
  else if (apart || /[-‐]$/u.test(above)) parts.push(`\n${words}`);
  else parts.push((isTight(above, words) ? "" : " ") + words);
}

/** Chinese stands without spaces, and so do the numbers on both sides of a dash. */
const isTight = (above: string, words: string): boolean =>
  isHan(above.slice(-1)) || isHan(words[0]) || /\S[–—]$/u.test(above);

/** An entry of a table of contents, whose page number stands at the right margin. */
const isEntry = (words: string) => /[.…·]{4,}\s*\d{1,4}$/u.test(words);

const isHan = (char = "") => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(char);
