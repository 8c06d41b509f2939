import type { Block } from "./desk-structure";
import { clauseNumbers } from "./draft-text";

/** A statement as far as it is compared; offsets are code points of the same clean text. */
export type Piece = { start: number; end: number; clause: number | null };
export type KnownPiece = Piece & { id: string; decided: boolean; recordVersion: number };

export type Carried<T extends Piece> = {
  /** Ids of rows that stay as they are, because people decided on them and their words are still cut so. */
  kept: Set<string>;
  /** New rows; one that has the very span of an undecided old one goes on under its id. */
  fresh: { piece: T; id: string | null; recordVersion: number }[];
  /** Decisions on words that are cut otherwise now. */
  lost: KnownPiece[];
};

/**
 * Proposals are made again after the structure was changed: where old and new statements begin and end together in
 * the same clause, what people decided stays, also where they had split or joined statements in between.
 */
export function carryDecisions<T extends Piece>(
  old: readonly KnownPiece[],
  proposed: readonly T[],
): Carried<T> {
  const carried: Carried<T> = { kept: new Set(), fresh: [], lost: [] };
  let o = 0;
  let p = 0;
  while (o < old.length || p < proposed.length) {
    const [known, next] = [old[o], proposed[p]];
    if (known && next && known.start === next.start) {
      const [oEnd, pEnd] = alignedEnd(old, o, proposed, p);
      take(old.slice(o, oEnd), proposed.slice(p, pEnd));
      [o, p] = [oEnd, pEnd];
    } else if (next && (!known || next.start < known.start)) take([], proposed.slice(p, ++p));
    else take(old.slice(o, ++o), []);
  }
  return carried;

  function take(before: readonly KnownPiece[], after: readonly T[]) {
    const same = spanOf(before) === spanOf(after) && oneClause([...before, ...after]);
    if (same && before.some(({ decided }) => decided)) {
      for (const { id } of before) carried.kept.add(id);
      return;
    }
    const again = same && before.length === 1 && after.length === 1 ? before[0] : undefined;
    for (const piece of after)
      carried.fresh.push({ piece, id: again?.id ?? null, recordVersion: (again?.recordVersion ?? 0) + 1 });
    carried.lost.push(...before.filter(({ decided }) => decided));
  }
}

/** From a common beginning to the first common end; where there is none before a gap, what overlaps. */
function alignedEnd(
  old: readonly Piece[],
  o: number,
  proposed: readonly Piece[],
  p: number,
): [number, number] {
  let [i, j] = [o, p];
  for (;;) {
    const [a, b] = [old[i], proposed[j]];
    if (!a || !b || a.end === b.end) return [i + 1, j + 1];
    const [nextOld, nextNew] = [old[i + 1], proposed[j + 1]];
    if (a.end < b.end) {
      if (!nextOld || nextOld.start > b.end) return [i + 1, j + 1];
      i += 1;
    } else {
      if (!nextNew || nextNew.start > a.end) return [i + 1, j + 1];
      j += 1;
    }
  }
}

const spanOf = (pieces: readonly Piece[]) => `${pieces[0]?.start}-${pieces.at(-1)?.end}`;
const oneClause = (pieces: readonly Piece[]) => new Set(pieces.map(({ clause }) => clause)).size === 1;

/** Decisions that the confirmed structure has no place for any more: their words lie in no paragraph of their clause. */
export function decisionsWithoutPlace(
  blocks: readonly Pick<Block, "start" | "end" | "part" | "label">[],
  decided: readonly KnownPiece[],
): KnownPiece[] {
  const ordered = [...blocks].sort((a, b) => a.start - b.start);
  const numbers = clauseNumbers(ordered);
  const places = ordered.flatMap(({ start, end, part }, i) =>
    part === "outside" ? [] : [{ start, end, clause: numbers[i] ?? null }],
  );
  let at = 0;
  return [...decided]
    .sort((a, b) => a.start - b.start)
    .filter((piece) => {
      while (at < places.length - 1 && (places[at]?.end ?? 0) <= piece.start) at += 1;
      const place = places[at];
      const inside = place && place.start <= piece.start && piece.end <= place.end;
      return !(inside && place.clause === piece.clause);
    });
}
