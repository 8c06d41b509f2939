import { randomBytes } from "node:crypto";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { type Locale, locales, shownStatuses } from "@/lib/domain/vocabulary";
import type { Report, TableBlock } from "@/lib/reports/report";
import { heldRows } from "@/lib/reports/rows";
import { writeXlsx } from "@/lib/reports/xlsx";
import { sheetNames } from "@/lib/reports/xlsx/sheet-names";
import { mostCellCharacters, sheetText } from "@/lib/reports/xlsx/sheet-text";
import { mostLinkedRows } from "@/lib/reports/xlsx/table-part";
import { accepted, refusalOf } from "../../support/outcome";
import { hostileTexts, type SampleWishes } from "../../support/report-sample";
import { hashedSample, written } from "../../support/written-report";

const read = (bytes: Buffer) => readXlsx(bytes, { readStyles: true });
const workbook = async (language: Locale, wishes: SampleWishes = { issued: true }) => {
  const report = await hashedSample(language, wishes);
  return { report, ...(await read(await written(writeXlsx, report))) };
};
type Sheet = Awaited<ReturnType<typeof workbook>>["sheets"][number];
const found = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error("It is not there.");
  return value;
};
const lineOf = (sheet: Sheet, first: string) => sheet.rows.findIndex(([value]) => value === first);
const linkAt = (sheet: Sheet, row: number, column: number) =>
  sheet.cells?.get(`${row},${column}`)?.hyperlink?.target;

/** The sample with one table instead of its sections. */
function withTable(report: Report, change: (table: TableBlock) => TableBlock): Report {
  const section = found(report.sections.find(({ id }) => id === "commitments"));
  const table = found(section.blocks.find((block) => block.block === "table"));
  return { ...report, sections: [{ ...section, blocks: [change(table)] }] };
}

