import { expect, test } from "@playwright/test";
import { expectAccessible, watchPage } from "../support/page-checks";

const day = "2026-03-01";

test.describe("a reader looks back", () => {
  test("at the table: the day stays in every link, the file and the way back", async ({ page }) => {
    const faults = watchPage(page);
    await page.goto(`/en/commitments?asOf=${day}`);
    await expect(page.getByText("As of 1 March 2026 at 23:59 UTC")).toBeVisible();
    await page.getByRole("checkbox", { name: /^Energy/ }).check();
    await expect(page).toHaveURL(/sector=energy&asOf=2026-03-01/);
    await page.getByRole("link", { name: "Status", exact: true }).click();
    await expect(page).toHaveURL(/sort=status&asOf=2026-03-01/);
    const file = page.locator('a[href*="commitments.csv"]').first();
    await expect(file).toHaveAttribute("href", /asOf=2026-03-01/);
    await expectAccessible(page);
    await page.locator("tbody a[data-row]").first().click();
    await expect(page).toHaveURL(/\/commitments\/[^?]+\?asOf=2026-03-01/);
    await expect(page.getByText("As of 1 March 2026 at 23:59 UTC")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Show today" }).click();
    await expect(page).not.toHaveURL(/asOf/);
    expect(faults).toEqual([]);
  });

  test("at the overview, by a form that needs no script", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto("/en");
    await page.getByText("As of a past day").click();
    await page.getByLabel("End of this day, UTC").fill(day);
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/\/en\?asOf=2026-03-01/);
    await expect(page.getByText("As of 1 March 2026 at 23:59 UTC")).toBeVisible();
    await context.close();
  });

  test("what is still to come, and what is no day, is said so", async ({ page }) => {
    await page.goto("/en?asOf=2999-01-01");
    await expect(page.getByText("That moment is still to come")).toBeVisible();
    await page.goto("/ru/commitments/almaty-2025/13.4?asOf=1999-12-31");
    await expect(page.getByText("Тогда ещё не опубликовано")).toBeVisible();
    await page.goto("/zh?asOf=2026-02-30");
    await expect(page.getByText("“2026-02-30”既不是日期")).toBeVisible();
    const refused = await page.request.get("/api/v1/commitments?asOf=2999-01-01");
    expect(refused.status()).toBe(400);
  });
});
