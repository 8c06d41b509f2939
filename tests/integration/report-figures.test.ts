import { describe, expect, it } from "vitest";
import { locales, type ReportForm, reportForms } from "@/lib/domain/vocabulary";
import { writers } from "@/lib/reports/forms";
import type { Block, Cell, Figure, Report } from "@/lib/reports/report";
import { allRows, heldRows } from "@/lib/reports/rows";
import { type Said, saidByModel, saidIn } from "../support/said-in-forms";
import { hashedSample, withHash, written } from "../support/written-report";

/** Forms that hold the figures of the whole report; the plain table keeps them in its description. */
const withFigures: ReportForm[] = reportForms.filter((form) => form !== "csv");
const withRows: ReportForm[] = reportForms.filter((form) => form !== "csvw");

const lines = ({ rows = [] }: Partial<Said>): string[] =>
  rows.map(({ row, statuses }) => `${row}: ${statuses.join(", ")}`).sort();

/**
 * What forms say that the model does not, and the other way round: each written by the product, read by another library.
 * The plain table lists some rows of the report, the other forms all.
 */
async function differences(told: Report, model: Report): Promise<string[]> {
  const expected = await saidByModel(model);
  const figures = expected.figures.map((figure) => JSON.stringify(figure));
  const found: string[] = [];
  for (const form of reportForms) {
    const said = await saidIn[form](await bytesOf(form, told), model);
    const theirs = (said.figures ?? []).map((figure) => JSON.stringify(figure));
    if (withFigures.includes(form)) found.push(...unlike(form, figures, theirs));
    if (form === "csv" && lines(said).length === 0) found.push("csv: no rows");
    const rows =
      form === "csv" ? lines(expected).filter((line) => lines(said).includes(line)) : lines(expected);
    if (withRows.includes(form)) found.push(...unlike(form, rows, lines(said)));
  }
  return found;
}

const unlike = (form: ReportForm, ours: string[], theirs: string[]): string[] => [
  ...ours.filter((line) => count(ours, line) > count(theirs, line)).map((line) => `${form} lacks ${line}`),
  ...theirs.filter((line) => count(theirs, line) > count(ours, line)).map((line) => `${form} has ${line}`),
];
const count = (all: string[], line: string): number => all.filter((one) => one === line).length;

const bytesOf = async (form: ReportForm, report: Report): Promise<Buffer> =>
  written(await writers[form](), report);

/** Names of the forms in which something differs. */
const formsIn = (found: string[]): string[] =>
  reportForms.filter((form) => found.some((one) => one.startsWith(`${form} `)));

describe("every form of one report says the same", () => {
  it.each(locales)(
    "in every figure, what it is out of, and the status of every row (%s)",
    async (language) => {
      const report = await hashedSample(language, { issued: true });
      expect((await saidByModel(report)).figures).toHaveLength(7);
      expect(await differences(report, report)).toEqual([]);
    },
  );
});

describe("a form that says something else is noticed", () => {
  const changes: [string, (figure: Figure) => Figure][] = [
    ["a figure", (figure) => ({ ...figure, value: figure.value + 1 })],
    ["a denominator", ({ of, ...figure }) => ({ ...figure, of: of && { ...of, value: of.value + 1 } })],
    ["what it is out of", ({ of, ...figure }) => ({ ...figure, of: of && { ...of, label: "looked at" } })],
    ["what it is called", (figure) => ({ ...figure, label: figure.label.replace("delivered", "looked at") })],
  ];

  it.each(changes)("in each form where %s differs", async (_, change) => {
    const report = await hashedSample("en");
    const changed = await withHash(withFigure(report, "undertaking.delivered", change));
    expect(formsIn(await differences(changed, report))).toEqual(withFigures);
  });

  it("in each form where the status of one row differs", async () => {
    const report = await hashedSample("ru");
    const changed = await withHash(await withOtherStatus(report));
    expect(formsIn(await differences(changed, report))).toEqual(withRows);
  });
});

function withFigure(report: Report, id: string, change: (figure: Figure) => Figure): Report {
  const inBlock = (block: Block): Block =>
    block.block === "figures"
      ? { ...block, figures: block.figures.map((figure) => (figure.id === id ? change(figure) : figure)) }
      : block;
  const sections = report.sections.map((section) => ({ ...section, blocks: section.blocks.map(inBlock) }));
  return { ...report, sections };
}

/** The fourth row of the table of commitments is delivered; here it is not. */
async function withOtherStatus(report: Report): Promise<Report> {
  const inBlock = async (block: Block): Promise<Block> => {
    if (block.block !== "table" || block.id !== "commitments") return block;
    const rows = await allRows(block.rows);
    const [, , partly] = rows[5]?.cells ?? [];
    const cells = rows[3]?.cells.with(2, partly as Cell) ?? [];
    return { ...block, rows: heldRows(rows.with(3, { id: rows[3]?.id ?? "", cells })) };
  };
  const sections = await Promise.all(
    report.sections.map(async (section) => ({
      ...section,
      blocks: await Promise.all(section.blocks.map(inBlock)),
    })),
  );
  return { ...report, sections };
}
