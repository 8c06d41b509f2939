import { endsLeadIn, endsSentence, type Line, width } from "./lines";
import { isPageNumber } from "./page-numbers";

const title = /^(?:目\s*[录錄次]|Contents|Table of contents|Содержание|Оглавление)\s*[:：]?$/iu;
const reach = 60;
/** No table of contents has more lines. */
const longest = 400;

/** “Trade ........ 12” → “trade”. */
function keyOf({ text }: Line): string {
  let end = text.length;
  while (end > text.length - 3 && /\d/.test(text[end - 1] ?? "")) end--;
  while (end > 0 && /[.…·\s]/u.test(text[end - 1] ?? "")) end--;
  return text.slice(0, end).replace(/\s+/gu, " ").toLowerCase();
}

const hasLeader = ({ text }: Line) => /[.…·]{3}\s{0,20}(?:\d{1,3}|[ivx]{1,5})$/u.test(text.slice(-40));
const couldList = ({ text }: Line) => width(text) <= 160 && !endsSentence(text) && !endsLeadIn(text);

/**
 * The lines of a table of contents: under its title, or without one where three or more lines at the top
 * come again further down in the same order.
 */
export function findContents(lines: Line[]): Set<number> {
  const top = lines.slice(0, reach);
  const last = new Map<string, number>();
  lines.forEach((line, i) => {
    if (width(line.text) <= 160) last.set(keyOf(line), i);
  });
  const titled = top.findIndex(({ text }) => title.test(text));
  if (titled >= 0) return listed(titled, titled + 1);
  for (let from = 0; from < top.length; from++) {
    const found = listed(from, from);
    if (found.size >= 3) return found;
  }
  return new Set();

  function listed(from: number, first: number): Set<number> {
    const found = new Set(first > from ? [from] : []);
    let end = first;
    let below = first;
    for (; end < Math.min(lines.length, from + longest); end++) {
      const line = lines[end];
      if (!line) break;
      if (isPageNumber(line.text)) continue;
      const again = couldList(line) ? (last.get(keyOf(line)) ?? -1) : -1;
      const repeats = again > Math.max(end, below) && keyOf(line) !== "";
      if (!hasLeader(line) && !repeats) break;
      if (repeats) below = again;
      found.add(end);
    }
    // What is listed stands below the list, or it is no list but the text itself.
    return first === from && below <= end ? new Set() : found;
  }
}
