import type { Cell, Row, TableColumn } from "../report";

/** In twentieths of a point, for the letters of tables: those of Chinese are as wide as they are high. */
const letter = 104;
const chineseLetter = 185;
const besideText = 150;
/** A longer word may be broken. */
const mostLetters = 15;

/** Shares of the whole width; a column takes from the others what its longest word needs. */
export function columnWidths(columns: readonly TableColumn[], rows: readonly Row[], whole: number): number[] {
  const least = columns.map(({ head }, at) =>
    Math.max(wordWidth(head), ...rows.map(({ cells }) => wordWidth(wordsIn(cells[at])))),
  );
  return widthsOf(
    columns.map(({ width }) => width),
    whole,
    least,
  );
}

export function widthsOf(shares: readonly number[], whole: number, least: readonly number[] = []): number[] {
  const needed = least.reduce((sum, width) => sum + width, 0);
  if (needed >= whole) return least.map((width) => Math.floor((width / needed) * whole));
  const narrow = new Set<number>();
  for (;;) {
    const left = whole - [...narrow].reduce((sum, at) => sum + (least[at] ?? 0), 0);
    const sum = shares.reduce((all, share, at) => (narrow.has(at) ? all : all + share), 0);
    const widths = shares.map((share, at) => (narrow.has(at) ? (least[at] ?? 0) : (share / sum) * left));
    const below = widths.findIndex((width, at) => !narrow.has(at) && width < (least[at] ?? 0));
    if (below < 0) return widths.map(Math.floor);
    narrow.add(below);
  }
}

const wordsIn = (cell: Cell | undefined): string => {
  if (!cell) return "";
  if (cell.type === "number") return String(cell.value);
  return cell.type === "text" ? cell.runs.map(({ text }) => text).join("") : cell.words;
};

const wordWidth = (words: string): number =>
  besideText +
  Math.max(
    0,
    ...words
      .slice(0, 200)
      .split(/[\s/-]+|(?=\p{Script=Han})/u)
      .map((word) =>
        /\p{Script=Han}/u.test(word) ? 2 * chineseLetter : Math.min(word.length, mostLetters) * letter,
      ),
  );
