import { readFileSync } from "node:fs";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible, watchPage } from "../support/page-checks";

// A fictional document gets a text in a second language, then a better copy: places are confirmed, placed or given up.
test.describe.configure({ mode: "serial", timeout: 120_000 });
test.use({ actionTimeout: 15_000 });

const mark = `ordavar-${Date.now()}`;
/** The invented states under names that the register knows, and before today. */
const known: [string, string][] = [
  ["Verinta–Solmar–Tarkash", `Kazakhstan–Kyrgyzstan–Uzbekistan ${mark}`],
  ["Verinta – Solmar – Tarkash", `Kazakhstan – Kyrgyzstan – Uzbekistan ${mark}`],
  ["Tarkash Union", "Republic of Uzbekistan"],
  ["Verinta", "Kazakhstan"],
  ["Solmar", "Kyrgyzstan"],
  ["Tarkash", "Uzbekistan"],
  ["203", "202"],
];
const fixture = (name: string) =>
  known.reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    readFileSync(`tests/fixtures/versions/${name}.txt`, "utf8"),
  );
const texts = {
  english: fixture("fictional.en"),
  better: fixture("better-copy.en"),
  // With a reading set between the characters, which the cleaner takes away.
  chinese: fixture("fictional.zh").replace("各方高度评价", "各方高度(dù)评价"),
};

type Person = { page: Page; faults: string[]; close: () => Promise<void> };
const signedIn = new Map<string, Person>();

/** Signing in is limited per account, so everybody signs in once. */
async function person(browser: Browser, name: string): Promise<Person> {
  const before = signedIn.get(name);
  if (before) return before;
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults = watchPage(page);
  await page.goto("/en/sign-in");
  await page.getByLabel("E-mail").fill(`${name}@demo.example.org`);
  await page.getByLabel("Password").fill("fictional-demo");
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  const one = { page, faults, close: () => context.close() };
  signedIn.set(name, one);
  return one;
}

test.afterAll(async () => {
  for (const { faults, close } of signedIn.values()) {
    expect(faults).toEqual([]);
    await close();
  }
});

/** At the desk and on a phone. */
async function expectWhole(page: Page) {
  await expectAccessible(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 780 });
  await expectAccessible(page);
  if (size) await page.setViewportSize(size);
}

/** Uploads a text; answers with the address of its desk once it was read. */
async function bringIn(page: Page, name: string, text: string, choose?: () => Promise<void>) {
  await page.goto("/en/import");
  await choose?.();
  await page
    .locator("#file")
    .setInputFiles({ name: `${name}.txt`, mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Read this file" }).click();
  await expect(page).toHaveURL(/\/en\/import\/[0-9a-f-]{36}/);
  await expect(page.getByRole("heading", { name: "What arrived" })).toBeVisible({ timeout: 30_000 });
  return new URL(page.url()).pathname;
}

/** Report and structure are confirmed as they are; the next page is waited for. */
async function confirmBoth(page: Page, next: RegExp) {
  await page.getByRole("button", { name: "Confirm and go on to the structure" }).click();
  await expect(page).toHaveURL(/structure$/);
  await page.getByRole("button", { name: "Confirm the structure and make proposals" }).click();
  await expect(page).toHaveURL(next, { timeout: 30_000 });
}

async function submit(page: Page, desk: string) {
  await page.goto(`${desk}/publish`);
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByText(/A reviewer decides now/)).toBeVisible();
}

async function publish(page: Page, desk: string) {
  await page.goto(`${desk}/publish`);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("This text is published.")).toBeVisible();
}

/** Of the further text that is worked on. */
let desk = "";
let lost = "";

