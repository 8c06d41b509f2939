import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCommunique } from "../../lib/communique/structure";
import { carryDecisions, type KnownPiece } from "../../lib/domain/carry-decisions";
import { decideStatementMerge, decideStatementSplit } from "../../lib/domain/desk-pieces";
import { type Block, type BlockChange, decideBlockChange } from "../../lib/domain/desk-structure";
import { draftText } from "../../lib/domain/draft-text";
import { blocksOf } from "../../lib/use-cases/import-blocks";

const texts = [
  "2026年3月1日，各方会晤。\n一、各方商定合作。\n二、各方欢迎：\n——举办峰会。\n——扩大贸易𠀀。\n三、高度评价。\n签署于阿斯塔纳。",
  "The Sides met.\n\n1. The Parties will hold talks. They agreed.\n\n- 3 -\n\n2. The Parties welcome:\n- trade;\n- water.\n\n3. Done.\n",
  "Стороны встретились.\n\nОни будут сотрудничать.\n\nСтороны приветствуют развитие.\n\nСделано в Астане.",
];

const act = fc.oneof(
  fc.record({ act: fc.constant("open-clause"), at: fc.nat(), label: fc.constantFrom("", "一", "2", "III") }),
  fc.record({ act: fc.constant("join-clause"), at: fc.nat() }),
  fc.record({ act: fc.constant("relabel"), at: fc.nat(), label: fc.constantFrom("", "七", "9") }),
  fc.record({
    act: fc.constant("mark"),
    at: fc.nat(),
    many: fc.integer({ min: 1, max: 3 }),
    part: fc.constantFrom("preamble", "clause", "closing", "outside"),
  }),
  fc.record({
    act: fc.constant("kind"),
    at: fc.nat(),
    kind: fc.constantFrom("paragraph", "bullet", "lead-in"),
  }),
  fc.record({ act: fc.constant("split"), at: fc.nat(), into: fc.nat({ max: 40 }) }),
  fc.record({ act: fc.constant("merge"), at: fc.nat() }),
) as fc.Arbitrary<
  { act: BlockChange["act"]; at: number; into?: number; many?: number } & Record<string, unknown>
>;

function changeOf(step: typeof act extends fc.Arbitrary<infer T> ? T : never, blocks: Block[]): BlockChange {
  const { act: name, at, into = 0, many = 1, ...more } = step;
  const first = at % blocks.length;
  const block = blocks[first] as Block;
  if (name === "mark")
    return {
      act: name,
      ...more,
      blocks: blocks.slice(first, first + many).map(({ id }) => id),
    } as BlockChange;
  if (name === "split") return { act: name, block: block.id, at: block.start + into };
  return { act: name, ...more, block: block.id } as BlockChange;
}

function applied(text: string, blocks: Block[], change: BlockChange, newId: string): Block[] {
  const decision = decideBlockChange({ blocks, text, from: 0 }, change, newId);
  if (!decision.ok) return blocks;
  const { changed, added, removed } = decision.value;
  const set = new Map(changed.map((block) => [block.id, block]));
  return [
    ...blocks.filter(({ id }) => !removed.includes(id)).map((one) => set.get(one.id) ?? one),
    ...added,
  ].sort((a, b) => a.start - b.start);
}

/** What no block holds: white space, printed labels, and the marks of a heading. */
const unheld = (points: string[], blocks: Block[]) =>
  points.map((point, i) =>
    blocks.some(({ start, end }) => start <= i && i < end) || point.trim() === "" ? "" : point,
  );

