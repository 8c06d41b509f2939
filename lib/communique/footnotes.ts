import type { Line } from "./lines";

const marked =
  /^(?:\[\^?(\d{1,2})\]:?|([¹²³⁴-⁹]+)|([①-⑳])|(\d{1,2})(?=\s+\p{L}|\p{Lu})|(\d{1,2})(?=\/\s)|(\*{1,3})(?=\s?\p{L}))/u;
const higher = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const references = /\S(?:\[\^?(\d{1,2})\]|([¹²³⁴-⁹]+)|([①-⑳]))|[\p{L}.,;:»”"')](\d{1,2})(?=[\s.,;/]|$)/gu;
const plainNumber = (mark: string) =>
  Array.from(mark, (char) => (higher.includes(char) ? String(higher.indexOf(char)) : char)).join("");

/** Notes at the foot of a page: their mark stands behind a word further up. `isEdge`: a page's edge or a rule. */
export function findFootnotes(lines: Line[], isEdge: (i: number) => boolean): number[] {
  const heads = lines.flatMap(({ text }, i) => {
    const match = marked.exec(text);
    return match ? [{ i, match }] : [];
  });
  if (heads.length === 0) return [];
  const known = referencesIn(lines);
  const found = new Set<number>();
  // From below, because a note over another note stands at the foot too.
  for (const { i, match } of heads.reverse()) {
    const [mark, bracketed, raised, circled, bare, slashed, starred] = match;
    const end = endOfNote(i);
    const above = isEdge(i - 1);
    const atFoot = above || isEdge(end) || found.has(end);
    const numbered = bracketed ?? (raised && plainNumber(raised));
    const sure = numbered !== undefined && known.has(`[${numbered}`);
    const plain = bare ?? slashed;
    const placed = atFoot && (lines[i]?.blankBefore || above || slashed !== undefined);
    const isNote =
      sure ||
      mark.startsWith("[^") ||
      (circled !== undefined && known.has(circled) && atFoot) ||
      (plain !== undefined && known.has(plain) && placed) ||
      (starred !== undefined && above && i > 3);
    if (isNote) for (let at = i; at < end; at++) found.add(at);
  }
  return [...found].sort((a, b) => a - b);

  function endOfNote(from: number): number {
    let end = from + 1;
    while (
      end < lines.length &&
      !lines[end]?.blankBefore &&
      !isEdge(end) &&
      !marked.test(lines[end]?.text ?? "")
    )
      end++;
    return end;
  }
}

function referencesIn(lines: Line[]): Set<string> {
  const known = new Set<string>();
  for (const { text } of lines)
    for (const [, bracketed, raised, circled, bare] of text.matchAll(references))
      known.add(bracketed ? `[${bracketed}` : raised ? `[${plainNumber(raised)}` : (circled ?? `${bare}`));
  return known;
}
