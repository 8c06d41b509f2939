import type { Footnote, Run } from "../report";

export type Footnotes = {
  /** The id of the footnote with these words: the same words are one footnote. Numbers follow the order of asking. */
  of(runs: Run[]): string;
  all(): Footnote[];
};

/** Numbers footnotes by first reference: whoever composes asks in reading order. */
export function footnoteCollector(): Footnotes {
  const known = new Map<string, Footnote>();
  return {
    of(runs) {
      const key = JSON.stringify(runs);
      const footnote = known.get(key) ?? { id: `n${known.size + 1}`, runs };
      known.set(key, footnote);
      return footnote.id;
    },
    all: () => [...known.values()],
  };
}
