import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textRows } from "../../lib/domain/text-rows";

describe("texts side by side", () => {
  test("clauses that say the same stand in one row", () => {
    const pairs = [
      { a: [1], b: [1] },
      { a: [2, 3], b: [2] },
      { a: [4], b: [3, 4] },
    ];
    expect(textRows([1, 2, 3, 4], [pairs])).toEqual([
      { main: [1], beside: [[1]] },
      { main: [2, 3], beside: [[2]] },
      { main: [4], beside: [[3, 4]] },
    ]);
  });

  test("what only one text says has a row of its own, where it stands", () => {
    const pairs = [
      { a: [], b: [1] },
      { a: [1], b: [2] },
      { a: [2], b: [] },
      { a: [], b: [3] },
    ];
    expect(textRows([1, 2], [pairs])).toEqual([
      { main: [], beside: [[1]] },
      { main: [1], beside: [[2]] },
      { main: [2], beside: [[]] },
      { main: [], beside: [[3]] },
    ]);
  });

  test("a third text that joins other clauses widens the row", () => {
    const second = [
      { a: [1, 2], b: [1] },
      { a: [3], b: [2] },
    ];
    const third = [
      { a: [1], b: [1] },
      { a: [2, 3], b: [2] },
    ];
    expect(textRows([1, 2, 3], [second, third])).toEqual([
      {
        main: [1, 2, 3],
        beside: [
          [1, 2],
          [1, 2],
        ],
      },
    ]);
  });

  test("no clause of any text is lost or shown twice", () => {
    const pairing = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 12 }).map((sizes) => {
      let [a, b] = [0, 0];
      return sizes.map(([left, right]) => ({
        a: Array.from({ length: left }, () => ++a),
        b: Array.from({ length: right }, () => ++b),
      }));
    });
    fc.assert(
      fc.property(pairing, (pairs) => {
        const main = pairs.flatMap(({ a }) => a);
        const rows = textRows(main, [pairs]);
        expect(rows.flatMap((row) => row.main)).toEqual(main);
        expect(rows.flatMap((row) => row.beside[0] ?? [])).toEqual(pairs.flatMap(({ b }) => b));
      }),
    );
  });
});
