import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "@playwright/test";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Locale } from "@/lib/domain/vocabulary";
import { writeHtml } from "@/lib/reports/html";
import type { Report } from "@/lib/reports/report";
import { browserArguments, browserPath } from "../support/browser";
import { sampleReport } from "../support/report-sample";
import unpackBrowser from "../support/unpack-browser";

let browser: Browser;
let folder: string;

beforeAll(async () => {
  await unpackBrowser();
  browser = await chromium.launch({ executablePath: browserPath(), args: browserArguments });
  folder = await mkdtemp(join(tmpdir(), "kept-report-"));
});
afterAll(async () => {
  await browser?.close();
  if (folder) await rm(folder, { recursive: true });
});

type Opened = { page: Page; said: string[]; asked: string[] };

/** The file as somebody opens it who got it by mail. */
async function opened(report: Report, width: number, colorScheme: "light" | "dark"): Promise<Opened> {
  const outcome = await writeHtml(report, { progress: () => {} });
  if (!outcome.ok) throw new Error(outcome.message.key);
  const pieces: Uint8Array[] = [];
  for await (const piece of outcome.value) pieces.push(piece);
  const path = join(folder, `${crypto.randomUUID()}.html`);
  await writeFile(path, Buffer.concat(pieces));
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  const page = await context.newPage();
  const said: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  return { page, said, asked };
}

describe("The report's file in a browser", () => {
  const views: [Locale, number, "light" | "dark"][] = [
    ["ru", 360, "dark"],
    ["zh", 360, "light"],
    ["en", 1280, "dark"],
  ];
  for (const [language, width, scheme] of views)
    test(`${language}, ${width} px, ${scheme}: nothing wider than the window, nothing that axe minds, nothing asked for`, async () => {
      const { page, said, asked } = await opened(sampleReport(language, { rows: 8 }), width, scheme);
      const { violations } = await new AxeBuilder({ page })
        .options({ resultTypes: ["violations"] })
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.length}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(said).toEqual([]);
      expect(asked).toHaveLength(1);
      const marks = await page.locator(".report-mark").first().boundingBox();
      expect(marks?.width).toBeGreaterThan(8);
      await page.context().close();
    });

  test("hostile words run nothing", async () => {
    const title = `</style><script>document.title = "run"</script><img src=x onerror="document.title = 'run'">`;
    const { page, said, asked } = await opened(
      sampleReport("en", { title, introduction: title }),
      800,
      "light",
    );
    expect(await page.title()).toBe(title);
    expect(await page.locator("h1").innerText()).toBe(title);
    expect(await page.evaluate(() => [document.scripts.length, document.images.length])).toEqual([0, 0]);
    expect([said, asked.length]).toEqual([[], 1]);
    await page.context().close();
  });

  test("printed: pages are counted, wide tables lie on their side under repeated heads, drafts say so, on white", async () => {
    const { page } = await opened(sampleReport("en", { rows: 60 }), 1000, "dark");
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      "rgb(255, 255, 255)",
    );
    await page.context().close();
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { text: pages } = await extractText(pdf);
    const sizes = await Promise.all(
      pages.map(async (_, at) => {
        const { width, height } = (await pdf.getPage(at + 1)).getViewport({ scale: 1 });
        return width > height ? "sideways" : "upright";
      }),
    );
    for (const [at, text] of pages.entries()) {
      expect(text).toContain(`Page ${at + 1} of ${pages.length}`);
      expect(text).toContain("Draft, not issued");
      expect(text).toContain("As of 22 November 2031, 10:00 UTC");
    }
    const withRows = pages.flatMap((text, at) => (/Will: joint station \d/.test(text) ? [at] : []));
    expect(withRows.length).toBeGreaterThan(2);
    for (const at of withRows) {
      expect(sizes[at]).toBe("sideways");
      expect(pages[at]).toMatch(/Code\s+Commitment\s+Status\s+Party/);
    }
    const heading = pages.findIndex((text) => /Commitments of the view/.test(text));
    expect(heading).toBe(withRows[0]);
    // A long address may be broken between two lines.
    expect(pages.join("").replace(/\s/g, "")).toContain("https://source.example.org/1?a=1&b=2");
  });
});