describe("whatever a person does to the structure", () => {
  test.each(texts)("every word stays in one block or in the label in front of one: %s", (raw) => {
    const read = readCommunique(raw);
    const points = Array.from(read.text);
    const start: Block[] = blocksOf(read, "import");
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (steps) => {
        let blocks = start;
        steps.forEach((step, i) => {
          blocks = applied(read.text, blocks, changeOf(step, blocks), `new-${i}`);
        });
        // No two begin at one place; what overlaps is furniture inside a paragraph.
        expect(new Set(blocks.map((block) => block.start)).size).toBe(blocks.length);
        const inText = blocks.filter(({ part }) => part !== "outside");
        inText.forEach((block, i) => {
          expect(block.end).toBeGreaterThanOrEqual(block.start);
          expect(inText[i + 1]?.start ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(block.end);
        });
        // What is in no block stands right in front of a block that opens a clause, and is short.
        unheld(points, blocks).forEach((point, i) => {
          if (point === "") return;
          const next = blocks.find((block) => block.start > i);
          expect(next?.label ?? null).not.toBeNull();
          expect((next?.start ?? 0) - i).toBeLessThanOrEqual(12);
        });
        // Preamble, clauses, closing; and the clauses of the text count from one.
        const rank = { preamble: 0, clause: 1, closing: 2, outside: 3 };
        const ranks = inText.map(({ part }) => rank[part]);
        expect(ranks).toEqual([...ranks].sort());
        const positions = draftText(blocks, []).clauses.map(({ position }) => position);
        expect(positions.filter((one) => one > 0)).toEqual(
          positions.filter((one) => one > 0).map((_, i) => i + 1),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe("whatever a person does to statements", () => {
  const text = "各方商定合作。各方将继续努力，并深化互信。各方欢迎进展。";
  const whole: KnownPiece[] = [0, 7, 21, 28].slice(0, 3).map((start, i) => ({
    ...{ id: `s${i}`, start, end: [7, 21, 28][i] ?? 28, clause: 1, decided: false, recordVersion: 1 },
  }));

  test("they tile their paragraph, and every character stays in one of them", () => {
    const step = fc.record({ split: fc.boolean(), at: fc.nat(), into: fc.nat({ max: 30 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let pieces = whole;
        for (const { split, at, into } of steps) {
          const i = at % pieces.length;
          const one = pieces[i] as KnownPiece;
          const rest = (some: { start: number; end: number; clause: number | null }[]) =>
            some.map((place, k) => ({ ...one, ...place, id: `${one.id}.${k}` }));
          const words = {
            before: text.slice(one.start, one.start + into),
            after: text.slice(one.start + into, one.end),
          };
          const cut = decideStatementSplit(one, one.start + into, words);
          const next = pieces[i + 1] ?? null;
          const merged = decideStatementMerge(one, next, { start: 0, end: text.length });
          if (split && cut.ok) pieces = pieces.toSpliced(i, 1, ...rest(cut.value));
          else if (!split && merged.ok) pieces = pieces.toSpliced(i, 2, ...rest([merged.value]));
        }
        expect(pieces[0]?.start).toBe(0);
        expect(pieces.at(-1)?.end).toBe(text.length);
        pieces.forEach((piece, i) => {
          expect(piece.end).toBeGreaterThan(piece.start);
          expect(pieces[i + 1]?.start ?? text.length).toBe(piece.end);
        });
      }),
    );
  });

  test("proposals made again keep or replace every stretch, and lose a decision only where its words are cut otherwise", () => {
    const cuts = (most: number) =>
      fc.uniqueArray(fc.integer({ min: 1, max: most - 1 }), { maxLength: 12 }).map((points) => {
        const edges = [0, ...points.sort((a, b) => a - b), most];
        return edges
          .slice(1)
          .map((end, i) => ({ start: edges[i] ?? 0, end, clause: end > most / 2 ? 2 : 1 }));
      });
    fc.assert(
      fc.property(
        cuts(60),
        cuts(60),
        fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }),
        (a, b, decided) => {
          const old = a.map((piece, i) => ({
            ...piece,
            id: `o${i}`,
            decided: decided[i] ?? false,
            recordVersion: 1,
          }));
          const { kept, fresh, lost } = carryDecisions(old, b);
          const all = [...old.filter(({ id }) => kept.has(id)), ...fresh.map(({ piece }) => piece)].sort(
            (x, y) => x.start - y.start,
          );
          expect(all[0]?.start).toBe(0);
          expect(all.at(-1)?.end).toBe(60);
          all.forEach((piece, i) => {
            expect(all[i + 1]?.start ?? 60).toBe(piece.end);
          });
          for (const { id } of old.filter((one) => one.decided))
            expect(kept.has(id) || lost.some((one) => one.id === id)).toBe(true);
          for (const one of old.filter((each) => each.decided))
            if (
              b.some(
                ({ start, end, clause }) => start === one.start && end === one.end && clause === one.clause,
              )
            )
              expect(kept.has(one.id)).toBe(true);
        },
      ),
    );
  });
});
