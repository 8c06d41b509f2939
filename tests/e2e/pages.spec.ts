import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import Database from "better-sqlite3";
import { expectAccessible, watchPage } from "../support/page-checks";
import { serveApp } from "../support/served-app";

// Many pages and axe on each: a trace of all of them would take longer than looking.
test.describe.configure({ mode: "parallel", timeout: 150_000 });
test.use({ trace: "off" });

const readersPages = [
  "",
  "/commitments",
  "/commitments?sector=climate&sector=energy&quotes=1",
  "/commitments?sector=finance&tier=undertaking",
  "/commitments?sector=energyy&colour=red",
  "/commitments/almaty-2025/13.4",
  "/commitments/almaty-2025/11.2",
  "/commitments/almaty-2025/11.4",
  "/documents",
  "/documents/almaty-2025",
  "/documents/almaty-2025?text=received",
  "/documents/almaty-2025?find=%E5%90%88%E4%BD%9C",
  "/parties",
  "/parties/KG",
  "/parties/unesco",
  "/method",
  "/sign-in",
];
const windows = [
  { name: "at a desk by day", width: 1280, height: 900, colorScheme: "light" },
  { name: "on a phone at night", width: 360, height: 780, colorScheme: "dark" },
] as const;

for (const locale of ["en", "zh", "ru"]) {
  for (const { name, width, height, colorScheme } of windows) {
    test.describe(`${locale}, ${name}`, () => {
      test.use({ viewport: { width, height }, colorScheme });

      test("every reader's page is whole, accessible and no wider than the window", async ({ page }) => {
        const faults = watchPage(page);
        // The received text differs in letters only: once per language is enough for the longest page.
        for (const path of readersPages.filter((one) => width > 360 || !one.endsWith("?text=received"))) {
          await test.step(`/${locale}${path}`, async () => {
            const answer = await page.goto(`/${locale}${path}`);
            expect(answer?.status()).toBe(200);
            await expect(page.locator("html")).toHaveAttribute("lang", locale);
            await expect(page.locator("h1")).toHaveCount(1);
            await expect(page).toHaveTitle(/.+ · Kept$/);
            await expectAccessible(page);
          });
        }
        expect(faults).toEqual([]);
      });
    });
  }
}

test("the language switch keeps the place and the view", async ({ page }) => {
  await page.goto("/en/commitments?sector=climate&sort=-deadline");
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveURL(/\/zh\/commitments\?sector=climate&sort=-deadline$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh");
  await page.getByRole("link", { name: "Русский" }).click();
  await expect(page).toHaveURL(/\/ru\/commitments\?sector=climate&sort=-deadline$/);
});

test("an unknown address gets the designed answer, with a policy and its nonce", async ({ page }) => {
  const faults = watchPage(page);
  for (const [path, title] of [
    ["/ru/nothing/here", "Такой страницы нет"],
    ["/zh/commitments/almaty-2025/99.9", "没有这个页面"],
    ["/en/documents/nowhere-1999", "This page does not exist"],
    ["/xx/nothing", "This page does not exist"],
  ] as const) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    const nonce = /'nonce-([^']+)'/.exec(answer?.headers()["content-security-policy"] ?? "")?.[1];
    expect(nonce).toBeTruthy();
    expect(await answer?.text()).toContain(`nonce="${nonce}"`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expectAccessible(page);
  }
  expect(faults).toEqual([]);
});

test("a commitment prints as a page to hand over", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 680, height: 1000 });
  await page.goto("/en/commitments/almaty-2025/11.2");
  await expect(page.getByRole("navigation")).toHaveCount(0);
  for (const part of ["What the text says", "Parties", "Developments", "Timeline", "How to tell"])
    await expect(page.getByRole("heading", { name: part, exact: true })).toBeVisible();
  await expect(page.getByText("Expanded mutual trade in agricultural products").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(680);
});

test("a fault of ours is told in the reader's language, and nothing of it is shown", async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), "kept-fault-"));
  const app = await serveApp(3197, { DATA_DIR: folder });
  const database = new Database(join(folder, "kept.db"));
  database.exec("ALTER TABLE clause RENAME TO clause_elsewhere");
  database.close();
  try {
    const violations: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy/.test(message.text())) violations.push(message.text());
    });
    for (const [locale, title] of [
      ["en", "This page could not be shown"],
      ["zh", "页面未能显示"],
      ["ru", "Не удалось показать страницу"],
    ] as const) {
      const answer = await page.goto(`${app.address}/${locale}/documents/almaty-2025`);
      expect(answer?.status()).toBe(500);
      expect(answer?.headers()["content-security-policy"]).toContain("'nonce-");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      await expect(page).toHaveTitle(`${title} · Kept`);
      await expect(page.locator("body")).not.toContainText(/sqlite|no such table|clause_elsewhere/i);
      await expectAccessible(page);
    }
    expect(violations).toEqual([]);
  } finally {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a wrong method and an unknown address are answered in the API's own shape", async ({ request }) => {
  for (const path of [
    "commitments",
    "commitments.csv",
    "commitments/almaty-2025/13.4",
    "facets",
    "documents/almaty-2025",
  ]) {
    const answer = await request.post(`/api/v1/${path}?lang=ru`);
    expect(answer.status()).toBe(405);
    expect(await answer.json()).toMatchObject({ error: { code: "wrong-method", fields: {} } });
  }
  const nowhere = await request.get("/api/v1/nowhere");
  expect(nowhere.status()).toBe(404);
  expect(await nowhere.json()).toMatchObject({ error: { code: "not-found" } });
});
