import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, watchPage } from "../support/page-checks";

// What colleagues say among themselves, and what a party says in public.
test.describe.configure({ mode: "serial" });

const mark = `Voices ${Date.now()}`;
const text = "/en/documents/almaty-2025";

async function signIn(page: Page, who: string) {
  await page.goto("/en/sign-in");
  await page.locator("input[type=email]").fill(`${who}@demo.example.org`);
  await page.locator("input[type=password]").fill("fictional-demo");
  await page.locator("main form button").click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** A commitment of the demo with a published assessment. */
async function assessed(page: Page): Promise<string> {
  const response = await page.request.get("/api/v1/commitments?status=delivered&size=1");
  const { items } = (await response.json()) as { items: { code: string }[] };
  return `/en/commitments/${items[0]?.code}`;
}

test("colleagues talk about a judgement; a visitor sees nothing of it", async ({ page, browser }) => {
  const faults = watchPage(page);
  await signIn(page, "second.editor");
  const address = await assessed(page);
  await page.goto(address);
  const box = page.locator("details", { hasText: "Only people who work here see this." }).first();
  await box.locator("summary").first().click();
  await box.getByRole("textbox", { name: "Your comment" }).fill(`${mark}: is this the second summit?`);
  await box.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(page.getByText(`${mark}: is this the second summit?`).first()).toBeVisible();
  await expect(box.getByRole("textbox", { name: "Your comment" })).toHaveValue("");
  await box.locator("summary", { hasText: "Answer" }).first().click();
  await box
    .getByRole("textbox", { name: /^Answer to/ })
    .first()
    .fill(`${mark}: the first.`);
  await box.getByRole("button", { name: "Answer", exact: true }).first().click();
  await expect(page.getByText(`${mark}: the first.`).first()).toBeVisible();
  await expectAccessible(page);

  const visitor = await browser.newPage();
  await visitor.goto(address);
  const html = await visitor.content();
  expect(html).not.toContain(mark);
  expect(html).not.toContain("Only people who work here see this");
  await visitor.close();
  expect(faults).toEqual([]);
});

test("marked words of the text can be commented on, and a mark stands beside them", async ({
  page,
  browser,
}) => {
  await signIn(page, "second.editor");
  await page.goto(text);
  const statement = page.locator(".reader-statement").nth(3);
  const marked = await statement.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode() as Text | null;
    while (node && (node.data.length < 6 || node.parentElement?.closest(".margin-note, .statement-link")))
      node = walker.nextNode() as Text | null;
    if (!node) return "";
    document.getSelection()?.setBaseAndExtent(node, 1, node, 5);
    return node.data.slice(1, 5);
  });
  expect(marked).toHaveLength(4);
  const talk = page.getByRole("region", { name: "Comments on the text" });
  await expect(talk.getByText("The words you marked")).toBeVisible();
  await talk.getByRole("textbox", { name: "Your comment" }).fill(`${mark}: who is meant?`);
  await talk.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(talk.getByText(`${mark}: who is meant?`).first()).toBeVisible();
  await expect(page.locator(".comment-mark").first()).toBeVisible();
  await expectAccessible(page);

  const visitor = await browser.newPage();
  await visitor.goto(text);
  await expect(visitor.locator(".comment-mark")).toHaveCount(0);
  expect(await visitor.content()).not.toContain(mark);
  await visitor.close();
});

test("a statement is chosen by keyboard where nothing is marked", async ({ page }) => {
  await signIn(page, "second.editor");
  await page.goto(text);
  const talk = page.getByRole("region", { name: "Comments on the text" });
  await talk.getByLabel("Statement", { exact: true }).selectOption({ index: 2 });
  await talk.getByRole("textbox", { name: "Your comment" }).fill(`${mark}: the whole statement`);
  await talk.getByRole("button", { name: "Comment", exact: true }).press("Enter");
  await expect(talk.getByText(`${mark}: the whole statement`).first()).toBeVisible();
});

test("a party’s response stands beside the judgement once a second person accepted it", async ({
  page,
  browser,
}) => {
  const faults = watchPage(page);
  await signIn(page, "second.editor");
  const address = await assessed(page);
  await page.goto(address);
  await page.getByRole("link", { name: "Record a party’s response" }).first().click();
  await page.getByLabel("Which party says it").selectOption({ index: 1 });
  await page.getByLabel("What it says").fill(`${mark}: the second summit was held as agreed.`);
  await page.getByLabel("Day it was given").fill("2026-10-01");
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("This was not saved");
  await expectAccessible(page);
  await page.getByLabel("Where it was said").fill("Fictional letter");
  await page.getByLabel("Web address").fill("https://demo.example.org/letter");
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page).toHaveURL(/\/work/);

  const aside = await browser.newContext();
  const reviewer = await aside.newPage();
  await signIn(reviewer, "reviewer");
  await reviewer.goto("/en/review");
  await reviewer
    .getByRole("row", { name: new RegExp(mark) })
    .getByRole("link")
    .first()
    .click();
  await expect(reviewer.getByText(`${mark}: the second summit was held as agreed.`).first()).toBeVisible();
  await expectAccessible(reviewer);
  await reviewer.getByRole("button", { name: "Accept" }).click();
  await expect(reviewer).toHaveURL(/done=accepted/);

  await aside.clearCookies();
  await reviewer.goto(address);
  const said = reviewer.getByRole("figure").filter({ hasText: mark });
  await expect(said).toContainText("says:");
  await expect(said.getByRole("link", { name: "Fictional letter" })).toBeVisible();
  await expectAccessible(reviewer);
  await aside.close();
  expect(faults).toEqual([]);
});
