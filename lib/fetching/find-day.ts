import { firstDay } from "../communique/datelines";
import { isDay } from "../domain/calendar";

const pad = (digits = "") => digits.padStart(2, "0");
const shapes: [RegExp, (groups: string[]) => string][] = [
  [/(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/u, ([, y, m, d]) => `${y}-${pad(m)}-${pad(d)}`],
  [/(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/u, ([, d, m, y]) => `${y}-${pad(m)}-${pad(d)}`],
  [/(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?:T|$|\D)/u, ([, y, m, d]) => `${y}-${m}-${d}`],
];

/** The web is not older. */
const earliest = "1990-01-01";

/** The first day in some words, whatever machine or language wrote them: `2026-05-01T…`, `01.05.2026`, `1 мая 2026`. */
export function findDay(words: string): string | null {
  const found = shapes.flatMap(([pattern, read]) => {
    const match = pattern.exec(words);
    const day = match ? read([...match]) : "";
    return match && isDay(day) && day >= earliest ? [{ day, at: match.index }] : [];
  });
  const [first] = found.sort((a, b) => a.at - b.at);
  if (first) return first.day;
  const written = firstDay(words);
  return written && isDay(written) && written >= earliest ? written : null;
}

const headLines = 12;
/** Beside the day: a place, a time, who published it. One Chinese character says as much as two letters. */
const mostBeside = 40;
const lettersIn = (words: string) => words.replace(/\p{Script=Han}/gu, "xx").replace(/[^\p{L}]/gu, "").length;

/** In the lines above a text, where one holds a day and little else; a day inside a sentence is what it tells of. */
export function dayInHead(text: string, title: string): string | null {
  const lines = text.slice(0, 5_000).split(/\n+/).filter(Boolean).slice(0, headLines);
  for (const line of lines) {
    if (line.includes(title) && title !== "") continue;
    const day = lettersIn(line) <= mostBeside ? findDay(line) : null;
    if (day) return day;
  }
  return null;
}

/** Many an address holds the day: `/20260501/`, `/2026/05/01/`, `/202605/t20260501_12.shtml`. */
export function dayInAddress(address: string): string | null {
  const path = URL.canParse(address) ? new URL(address).pathname : "";
  const match =
    /\/((?:19|20)\d{2})[-/](\d{2})[-/](\d{2})(?=\/|-|$)/.exec(path) ??
    /(?:\/|t|_|-)((?:19|20)\d{2})-?(\d{2})-?(\d{2})(?=[/_.-]|$)/.exec(path) ??
    /\/((?:19|20)\d{2})-(\d{2})\/(\d{2})\//.exec(path);
  const day = match ? `${match[1]}-${match[2]}-${match[3]}` : "";
  return isDay(day) && day >= earliest ? day : null;
}
