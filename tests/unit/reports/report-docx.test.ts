import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import type { Locale } from "@/lib/domain/vocabulary";
import { mostDocxRows, writeDocx } from "@/lib/reports/docx";
import type { Block, Report } from "@/lib/reports/report";
import { heldRows } from "@/lib/reports/rows";
import { all, parseXml, readDocx, styleOf, type Tag, type WordFile, wordsOf } from "../../support/read-docx";
import { hostileTexts, type SampleWishes, sampleReport } from "../../support/report-sample";

const quiet = { progress: () => {} };

async function written(report: Report): Promise<WordFile> {
  const outcome = await writeDocx(report, quiet);
  if (!outcome.ok) throw new Error(outcome.message.key);
  return readDocx(outcome.value);
}

/** The sample of a language is written once for all who only look at it. */
const samples = new Map<string, Promise<WordFile>>();
function sample(language: Locale, issued = false): Promise<WordFile> {
  const key = `${language} ${issued}`;
  const file = samples.get(key) ?? written(sampleReport(language, { issued, rows: 30 }));
  samples.set(key, file);
  return file;
}

const textOf = (file: WordFile) => file.part("word/document.xml");
const valuesOf = (tag: Tag, name: string, attribute = "w:val") =>
  all(tag, name).map(({ attributes }) => attributes[attribute] ?? "");
const duplicates = (values: string[]) => values.filter((value, at) => values.indexOf(value) !== at);

/** The sample with one section of these blocks. */
const reportOf = (blocks: Block[], report = sampleReport("en")): Report => ({
  ...report,
  sections: [{ id: "summary", title: "Summary", annex: false, blocks }],
});

const reportWith = (wishes: SampleWishes): Report => reportOf([], sampleReport("en", wishes));

describe("A Word document that is well put together", () => {
  for (const language of ["en", "zh", "ru"] as const)
    test(`${language}: every part is whole, and what one part points at is there`, async () => {
      const file = await sample(language, true);
      for (const name of file.names.filter((part) => /\.(xml|rels|svg)$/.test(part))) file.part(name);
      expect(file.names[0]).toBe("[Content_Types].xml");

      const text = textOf(file);
      const relations = all(file.part("word/_rels/document.xml.rels"), "Relationship");
      const known = new Map(relations.map(({ attributes }) => [attributes.Id, attributes]));
      const used = [
        ...valuesOf(text, "w:hyperlink", "r:id"),
        ...valuesOf(text, "a:blip", "r:embed"),
        ...valuesOf(text, "asvg:svgBlip", "r:embed"),
        ...valuesOf(text, "w:headerReference", "r:id"),
        ...valuesOf(text, "w:footerReference", "r:id"),
      ].filter((id) => id !== "");
      expect(used.filter((id) => !known.has(id))).toEqual([]);
      for (const { TargetMode, Target } of known.values())
        if (TargetMode !== "External") expect(file.names).toContain(`word/${Target}`);

      const styles = valuesOf(file.part("word/styles.xml"), "w:style", "w:styleId");
      const named = ["w:pStyle", "w:rStyle", "w:tblStyle"].flatMap((kind) => valuesOf(text, kind));
      expect([...new Set(named)].filter((style) => !styles.includes(style))).toEqual([]);
      expect(duplicates(styles)).toEqual([]);
      const based = valuesOf(file.part("word/styles.xml"), "w:basedOn");
      expect([...new Set(based)].filter((style) => !styles.includes(style))).toEqual([]);
      const lists = valuesOf(file.part("word/numbering.xml"), "w:num", "w:numId");
      expect([...new Set(valuesOf(text, "w:numId"))].filter((list) => !lists.includes(list))).toEqual([]);

      expect(duplicates(valuesOf(text, "wp:docPr", "id"))).toEqual([]);
      expect(duplicates(valuesOf(text, "w:bookmarkStart", "w:id"))).toEqual([]);
      expect(duplicates(valuesOf(text, "w:bookmarkStart", "w:name"))).toEqual([]);
      expect(valuesOf(text, "w:bookmarkEnd", "w:id").sort()).toEqual(
        valuesOf(text, "w:bookmarkStart", "w:id").sort(),
      );
      const places = valuesOf(text, "w:bookmarkStart", "w:name");
      const anchors = valuesOf(text, "w:hyperlink", "w:anchor").filter((anchor) => anchor !== "");
      expect(anchors.length).toBeGreaterThan(5);
      expect(anchors.filter((anchor) => !places.includes(anchor))).toEqual([]);
    });

  test("the same report gives the same bytes", async () => {
    const again = await written(sampleReport("ru", { issued: true, rows: 30 }));
    const one = await sample("ru", true);
    expect(one.bytes.equals(again.bytes)).toBe(true);
  });

  test("title, language, brand, number and instant are properties of the file", async () => {
    const core = (await sample("zh", true)).part("docProps/core.xml");
    const value = (name: string) => all(core, name)[0]?.text;
    expect(value("dc:title")).toBe("湖畔会议公报进展（虚构）");
    expect(value("dc:language")).toBe("zh-Hans");
    expect(value("dc:creator")).toBe("Kept");
    expect(value("cp:keywords")).toBe("2031-3");
    expect(value("dcterms:created")).toBe("2031-11-22T10:00:05.000Z");
  });
});

