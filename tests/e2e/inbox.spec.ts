import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible, watchPage } from "../support/page-checks";

// What an editor does with the morning's finds, and what a visitor does with an error. Invented reports of an invented event.
test.describe.configure({ mode: "serial" });

const mark = `f${Date.now().toString(36)}`;
const addresses = {
  wire: `https://wire.example.org/${mark}/steppe`,
  post: `https://post.example.org/${mark}/steppe`,
  tea: `https://post.example.org/${mark}/tea`,
};
const story =
  "The joint anti-drug operation Steppe-2026 began in Osh on May 3 with officers of Kyrgyzstan and China at 14 posts (fiction).";

let editor: { page: Page; faults: string[]; close: () => Promise<void> };

async function signedIn(browser: Browser, name: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults = watchPage(page);
  await page.goto("/en/sign-in");
  await page.getByLabel("E-mail").fill(`${name}@demo.example.org`);
  await page.getByLabel("Password").fill("fictional-demo");
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  return { page, faults, close: () => context.close() };
}

test.beforeAll(async ({ browser }) => {
  editor = await signedIn(browser, "second.editor");
});
test.afterAll(async () => {
  expect(editor.faults).toEqual([]);
  await editor.close();
});

const lineOf = (page: Page, words: string) => page.locator(".inbox-line", { hasText: words });

