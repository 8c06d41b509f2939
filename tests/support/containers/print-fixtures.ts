import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { browserArguments, browserPath } from "../browser";
import { onePixel } from "./pictures";
import { twinParagraphs } from "./twin";

type Print = { file: string; language: string; css: string; body: string };

const fonts = ["noto-sans-sc", "noto-serif"]
  .map((name) => pathToFileURL(resolve(`node_modules/@fontsource-variable/${name}/index.css`)).href)
  .map((address) => `<link rel="stylesheet" href="${address}">`)
  .join("");
const escapeHtml = (text: string) => text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
const inLines = (lines: string[]) => lines.map(escapeHtml).join("<br>");

function bodyOf(twin: string, joint: string): string {
  const [title = [], ...rest] = twinParagraphs(twin);
  const printed = (lines: string[]) =>
    lines.length > 1 && lines.every((line) => line.length < 45 && !/[。.]$/u.test(line))
      ? lines
      : [lines.join(joint)];
  return `<h1>${inLines(title)}</h1>${rest.map((lines) => `<p>${inLines(printed(lines))}</p>`).join("")}`;
}

const prints: Print[] = [
  // Paragraphs told by their indent alone, as Chinese documents have them, under a running head.
  {
    file: "outline.zh.pdf",
    language: "zh",
    css: 'p { margin: 0; text-indent: 2em; text-align: justify; line-height: 2.4 } h1 { text-align: center; font-size: 18pt } @page { margin: 20mm 18mm; @top-center { content: "产业合作文件"; font: 8pt "Noto Sans SC Variable" } @bottom-center { content: counter(page); font-size: 8pt } }',
    body: bodyOf("nested-outline.zh", ""),
  },
  {
    file: "statement.ru.pdf",
    language: "ru",
    css: "p { margin: 0 0 9pt; text-align: justify; line-height: 1.3 } h1 { text-align: center; font-size: 15pt }",
    body: bodyOf("joint-statement.ru", " "),
  },
  {
    file: "leaders.en.pdf",
    language: "en",
    css: "main { column-count: 2; column-gap: 9mm; font-size: 9pt } h1 { column-span: all; text-align: center } p { margin: 0 0 6pt; text-align: justify }",
    body: bodyOf("leaders.en", " "),
  },
  {
    file: "scanned.pdf",
    language: "en",
    css: "img { width: 100%; height: 150mm }",
    body: `<img src="data:image/png;base64,${onePixel.toString("base64")}">`,
  },
];

/** Printed by the browser that the tests use. */
export async function printFixtures(): Promise<[string, Uint8Array][]> {
  const folder = await mkdtemp(join(tmpdir(), "kept-print-"));
  const browser = await chromium.launch({ executablePath: browserPath(), args: browserArguments });
  try {
    const page = await browser.newPage();
    const printed: [string, Uint8Array][] = [];
    for (const { file, language, css, body } of prints) {
      const path = join(folder, `${file}.html`);
      const base = `body { font-family: "Noto Serif Variable", "Noto Sans SC Variable"; font-size: 11pt }`;
      const html = `<!doctype html><html lang="${language}"><meta charset="utf-8">${fonts}<style>${base} ${css}</style><main>${body}</main>`;
      await writeFile(path, html);
      await page.goto(pathToFileURL(path).href);
      await page.evaluate(() => document.fonts.ready);
      const bytes = await page.pdf({
        format: "A5",
        margin: { top: "20mm", bottom: "20mm", left: "18mm", right: "18mm" },
      });
      printed.push([file, new Uint8Array(bytes)]);
    }
    return printed;
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}
