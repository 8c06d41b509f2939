import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { Parser } from "htmlparser2";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { writeHtml } from "@/lib/reports/html";
import { readTables } from "@/lib/reports/html/read-tables";
import { ReportBody } from "@/lib/reports/html/report-body";
import type { Block, Report } from "@/lib/reports/report";
import { hostileTexts, sampleReport } from "../../support/report-sample";

const quiet = { progress: () => {} };

async function written(report: Report): Promise<string> {
  const outcome = await writeHtml(report, quiet);
  if (!outcome.ok) throw new Error(outcome.message.key);
  const pieces: Uint8Array[] = [];
  for await (const piece of outcome.value) pieces.push(piece);
  return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(pieces));
}

type Seen = { name: string; attributes: Record<string, string>; text: string };

/** Every element in order, with the words directly in it. */
function elementsOf(html: string): Seen[] {
  const seen: Seen[] = [];
  const open: Seen[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const one = { name, attributes, text: "" };
      seen.push(one);
      open.push(one);
    },
    ontext: (text) => {
      const around = open.at(-1);
      if (around) around.text += text;
    },
    onclosetag: () => open.pop(),
  });
  parser.end(html);
  return seen;
}

const named = (seen: Seen[], ...names: string[]) => seen.filter(({ name }) => names.includes(name));
const reportOf = (blocks: Block[], report = sampleReport("en")): Report => ({
  ...report,
  sections: [{ id: "summary", title: "Summary", annex: false, blocks }],
});

