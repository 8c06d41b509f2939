import { agencyOpening } from "../communique/datelines";
import { findDay } from "./find-day";

const longest = 500;
const fold = (words: string) =>
  words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** How a text begins, below its title, its day and whose dispatch it is. */
export function firstWords(text: string, title: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\n+/)
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter(Boolean);
  const start = lines.findIndex((line, at) => at >= 12 || !isHead(line, title));
  const [first = "", ...others] = lines.slice(Math.max(0, start));
  return cutAtWord([first.slice(agencyOpening(first)), ...others].join(" ").trim(), longest);
}

/** The first line that could be a title, for what has none of its own. */
export function titleInText(text: string): string {
  const lines = text
    .slice(0, 5_000)
    .split(/\n+/)
    .map((line) =>
      line
        .replace(/^#+\s+/, "")
        .replace(/\s+/gu, " ")
        .trim(),
    );
  const could = (line: string) =>
    line.length >= 4 && line.length <= 250 && /\p{L}{2}/u.test(line) && !/^[^\p{L}]*$/u.test(line);
  return lines.find(could) ?? "";
}

const isHead = (line: string, title: string): boolean =>
  fold(line) === fold(title) ||
  (line.length <= 90 && (findDay(line) !== null || !/[.!?。！？…»”"]$/u.test(line)));

export function cutAtWord(words: string, most: number): string {
  if (words.length <= most) return words;
  const cut = words.slice(0, most);
  const space = cut.lastIndexOf(" ");
  return `${(space > most * 0.7 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, "").trimEnd()}…`;
}
