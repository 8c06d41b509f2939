import { beforeAll, describe, expect, it } from "vitest";
import { type Locale, locales } from "@/lib/domain/vocabulary";
import { missingCharacters } from "@/lib/reports/missing-characters";
import { writePdf } from "@/lib/reports/pdf";
import { decideMemory, machineMemory, neededMemory } from "@/lib/reports/pdf/needed-memory";
import { printModel } from "@/lib/reports/pdf/print-model";
import { typeset } from "@/lib/reports/pdf/typeset";
import type { Report } from "@/lib/reports/report";
import { heldRows } from "@/lib/reports/rows";
import { inkOf, type PdfPages, readPages } from "../support/pdf-pages";
import { hostileTexts, sampleLetters, sampleReport } from "../support/report-sample";
import { hashedSample, written } from "../support/written-report";

/** Without what lines and pages add: spaces, hyphens at line ends, places to break. */
const run = (text: string) => text.replace(/[\s\u00ad\u200b‐-]/g, "");
const ours =
  /^[A-Z]{6}\+Noto(?:Sans|Serif|SansSC|SerifSC|SansArabic|SansHebrew|SansSymbols|Emoji)-(?:Regular|Bold)$/;

/** Everything an analyst or an office wrote into a report, but for the labels of charts. */
function saidBy({ head, sections, footnotes }: Report): string[] {
  const { frame } = head;
  const blocks = sections.flatMap((section) => section.blocks);
  return [
    ...[head.kindWords, head.asOfWords, head.viewWords, head.codebook, head.viewAddress, head.dataHash ?? ""],
    ...[frame.contents, frame.introduction, frame.notes, frame.filter, frame.codebook, frame.dataHash],
    ...sections.map(({ title }) => title),
    ...footnotes.flatMap(({ runs }) => runs.map(({ text }) => text)),
    ...blocks.flatMap((block) => {
      if (block.block === "text") return block.runs.map(({ text }) => text);
      if (block.block === "list") return block.items.flat().map(({ text }) => text);
      if (block.block === "figures") return [block.title, ...block.figures.map(({ label }) => label)];
      if (block.block === "facts")
        return block.rows.flatMap(({ name, value }) => [name, ...value.map((one) => one.text)]);
      if (block.block === "quote") return [block.text];
      if (block.block === "heading") return [block.text];
      return block.block === "table" && block.rows.count > 0 ? [block.caption] : [];
    }),
  ];
}

describe.each([...locales])("a report to print in %s", (language: Locale) => {
  let report: Report;
  let pages: PdfPages;
  beforeAll(async () => {
    report = await hashedSample(language, {
      rows: 60,
      title: `${hostileTexts.join(" ")} ${sampleReport(language).head.title}`,
    });
    pages = await readPages(await written(writePdf, report));
  });
  const whole = () => run(pages.texts.join(""));

  it("says everything the report says, letters of five languages and marks as they were typed", () => {
    for (const words of [...saidBy(report), ...Object.values(sampleLetters), ...hostileTexts])
      expect(whole(), words).toContain(run(words));
    expect(pages.info).toMatchObject({
      Title: expect.stringContaining("#import"),
      Language: expect.stringContaining(language),
    });
  });

  it("has only our faces in it, each of them whole", () => {
    expect(pages.faces.size).toBeGreaterThan(3);
    for (const [name, embedded] of pages.faces)
      expect([name, embedded]).toEqual([expect.stringMatching(ours), true]);
  });

  it("can be jumped through: bookmarks, contents with pages, links back to the text", () => {
    const titles = pages.outline.map(({ title }) => run(title));
    for (const { title } of report.sections) expect(titles).toContain(run(title));
    expect(pages.links).toContain(`https://kept.example.org/${language}/documents/lake-2031#clause-1`);
    expect(run(pages.texts[0] ?? "")).toMatch(
      new RegExp(`${run(report.sections[0]?.title ?? "")}[.\\s]*\\d`),
    );
  });

  it("says on every page that it is a draft, what moment it shows and which page this is", () => {
    for (const [at, text] of pages.texts.entries()) {
      expect(text).toContain(report.head.frame.draft);
      expect(run(text)).toContain(run(report.head.asOfWords));
      const page = report.head.frame.page
        .replace("{page}", String(at + 1))
        .replace("{pages}", String(pages.texts.length));
      expect(run(text)).toContain(run(page));
    }
  });

  it("repeats the heads of a table that goes on, and says that it goes on", () => {
    const table = report.sections
      .flatMap(({ blocks }) => blocks)
      .find((block) => block.block === "table" && block.rows.count === 60);
    if (table?.block !== "table") throw new Error("The sample has no long table");
    const going = pages.texts.filter((text) => run(text).includes(run(report.head.frame.continued)));
    expect(going.length).toBeGreaterThanOrEqual(1);
    for (const text of going) for (const { head } of table.columns) expect(run(text)).toContain(run(head));
  });

  it("puts each footnote at the foot of the page that refers to it", () => {
    const first = pages.texts.findIndex(
      (text) =>
        run(text).includes(run(report.sections[0]?.title ?? "")) &&
        /¹|1/.test(text) &&
        run(text).includes(run(report.footnotes[0]?.runs[0]?.text ?? "")),
    );
    expect(first).toBeGreaterThan(0);
  });

  it("leaves no page blank and no ink in the margins", async () => {
    for (let number = 1; number <= pages.texts.length; number++) {
      const ink = await inkOf(pages, number);
      expect(ink, `page ${number}`).not.toBeNull();
      for (const side of ["left", "right"] as const)
        expect(ink?.[side], `page ${number}, ${side}`).toBeGreaterThan(18.5);
      for (const side of ["top", "bottom"] as const)
        expect(ink?.[side], `page ${number}, ${side}`).toBeGreaterThan(8);
    }
  });
});