test("an editor pastes addresses; what leads nowhere is said, what is here already is not doubled", async () => {
  const { page } = editor;
  await page.goto("/en/inbox");
  await expectAccessible(page);
  const { wire, post, tea } = addresses;
  await page.getByLabel("Web addresses").fill(`Look: ${wire}, ${post}\n${tea}\njavascript:alert(1)`);
  await page.getByRole("button", { name: "Bring in" }).click();
  await expect(page.getByText("3 addresses were brought in.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "javascript:alert(1)" })).toBeVisible();
  await expect(lineOf(page, `${mark}/tea`)).toBeVisible();

  await page.getByLabel("Web addresses").fill(`${tea}?utm_source=letter`);
  await page.getByRole("button", { name: "Bring in" }).click();
  await expect(page.getByText("Nothing new was brought in.")).toBeVisible();
  await expect(page.getByRole("link", { name: "a candidate: waiting" })).toBeVisible();
  await expect(lineOf(page, `${mark}/tea`)).toHaveCount(1);
});

test("what the pages did not say is typed, and two reports of one event are proposed as a group", async () => {
  const { page } = editor;
  const told = [
    [`${mark}/tea`, `A festival of tea opens in Tashkent ${mark} (fiction)`, "Example Post", "2026-05-03"],
    [`wire.example.org/${mark}`, `${story} ${mark} one`, "Example Wire", "2026-05-03"],
    [`post.example.org/${mark}/steppe`, `${story} ${mark} two`, "Example Post", "2026-05-04"],
  ] as const;
  for (const [words, title, publisher, day] of told) {
    await page.goto("/en/inbox");
    await lineOf(page, words).locator(".inbox-title").click();
    await page.keyboard.press("e");
    await expect(page.getByRole("heading", { name: "What this candidate is" })).toBeVisible();
    await page.locator("#title").fill(title);
    await page.locator("#publisher").fill(publisher);
    await page.locator("#publishedOn").fill(day);
    await page.locator("#language").selectOption("en");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved.")).toBeVisible();
  }
  const group = page.locator(".inbox-group", { hasText: mark });
  await expect(group.getByText("2 candidates on one event?")).toBeVisible();
  await expect(group.getByText(/published within 1 day; in common: .*Osh/)).toBeVisible();
  await expectAccessible(page);
});

test("the desk is worked by keyboard: move, select the group, make a development of it", async () => {
  const { page } = editor;
  await page.goto("/en/inbox");
  await page.locator(".inbox-group", { hasText: mark }).locator(".inbox-title").first().click();
  const first = await page.locator(".is-shown").getAttribute("id");
  await page.keyboard.press("j");
  await expect(page.locator(".is-shown")).not.toHaveAttribute("id", first ?? "");
  await page.keyboard.press("k");
  await expect(page.locator(".is-shown")).toHaveAttribute("id", first ?? "");
  await page.keyboard.press("x");
  await expect(page.getByText("1 selected")).toBeVisible();
  await page.keyboard.press("g");
  await expect(page.getByText("2 selected")).toBeVisible();
  await page.keyboard.press("d");
  await expect(page).toHaveURL(/developments\/new\?candidates=/);
  await expect(page.getByText("Filled in from the inbox.")).toBeVisible();
  await expect(page.getByText(/Reported on 3.{1,5}4 May 2026/)).toBeVisible();
  await expect(page.getByLabel("Day, or first day")).toHaveValue("");
  await expect(page.locator("[name$='.title']")).toHaveCount(2);

  await page.getByLabel("Day, or first day").fill("2026-05-03");
  await page.getByLabel("What happened, in your words").fill(`${mark}: the operation began (fiction).`);
  for (const n of [0, 1]) await page.getByLabel(/N1 · /).nth(n).check();
  await page.getByLabel("Find a commitment").fill("21");
  await page.getByRole("button", { name: "Find" }).click();
  await page
    .getByRole("button", { name: /^Add: almaty-2025\/21/ })
    .first()
    .click();
  await page.getByLabel(/^Supports/).check();
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page).toHaveURL(/work\?done=development/);

  await page.goto("/en/inbox?state=used");
  await expect(lineOf(page, `${mark} one`)).toBeVisible();
  await expect(lineOf(page, `${mark} two`)).toBeVisible();
});

test("the rest is set aside with a reason, by two keys, and can be taken back", async () => {
  const { page } = editor;
  await page.goto("/en/inbox");
  await lineOf(page, `Tashkent ${mark}`).locator(".inbox-title").click();
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await expect(page).toHaveURL(/done=set-aside/);
  await expect(lineOf(page, `Tashkent ${mark}`)).toHaveCount(0);
  await page.goto("/en/inbox?state=set-aside");
  await expect(lineOf(page, `Tashkent ${mark}`)).toContainText("Says nothing about a commitment");
  await lineOf(page, `Tashkent ${mark}`).getByRole("checkbox").check();
  await page.getByRole("button", { name: "Take back" }).click();
  await expect(page.getByText("It waits again.")).toBeVisible();
});

test("a file is dropped in and waits like an address", async () => {
  const { page } = editor;
  await page.goto("/en/inbox");
  const buffer = Buffer.from(`${mark}. ${story} `.repeat(6));
  await page.locator("#files").setInputFiles({ name: `${mark}.txt`, mimeType: "text/plain", buffer });
  await expect(page.getByText(`${mark}.txt: brought in`)).toBeVisible();
  await expect(lineOf(page, mark).filter({ hasText: `${mark}.txt` })).toBeVisible();
});

test("the list holds on a narrow window, in the dark, in Russian and Chinese", async ({ browser }) => {
  const state = await editor.page.context().storageState();
  for (const locale of ["ru", "zh"]) {
    const viewport = { width: 360, height: 800 };
    const context = await browser.newContext({ storageState: state, viewport, colorScheme: "dark" });
    const page = await context.newPage();
    await page.goto(`/${locale}/inbox`);
    await expectAccessible(page);
    await page.goto(`/${locale}/inbox/reports`);
    await expectAccessible(page);
    await context.close();
  }
});

test("a visitor without an account reports an error, and gets a number to quote", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  const faults = watchPage(page);
  await page.goto("/en/commitments/almaty-2025/13.4");
  await page.getByRole("link", { name: "Report an error on this page" }).click();
  await expect(page.getByRole("heading", { name: "Report an error" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("What is wrong").fill("no");
  await page.getByLabel("Web address that shows it").fill("javascript:alert(1)");
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(page.locator("#what-error")).toBeVisible();
  await expect(page.locator("#evidence-error")).toBeVisible();
  await page.getByLabel("What is wrong").fill(`The summit is in Bishkek (${mark}).`);
  await page.getByLabel("Web address that shows it").fill("https://example.org/shows-it");
  await page.getByLabel("How to reach you").fill("vera@example.org");
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await expect(page.getByText(/^[0-9A-F]{8}$/)).toBeVisible();
  for (const closed of ["/en/inbox", "/en/inbox/reports"]) {
    await page.goto(closed);
    await expect(page).toHaveURL(/sign-in/);
  }
  expect(faults).toEqual([]);
  await context.close();
});

test("the form works without script too", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/zh/report-error?page=/zh/documents/almaty-2025");
  await page.locator("#what").fill(`第十三条的译文有误（${mark}），应为“峰会”。`);
  await page.getByRole("main").locator("form button.inline-flex").click();
  await expect(page.getByRole("heading", { name: "谢谢" })).toBeVisible();
  await context.close();
});

test("editors read it in the inbox and answer it", async () => {
  const { page } = editor;
  await page.goto("/en/inbox/reports");
  const report = page.locator("article", { hasText: `(${mark})` });
  await expect(report.getByRole("link", { name: /almaty-2025\/13\.4/ })).toBeVisible();
  await expect(report.getByText("vera@example.org")).toBeVisible();
  await expect(report.getByRole("link", { name: "Start a correction" })).toBeVisible();
  await report.getByRole("button", { name: /^Record the answer/ }).click();
  await expect(report.getByText("Say what was done, or why nothing was.").first()).toBeVisible();
  await report.getByLabel("What was done").fill("The title says so already (fiction).");
  await report.getByRole("button", { name: /^Record the answer/ }).click();
  await expect(page.getByText("Answered.", { exact: true })).toBeVisible();
  await expect(page.locator("article", { hasText: `(${mark})` })).toHaveCount(0);
});
