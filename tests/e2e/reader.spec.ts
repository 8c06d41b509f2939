import { expect, test } from "@playwright/test";
import { expectAccessible, watchPage } from "../support/page-checks";

const address = "/en/documents/almaty-2025";

test("the keys change the text and lead to the search; the address keeps the view", async ({ page }) => {
  const faults = watchPage(page);
  await page.goto(address);
  await page.keyboard.press("r");
  await expect(page).toHaveURL(/text=received/);
  await expect(page.locator("del.text-removed").first()).toHaveText("(guó)");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("合作项目");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/find=/);
  await expect(page).toHaveURL(/text=received/);
  await expect(page.locator("mark").first()).toHaveText(/合作/);
  await page.getByRole("link", { name: "1", exact: true }).click();
  await expect(page.locator("#hit-1")).toBeInViewport();
  await page.locator("h1").click();
  await page.keyboard.press("r");
  await expect(page).not.toHaveURL(/text=received/);
  await expect(page.locator("del.text-removed")).toHaveCount(0);
  await expectAccessible(page);
  expect(faults).toEqual([]);
});

test("clauses, statements and commitments have addresses of their own", async ({ page }) => {
  await page.goto(`${address}#clause-13`);
  await expect(page.locator("#clause-13")).toBeInViewport();
  await page.getByLabel("Show a link at every statement").check();
  const link = page.locator("#clause-13 .statement-link").first();
  const target = (await link.getAttribute("href")) ?? "no address";
  await link.click();
  await expect(page).toHaveURL(new RegExp(`${target}$`));
  await expect(page.locator(target)).toBeInViewport();
  await page.goto(`${address}#c-13.4`);
  await expect(page.locator('[id="c-13.4"]')).toBeInViewport();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("the search inside and both texts are plain links and forms", async ({ page }) => {
    await page.goto(address);
    await page.getByRole("searchbox").fill("nothing of it");
    await page.getByRole("button", { name: "Find" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Nothing found" })).toBeVisible();
    await page.getByRole("link", { name: "Received text" }).click();
    await expect(page.locator("del.text-removed").first()).toBeVisible();
  });
});
