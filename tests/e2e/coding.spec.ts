import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible, watchPage } from "../support/page-checks";

// Coding corrected on the demo database: by one person, published by another.
test.describe.configure({ mode: "serial" });

const code = "almaty-2025/20.1";
const coding = `/en/commitments/${code}/coding`;
const reason = "Fictional check: the text names the act more closely than this.";

const people = new Map<string, { page: Page; faults: string[]; close: () => Promise<void> }>();

/** Signing in is limited per account, so everybody signs in once. */
async function person(browser: Browser, name: string) {
  const known = people.get(name);
  if (known) return known.page;
  const context = await browser.newContext();
  const page = await context.newPage();
  people.set(name, { page, faults: watchPage(page), close: () => context.close() });
  await page.goto("/en/sign-in");
  await page.getByLabel("E-mail").fill(`${name}@demo.example.org`);
  await page.getByLabel("Password").fill("fictional-demo");
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  return page;
}

test.afterAll(async () => {
  for (const { faults, close } of people.values()) {
    expect(faults).toEqual([]);
    await close();
  }
});

test("an editor marks an item as under correction, and readers see it at once", async ({ browser, page }) => {
  const editor = await person(browser, "editor");
  await editor.goto(coding);
  await expectAccessible(editor);
  await editor.getByLabel("What is wrong").fill("short");
  await editor.getByRole("button", { name: "Mark as under correction" }).click();
  await expect(editor.getByRole("main").getByRole("alert")).toContainText("at least 20 characters");
  await expect(editor.getByLabel("What is wrong")).toHaveValue("short");
  await editor.getByLabel("What is wrong").fill(reason);
  await editor.getByRole("button", { name: "Mark as under correction" }).click();
  await expect(editor.getByRole("status").first()).toContainText("Marked.");
  await page.goto(`/en/commitments/${code}`);
  await expect(page.getByText(reason)).toBeVisible();
  await expect(page.getByText("Something in this coding is being corrected.")).toBeVisible();
});

test("only the fields that were changed go to a second person, who sees old beside new", async ({
  browser,
}) => {
  const editor = await person(browser, "editor");
  await editor.goto(coding);
  const title = editor.locator('input[name="title.en"]');
  const before = await title.inputValue();
  await title.fill(`${before}, as corrected`);
  await editor.getByRole("button", { name: "Submit for review" }).click();
  const alert = editor.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("Give a reason");
  await expect(title).toHaveValue(`${before}, as corrected`);
  await editor.getByLabel("Why it changes").fill(reason);
  await editor.getByRole("button", { name: "Submit for review" }).click();
  await expect(editor.getByRole("status").first()).toContainText("Submitted.");
  await expect(editor.getByRole("row")).toHaveCount(3);
  await expectAccessible(editor);

  const reviewer = await person(browser, "reviewer");
  await reviewer.goto("/en/review");
  await reviewer
    .getByRole("row")
    .filter({ hasText: reason })
    .getByRole("link", { name: "Change of coding" })
    .click();
  await expect(reviewer.getByRole("cell", { name: before, exact: true })).toBeVisible();
  await expect(reviewer.getByRole("cell", { name: `${before}, as corrected` })).toBeVisible();
  await expectAccessible(reviewer);
  await reviewer.getByRole("button", { name: "Publish" }).click();
  await expect(reviewer.getByRole("status").first()).toContainText("Published");
  await reviewer.goto(`/en/commitments/${code}`);
  await expect(reviewer.getByRole("heading", { level: 1 })).toContainText("as corrected");
  // The correction was asked to end the mark.
  await expect(reviewer.getByText("Something in this coding is being corrected.")).toBeHidden();
});

test("a split is prepared part by part, and dropped again", async ({ browser }) => {
  const editor = await person(browser, "editor");
  await editor.goto(coding);
  await editor.getByRole("link", { name: "Split it" }).click();
  await expect(editor.getByRole("heading", { level: 1, name: "Split the commitment" })).toBeVisible();
  await expectAccessible(editor);
  for (const [i, name] of ["First fictional part", "Second fictional part"].entries())
    await editor
      .getByRole("group", { name: `Part ${i + 1}` })
      .getByLabel("English")
      .fill(name);
  await editor.getByLabel("Why it changes").fill(reason);
  await editor.getByRole("button", { name: "Save as a draft" }).click();
  await expect(editor.getByRole("status").first()).toContainText("Saved as a draft");
  await editor.getByRole("link", { name: "Coding of part 2" }).click();
  await expectAccessible(editor);
  await editor.getByLabel("Precision").selectOption("2");
  await editor.getByRole("button", { name: "Save this part" }).click();
  await expect(editor.getByRole("status").first()).toContainText("Saved as a draft");
  await editor.getByRole("button", { name: "Discard it" }).click();
  await expect(editor.getByRole("status").first()).toContainText("Discarded");
});

test("a merge and a withdrawal say what they need, in every language and without script", async ({
  browser,
}) => {
  const editor = await person(browser, "editor");
  for (const kind of ["merge", "withdraw"]) {
    await editor.goto(`${coding}/${kind}`);
    await expectAccessible(editor);
    await editor.getByRole("button", { name: "Submit for review" }).click();
    await expect(editor.getByRole("main").getByRole("alert")).toContainText("Give a reason");
  }
  for (const locale of ["zh", "ru"]) {
    await editor.goto(`/${locale}/commitments/${code}/coding`);
    await expectAccessible(editor);
  }
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await editor.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto(`${coding}/merge`);
  await plain.getByRole("button", { name: "Save as a draft" }).click();
  await expect(plain.getByText("Choose the commitment of this document")).toHaveCount(2);
  await context.close();
});

test("a reader is shown neither the link nor the page", async ({ page }) => {
  await page.goto(`/en/commitments/${code}`);
  await expect(page.getByRole("link", { name: "Change the coding" })).toHaveCount(0);
  await page.goto(coding);
  await expect(page).toHaveURL(/sign-in/);
});
