import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, watchPage } from "../support/page-checks";

const signIn = async (page: Page, who: string) => {
  await page.goto("/en/sign-in");
  await page.locator("input[type=email]").fill(`${who}@demo.example.org`);
  await page.locator("input[type=password]").fill("fictional-demo");
  await page.locator("main form button").click();
  await expect(page).not.toHaveURL(/sign-in/);
};

test("an editor adds a publisher; a second window that is behind sees what stands now and loses nothing", async ({
  page,
  context,
}) => {
  const faults = watchPage(page);
  await signIn(page, "editor");
  await page.goto("/en/register/publishers/new");
  await page.getByLabel("Code").fill("fictional-gazette");
  for (const name of ["English", "Chinese", "Russian"])
    await page.getByLabel(`Name · ${name}`).fill(`Fictional Gazette (${name})`);
  await page.getByLabel("Other words for it").fill("FG\nВымышленный вестник");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status").first()).toHaveText("The entry is saved.");
  await page.getByRole("link", { name: "Fictional Gazette (English)" }).click();
  await expect(page).toHaveURL(/\/publishers\/fictional-gazette$/);

  const behind = await context.newPage();
  await behind.goto(page.url());
  await page.getByLabel("Name · English").fill("The Fictional Gazette");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name: "The Fictional Gazette" })).toBeVisible();
  await behind.getByLabel("Name · Russian").fill("Мой вариант");
  await behind.getByRole("button", { name: "Save" }).click();
  await expect(behind.getByText("Somebody changed this while you were typing")).toBeVisible();
  await expect(behind.getByText("The Fictional Gazette", { exact: true })).toBeVisible();
  await expect(behind.getByLabel("Name · Russian")).toHaveValue("Мой вариант");
  await expectAccessible(behind);
  expect(faults).toEqual([]);
});

test("a reader does not find the register", async ({ page }) => {
  await signIn(page, "reader");
  expect((await page.goto("/en/register/parties"))?.status()).toBe(404);
});
