import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AlignableText, alignClauses } from "../../lib/communique/align/align-clauses";

const word = fc.string({ unit: fc.constantFrom(..."abcdefghiklmnoprstuvwyz"), minLength: 3, maxLength: 9 });
const clauseWords = fc.array(word, { minLength: 4, maxLength: 25 });
/** Clauses that do not repeat each other: of two that do, nobody can say which one was left out. */
const clauses = fc
  .uniqueArray(clauseWords, { minLength: 1, maxLength: 25, selector: (words) => words.join(" ") })
  .map((all) => all.map((words, i) => [`clause${i}word`, `other${i}word`, ...words].join(" ")));

const textOf = (all: readonly string[], labelled: boolean): AlignableText => {
  let at = 0;
  const text = all.join("\n");
  return {
    ...{ language: "en", text },
    clauses: all.map((words, i) => {
      const start = at;
      at += words.length + 1;
      return { position: i + 1, label: labelled ? `${i + 1}.` : "", start, end: start + words.length };
    }),
  };
};
const pairsOf = (a: AlignableText, b: AlignableText) => alignClauses(a, b).map((pair) => [pair.a, pair.b]);

describe("aligning clauses", () => {
  test("pairs every text with itself, one to one", () => {
    fc.assert(
      fc.property(clauses, fc.boolean(), (all, labelled) => {
        const text = textOf(all, labelled);
        expect(pairsOf(text, text)).toEqual(all.map((_, i) => [[i + 1], [i + 1]]));
      }),
    );
  });

  test("lists exactly the clause that a copy leaves out", () => {
    fc.assert(
      fc.property(clauses, fc.nat(), fc.boolean(), (all, nth, labelled) => {
        const dropped = nth % all.length;
        const shorter = all.filter((_, i) => i !== dropped);
        const pairs = pairsOf(textOf(all, labelled), textOf(shorter, labelled));
        expect(pairs).toEqual(all.map((_, i) => [[i + 1], i === dropped ? [] : [i > dropped ? i : i + 1]]));
      }),
    );
  });

  test("names every clause of both texts exactly once, in order, whatever they are", () => {
    fc.assert(
      fc.property(clauses, clauses, fc.boolean(), (left, right, labelled) => {
        const pairs = pairsOf(textOf(left, labelled), textOf(right, labelled));
        expect(pairs.flatMap(([a]) => a)).toEqual(left.map((_, i) => i + 1));
        expect(pairs.flatMap(([, b]) => b)).toEqual(right.map((_, i) => i + 1));
      }),
    );
  });
});
