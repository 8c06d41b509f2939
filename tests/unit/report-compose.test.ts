import { describe, expect, it, test } from "vitest";
import type { CommitmentItem } from "@/lib/domain/commitment-item";
import { locales } from "@/lib/domain/vocabulary";
import { composeReport } from "@/lib/reports/compose/compose-report";
import { composingOf } from "@/lib/reports/compose/composing";
import { toldFigures } from "@/lib/reports/compose/figures";
import { footnoteCollector } from "@/lib/reports/compose/footnotes";
import { plain, withNotes } from "@/lib/reports/compose/runs";
import type { Block, Report } from "@/lib/reports/report";
import { anAssessment, madeFacts } from "../support/made-report-facts";
import { anItem } from "../support/report-items";

const madeItem = (number: number, given: Partial<CommitmentItem> = {}) =>
  anItem({ ...given, number: `1.${number}` });

const summaryOf = (items: CommitmentItem[]) => {
  const { request, ...facts } = madeFacts({ kind: "document", items });
  return { ...facts, request: { ...request, sections: ["summary" as const] } };
};

const figuresIn = (report: Report) =>
  report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.block === "figures" ? block.figures : [])),
  );
const textOf = (block: Block): string =>
  block.block === "text" ? block.runs.map(({ text }) => text).join("") : "";
const textsIn = (report: Report) =>
  report.sections.flatMap(({ blocks }) => blocks.map(textOf).filter(Boolean));

describe("the figures of a report", () => {
  const reviewed = (number: number, given: Partial<CommitmentItem>) =>
    madeItem(number, { reviewed: { done: 1, of: 1 }, ...given });
  const cases: [string, CommitmentItem[], [string, number, number][]][] = [
    [
      "counts what was delivered of what was reviewed, and what was not reviewed of all",
      [
        reviewed(1, { status: "delivered" }),
        reviewed(2, { status: "partial", flags: ["late"] }),
        reviewed(3, { status: "no-evidence", flags: ["silent"] }),
        madeItem(4, { flags: ["review-due"] }),
        madeItem(5, { status: "not-yet-due" }),
      ],
      [
        ["undertaking.total", 5, 5],
        ["undertaking.reviewed", 3, 5],
        ["undertaking.anyProgress", 2, 3],
        ["undertaking.delivered", 1, 3],
        ["undertaking.notReviewed", 2, 5],
        ["undertaking.late", 1, 5],
        ["undertaking.silent", 1, 5],
        ["undertaking.reviewDue", 1, 5],
      ],
    ],
    [
      "keeps the tiers apart, and counts no progress where nothing of a tier was reviewed",
      [reviewed(1, { status: "mostly" }), madeItem(2, { tier: "followed-item", type: "supports" })],
      [
        ["undertaking.total", 1, 2],
        ["undertaking.reviewed", 1, 1],
        ["undertaking.anyProgress", 1, 1],
        ["undertaking.delivered", 0, 1],
        ["undertaking.notReviewed", 0, 1],
        ["undertaking.late", 0, 1],
        ["undertaking.silent", 0, 1],
        ["undertaking.reviewDue", 0, 1],
        ["followed-item.total", 1, 2],
        ["followed-item.reviewed", 0, 1],
        ["followed-item.notReviewed", 1, 1],
        ["followed-item.late", 0, 1],
        ["followed-item.silent", 0, 1],
        ["followed-item.reviewDue", 0, 1],
      ],
    ],
  ];
  test.each(cases)("%s", (_, items, expected) => {
    const report = composeReport(summaryOf(items));
    expect(figuresIn(report).map(({ id, value, of }) => [id, value, of?.value])).toEqual(expected);
  });

  it("says that nothing was published, and no zeros, before anything was", () => {
    const facts = madeFacts({ kind: "sector", items: [madeItem(1), madeItem(2)], anythingPublished: false });
    const report = composeReport(facts);
    expect(textsIn(report)).toContain("No assessment has been published yet.");
    expect(figuresIn(report).filter(({ value }) => value === 0)).toEqual([]);
    expect(figuresIn(report).map(({ id }) => id)).toEqual(["undertaking.total", "gaps.not-reviewed"]);
  });

  it("leaves a disputed party that does not count out of the split by basis", () => {
    const item = madeItem(1, {
      ...{ mode: "each", status: "partial", reviewed: { done: 2, of: 2 } },
      parties: [
        { code: "CN", role: "joint", status: "partial", basis: "independent", flags: [] },
        { code: "KZ", role: "joint", status: "delivered", basis: "independent", flags: [] },
      ],
    });
    const assessments = [anAssessment("CN", "partial"), anAssessment("KZ", "delivered")].flatMap(
      (one) => one.assessments,
    );
    const facts = madeFacts({ kind: "sector", items: [item], details: { [item.code]: { assessments } } });
    const [document] = facts.documents;
    const took = (counted: boolean) => ({
      party: "KZ",
      participation: ["text-disputed" as const],
      note: null,
      counted,
    });
    const subjects = (counted: boolean) => {
      const documents = document ? [{ ...document, participation: [took(counted)] }] : [];
      return toldFigures(composingOf({ ...facts, documents }), [item])[0]?.byBasis[0]?.subjects;
    };
    expect([subjects(true), subjects(false)]).toEqual([2, 1]);
  });
});

describe("footnotes", () => {
  it("are numbered by first reference, and the same words are one footnote", () => {
    const notes = footnoteCollector();
    const asked = ["b", "a", "b", "c"].map((text) => notes.of(plain(text)));
    expect(asked).toEqual(["n1", "n2", "n1", "n3"]);
    expect(notes.all().map(({ runs }) => runs[0]?.text)).toEqual(["b", "a", "c"]);
  });

  it.each([
    [["n1"], [{ text: "It was held.", note: "n1" }]],
    [
      ["n1", "n2"],
      [
        { text: "It was held.", note: "n1" },
        { text: ",", note: "n2" },
      ],
    ],
    [[], [{ text: "It was held." }]],
  ])("a sentence shows all marks of what it stands on: %j", (notes, expected) => {
    expect(withNotes(plain("It was held."), notes)).toEqual(expected);
  });
});

describe("an empty view", () => {
  it.each(locales)("is said in %s, in every part, and counts nothing", (language) => {
    const report = composeReport(madeFacts({ kind: "document", language }));
    const said = {
      en: "No commitment matches this filter.",
      zh: "没有符合此筛选条件的承诺事项。",
      ru: "Этой выборке не соответствует ни одна договорённость.",
    };
    for (const { id, blocks } of report.sections)
      if (id !== "codebook") expect(blocks.map(textOf)).toContain(said[language]);
    expect(figuresIn(report)).toEqual([]);
    expect(report.head.commitments).toBe(0);
  });
});

it("a title that nobody has translated says its language, and never stands without its hedge", () => {
  const title = { en: "湖泊保持清洁的联合行动", zh: "湖泊保持清洁的联合行动", ru: "Чистые озёра" };
  const report = composeReport(madeFacts({ kind: "sector", items: [madeItem(1, { title })] }));
  const headings = report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.block === "heading" && block.level === 3 ? [block.text] : [])),
  );
  expect(headings[0]).toBe("1.1 Ready to act · 湖泊保持清洁的联合行动 (in Chinese)");
});