describe("the XLSX form", () => {
  it.each(locales)(
    "has a sheet for each section, before them what it is, after them the notes (%s)",
    async (language) => {
      const { report, sheets } = await workbook(language);
      const { frame } = report.head;
      const titles = report.sections.map(({ title }) => title);
      expect(sheets.map(({ name }) => name)).toEqual([frame.about, ...titles, frame.footnotes]);
      const [about] = sheets;
      const facts = new Map(found(about).rows.map(([name, value]) => [name, value]));
      expect(facts.get(frame.number)).toBe("2031-3");
      expect(facts.get(frame.filter)).toBe(report.head.viewWords);
      expect(facts.get(frame.dataHash)).toBe(report.head.dataHash);
      expect(facts.get(frame.sameView)).toBe(report.head.viewAddress);
      expect([...facts.keys()]).toContain(report.head.title);
      expect(
        [...facts.keys()].filter((name) => report.head.introduction.includes(String(name))),
      ).toHaveLength(2);
    },
  );

  it("writes days as days, as precise as the text, with its words beside", async () => {
    const { sheets } = await workbook("ru");
    const sheet = found(sheets[4]);
    const head = lineOf(sheet, "Код");
    expect(sheet.rows[head]).toContain("Срок: словами");
    const formats = [1, 2, 3].map((n) => sheet.cells?.get(`${head + n},6`)?.style?.numFmt);
    expect(formats).toEqual(["yyyy-mm-dd", "yyyy-mm", "yyyy"]);
    const days = [1, 2, 3].map((n) =>
      found(sheet.rows[head + n]?.[6] as Date)
        .toISOString()
        .slice(0, 10),
    );
    expect(days).toEqual(["2032-05-01", "2032-06-01", "2033-01-01"]);
    expect([1, 2, 3, 4].map((n) => sheet.rows[head + n]?.[7])).toEqual([
      "1 мая 2032 г.",
      "июнь 2032 г.",
      "2033 г.",
      "срок не назван",
    ]);
    expect(sheet.rows[head + 4]?.[6]).toBeNull();
  });

  it("writes numbers as numbers, and the code of a status beside its words", async () => {
    const { sheets, report } = await workbook("zh");
    const sheet = found(sheets[4]);
    const head = lineOf(sheet, "编号");
    const rows = sheet.rows.slice(head + 1, head + 12);
    expect(rows.map((row) => row[3])).toEqual(shownStatuses);
    expect(rows.map((row) => typeof row[8])).toEqual(rows.map(() => "number"));
    const figures = found(sheets[1]);
    const words = report.sections[0]?.blocks.flatMap((one) => (one.block === "figures" ? one.figures : []));
    for (const { label, value, of, id } of found(words)) {
      const line = figures.rows.find((row) => row[1] === id);
      expect(line?.slice(0, 5)).toEqual([label, id, value, of?.value ?? null, of?.label ?? null]);
    }
  });

  it("freezes and filters the head of its longest table, and prints it on every page", async () => {
    const { sheets } = await workbook("en");
    const sheet = found(sheets[4]);
    const head = lineOf(sheet, "Code");
    expect(sheet.freezePane).toMatchObject({ rows: head + 1 });
    expect(sheet.autoFilter).toMatchObject({ range: `A${head + 1}:J${head + 41}` });
    expect(sheet.pageSetup).toMatchObject({ orientation: "landscape", fitToWidth: 1 });
    expect(found(sheet.columns).every(({ width }) => (width ?? 0) >= 10)).toBe(true);
    expect(sheet.cells?.get(`${head},0`)?.style?.font?.bold).toBe(true);
  });

  it("keeps text as text, whatever it looks like", async () => {
    const { sheets } = await workbook("en");
    const texts = found(sheets[4]).rows.map((row) => row[9]);
    for (const hostile of hostileTexts) expect(texts).toContain(hostile);
    const formulas = sheets.flatMap(({ cells }) => [...(cells ?? [])].filter(([, cell]) => cell.formula));
    expect(formulas).toEqual([]);
  });

  it("links codes, the view and the sources, and marks what a footnote says", async () => {
    const { sheets, report } = await workbook("en");
    const sheet = found(sheets[4]);
    const head = lineOf(sheet, "Code");
    expect(linkAt(sheet, head + 1, 0)).toBe("https://kept.example.org/en/commitments/lake-2031/01.1");
    expect(sheet.rows[head + 1]?.[1]).toMatch(/ \[5\]$/);
    const notes = found(sheets.at(-1));
    expect(notes.rows[2]?.[0]).toBe(1);
    expect(linkAt(notes, 2, 2)).toBe("https://source.example.org/1?a=1&b=2");
    expect(linkAt(found(sheets[0]), lineOf(found(sheets[0]), "Opens the same view"), 1)).toBe(
      report.head.viewAddress,
    );
  });

  it("follows no address that is not one of the web, nor one too long for it", async () => {
    const report = await hashedSample("en");
    const href = `https://example.org/${"a".repeat(2100)}`;
    const runs = [{ text: "long", href }];
    const script = [{ text: "script", href: "javascript:alert(1)" }];
    const sections = report.sections.slice(0, 1).map((section) => ({
      ...section,
      blocks: [{ block: "list" as const, items: [runs, script] }],
    }));
    const { sheets } = await read(await written(writeXlsx, { ...report, sections }));
    expect(found(sheets[1]).rows.map(([text]) => text)).toContain("• long");
    expect([...(sheets[1]?.cells ?? [])].filter(([, cell]) => cell.hyperlink)).toEqual([]);
  });

  it("has the numbers of a chart as a table, and explains its columns", async () => {
    const { sheets, report } = await workbook("en");
    const chart = report.sections[1]?.blocks[0];
    if (chart?.block !== "chart") throw new Error("Another sample.");
    const rows = found(sheets[2]).rows;
    for (const { label, counts, total } of chart.bars) expect(rows).toContainEqual([label, ...counts, total]);
    const codebook = found(sheets.at(-2)).rows;
    expect(codebook).toContainEqual([
      "Due",
      "deadline",
      expect.stringContaining("Due"),
      "Commitments; Deadlines; Gaps",
    ]);
    const without = { ...report, sections: report.sections.filter(({ id }) => id !== "codebook") };
    const names = (await read(await written(writeXlsx, without))).sheets.map(({ name }) => name);
    expect(names.at(-2)).toBe("Codebook");
  });

  it("joins the tables of several clauses into one that can be sorted and filtered", async () => {
    const report = await hashedSample("en", { issued: true, rows: 5 });
    const [table] = report.sections.flatMap(({ blocks }) => blocks.filter(({ block }) => block === "table"));
    if (table?.block !== "table") throw new Error("Another sample.");
    const heading = (n: number) => ({
      block: "heading" as const,
      level: 2 as const,
      id: `${n}`,
      text: `Clause ${n}`,
    });
    const part = (n: number) => ({ ...table, id: `clause-${n}` });
    const clauses = { id: "clauses" as const, title: "Clause by clause", annex: false };
    const sections = [{ ...clauses, blocks: [heading(1), part(1), heading(2), part(2)] }];
    const { sheets } = await read(await written(writeXlsx, { ...report, sections }));
    const plain = found(sheets.find(({ name }) => name === "Plain table"));
    expect(plain.freezePane).toMatchObject({ rows: 2 });
    expect(plain.autoFilter).toMatchObject({ range: "A2:K12" });
    const rows = plain.rows.slice(2);
    expect(rows.map(([clause]) => clause)).toEqual([..."11111", ..."22222"].map((n) => `Clause ${n}`));
    expect(rows.slice(0, 5).map((row) => row.slice(1))).toEqual(rows.slice(5).map((row) => row.slice(1)));
  });

  it("says on every sheet of a draft that it is one", async () => {
    const { sheets, report } = await workbook("ru", {});
    const [, ...told] = sheets.slice(0, -1);
    for (const sheet of told) expect(lineOf(sheet, report.head.frame.draft)).toBe(1);
    for (const sheet of sheets) expect(JSON.stringify(sheet.headerFooter)).toContain(report.head.frame.draft);
  });

  it("cuts what no cell can hold and says so", async () => {
    const report = await hashedSample("en", { notes: `${"long ".repeat(8_000)}end` });
    const { sheets } = await read(await written(writeXlsx, report));
    const cut = found(sheets[0])
      .rows.map(([text]) => String(text))
      .find((text) => text.startsWith("long"));
    expect(cut).toHaveLength(mostCellCharacters);
    expect(cut).toMatch(/\[Cut: a cell holds at most 32,767 characters\..+\]$/);
  });

  it("refuses more rows than a sheet has, before the first byte, and says what to take instead", async () => {
    const report = await hashedSample("en");
    const rows = { count: 1_048_576, batches: heldRows([]).batches };
    const outcome = await writeXlsx(
      withTable(report, (table) => ({ ...table, rows })),
      { progress() {} },
    );
    expect(refusalOf(outcome)).toBe("tooManyRowsForSheet");
  });

  it("leaves links out where a table is too long for them, and says so", async () => {
    const { sheets } = await workbook("en", { rows: mostLinkedRows + 1 });
    const sheet = found(sheets[4]);
    expect([...(sheet.cells ?? [])].filter(([, cell]) => cell.hyperlink)).toEqual([]);
    expect(
      lineOf(
        sheet,
        "The rows of this sheet carry no links: a sheet holds too few of them. The view above opens all of them.",
      ),
    ).toBeGreaterThan(0);
    expect(sheet.rows.length).toBeGreaterThan(mostLinkedRows);
  });

  it("gives the same bytes for the same report, on every day and in every zone", async () => {
    const report = await hashedSample("zh", { rows: 700, issued: true });
    const first = await written(writeXlsx, report);
    expect(await written(writeXlsx, report)).toEqual(first);
  });

  it("reads its rows no faster than its bytes are taken, and stops when nobody takes them", async () => {
    const report = await hashedSample("en", { rows: 0 });
    let asked = 0;
    let closed = false;
    const rows = {
      count: 200_000,
      async *batches() {
        try {
          for (let n = 0; n < 400; n++) {
            asked = n;
            yield Array.from({ length: 500 }, (_, at) => ({
              id: `${n}-${at}`,
              cells: [{ type: "text" as const, runs: [{ text: randomBytes(60).toString("hex") }] }],
            }));
          }
        } finally {
          closed = true;
        }
      },
    };
    const long = withTable(report, (table) => ({ ...table, columns: table.columns.slice(0, 1), rows }));
    for await (const _ of accepted(await writeXlsx(long, { progress() {} }))) if (asked > 3) break;
    expect(closed).toBe(true);
    expect(asked).toBeLessThan(40);
  });

  it("hands on what reading its rows failed with", async () => {
    const report = await hashedSample("en", { rows: 0 });
    const next = () => Promise.reject(new Error("The rows cannot be read."));
    const rows = { count: 2, batches: () => ({ [Symbol.asyncIterator]: () => ({ next }) }) };
    const broken = withTable(report, (table) => ({ ...table, rows }));
    const bytes = accepted(await writeXlsx(broken, { progress() {} }));
    const drain = async () => {
      for await (const _ of bytes);
    };
    await expect(drain()).rejects.toThrow("The rows cannot be read.");
  });
});

describe("names of sheets", () => {
  it("are short, each once, and without what spreadsheets refuse", () => {
    const names = sheetNames([
      "Commitments",
      "commitments",
      "A/B\\C?D*E[F]G:H",
      "'quoted'",
      "",
      "History",
      "Договорённости, по которым ничего не найдено",
      "Договорённости, по которым ничего не сказано",
      "😀".repeat(20),
    ]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$|^history$/i);
      expect(name.isWellFormed()).toBe(true);
    }
    expect(names[1]).toBe("commitments (2)");
  });
});

describe("text of cells", () => {
  it("loses what XML cannot hold and keeps what only looks like an escape", () => {
    expect(sheetText("a\u0000b\ud800c\ufffe", "")).toBe("ab\ufffdc");
    expect(sheetText("one\r\ntwo\rthree", "")).toBe("one\ntwo\nthree");
    expect(sheetText("_x0041_", "")).toBe("_x005F_x0041_");
  });
});