describe("A report as one file", () => {
  test("holds no script, asks for nothing, and allows only the style it brings along", async () => {
    const html = await written(sampleReport("en"));
    const seen = elementsOf(html);
    expect(named(seen, "script", "iframe", "img", "object", "embed", "form", "base")).toEqual([]);
    expect(named(seen, "link").map(({ attributes }) => attributes.rel)).toEqual([]);
    for (const { attributes } of seen)
      expect(Object.keys(attributes).filter((name) => /^(style|on|src)/.test(name))).toEqual([]);
    const [style] = named(seen, "style");
    const hash = createHash("sha256")
      .update(style?.text ?? "")
      .digest("base64");
    const policy = named(seen, "meta").find(({ attributes }) => attributes["http-equiv"])?.attributes.content;
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(style?.text).not.toMatch(/url\(|@import/);
  });

  test("says its language and direction, and the document's words say theirs", async () => {
    const seen = elementsOf(await written(sampleReport("zh")));
    expect(seen[0]).toMatchObject({ name: "html", attributes: { lang: "zh-Hans", dir: "ltr" } });
    const quotes = named(seen, "blockquote").map(({ attributes }) => attributes.lang);
    expect(quotes).toEqual(["zh-Hans", "zh-Hans", "zh-Hans", "zh-Hant", "ru", "en"]);
  });

  test("headings go down step by step, no two ids are alike, and every link inside finds its place", async () => {
    for (const language of ["en", "zh", "ru"] as const) {
      const seen = elementsOf(await written(sampleReport(language, { issued: true })));
      const levels = seen.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      for (const [at, level] of levels.entries())
        expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
      const ids = seen.flatMap(({ attributes }) => attributes.id ?? []);
      expect(ids.length).toBe(new Set(ids).size);
      const inside = seen.flatMap(({ attributes }) =>
        attributes.href?.startsWith("#") ? attributes.href.slice(1) : [],
      );
      const spoken = seen.flatMap(({ attributes }) => attributes["aria-labelledby"] ?? []);
      expect([...inside, ...spoken].filter((id) => !ids.includes(id))).toEqual([]);
      expect(inside.length).toBeGreaterThan(20);
    }
  });

  test("a draft says so on screen and on every printed page; an issued report its number", async () => {
    const draft = await written(sampleReport("en"));
    const issued = await written(sampleReport("en", { issued: true }));
    expect(draft.match(/Draft, not issued/g)?.length).toBeGreaterThan(0);
    expect(draft).toContain('@top-right { content: "Draft, not issued"; }');
    expect(issued).not.toContain("Draft");
    expect(issued).toContain('@top-right { content: "Kept 2031-3"; }');
    expect(issued).toContain('@bottom-right { content: "Page " counter(page) " of " counter(pages) ""; }');
    expect(named(elementsOf(issued), "link")[0]?.attributes.href).toBe(
      "https://kept.example.org/en/reports/2031-3",
    );
  });

  test("tables have heads, charts are drawn as vectors that say what they show", async () => {
    const seen = elementsOf(await written(sampleReport("ru", { rows: 30 })));
    const tables = named(seen, "table").length;
    expect(named(seen, "thead")).toHaveLength(tables);
    expect(named(seen, "tr").length).toBeGreaterThan(30);
    for (const { attributes } of named(seen, "th")) expect(["col", "row"]).toContain(attributes.scope);
    const drawings = named(seen, "svg").filter(({ attributes }) => attributes.role === "img");
    expect(drawings).toHaveLength(3);
    expect(drawings[0]?.attributes["aria-label"]).toBe("Полосы трёх сфер, разделённые по статусам");
    expect(named(seen, "time").map(({ attributes }) => attributes.datetime)).toEqual(
      expect.arrayContaining(["2032-05-01", "2032-06", "2033"]),
    );
  });

  test("headings never leave out a level, and no caption says again what the heading above it says", async () => {
    const table = sampleReport("en")
      .sections.flatMap(({ blocks }) => blocks)
      .find(({ block }) => block === "table");
    if (table?.block !== "table") throw new Error("The sample has a table");
    const blocks: Block[] = [
      { block: "heading", level: 3, id: "alone", text: "Alone" },
      { ...table, id: "first", caption: "Alone" },
      { block: "heading", level: 2, id: "above", text: "Above" },
      { block: "heading", level: 3, id: "below", text: "Below" },
      { ...table, id: "second", caption: "Of its own" },
    ];
    const seen = elementsOf(await written(reportOf(blocks, sampleReport("en", { rows: 1 }))));
    const heading = (id: string) => seen.find(({ attributes }) => attributes.id === `r-heading-${id}`)?.name;
    expect([heading("alone"), heading("above"), heading("below")]).toEqual(["h3", "h3", "h4"]);
    const caption = (id: string) =>
      seen.find(({ attributes }) => attributes.id === `r-caption-${id}`)?.attributes.class;
    expect([caption("first"), caption("second")]).toEqual(["report-unseen", "report-caption"]);
  });

  test("a mark stays with the first of its words, and words in another language say so", async () => {
    const runs = [
      { text: "Partly delivered", status: "partial" as const },
      { text: "部分落实", status: "partial" as const },
      { text: "Русские слова", lang: "ru" },
    ];
    const seen = elementsOf(await written(reportOf([{ block: "text", tone: "plain", runs }])));
    const kept = named(seen, "span").filter(({ attributes }) => attributes.class === "report-status");
    expect(kept.map(({ text }) => text)).toEqual(["Partly", "部"]);
    expect(named(seen, "span").find(({ attributes }) => attributes.lang === "ru")?.text).toBe(
      "Русские слова",
    );
  });

  test("the marks point at shapes that are there", async () => {
    const seen = elementsOf(await written(sampleReport("en")));
    const shapes = named(seen, "symbol").map(({ attributes }) => `#${attributes.id}`);
    const used = named(seen, "use").map(({ attributes }) => attributes.href ?? "");
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((shape) => !shapes.includes(shape))).toEqual([]);
  });
});

