import { addChanges, asEdits, type Change, rewrite, shiftBy } from "./changes";
import { codePointsOf } from "./code-points";
import type { Edit, Span } from "./edits";
import { findHyphenation } from "./hyphenation";
import { findMarkdown } from "./markdown-marks";
import { type Mending, mendCharacters } from "./mend";

/** Stored on every text revision; raise it when the same raw text would come out differently. */
export const cleanerVersion = "2";

export type CleanText = { text: string; edits: Edit[]; damaged: Span[]; truncated: boolean };
/** `keep`: raw code-point starts of edits that a person undid; they are not made. */
export type CleanOptions = { keep?: ReadonlySet<number> };

/**
 * Removes glosses, repairs torn spans, removes Markdown's marks and joins words broken over a line.
 * Everything else, white space and punctuation included, stays.
 */
export function cleanText(raw: string, { keep }: CleanOptions = {}): CleanText {
  const mending = mendCharacters(raw);
  const found = addChanges(mending.changes, findMarks(rewrite(raw, mending.changes)));
  const point = keep?.size ? codePointsOf(raw) : null;
  const kept = (start: number) => point !== null && (keep?.has(point(start)) ?? false);
  const changes = point ? found.filter(({ start }) => !kept(start)) : found;
  const text = rewrite(raw, changes);
  const undone = point ? mending.changes.filter((one) => one.rule === "byte-shift" && kept(one.start)) : [];
  const left = [...mending.left, ...undone].sort((a, b) => a.start - b.start);
  const damaged = damagedSpans(text, changes, left);
  return { text, edits: asEdits(raw, changes), damaged, truncated: mending.truncated };
}

function damagedSpans(
  text: string,
  changes: Change[],
  left: Pick<Mending["left"][number], "start" | "end">[],
) {
  if (left.length === 0) return [];
  const point = codePointsOf(text);
  const shifted = shiftBy(changes);
  return left.map(({ start, end }) => {
    const from = shifted(start);
    return { start: point(from), end: point(from + end - start) };
  });
}

/** Marks whose removal would let others appear stay, so that cleaning a clean text changes nothing. */
function findMarks(text: string): Change[] {
  const broken = findHyphenation(text);
  for (const careful of [false, true]) {
    const marks = addUp(findMarkdown(text, { careful }), broken);
    if (marks.length === 0) return [];
    const cleaned = rewrite(text, marks);
    const settled =
      mendCharacters(cleaned).changes.length === 0 &&
      findMarkdown(cleaned, { careful: false }).length === 0 &&
      findHyphenation(cleaned).length === 0;
    if (settled) return marks;
  }
  return [];
}

function addUp(first: Change[], second: Change[]): Change[] {
  if (first.length === 0 || second.length === 0) return first.length > 0 ? first : second;
  let end = 0;
  return [...first, ...second]
    .sort((a, b) => a.start - b.start)
    .filter((one) => {
      if (one.start < end) return false;
      end = one.end;
      return true;
    });
}
