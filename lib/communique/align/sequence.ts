/** Two runs that belong together, `end` not included; one of them may be empty: nothing corresponds. */
export type Bead = { a: Run; b: Run; score: number };
export type Run = { start: number; end: number };

/** How many of each side may form one pair: a paragraph that one translator split in two is still one pair. */
const shapes = [
  [1, 1],
  [1, 2],
  [2, 1],
] as const;

type Rules = {
  /** Likeness of two runs, 0 to 1. */
  score: (a: Run, b: Run) => number;
  /** Below this two units do not correspond. */
  least: number;
  /** What a pair of unequal numbers must win to be worth it. */
  merging: number;
};

/** Pairs further from the diagonal than this are not tried, so that a very long text stays affordable. */
const widest = 150;
const narrowest = 40;

/** Needleman–Wunsch in order: the pairs with the greatest sum of likeness above the least that counts. */
export function alignSequences(n: number, m: number, { score, least, merging }: Rules): Bead[] {
  const width = Math.min(widest, Math.max(narrowest, Math.ceil(Math.max(n, m) / 4)));
  const middle = (i: number) => (n === 0 ? 0 : Math.round((i * m) / n));
  const from = (i: number) => Math.max(0, middle(i) - width);
  const to = (i: number) => Math.min(m, middle(i) + width);
  const best: Float64Array[] = [];
  const single: Float32Array[] = [];
  const likeAlone = (i: number, j: number) =>
    i < 1 || j < from(i) || j > to(i) ? 0 : (single[i]?.[j - from(i)] as number);
  const steps: Uint8Array[] = [];
  const at = (i: number, j: number) =>
    i < 0 || j < from(i) || j > to(i) ? Number.NEGATIVE_INFINITY : (best[i]?.[j - from(i)] as number);
  for (let i = 0; i <= n; i++) {
    const row = new Float64Array(to(i) - from(i) + 1).fill(Number.NEGATIVE_INFINITY);
    const step = new Uint8Array(row.length);
    best.push(row);
    steps.push(step);
    single.push(new Float32Array(row.length));
    for (let j = from(i); j <= to(i); j++) {
      const here = j - from(i);
      if (i === 0 && j === 0) row[here] = 0;
      const offer = (value: number, kind: number) => {
        if (value > (row[here] as number)) {
          row[here] = value;
          step[here] = kind;
        }
      };
      shapes.forEach(([da, db], kind) => {
        const before = i < da || j < db ? Number.NEGATIVE_INFINITY : at(i - da, j - db);
        if (before === Number.NEGATIVE_INFINITY) return;
        const merged = da + db > 2;
        // Two make one with a third only if one of them is like it by itself.
        if (merged && Math.max(likeAlone(i, j), likeAlone(i - da + 1, j - db + 1)) < least) return;
        const likeness = score({ start: i - da, end: i }, { start: j - db, end: j });
        if (!merged) (single[i] as Float32Array)[here] = likeness;
        const gain = likeness - least;
        const cost = merged ? merging : 0;
        if (gain > cost) offer(before + gain - cost, kind + 1);
      });
      offer(at(i - 1, j), left);
      offer(at(i, j - 1), right);
    }
  }
  return walkBack(n, m, (i, j) => steps[i]?.[j - from(i)] ?? 0, score);
}

const left = shapes.length + 1;
const right = shapes.length + 2;

function walkBack(
  n: number,
  m: number,
  stepAt: (i: number, j: number) => number,
  score: Rules["score"],
): Bead[] {
  const beads: Bead[] = [];
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const kind = stepAt(i, j);
    const [da, db] = kind === left ? [1, 0] : kind === right ? [0, 1] : (shapes[kind - 1] ?? [0, 0]);
    if (da + db === 0) throw new Error("An alignment has no way back.");
    const a = { start: i - da, end: i };
    const b = { start: j - db, end: j };
    beads.push({ a, b, score: da === 0 || db === 0 ? 0 : score(a, b) });
    i -= da;
    j -= db;
  }
  return beads.reverse();
}