test("a small document is published first; what is surely not tracked is accepted in one go", async ({
  browser,
}) => {
  const { page } = await person(browser, "editor");
  const base = await bringIn(page, mark, texts.english);
  await page.goto(`${base}/publish`);
  await page.getByLabel("Series of meetings").selectOption({ index: 1 });
  await page.getByLabel("Number in the series").fill("96");
  await page.getByLabel("Short name in addresses").fill(mark);
  await page.getByRole("group", { name: "Short title" }).getByLabel("English").fill(mark);
  await saveFacts(page);
  await page.goto(base);
  await confirmBoth(page, /proposals/);

  await page.getByText("Accept several at once").click();
  const several = page.getByRole("button", { name: /^Accept \d+ statements? as not tracked/ });
  const count = Number(/\d+/.exec((await several.textContent()) ?? "")?.[0]);
  expect(count).toBeGreaterThan(0);
  await several.click();
  const progress = page.getByText(/^\d+ of \d+ decided$/).first();
  await expect(progress).toHaveText(new RegExp(`^${count} of`));
  await expect(several).toHaveCount(0);

  for (let left = 30; left > 0; left--) {
    await page.goto(`${base}/proposals`);
    if (await page.getByText("Every statement is decided").isVisible()) break;
    const before = (await progress.textContent()) ?? "";
    await page.keyboard.press("a");
    await expect(progress).not.toHaveText(before);
  }
  await submit(page, base);
  await publish((await person(browser, "reviewer")).page, base);
});

async function saveAuthority(page: Page, desk: string) {
  await page.goto(`${desk}/publish`);
  await saveFacts(page);
}

async function saveFacts(page: Page) {
  await page.getByLabel("What kind of text it is").selectOption("official-text");
  await page.getByRole("button", { name: "Save the facts" }).click();
  await expect(page.getByRole("status").first()).toContainText("Saved");
}

test("a second language is uploaded; a repair is taken back and made again", async ({ browser }) => {
  const { page } = await person(browser, "editor");
  desk = await bringIn(page, `${mark}-zh`, texts.chinese, async () => {
    await page.getByRole("radio", { name: /Another language/ }).check();
    await page.getByLabel("Document it belongs to").selectOption(mark);
  });
  const repair = page.getByText("Look at the repair");
  await repair.click();
  await page.getByRole("button", { name: "Keep as it arrived: repair 1" }).click();
  await expect(page.getByText("Stands as it arrived")).toBeAttached({ timeout: 30_000 });
  await expect(page.locator("mark")).toHaveText("(dù)");
  await page.goto(desk);
  await repair.click();
  await page.getByRole("button", { name: "Repair again: repair 1" }).click();
  await expect(page.locator("del")).toHaveText("(dù)", { timeout: 30_000 });
  await page.goto(desk);
  await expectWhole(page);
  await confirmBoth(page, /anchors/);
});
test("the clauses are laid side by side: sure places are confirmed at once, the others by keyboard", async ({
  browser,
}) => {
  const { page } = await person(browser, "editor");
  await page.goto(`${desk}/anchors`);
  await expect(page.getByText(/^12 places/)).toBeVisible();
  await expectWhole(page);
  const steps = page.getByRole("navigation", { name: "Steps", exact: true });
  await expect(steps.locator("[aria-current=step]")).toContainText("Places");
  await page.getByRole("button", { name: /^Confirm (all \d+ sure places|the 1 sure place)/ }).click();
  await expect(page.getByText(/ [1-9]\d* confirmed/)).toBeVisible();
  await placeTheRest(page);
  lost = await giveUpLast(page);
  await expect(page.getByText(/1 commitment has no place in the new text/)).toBeVisible();
  await expectWhole(page);
});

/** Arrow keys choose the statement, Enter confirms it. */
async function placeTheRest(page: Page) {
  const open = page.locator(".place-list li", { hasText: /proposed|no place yet/ });
  for (let left = 15; left > 0 && (await open.count()) > 0; left--) {
    const before = await open.count();
    await open.first().getByRole("link").click();
    const radios = page.locator("input[name=span]");
    const chosen = page.locator("input[name=span]:checked");
    if ((await chosen.count()) === 0) {
      await radios.first().focus();
      await page.keyboard.press("ArrowDown");
    } else await chosen.focus();
    await expect(chosen).toHaveCount(1);
    await page.keyboard.press("Enter");
    await expect(open).toHaveCount(before - 1);
  }
  await expect(open).toHaveCount(0);
}

