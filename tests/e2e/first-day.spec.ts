import { expect, test } from "@playwright/test";
import { expectAccessible, watchPage } from "../support/page-checks";
import { type ServedApp, serveApp } from "../support/served-app";

const password = "correct horse battery";
let app: ServedApp;

// One story in its order: the account of the first test signs in in the second.
test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  app = await serveApp(3198);
});
test.afterAll(async () => {
  expect(await app.stop()).toBe(0);
});

test("the first administrator sets a password through a link that works once, and invites an editor", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ baseURL: app.address })).newPage();
  const faults = watchPage(page);
  await expect.poll(app.printed).toContain("/welcome/");
  const link = /http:\S+\/welcome\/\S+/.exec(app.printed())?.[0] ?? "";

  await page.goto(link);
  await expectAccessible(page);
  await page.getByLabel("Name").fill("Ada Admin");
  await page.getByLabel("E-mail").fill("ada@example.org");
  await page.getByLabel("New password", { exact: true }).fill("short");
  await page.getByLabel("New password, once more").fill("short");
  await page.getByRole("button", { name: "Save the password and sign in" }).click();
  await expect(page.getByText("A password needs at least 12 characters.").first()).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue("ada@example.org");

  await page.getByLabel("New password", { exact: true }).fill(password);
  await page.getByLabel("New password, once more").fill(password);
  await page.getByRole("button", { name: "Save the password and sign in" }).click();
  await expect(page.getByRole("heading", { name: "Ada Admin" })).toBeVisible();

  await page.goto("/en/admin/people");
  await expectAccessible(page);
  await page.getByLabel("Name").fill("Eda Editor");
  await page.getByLabel("E-mail").fill("eda@example.org");
  await page.getByRole("button", { name: "Make the invitation" }).click();
  const invitation = (await page.getByText(/\/welcome\//).textContent()) ?? "";

  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();

  const other = await (await browser.newContext({ baseURL: app.address })).newPage();
  await other.goto(invitation);
  await other.getByLabel("New password", { exact: true }).fill(password);
  await other.getByLabel("New password, once more").fill(password);
  await other.getByRole("button", { name: "Save the password and sign in" }).click();
  await expect(other.getByRole("heading", { name: "Eda Editor", exact: true })).toBeVisible();
  expect((await other.goto("/en/admin/people"))?.status()).toBe(404);
  expect(faults).toEqual([]);
});

test("signing in works without script and says why it did not", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: app.address, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/en/sign-in");
  await page.getByLabel("E-mail").fill("ada@example.org");
  await page.getByLabel("Password").fill("something quite wrong");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByLabel("E-mail")).toHaveValue("ada@example.org");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.goto("/en/account");
  await expect(page.getByRole("heading", { name: "Ada Admin" })).toBeVisible();
  await page.getByRole("button", { name: "Sign out", exact: true }).first().click();
  await page.goto("/en/account");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("nothing is claimed before anything was published", async ({ browser }) => {
  const page = await (await browser.newContext({ baseURL: app.address })).newPage();
  await page.goto("/en");
  await expect(page.getByText("No assessment has been published yet").first()).toBeVisible();
  await expect(page.getByText("fictional")).toHaveCount(0);
  await page.goto("/ru");
  await expectAccessible(page);
});