describe("A Word document that an editor can rework", () => {
  test("sections and headings are real headings, in three levels, and the contents lead to them", async () => {
    const file = await sample("en");
    const paragraphs = all(textOf(file), "w:p");
    const withStyle = (style: string) => paragraphs.filter((one) => styleOf(one) === style).map(wordsOf);
    expect(withStyle("Heading1")).toEqual([
      ...["Introduction", "Summary", "Charts", "Clause by clause", "Commitments", "Deadlines", "Gaps"],
      ...["Notes", "Quotes as received", "Codebook"],
    ]);
    expect(withStyle("Heading2")).toEqual(["Clause 1. Energy and water", "Clause 2. Energy and water"]);
    expect(withStyle("Heading3")).toHaveLength(2);
    expect(withStyle("TOC1")).toEqual(withStyle("Heading1"));
    expect(withStyle("TOC2")).toEqual(withStyle("Heading2"));
    const styles = all(file.part("word/styles.xml"), "w:style");
    const named = (id: string) => styles.find(({ attributes }) => attributes["w:styleId"] === id);
    expect(valuesOf(named("Heading2") as Tag, "w:outlineLvl")).toEqual(["1"]);
    for (const id of ["Quote", "ReportGap", "Caption", "ReportSmall", "TableText", "ReportTable"])
      expect(named(id)).toBeDefined();
  });

  test("every table repeats its head, splits no row and has as many cells in each as columns", async () => {
    const text = textOf(await sample("ru", true));
    const tables = all(text, "w:tbl");
    const headed = tables.filter((table) => valuesOf(table, "w:tblStyle")[0] === "ReportTable");
    expect(headed.length).toBeGreaterThan(5);
    for (const table of headed) {
      const [head, ...rows] = all(table, "w:tr");
      expect(all(head as Tag, "w:tblHeader")).toHaveLength(1);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(all(row, "w:tblHeader")).toHaveLength(0);
    }
    for (const table of tables) {
      const columns = all(table, "w:gridCol").length;
      for (const row of all(table, "w:tr")) {
        expect(all(row, "w:tc")).toHaveLength(columns);
        expect(all(row, "w:cantSplit")).toHaveLength(1);
      }
    }
  });

  test("wide tables lie on their side, with heads and feet of their own", async () => {
    const file = await sample("en");
    const turns = all(textOf(file), "w:sectPr").map((section) => valuesOf(section, "w:pgSz", "w:orient")[0]);
    expect(turns).toEqual(["portrait", "landscape", "portrait", "landscape", "portrait"]);
    const heads = file.names.filter((name) => /^word\/(header|footer)\d/.test(name));
    expect(heads).toHaveLength(4);
    for (const name of heads.filter((one) => one.includes("footer"))) {
      const foot = file.part(name);
      expect(all(foot, "w:instrText").map(({ text }) => text.trim())).toEqual(["PAGE", "NUMPAGES"]);
      expect(wordsOf(foot)).toContain("As of 22 November 2031, 10:00 UTC");
    }
  });

  test("every page of a draft says that it is one; an issued report shows its number instead", async () => {
    const [draft, issued] = [await sample("en"), await sample("en", true)];
    for (const name of ["word/header1.xml", "word/header2.xml"]) {
      expect(wordsOf(draft.part(name))).toContain("Draft, not issued");
      expect(wordsOf(issued.part(name))).toContain("Kept 2031-3");
      expect(wordsOf(issued.part(name))).not.toContain("Draft");
    }
  });

  test("footnotes are footnotes, each with one mark; a second reference shows the number of the first", async () => {
    const again: Block = {
      block: "text",
      tone: "plain",
      runs: [
        { text: "a", note: "n2" },
        { text: "b", note: "n1" },
        { text: "c", note: "n2" },
      ],
    };
    const file = await written(reportOf([again]));
    const text = textOf(file);
    expect(valuesOf(text, "w:footnoteReference", "w:id")).toEqual(["1", "2"]);
    expect(all(text, "w:instrText").map(({ text: words }) => words.trim())).toContain(
      "NOTEREF note_1 \\f \\h",
    );
    const notes = all(file.part("word/footnotes.xml"), "w:footnote").filter(
      ({ attributes }) => Number(attributes["w:id"]) > 0,
    );
    expect(notes.map(({ attributes }) => attributes["w:id"])).toEqual(["1", "2"]);
    const links = all(file.part("word/_rels/footnotes.xml.rels"), "Relationship");
    expect(links.map(({ attributes }) => attributes.Target)).toEqual([
      "https://source.example.org/2?a=1&b=2",
      "https://source.example.org/1?a=1&b=2",
    ]);
  });

  test("charts are vectors with a picture for old readers, tell what they show, and have their numbers below", async () => {
    const file = await sample("zh", true);
    const charts = all(textOf(file), "wp:docPr").filter(({ attributes }) =>
      attributes.name?.startsWith("chart"),
    );
    expect(charts.map(({ attributes }) => attributes.descr)).toEqual([
      "三个领域的条形，按状态分段",
      "三方的条形，按状态分段",
      "两类事项的条形，按明确程度分段",
    ]);
    const media = file.names.filter((name) => name.startsWith("word/media/chart"));
    expect(media.filter((name) => name.endsWith(".svg"))).toHaveLength(3);
    expect(media.filter((name) => name.endsWith(".png"))).toHaveLength(3);
    expect(file.source(media.find((name) => name.endsWith(".svg")) ?? "")).toContain("能源");
  });

  test("a status is a mark beside its word, and the mark says nothing more", async () => {
    const text = textOf(await sample("en"));
    const marks = all(text, "wp:docPr").filter(({ attributes }) => attributes.name?.startsWith("mark-"));
    expect(marks.length).toBeGreaterThan(10);
    for (const mark of marks) expect(all(mark, "adec:decorative")).toHaveLength(1);
    const cells = all(text, "w:tc").map(wordsOf);
    expect(cells).toContain("\u00a0Delivered");
    expect(cells).toContain("\u00a0Not yet due");
  });
});

