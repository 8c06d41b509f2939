import type { Line } from "./lines";

const marked = /^(?:\[\^?(\d{1,2})\]:?|([¹²³⁴-⁹]+)|(\d{1,2})(?=\s+\p{L}|\p{Lu})|(\*{1,3})(?=\s?\p{L}))/u;
const higher = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const references = /\S(?:\[\^?(\d{1,2})\]|([¹²³⁴-⁹]+))|[\p{L}.,;:»”"')](\d{1,2})(?=[\s.,;]|$)/gu;
const plainNumber = (mark: string) =>
  Array.from(mark, (char) => (higher.includes(char) ? String(higher.indexOf(char)) : char)).join("");

/** Notes at the foot of a page: their mark stands behind a word further up. `isEdge`: a page's edge or a rule. */
export function findFootnotes(lines: Line[], isEdge: (i: number) => boolean): number[] {
  const known = new Set<string>();
  for (const { text } of lines)
    for (const [, bracketed, raised, bare] of text.matchAll(references))
      known.add(bracketed ? `[${bracketed}` : raised ? `[${plainNumber(raised)}` : `${bare}`);
  const found: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    const match = marked.exec(lines[i]?.text ?? "");
    if (!match) continue;
    const [mark, bracketed, raised, bare] = match;
    const end = endOfNote(lines, i);
    const sure = bracketed || raised ? known.has(`[${plainNumber(bracketed ?? raised ?? "")}`) : false;
    const atFoot = isEdge(i - 1) || isEdge(end) || found.at(-1) === i - 1;
    const plain = bare !== undefined && known.has(bare) && atFoot && (lines[i]?.blankBefore || isEdge(i - 1));
    const starred = mark.startsWith("*") && isEdge(i - 1) && i > 3;
    if (!sure && !plain && !starred && !mark.startsWith("[^")) continue;
    for (let at = i; at < end; at++) found.push(at);
    i = end - 1;
  }
  return found;

  function endOfNote(all: Line[], from: number): number {
    let end = from + 1;
    while (end < all.length && !all[end]?.blankBefore && !isEdge(end) && !marked.test(all[end]?.text ?? ""))
      end++;
    return end;
  }
}
