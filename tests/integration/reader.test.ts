import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { hitsIn, inOrder, runsOf } from "../../app/[locale]/documents/[document]/reader-place";
import { showDocument } from "../../lib/use-cases/show-document";
import { contextOf, testClock } from "../support/people";
import { seededStore } from "../support/seed";

async function almaty() {
  const context = contextOf(await seededStore(), testClock().now);
  const shown = await showDocument(context, { document: "almaty-2025" });
  if (!shown.ok || !shown.value.text) throw new Error("no text");
  return shown.value.text;
}

test("the received text with every edit written out is the file as it arrived, word for word", async () => {
  const text = await almaty();
  const marksOf = inOrder(text.marks);
  const raw = readFileSync("db/seed/almaty-2025/source.zh.txt", "utf8");
  let found = 0;
  for (const { paragraphs } of text.clauses)
    for (const { statements } of paragraphs)
      for (const { pieces } of statements)
        for (const piece of pieces) {
          const end = piece.start + Array.from(piece.received).length;
          const runs = runsOf(piece, piece.received, marksOf(piece.start, end), []);
          expect(runs.map((run) => run.text).join("")).toBe(piece.received);
          const arrived = runs
            .map((run) => {
              const [mark] = run.marks;
              // A repair is written out once, where its span begins.
              const said = mark?.kind !== "restored" ? run.text : mark.start === run.start ? mark.raw : "";
              return said + run.removed.map((one) => one.raw).join("");
            })
            .join("");
          if (raw.includes(arrived)) found++;
        }
  const all = text.clauses.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ statements }) => statements.flatMap(({ pieces }) => pieces)),
  );
  expect(found).toBe(all.length);
});

test("a search inside finds the received Traditional by Simplified words, numbered through the text", async () => {
  const text = await almaty();
  const hits = hitsIn(text, "互利合作项目");
  expect(hits.length).toBeGreaterThan(0);
  expect(hits.map(({ number }) => number)).toEqual(hits.map((_, i) => i + 1));
  expect(hitsIn(text, "此处没有的话")).toEqual([]);
  expect(hitsIn(text, "  ")).toEqual([]);
});

test("damage and repairs stand at their places", async () => {
  const { marks, repairs } = await almaty();
  expect(marks.filter(({ kind }) => kind === "restored")).toHaveLength(
    repairs.filter((one) => one.repaired).length,
  );
  expect(marks.every((mark, i) => i === 0 || mark.start >= (marks[i - 1]?.start ?? 0))).toBe(true);
});