describe("a report to print", () => {
  it("is the same file for the same report", async () => {
    const report = await hashedSample("en", { rows: 5 });
    expect(await written(writePdf, report)).toEqual(await written(writePdf, report));
  });

  it("is refused with the characters that no face has, before a byte is written", async () => {
    const report = sampleReport("en", { title: "Hieroglyphs 𓀀 and Javanese ꦏ" });
    expect(await missingCharacters(report)).toEqual([
      { character: "𓀀", codePoint: "U+13000", where: "title" },
      { character: "ꦏ", codePoint: "U+A98F", where: "title" },
    ]);
    expect(await writePdf(report, { progress() {} })).toMatchObject({
      ok: false,
      message: { key: "reportCannotPrint", values: { characters: "𓀀 (U+13000), ꦏ (U+A98F)", more: 0 } },
    });
    const model = await printModel(report, { size: 10, leading: 0.6, measure: null, titleSize: 20 });
    expect(() => typeset(model).write()).toThrow("could not be displayed");
  });

  it("names five missing characters and counts the others", async () => {
    const report = sampleReport("en", { introduction: "𓀀𓀁𓀂𓀃𓀄𓀅𓀆" });
    expect(await writePdf(report, { progress() {} })).toMatchObject({ message: { values: { more: 2 } } });
  });

  it("prints right-to-left text, emoji and their sequences, and leaves controls out", async () => {
    const title = "نص עברית 👩‍👩‍👧 ❤️ 🇰🇿 1️⃣ \u0007bell\u0000\ud800";
    const { texts, faces } = await readPages(await written(writePdf, sampleReport("ru", { title, rows: 3 })));
    expect([...faces.keys()].join()).toMatch(/NotoSansArabic.*|NotoEmoji/);
    expect(run(texts.join(""))).toContain("bell\ufffd");
  });

  it("takes a title of 10,000 characters, with and without spaces", async () => {
    for (const title of ["Long title ".repeat(909), "длинный".repeat(1430)]) {
      const pages = await readPages(await written(writePdf, sampleReport("en", { title, rows: 2 })));
      expect(run(pages.texts.join(""))).toContain(run(title).slice(0, 2_000));
      const ink = await inkOf(pages, 1);
      expect(ink?.right).toBeGreaterThan(18.5);
    }
  });

  it("keeps a party brief that fits on one page there, with its annexes after it", async () => {
    const report = sampleReport("ru", { rows: 2, introduction: "", notes: "" });
    const sections = report.sections
      .filter(({ id }) => id === "summary" || id === "gaps" || id === "quotes")
      .map((section) => ({ ...section, blocks: section.blocks.filter(({ block }) => block !== "chart") }));
    const brief = { ...report, head: { ...report.head, kind: "party" as const }, sections };
    const { texts } = await readPages(await written(writePdf, brief));
    expect(texts).toHaveLength(2);
    expect(texts[0]).not.toContain(report.head.frame.contents);
  });

  it("turns the page for a table that is too wide", async () => {
    const report = sampleReport("en", { rows: 3 });
    const [table] = report.sections.flatMap(({ blocks }) =>
      blocks.filter((block) => block.block === "table"),
    );
    if (!table) throw new Error("The sample has no table");
    const cell = {
      type: "text" as const,
      runs: [{ text: "A sentence that is long enough to need a column of its own, twice over" }],
    };
    const columns = Array.from({ length: 9 }, (_, at) => ({
      ...table.columns[0],
      id: `c${at}`,
      head: `Column ${at}`,
      type: "text" as const,
      width: 1,
      description: "",
      coded: false,
    }));
    const wide = { ...table, columns, rows: heldRows([{ id: "one", cells: columns.map(() => cell) }]) };
    const only = {
      ...report,
      sections: [{ id: "commitments" as const, title: "Wide", annex: false, blocks: [wide] }],
    };
    const { file } = await readPages(await written(writePdf, only));
    const [, , width = 0, height = 0] = (await file.getPage(2)).view;
    expect(width).toBeGreaterThan(height);
  });

  it("refuses a plain table of more rows than pages can hold", async () => {
    const report = sampleReport("en", { rows: 5_001 });
    const table = { ...report, head: { ...report.head, kind: "table" as const } };
    expect(await writePdf(table, { progress() {} })).toMatchObject({
      message: { key: "reportTooLongToPrint" },
    });
  });

  it("refuses pages that this machine has no memory to set, and takes those that fit", () => {
    const needed = neededMemory(sampleReport("en", { rows: 4_000 }));
    expect(needed).toBeGreaterThan(1_700);
    expect(decideMemory(needed, 2_000)).toMatchObject({
      code: "invalid",
      message: { key: "reportNeedsMemory", values: { needed, has: 2_000 } },
    });
    expect(decideMemory(needed, 4_000)).toMatchObject({ ok: true });
    expect(machineMemory()).toBeGreaterThan(500);
  });
});