/** What stands in the last clause is said not to be in this text; answers the commitment's number. */
async function giveUpLast(page: Page): Promise<string> {
  const last = page.locator(".place-list a").last();
  const number = /^[\d.]+/.exec((await last.textContent()) ?? "")?.[0] ?? "no number";
  await last.click();
  await expect(last).toHaveAttribute("aria-current", "true");
  await expect(page.locator(".place-desk")).toContainText(number);
  await page.keyboard.press("x");
  await expect(page.getByText(/1 not in the new text/)).toBeVisible();
  return number;
}

test("nobody reads it before a second person publishes; then both languages stand side by side", async ({
  browser,
  page: reader,
}) => {
  const { page } = await person(browser, "editor");
  await saveAuthority(page, desk);
  await submit(page, desk);
  await reader.goto(`/en/documents/${mark}`);
  await expect(reader.getByText("各方商定成立铁路运输联合委员会")).toHaveCount(0);

  await publish((await person(browser, "reviewer")).page, desk);
  const faults = watchPage(reader);
  await reader.goto(`/en/documents/${mark}`);
  await reader.getByRole("checkbox", { name: /Chinese/ }).check();
  await reader.getByRole("button", { name: "Show side by side" }).click();
  await expect(reader).toHaveURL(/beside=/);
  const row = reader.locator(".reader-beside-row", { hasText: "joint commission on railway transport" });
  await expect(row).toContainText("各方商定成立铁路运输联合委员会");
  await reader.getByText("Not found in this version: 1 commitment").click();
  await expect(reader.getByRole("link", { name: lost, exact: true }).last()).toBeVisible();
  await expectWhole(reader);
  expect(faults).toEqual([]);
});

test("a better copy moves what it says in the same words; the rest is placed or given up by hand", async ({
  browser,
  page: reader,
}) => {
  const { page } = await person(browser, "editor");
  desk = await bringIn(page, `${mark}-better`, texts.better, async () => {
    await page.getByRole("radio", { name: /better copy/i }).check();
    await page.getByLabel("Document it belongs to").selectOption(mark);
    const copy = page.getByLabel("Text it replaces");
    const old = copy.locator("option", { hasText: `${mark}.txt` });
    await copy.selectOption((await old.getAttribute("value")) ?? "no such text");
  });
  await confirmBoth(page, /anchors/);
  await page.getByRole("button", { name: /^Confirm (all \d+ sure places|the 1 sure place)/ }).click();
  await expect(page.getByText(/ [1-9]\d* confirmed/)).toBeVisible();

  await test.step("an orphan is placed at the words that changed, by keyboard", async () => {
    const orphans = page.locator(".place-list li", { hasText: "no place yet" });
    const before = await orphans.count();
    expect(before).toBeGreaterThan(0);
    await orphans.first().getByRole("link").click();
    await expect(orphans.first().getByRole("link")).toHaveAttribute("aria-current", "true");
    await page.locator("input[name=span]").first().focus();
    const wanted = page.getByRole("radio", { name: /1 September 2022/ });
    for (let left = 30; left > 0 && !(await wanted.isChecked()); left--)
      await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(orphans).toHaveCount(before - 1);
  });
  await saveAuthority(page, desk);
  await submit(page, desk);
  await publish((await person(browser, "reviewer")).page, desk);
  await page.goto(`${desk}/anchors`);
  await expect(page.getByText("This text is published.")).toBeVisible();
  await expect(page.getByText("no place yet")).toHaveCount(0);

  await reader.goto(`/en/documents/${mark}`);
  await expect(reader.getByText("open a new checkpoint at Karsu by 1 September 2022")).toBeVisible();
  await expectWhole(reader);
});
