import fc from "fast-check";
import { expect, test } from "vitest";
import type { CommitmentItem } from "../../lib/domain/commitment-item";
import { isReviewed } from "../../lib/domain/published-word";
import { wordsBySubject } from "../../lib/domain/report-changes";
import * as vocabulary from "../../lib/domain/vocabulary";
import { composeReport } from "../../lib/reports/compose/compose-report";
import type { Block, Cell, Report, Run } from "../../lib/reports/report";
import type { CommitmentFacts, ReportFacts } from "../../lib/reports/report-facts";
import { allRows } from "../../lib/reports/rows";
import { anAssessment, aSearch, madeFacts, madeParties } from "../support/made-report-facts";
import { anyItems } from "../support/report-items";

const runs = Number(process.env.PROPERTY_RUNS ?? 25);

/** Evidence behind every word that rests on some, and here and there a search or an answer. */
const detailsOf = (items: CommitmentItem[], seed: number): Record<string, Partial<CommitmentFacts>> =>
  Object.fromEntries(
    items.map((item, at) => {
      const pick = (seed + at * 7) % 4;
      const made = [...wordsBySubject(item)]
        .filter(([, status]) => isReviewed(status))
        .map(([subject, status]) =>
          anAssessment(subject, status as vocabulary.Status, {
            ...{ sources: pick, missing: pick === 1 ? "A second round" : "", singlePerson: pick === 2 },
          }),
        );
      const facts: Partial<CommitmentFacts> = {
        assessments: made.flatMap(({ assessments }) => assessments),
        developments: made.flatMap(({ developments }) => developments),
        searches: pick === 3 ? [aSearch] : [],
        successors: pick === 0 ? ["almaty-2025/9.9"] : [],
      };
      return [item.code, facts];
    }),
  );

const anyFacts: fc.Arbitrary<ReportFacts> = fc
  .record({
    items: anyItems,
    earlier: anyItems,
    kind: fc.constantFrom(...vocabulary.reportKinds),
    language: fc.constantFrom(...vocabulary.locales),
    seed: fc.nat(100),
    party: fc.constantFrom("CN", "KZ", "TM", "cargo-centre"),
    before: fc.constantFrom("none", "report", "day"),
    anythingPublished: fc.boolean(),
  })
  .map(({ items, earlier, kind, language, seed, party, before, anythingPublished }) =>
    madeFacts({
      ...{ kind, language, items, anythingPublished, details: detailsOf(items, seed) },
      subject: { document: "almaty-2025", party, sector: "trade" }[kind as string] ?? null,
      before:
        before === "none"
          ? null
          : {
              asOf: new Date("2026-01-31T12:00:00Z"),
              number: before === "report" ? "2026-1" : null,
              items: earlier,
              others: [],
              left: [],
            },
    }),
  );

async function runsOf(report: Report): Promise<Run[]> {
  const ofCell = (cell: Cell): Run[] =>
    cell.type === "text" ? cell.runs : cell.type === "number" ? [] : [{ text: cell.words }];
  const ofTable = async (block: Extract<Block, { block: "table" }>): Promise<Run[]> => [
    ...[
      block.caption,
      block.empty,
      ...block.columns.flatMap(({ head, description }) => [head, description]),
    ].map((text) => ({ text })),
    ...(await allRows(block.rows)).flatMap(({ cells }) => cells.flatMap(ofCell)),
  ];
  const ofBlock = async (block: Block): Promise<Run[]> => {
    switch (block.block) {
      case "heading":
        return [{ text: block.text }];
      case "text":
        return block.runs;
      case "list":
        return block.items.flat();
      case "facts":
        return block.rows.flatMap(({ name, value }) => [{ text: name }, ...value]);
      case "quote":
        return block.source;
      case "figures":
        return [block.title, ...block.figures.flatMap(({ label, of }) => [label, of?.label ?? ""])].map(
          (text) => ({
            text,
          }),
        );
      case "chart":
        return [
          ...[block.title, block.description, ...block.series.map(({ label }) => label)].map((text) => ({
            text,
          })),
          ...(await ofTable(block.table)),
        ];
      case "table":
        return ofTable(block);
    }
  };
  const blocks = report.sections.flatMap(({ title, blocks }) => [
    { block: "heading" as const, level: 2 as const, id: "", text: title },
    ...blocks,
  ]);
  return (await Promise.all(blocks.map(ofBlock))).flat();
}

