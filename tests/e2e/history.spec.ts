import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible, watchPage } from "../support/page-checks";

// History, corrections, the day's page and news, on the demo database: fictional people, fictional acts.
test.describe.configure({ timeout: 150_000 });
test.use({ trace: "off" });

const corrected = "almaty-2025/21.5";
// Of its own: others record on other commitments at the same time.
const recorded = "almaty-2025/18.1";
const mark = `Fictional news ${Date.now()}`;

const people = new Map<string, Awaited<ReturnType<typeof signIn>>>();

async function signIn(browser: Browser, name: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults = watchPage(page);
  await page.goto("/en/sign-in");
  await page.getByLabel("E-mail").fill(`${name}@demo.example.org`);
  await page.getByLabel("Password").fill("fictional-demo");
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  return { context, page, faults };
}

async function person(browser: Browser, name: string) {
  const known = people.get(name) ?? (await signIn(browser, name));
  people.set(name, known);
  return known;
}

test.afterAll(async () => {
  for (const { context, faults } of people.values()) {
    expect(faults).toEqual([]);
    await context.close();
  }
});

test("anybody follows a commitment back to its first coding", async ({ page }) => {
  const faults = watchPage(page);
  await page.goto(`/en/commitments/${corrected}`);
  await page.getByRole("link", { name: "History: every public change" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`History of ${corrected}`);
  const entries = page.getByRole("main").locator("ol > li");
  const correction = entries.filter({ has: page.getByRole("heading", { name: "Assessment corrected" }) });
  await expect(correction).toContainText("Delivered");
  await expect(correction).toContainText("Partly delivered");
  await expect(correction).toContainText("after the fictional study");
  await expect(correction).toContainText("published by Reviewer");
  const first = entries.last();
  await expect(first.getByRole("heading")).toHaveText("First coding published");
  await first.getByText("Everything that was coded").click();
  await expect(first).toContainText("Ready to act");
  await expectAccessible(page);
  await expect(correction.getByRole("link", { name: /The commitment as it stood at/ })).toHaveAttribute(
    "href",
    new RegExp(`/en/commitments/${corrected}\\?asOf=\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$`),
  );
  await expect(page.getByRole("link", { name: /^Revert this field/ })).toHaveCount(0);
  expect(faults).toEqual([]);
});

test("machines read the same history", async ({ request }) => {
  const answer = await request.get(`/api/v1/commitments/${corrected}/history`);
  expect(answer.status()).toBe(200);
  const { changes, total } = (await answer.json()) as { changes: { kind: string }[]; total: number };
  expect(changes).toHaveLength(total);
  expect(changes.at(-1)?.kind).toBe("coded");
  expect(JSON.stringify(changes)).not.toContain("@");
  expect((await request.get(`/api/v1/commitments/${corrected}/history?colour=red`)).status()).toBe(400);
  expect((await request.get("/api/v1/commitments/almaty-2025/99.9/history")).status()).toBe(404);
});

test("corrections stand in one list, with a feed that readers of feeds can read", async ({ page }) => {
  await page.goto("/en");
  await page.getByRole("contentinfo").getByRole("link", { name: "Corrections" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Corrections");
  await expect(page.getByRole("main").locator("ol > li").filter({ hasText: corrected })).toContainText(
    "after the fictional study",
  );
  await expectAccessible(page);
  const address = await page
    .locator('link[rel="alternate"][type="application/atom+xml"]')
    .getAttribute("href");
  const answer = await page.request.get(new URL(address ?? "", page.url()).pathname);
  expect(answer.headers()["content-type"]).toContain("application/atom+xml");
  const read = await page.evaluate(
    (xml) => {
      const feed = new DOMParser().parseFromString(xml, "application/xml");
      const text = (name: string) =>
        [...feed.getElementsByTagName(name)].map((node) => node.textContent ?? "");
      const self = feed.querySelector('link[rel="self"]')?.getAttribute("href");
      return { faults: text("parsererror"), root: feed.documentElement.tagName, ids: text("id"), self };
    },
    await answer.text(),
  );
  expect(read).toMatchObject({ faults: [], root: "feed" });
  expect(read.self).toMatch(/\/en\/corrections\/feed\.xml$/);
  expect(read.ids.length).toBeGreaterThan(1);
  expect(new Set(read.ids).size).toBe(read.ids.length);
});

test("the day's page of a reviewer says what waits, by age, and leads there", async ({ browser }) => {
  const { page } = await person(browser, "reviewer");
  await page.goto("/en/work");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Today");
  await expect(page.getByRole("heading", { name: /^Older than 7 days/ })).toBeVisible();
  await expectAccessible(page);
  const glance = page.getByRole("navigation", { name: "At a glance" });
  await glance.getByRole("link", { name: /^Reviews due/ }).click();
  await expect(page).toHaveURL(/#review-due$/);
  const due = page.getByRole("region", { name: /^Reviews due/ });
  const all = due.getByRole("link", { name: /in the table/ });
  const count = Number((await all.textContent())?.match(/\d+/)?.[0]);
  await all.click();
  await expect(page).toHaveURL(/flag=review-due/);
  await expect(page.locator("#shown")).toContainText(String(count));
});

test("a reader follows, hears what was published, and marks it as seen", async ({ browser }) => {
  const { page: reader } = await person(browser, "reader");
  await reader.goto("/en/news");
  await expect(reader.getByText("You follow nothing yet")).toBeVisible();
  await reader.goto(`/en/commitments/${recorded}`);
  await reader.getByRole("button", { name: `Follow: ${recorded}` }).click();
  await expect(reader.getByRole("button", { name: `Stop following: ${recorded}` })).toBeVisible();

  const { page: editor } = await person(browser, "editor");
  await editor.goto(`/en/searches/new?commitment=${recorded}`);
  await editor.getByLabel("Words you searched for").fill(mark);
  await editor.getByLabel("Where you searched").fill("Fictional gazette");
  await editor.getByRole("button", { name: "Submit for review" }).click();
  await expect(editor.getByText(mark)).toBeVisible();
  await reader.goto("/en/news");
  await expect(reader.getByText("No news")).toBeVisible();

  const { page: reviewer } = await person(browser, "reviewer");
  await reviewer.goto("/en/review");
  await reviewer.getByRole("row").filter({ hasText: mark }).getByRole("link").first().click();
  await reviewer.getByRole("button", { name: "Accept" }).click();
  await expect(reviewer.getByRole("status").first()).toContainText("Accepted");

  await reader.goto("/en");
  await reader.getByRole("link", { name: "News (1)" }).click();
  await expect(reader.getByText(mark)).toBeVisible();
  await expectAccessible(reader);
  await reader.getByRole("button", { name: "Mark all as seen" }).click();
  await expect(reader.getByText("No news")).toBeVisible();
  await reader.getByRole("button", { name: `Stop following: ${recorded}` }).click();
  await expect(reader.getByText("You follow nothing yet")).toBeVisible();
});

test("a party is followed without script", async ({ browser }) => {
  const { context } = await person(browser, "reader");
  const storageState = await context.storageState();
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState });
  const page = await plain.newPage();
  await page.goto("/en/parties/KG");
  await page.getByRole("button", { name: /^Follow: / }).click();
  await page.goto("/en/parties/KG");
  await page.getByRole("button", { name: /^Stop following: / }).click();
  await page.goto("/en/parties/KG");
  await expect(page.getByRole("button", { name: /^Follow: / })).toBeVisible();
  await plain.close();
});

test("a sector is followed where its commitments are shown", async ({ browser }) => {
  const { page } = await person(browser, "reader");
  await page.goto("/en/commitments?sector=energy");
  await expect(page.getByRole("button", { name: "Follow: Energy" })).toBeVisible();
  await page.goto("/en/commitments?sector=energy&sector=climate");
  await expect(page.getByRole("button", { name: /^Follow: / })).toHaveCount(0);
});

const looked = async (page: Page, paths: string[]) => {
  for (const path of paths)
    await test.step(path, async () => {
      expect((await page.goto(path))?.status()).toBe(200);
      await expect(page.locator("h1")).toHaveCount(1);
      await expectAccessible(page);
    });
};

for (const locale of ["en", "zh", "ru"])
  test(`these pages are whole and accessible on a phone at night, in ${locale}`, async ({ browser }) => {
    const { context } = await person(browser, "reviewer");
    const storageState = await context.storageState();
    const phone = { viewport: { width: 360, height: 780 }, colorScheme: "dark" as const, storageState };
    const night = await browser.newContext(phone);
    const page = await night.newPage();
    const faults = watchPage(page);
    await looked(page, [
      `/${locale}/commitments/${corrected}/history`,
      `/${locale}/corrections`,
      `/${locale}/corrections?document=almaty-2025`,
      `/${locale}/work`,
      `/${locale}/news`,
    ]);
    expect(faults).toEqual([]);
    await night.close();
  });

test("strangers have no news and no day's page", async ({ page }) => {
  await page.goto("/en/news");
  await expect(page).toHaveURL(/sign-in\?returnTo=%2Fen%2Fnews/);
  await page.goto(`/en/commitments/${recorded}`);
  await expect(page.getByRole("button", { name: /^Follow/ })).toHaveCount(0);
});