describe("Languages in a Word document", () => {
  test("quotes say their language, and Simplified and Traditional have faces of their own", async () => {
    const file = await sample("en");
    const quoted = (style: string) =>
      all(textOf(file), "w:p")
        .filter((one) => styleOf(one) === style)
        .flatMap((one) => all(one, "w:lang").map(({ attributes }) => attributes["w:val"]));
    expect(quoted("Quote")).toEqual(["zh-CN", "zh-CN", "zh-CN", "ru-RU", "en-GB"]);
    expect(quoted("QuoteTraditional")).toEqual(["zh-TW"]);
    const faces = (id: string) =>
      all(file.part("word/styles.xml"), "w:style")
        .filter(({ attributes }) => attributes["w:styleId"] === id)
        .flatMap((style) => all(style, "w:rFonts").map(({ attributes }) => attributes["w:eastAsia"]));
    expect(faces("Quote")).toEqual(["SimSun"]);
    expect(faces("QuoteTraditional")).toEqual(["PMingLiU"]);
    expect(faces("DocumentWords")).toEqual(["SimSun"]);
  });

  test("words in another language than the report's say which", async () => {
    const runs = [{ text: "Русские слова", lang: "ru" }, { text: "ours" }];
    const paragraphs = all(textOf(await written(reportOf([{ block: "text", tone: "plain", runs }]))), "w:p");
    const found = paragraphs.find((one) => wordsOf(one) === "Русские словаours") as Tag;
    expect(all(found, "w:r").map((run) => valuesOf(run, "w:lang")[0])).toEqual(["ru-RU", undefined]);
  });

  test("the report's own language is that of the whole file", async () => {
    const inFile = async (language: "en" | "zh" | "ru") => {
      const defaults = all((await sample(language, true)).part("word/styles.xml"), "w:docDefaults")[0];
      return valuesOf(defaults as Tag, "w:lang");
    };
    expect([await inFile("en"), await inFile("zh"), await inFile("ru")]).toEqual([
      ["en-GB"],
      ["zh-CN"],
      ["ru-RU"],
    ]);
  });

  test("words written from the right begin at the right, and keep their order among others", async () => {
    const title = "تقرير عن 2031 🎉 Lake";
    const file = await written(reportWith({ title }));
    const heading = all(textOf(file), "w:p").find((one) => styleOf(one) === "Title") as Tag;
    expect(wordsOf(heading)).toBe(title);
    expect(all(heading, "w:bidi")).toHaveLength(1);
    const atRight = all(heading, "w:r").filter((run) => all(run, "w:rtl").length > 0);
    expect(atRight.map(wordsOf)).toEqual(["تقرير عن"]);
  });
});

