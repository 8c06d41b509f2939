import { beforeAll, describe, expect, it } from "vitest";
import { type CommitmentFilter, defaultColumns } from "@/lib/domain/commitment-query";
import { emptyFilter, serializeCommitmentQuery } from "@/lib/domain/commitment-query-address";
import { visitor } from "@/lib/domain/permission";
import { sectionsOf } from "@/lib/domain/report";
import { type Locale, locales, type ReportForm, type ReportKind, reportForms } from "@/lib/domain/vocabulary";
import { dataHashOf } from "@/lib/reports/data-hash";
import { writers } from "@/lib/reports/forms";
import { readReport } from "@/lib/reports/read-report";
import type { Block, Cell, Figure, Report } from "@/lib/reports/report";
import { allRows, heldRows } from "@/lib/reports/rows";
import { loadDemo } from "@/lib/server/load-demo";
import { buildReport } from "@/lib/use-cases/build-report";
import { accepted } from "../support/outcome";
import { type Said, saidByModel, saidIn } from "../support/said-in-forms";
import { longLivedStore } from "../support/store";
import { hashedSample, withHash, written } from "../support/written-report";

/** Forms that hold the figures of the whole report; the plain table keeps them in its description. */
const formsWithFigures: ReportForm[] = reportForms.filter((form) => form !== "csv");
const formsWithRows: ReportForm[] = reportForms.filter((form) => form !== "csvw");

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
    if (formsWithFigures.includes(form)) found.push(...unlike(form, figures, theirs));
    if (form === "csv") found.push(...unlikeList(lines(expected), lines(said)));
    else if (formsWithRows.includes(form)) found.push(...unlike(form, lines(expected), lines(said)));
  }
  return found;
}

/** Each line is one of the report, and no commitment is missing. */
function unlikeList(ours: string[], theirs: string[]): string[] {
  const code = (line: string) => line.slice(0, line.indexOf(":"));
  const listed = new Set(theirs.map(code));
  return [
    ...theirs.filter((line) => !ours.includes(line)).map((line) => `csv has ${line}`),
    ...ours
      .filter((line) => /^[^ ]+\/\d/.test(line) && !listed.has(code(line)))
      .map((line) => `csv lacks ${line}`),
  ];
}

const unlike = (form: ReportForm, ours: string[], theirs: string[]): string[] => [
  ...ours.filter((line) => count(ours, line) > count(theirs, line)).map((line) => `${form} lacks ${line}`),
  ...theirs.filter((line) => count(theirs, line) > count(ours, line)).map((line) => `${form} has ${line}`),
];
const count = (all: string[], line: string): number => all.filter((one) => one === line).length;

const bytesOf = async (form: ReportForm, report: Report): Promise<Buffer> =>
  written(await writers[form](), report);

describe("every form of one report says the same", () => {
  it.each(locales)(
    "in every figure, what it is out of, and the status of every row (%s)",
    async (language) => {
      const report = await hashedSample(language, { issued: true, rows: 12 });
      expect((await saidByModel(report)).figures).toHaveLength(7);
      expect(await differences(report, report)).toEqual([]);
    },
  );
});

describe("every form of a report on records says the same", () => {
  const store = longLivedStore();
  const at = new Date("2026-11-22T10:00:00Z");
  const before = { asOf: new Date("2026-06-01T00:00:00Z"), number: null };
  beforeAll(() => loadDemo(store, () => at), 60_000);

  const someSectors = { sector: ["energy", "climate", "security"] };
  const asked: [ReportKind, Locale, Partial<CommitmentFilter>, string | null][] = [
    ["document", "ru", { document: ["almaty-2025"], ...someSectors }, "almaty-2025"],
    ["party", "zh", { party: ["KZ"], ...someSectors }, "KZ"],
    ["sector", "en", { sector: ["energy"] }, "energy"],
    ["interim", "zh", someSectors, null],
    ["outlook", "ru", someSectors, null],
    ["table", "en", {}, null],
  ];

  it.each(asked)("%s, in %s", async (kind, language, part, subject) => {
    const filter = { ...emptyFilter, ...part };
    const view = serializeCommitmentQuery(filter).toString();
    const typed = { title: "Demo (fiction)", introduction: "One.", notes: "Two.", issued: null };
    const chosen = { sections: sectionsOf[kind], columns: defaultColumns };
    const request = {
      kind,
      language,
      subject,
      filter,
      view,
      ...typed,
      ...chosen,
      baseUrl: "https://kept.example.org",
    };
    await store.asOf(at, async (past) => {
      const there = { store: past, actor: visitor, now: () => at, publicRead: true };
      const since = kind === "interim" ? before : null;
      const report = await withHash(accepted(await buildReport(there, request, since)));
      const { rows, figures } = await saidByModel(report);
      expect(rows.length).toBeGreaterThan(0);
      expect(figures.length > 0).toBe(kind !== "table");
      const back = accepted(readReport((await bytesOf("json", report)).toString("utf8")));
      expect(await dataHashOf(back)).toBe(report.head.dataHash);
      expect(await differences(report, report)).toEqual([]);
    });
  });
});

describe("a form that says something else is noticed", () => {
  const changes: Record<string, (figure: Figure) => Figure> = {
    "undertaking.all": (figure) => ({ ...figure, value: figure.value + 1 }),
    "undertaking.any-progress": ({ of, ...figure }) => ({
      ...figure,
      of: of && { ...of, value: of.value + 1 },
    }),
    "undertaking.delivered": ({ of, ...figure }) => ({ ...figure, of: of && { ...of, label: "looked at" } }),
    "followed-item.delivered": (figure) => ({ ...figure, label: "Followed items that were looked at" }),
  };

  it("whether it is a number, what it is out of, a name, or the status of one row", async () => {
    const report = await hashedSample("en", { rows: 12 });
    const changed = await withHash(await withOtherStatus(withFigures(report, changes)));
    const found = await differences(changed, report);
    const figures = report.sections.flatMap(({ blocks }) => blocks.flatMap(figuresOf));
    for (const form of formsWithFigures)
      for (const { id, label, value, of } of figures) {
        const said = JSON.stringify({ label, value, outOf: of?.value ?? null, ofWhat: of?.label ?? "" });
        expect(found.includes(`${form} lacks ${said}`), `${form}: ${id}`).toBe(id in changes);
      }
    for (const form of formsWithRows)
      expect(found.filter((one) => one.startsWith(`${form} `) && one.includes("lake-2031/04.1"))).not.toEqual(
        [],
      );
  });
});

const figuresOf = (block: Block): Figure[] => (block.block === "figures" ? block.figures : []);

function withFigures(report: Report, changes: Record<string, (figure: Figure) => Figure>): Report {
  const changed = (figure: Figure) => changes[figure.id]?.(figure) ?? figure;
  const inBlock = (block: Block): Block =>
    block.block === "figures" ? { ...block, figures: block.figures.map(changed) } : block;
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
