import { slicerOf } from "../communique/code-points";
import { type Edit, offsetMap } from "../communique/edits";

type Text = { cleanText: string; edits: readonly Edit[] };
type Placed = { start: number; end: number; leadInStart: number | null; sameAsStart: number | null };

/**
 * Statements of a text that was read anew, clean → raw → clean. `same` says whether a statement still has its words:
 * what was decided was said of those. What lost all its words is left out.
 */
export function movedStatements<T extends Placed>(
  rows: readonly T[],
  from: Text,
  to: Text,
): { row: T; place: Placed; same: boolean }[] {
  const [there, here] = [offsetMap(from.edits), offsetMap(to.edits)];
  const [before, after] = [slicerOf(from.cleanText), slicerOf(to.cleanText)];
  const starts = new Map<number, number>();
  const taken = new Set<number>();
  const moved = rows.flatMap((row) => {
    const raw = there.toRaw(row.start, row.end);
    const span = here.toClean(raw.start, raw.end);
    if (span.end <= span.start || taken.has(span.start)) return [];
    taken.add(span.start);
    starts.set(row.start, span.start);
    return [{ row, span, same: before(row.start, row.end) === after(span.start, span.end) }];
  });
  const follow = (start: number | null) => (start === null ? null : (starts.get(start) ?? null));
  return moved.map(({ row, span, same }) => ({
    row,
    place: { ...span, leadInStart: follow(row.leadInStart), sameAsStart: follow(row.sameAsStart) },
    same: same && (follow(row.sameAsStart) !== null) === (row.sameAsStart !== null),
  }));
}