describe("Text that a careless writer would run or swallow", () => {
  test("stays text, word for word", async () => {
    const texts = [...hostileTexts, "]]>", "<w:p/>", "&amp;", "مرحبا 👩‍👩‍👧 שלום"];
    const blocks: Block[] = texts.map((text) => ({ block: "text", tone: "plain", runs: [{ text }] }));
    const paragraphs = all(textOf(await written(reportOf(blocks))), "w:p").map(wordsOf);
    for (const text of texts) expect(paragraphs).toContain(text);
  });

  test("what XML cannot hold is left out, wherever it stands", async () => {
    const wicked = "a\0b\u0001c\uFFFEd\uD800e\u000Bf";
    const run = { text: wicked, href: `https://example.org/${wicked}`, quote: wicked };
    const report = reportOf(
      [
        { block: "text", tone: "plain", runs: [run] },
        { block: "quote", text: wicked, script: "zh-Hans", source: [run] },
      ],
      sampleReport("en", { title: wicked, introduction: wicked, notes: wicked }),
    );
    const file = await written(report);
    for (const name of file.names.filter((part) => /\.(xml|rels|svg)$/.test(part))) {
      expect(file.source(name)).not.toMatch(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/u);
      parseXml(file.source(name));
    }
    const title = all(textOf(file), "w:p").find((one) => styleOf(one) === "Title") as Tag;
    expect(wordsOf(title)).toBe("abcd\uFFFDef");
  });

  test("an address that would run something is words and no link", async () => {
    const href = "javascript:alert(1)";
    const file = await written(reportOf([{ block: "text", tone: "plain", runs: [{ text: "press", href }] }]));
    expect(file.source("word/_rels/document.xml.rels")).not.toContain("javascript");
    expect(all(textOf(file), "w:p").map(wordsOf)).toContain("press");
  });

  test("a title of 10,000 characters is whole on the first page and short in the running head", async () => {
    const title = "Отчёт ".repeat(1_667).trim();
    const file = await written(reportWith({ title }));
    expect(all(textOf(file), "w:p").map(wordsOf)).toContain(title);
    expect(wordsOf(file.part("word/header1.xml")).length).toBeLessThan(110);
  });
});

describe("How much a Word document holds", () => {
  const table = (count: number, block: Block): Block =>
    block.block === "table" ? { ...block, rows: { ...heldRows([]), count } } : block;

  test("a longer table is refused before anything is read, and the sentence names what takes it", async () => {
    const report = sampleReport("en");
    const long = {
      ...report,
      sections: report.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) => table(mostDocxRows + 1, block)),
      })),
    };
    expect(await writeDocx(long, quiet)).toMatchObject({
      ok: false,
      code: "invalid",
      message: { key: "reportTooLongForWord", values: { limit: mostDocxRows, rows: mostDocxRows + 1 } },
    });
  });

  test("long tables keep the words and leave the marks out; progress tells every row", async () => {
    const told: [number, number][] = [];
    const outcome = await writeDocx(sampleReport("en", { rows: 2_400 }), {
      progress: (...step) => told.push(step),
    });
    if (!outcome.ok) throw new Error(outcome.message.key);
    const source = (await readDocx(outcome.value)).source("word/document.xml");
    expect(source.match(/<w:tr>/g)?.length).toBeGreaterThan(2_400);
    expect(source.match(/name="mark-/g)?.length ?? 0).toBeLessThan(200);
    const [done, of] = told.at(-1) ?? [];
    expect(done).toBe(of);
    expect(of).toBeGreaterThan(2_400);
  });

  test("a report of a moment long before any computer can be written", async () => {
    const report = sampleReport("en");
    const file = await written({ ...report, head: { ...report.head, asOf: "0001-01-01T00:00:00.000Z" } });
    expect(file.source("word/document.xml")).toContain("<w:body>");
  });

  test("an empty report is an honest document", async () => {
    const file = await written({
      ...sampleReport("en", { introduction: "", notes: "" }),
      sections: [],
      footnotes: [],
    });
    const text = textOf(file);
    expect(all(text, "w:p").some((one) => styleOf(one) === "Title")).toBe(true);
    expect(all(text, "w:sectPr")).toHaveLength(1);
    expect(all(text, "w:sdt")).toHaveLength(0);
  });
});

test("another reader of Word documents finds headings, lists, tables, footnotes and pictures", async () => {
  const { bytes } = await sample("en", true);
  const { value: html } = await mammoth.convertToHtml({ buffer: bytes });
  expect(html.match(/<h1>/g)).toHaveLength(10);
  expect(html).toContain("<li>Silent: 5 of 20 reviewed</li>");
  expect(html.match(/<thead>/g)?.length).toBeGreaterThan(5);
  expect(html.match(/id="footnote-\d+"/g)).toHaveLength(6);
  expect(html).toContain('alt="Bars of 3 sectors, each parted by status"');
  expect(html).toContain('href="https://kept.example.org/en/commitments/lake-2031/01.1"');
});