/** Codes that people never meet: the method's words, parties and sectors as machines spell them. */
const codes = [
  ...(Object.values(vocabulary) as unknown[])
    .flatMap((list) => (Array.isArray(list) ? list.map(String) : []))
    .filter((code) => code.includes("-")),
  ...madeParties.map(({ code }) => code),
];
const rawCode = new RegExp(`(?<![\\p{L}\\d/.-])(?:${codes.join("|")})(?![\\p{L}\\d-])`, "u");
const slips: [string, RegExp][] = [
  ["a key of a sentence", /\breport\.[a-z]/],
  ["a gap nobody filled", /[{}]|undefined|NaN|\[object/],
  ["two full stops", /(?<!\.)\.\.(?!\.)|。。|；；|；。/],
];

test("a report composed of any facts says words, never codes, and its footnotes and their marks belong together", async () => {
  await fc.assert(
    fc.asyncProperty(anyFacts, async (facts) => {
      const report = composeReport(facts);
      const said = await runsOf(report);
      const notes = report.footnotes.map(({ id }) => id);
      const marks = [...new Set(said.flatMap(({ note }) => note ?? []))];
      expect([...marks].sort()).toEqual([...notes].sort());
      const words = [...said, ...report.footnotes.flatMap((note) => note.runs)].map(({ text }) => text);
      for (const text of words) {
        expect(rawCode.exec(text), text).toBeNull();
        for (const [slip, pattern] of slips) expect(pattern.test(text), `${slip}: ${text}`).toBe(false);
      }
      // Stretches follow each other without a second full stop either.
      const joined = report.footnotes.map((note) => note.runs.map(({ text }) => text).join(""));
      for (const text of joined) expect(/г\.\.|。。/.test(text), text).toBe(false);
      const ids = report.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => ("id" in block ? [`${block.block} ${block.id}`] : [])),
      );
      expect(new Set(ids).size, ids.join()).toBe(ids.length);
    }),
    { numRuns: runs * 2 },
  );
});

/** What came into the view and what left it is known at both times, and may be coded differently. */
const withMoves = (facts: ReportFacts): ReportFacts => {
  const { before, items } = facts;
  if (!before) return facts;
  const without = (all: CommitmentItem[], some: CommitmentItem[]) =>
    all
      .filter(({ code }) => some.every((one) => one.code !== code))
      .map((item): CommitmentItem => ({ ...item, lifecycle: "withdrawn", sectors: ["energy"] }));
  const moved = { others: without(items, before.items), left: without(before.items, items) };
  return { ...facts, before: { ...before, ...moved } };
};

test("no figure is larger than what it is out of, whatever moved into the view and out of it", () => {
  fc.assert(
    fc.property(anyFacts.map(withMoves), (facts) => {
      const figures = composeReport(facts).sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.block === "figures" ? block.figures : [])),
      );
      for (const { id, value, of } of figures)
        expect(value, `${id} of ${of?.value}`).toBeLessThanOrEqual(of?.value ?? value);
    }),
    { numRuns: runs * 2 },
  );
});

test("the same facts give the same report, byte for byte", async () => {
  await fc.assert(
    fc.asyncProperty(anyFacts, async (facts) => {
      const once = JSON.stringify([composeReport(facts), await runsOf(composeReport(facts))]);
      expect(JSON.stringify([composeReport(facts), await runsOf(composeReport(facts))])).toBe(once);
    }),
    { numRuns: runs },
  );
});
