import { type Browser, expect, test } from "@playwright/test";
import { expectAccessible, watchPage } from "../support/page-checks";

// A status at review: who has approved, by which rule, on which evidence, and what happens to evidence afterwards.
test.describe.configure({ mode: "serial" });

const password = "fictional-demo";
const mark = `Fictional depth ${Date.now()}`;
const code = "almaty-2025/11.2";

const peopleSigned = new Map<string, Awaited<ReturnType<typeof newPerson>>>();

async function newPerson(browser: Browser, email: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults = watchPage(page);
  await page.goto("/en/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  return { context, page, faults };
}

/** Signing in is limited per account, so everybody signs in once. */
async function person(browser: Browser, name: string) {
  const known = peopleSigned.get(name) ?? (await newPerson(browser, `${name}@demo.example.org`));
  peopleSigned.set(name, known);
  return known;
}

test.afterAll(async () => {
  for (const { context, faults } of peopleSigned.values()) {
    expect(faults).toEqual([]);
    await context.close();
  }
});

test("every published status shows its rule, its evidence and why its basis is called so", async ({
  page,
}) => {
  await page.goto(`/en/commitments/${code}`);
  const timeline = page.getByRole("region", { name: "Timeline" });
  await expect(
    timeline.getByText("An act against the text after its adoption, on a source of class P1."),
  ).toBeVisible();
  await expect(timeline.getByText(/1 development; 1 source: P1/).first()).toBeVisible();
  await expect(page.getByText("What would change this")).toHaveCount(0);
  const detail = await (await page.request.get(`/api/v1/commitments/${code}`)).json();
  expect(detail.assessments[0].rule).toBe("contrary-p1");
  expect(JSON.stringify(detail)).not.toContain("outlook");
});

test("an editor reads what would change it", async ({ browser }) => {
  const { page } = await person(browser, "editor");
  await page.goto(`/en/commitments/${code}`);
  await page.getByText("What would change this").first().click();
  await expect(page.getByText("Only editors and reviewers see this.").first()).toBeVisible();
  await expectAccessible(page);
});

test("contrary action: the reviewer has approved and may not publish; the administrator publishes", async ({
  browser,
}) => {
  const { page } = await person(browser, "reviewer");
  await page.goto("/en/review");
  const row = page.getByRole("row").filter({ hasText: "lacks an administrator" });
  await expect(row).toBeVisible();
  await row.getByRole("link", { name: "Assessment" }).click();
  await expect(page.getByText(/An administrator’s approval is missing/)).toBeVisible();
  await expect(page.getByText(/You have approved this already/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish", exact: true })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "What is different" })).toBeVisible();
  await expectAccessible(page);
  const address = new URL(page.url()).pathname;

  const { page: administrators } = await person(browser, "administrator");
  await administrators.goto(address);
  await expect(administrators.getByText("What they would see")).toBeVisible();
  await administrators.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(administrators.getByRole("status").first()).toContainText("Published");
});

test("the page of accepted evidence says what hiding a source will do, and does it", async ({ browser }) => {
  const { page } = await person(browser, "reviewer");
  await page.goto(`/en/commitments/${code}`);
  await page.getByRole("link", { name: "Visibility, corrections" }).first().click();
  await page.getByText("Who sees this source").first().click();
  const form = page.locator("form").filter({ hasText: "Change to" }).first();
  await expect(form.getByText("Only editors see it, and it carries no status.")).toBeVisible();
  await form.getByRole("radio", { name: "Reference only" }).check();
  await form.getByRole("button", { name: /^Change who sees it/ }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Say why");
  await form.getByLabel("Reason").fill(`${mark}: the excerpt is too long to quote.`);
  await form.getByRole("button", { name: /^Change who sees it/ }).click();
  await expect(page.getByRole("status").first()).toContainText("Changed");
  await expectAccessible(page);
});

test("an administrator takes a title away; reason and hash stay, for everybody", async ({
  browser,
  page,
}) => {
  const { page: own } = await person(browser, "administrator");
  await own.goto("/en/commitments/almaty-2025/14.1");
  await own.getByRole("link", { name: "Visibility, corrections" }).first().click();
  await own.getByText("Take words away for good", { exact: true }).first().click();
  const form = own.locator("form").filter({ hasText: "What goes" }).first();
  await form.getByRole("checkbox", { name: "Title" }).check();
  await form.getByLabel("Reason").fill(`${mark}: names a private person.`);
  await form.getByRole("button", { name: /^Take it away/ }).click();
  await expect(own.getByRole("status").first()).toContainText("Taken away");
  await expectAccessible(own);

  await page.goto("/en/commitments/almaty-2025/14.1");
  await expect(page.getByText(new RegExp(`Removed on .*${mark}`)).first()).toBeVisible();
  await expect(page.getByText(/Title: SHA-256 [0-9a-f]{64}/).first()).toBeVisible();
});

test("evidence that turned out wrong goes back to its author and is public no more", async ({
  browser,
  page,
}) => {
  const { page: own } = await person(browser, "reviewer");
  await own.goto("/en/commitments/almaty-2025/17.2");
  await own.getByRole("link", { name: "Visibility, corrections" }).first().click();
  const what = await own.locator("main p.text-lg").first().innerText();
  await own.getByLabel("Note to the author").fill(`${mark}: the plan was only a draft.`);
  await own.getByRole("button", { name: "Send back" }).click();
  await expect(own.getByRole("status").first()).toContainText("Sent back");
  await page.goto("/en/commitments/almaty-2025/17.2");
  await expect(page.getByText(what)).toHaveCount(0);
  await expect(page.getByText("Evidence changed since; review again").first()).toBeVisible();
});
