import type { Fragment } from "./pdf-fragments";

/** One printed line, or its part in one column. */
export type Row = { fragments: Fragment[]; left: number; right: number; base: number; size: number };

/** Fragments that stand on one line, from the top of the page; raised marks belong to the line below them. */
export function gatherRows(fragments: Fragment[]): Row[] {
  const rows: Row[] = [];
  const sorted = fragments.filter(({ text }) => text.trim() !== "").sort((a, b) => a.base - b.base);
  for (const fragment of sorted) {
    const row = rows.slice(-4).findLast((one) => isOn(one, fragment));
    if (!row) rows.push(rowOf([fragment]));
    else {
      row.fragments.push(fragment);
      row.left = Math.min(row.left, fragment.left);
      row.right = Math.max(row.right, fragment.right);
      if (fragment.size > row.size) {
        row.size = fragment.size;
        row.base = fragment.base;
      }
    }
  }
  return rows.sort((a, b) => a.base - b.base).map((row) => rowOf(row.fragments));
}

/** A mark of half the size may stand up to half a line higher. */
const isOn = (row: Row, fragment: Fragment): boolean => {
  const size = Math.max(row.size, fragment.size);
  const alike = Math.min(row.size, fragment.size) > size * 0.85;
  return Math.abs(row.base - fragment.base) < size * (alike ? 0.3 : 0.5);
};

export function rowOf(fragments: Fragment[]): Row {
  const size = mainSize(fragments);
  const bases = fragments.filter((one) => one.size >= size * 0.85).map(({ base }) => base);
  return {
    fragments: [...fragments].sort((a, b) => a.left - b.left),
    ...extent(fragments),
    base: bases.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
    size,
  };
}

/** From the first to the last point of white on the side. */
export function extent(parts: { left: number; right: number }[]): { left: number; right: number } {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const part of parts) {
    left = Math.min(left, part.left);
    right = Math.max(right, part.right);
  }
  return { left, right };
}

/** The size that most of its letters have. */
function mainSize(fragments: Fragment[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of fragments) {
    const key = Math.round(size * 4) / 4;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const unit = /(?<!\p{L})(?:m|km|cm|mm|м|км|см|мм)$/u;

/** The line's words; spaces where the gap is one, notes' raised numbers in brackets. `apart`: wide gaps are tabs. */
export function wordsOf(row: Row, apart = false): string {
  let words = "";
  let right: number | null = null;
  for (const fragment of row.fragments) {
    const mark = raisedMark(row, fragment, words);
    const gap = right === null ? 0 : (fragment.left - right) / row.size;
    if (apart && gap > 3) words += "\t";
    else if (mark === null) words += spaceBetween(words, fragment.text, gap);
    // Before a note's own text the mark stands apart.
    words += mark === null ? fragment.text : words === "" ? `${mark} ` : mark;
    right = Math.max(right ?? fragment.right, fragment.right);
  }
  return words.replace(/[ \u00a0]{2,}/g, " ").trim();
}

/** As between the cells of a table. */
export const hasWideGap = ({ fragments, size }: Row): boolean =>
  fragments.some(({ left }, i) => i > 0 && left - (fragments[i - 1]?.right ?? left) > size * 3);

/** `gap` in ems. Chinese stands without spaces, justified lines pull it apart, and figures in it have some air. */
function spaceBetween(before: string, after: string, gap: number): string {
  const [left, right] = [before.slice(-1), after.slice(0, 1)];
  if (/\s/u.test(left) || /\s/u.test(right)) return "";
  const han = Number(wide.test(left)) + Number(wide.test(right));
  const least =
    han === 2 ? 0.8 : han === 1 && /[\p{L}\d]/u.test(wide.test(left) ? right : left) ? 0.35 : 0.17;
  return gap > least ? " " : "";
}

function raisedMark(row: Row, { text, size, base }: Fragment, before: string): string | null {
  const mark = /^\s*[[(]?(\d{1,3}|\*{1,3})[\])]?\s*$/.exec(text)?.[1];
  if (!mark || size > row.size * 0.82 || row.base - base < row.size * 0.12) return null;
  if (unit.test(before)) return { "2": "²", "3": "³" }[mark] ?? text;
  return mark.startsWith("*") ? mark : `[${mark}]`;
}
