/** Cuts a span of text at the ends of others; offsets in code points, each piece names the spans it lies in. */
export type Cut<T> = { start: number; end: number; inside: T[] };

export function cutAt<T extends { start: number; end: number }>(
  whole: { start: number; end: number },
  spans: readonly T[],
): Cut<T>[] {
  const ends = new Set([whole.start, whole.end]);
  for (const { start, end } of spans)
    for (const place of [start, end]) if (place > whole.start && place < whole.end) ends.add(place);
  const places = [...ends].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => ({
    start,
    end: places[i + 1] ?? whole.end,
    inside: spans.filter((span) => span.start <= start && span.end > start),
  }));
}