describe("Text that a browser would run or swallow", () => {
  test("stays text, word for word", async () => {
    const texts = [
      ...hostileTexts,
      "]]>",
      "<!-- -->",
      "&amp;",
      "</style><script>1</script>",
      "مرحبا 👩‍👩‍👧 שלום",
      "\u202Egnorw",
    ];
    const blocks: Block[] = texts.map((text) => ({ block: "text", tone: "plain", runs: [{ text }] }));
    const seen = elementsOf(await written(reportOf(blocks)));
    const paragraphs = named(seen, "p").map(({ text }) => text);
    for (const text of texts) expect(paragraphs).toContain(text);
    expect(named(seen, "script")).toEqual([]);
  });

  test("in the title too, which also stands in the style of the printed page", async () => {
    const title = '"; } body { display: none } </style><script>alert(1)</script> \\22 \n\0 {page}';
    const html = await written(reportOf([], sampleReport("en", { title })));
    const seen = elementsOf(html);
    expect(named(seen, "script")).toEqual([]);
    expect(named(seen, "style")).toHaveLength(1);
    expect(named(seen, "h1")[0]?.text).toBe(title.replace("\0", ""));
    expect(named(seen, "style")[0]?.text).not.toContain("display: none }");
    expect(html).not.toContain("\0");
  });

  test("an address that would run something is words and no link", async () => {
    const runs = [
      { text: "press", href: "javascript:alert(1)" },
      { text: "data", href: "data:text/html,x" },
    ];
    const html = await written(reportOf([{ block: "text", tone: "plain", runs }]));
    expect(html).not.toMatch(/href="(javascript|data):/);
    expect(html).toContain("press");
  });

  test("a title of 10,000 characters is whole in its heading and short along the edge", async () => {
    const title = "Отчёт ".repeat(1_667).trim();
    const seen = elementsOf(await written(reportOf([], sampleReport("ru", { title }))));
    expect(named(seen, "h1")[0]?.text).toBe(title);
    expect(/@top-left \{ content: "([^"]*)"/.exec(named(seen, "style")[0]?.text ?? "")?.[1]?.length).toBe(80);
  });
});

describe("Long tables", () => {
  test("come while they are read, row by row, in order", async () => {
    const outcome = await writeHtml(sampleReport("en", { rows: 3_000 }), quiet);
    if (!outcome.ok) throw new Error(outcome.message.key);
    const sizes: number[] = [];
    let html = "";
    for await (const piece of outcome.value) {
      sizes.push(piece.length);
      html += new TextDecoder().decode(piece);
    }
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.max(...sizes)).toBeLessThan(500_000);
    const codes = [...html.matchAll(/>(lake-2031\/\d+\.1)<\/a><\/td>/g)].map(([, code]) => code);
    expect(codes).toHaveLength(3_000);
    expect(codes[2_999]).toBe("lake-2031/3000.1");
  });
});

describe("A report on a page of the site", () => {
  const page = async (report: Report, most: number) =>
    renderToStaticMarkup(createElement(ReportBody, { report, tables: await readTables(report, most) }));

  test("shows the first rows of a long table and says how many there are", async () => {
    const html = await page(sampleReport("ru", { rows: 12_000 }), 25);
    expect(html).toContain("lake-2031/25.1");
    expect(html).not.toContain("lake-2031/26.1");
    expect(html).toContain("Здесь показано строк: 25 из 12\u00a0000. Остальные — в файлах.");
  });

  test("says nothing of files where every row is shown, and leaves the page its own first heading", async () => {
    const seen = elementsOf(await page(sampleReport("en", { rows: 20 }), 500));
    expect(named(seen, "h1")).toEqual([]);
    expect(named(seen, "p").filter(({ text }) => text.includes("Rows shown"))).toEqual([]);
    for (const { attributes } of seen) if (attributes.id) expect(attributes.id).toMatch(/^r-/);
    expect(named(seen, "script", "style")).toEqual([]);
    for (const { attributes } of seen) expect(attributes.style).toBeUndefined();
  });

  test("a footnote leads back to the first place that refers to it, once", async () => {
    const again: Block = {
      block: "text",
      tone: "plain",
      runs: [
        { text: "a", note: "n1" },
        { text: "b", note: "n1" },
      ],
    };
    const html = await page(reportOf([again]), 10);
    expect(html.match(/id="r-from-note-n1"/g)).toHaveLength(1);
    expect(html.match(/href="#r-note-n1"/g)).toHaveLength(2);
    expect(html).toContain('href="#r-from-note-n1"');
    expect(html).not.toContain('href="#r-from-note-n2"');
  });

  test("what draws a page is not the writer of files, which the site may not import", () => {
    const folder = "lib/reports/html";
    const importers = readdirSync(folder).filter((name) =>
      readFileSync(`${folder}/${name}`, "utf8").includes("react-dom/server"),
    );
    expect(importers).toEqual(["html-pieces.tsx"]);
    expect(readFileSync(`${folder}/report-body.tsx`, "utf8")).not.toContain("html-pieces");
  });
});
