import { expect, test } from "@playwright/test";
import { expectAccessible, watchPage } from "../support/page-checks";

test.describe.configure({ timeout: 150_000 });
test.use({ trace: "off", viewport: { width: 360, height: 780 }, colorScheme: "dark" });

const workingPages = [
  "/account",
  "/work",
  "/developments/new?commitment=almaty-2025/07.3",
  "/searches/new?commitment=almaty-2025/07.3",
  "/commitments/almaty-2025/17.8/assess",
  "/review",
  "/register/series",
  "/register/series/china-central-asia-fmm",
  "/register/series/china-central-asia-fmm/new",
  "/register/parties",
  "/register/parties/KZ",
  "/register/publishers",
  "/register/publishers/new",
  "/register/sectors/new",
  "/admin/people",
  "/admin/settings",
];

for (const locale of ["en", "zh", "ru"]) {
  test(`the pages of those who work are whole and accessible on a phone at night, in ${locale}`, async ({
    page,
  }) => {
    const faults = watchPage(page);
    await page.goto(`/${locale}/sign-in`);
    await page.locator("input[type=email]").fill("administrator@demo.example.org");
    await page.locator("input[type=password]").fill("fictional-demo");
    await page.locator("main form button").click();
    await expect(page).not.toHaveURL(/sign-in/);
    const look = async (address: string) => {
      await test.step(address, async () => {
        expect((await page.goto(address))?.status()).toBe(200);
        await expect(page.locator("h1")).toHaveCount(1);
        await expectAccessible(page);
      });
    };
    for (const path of workingPages) await look(`/${locale}${path}`);
    // One of each list: a person, and what waits for review.
    for (const list of ["/admin/people", "/review"]) {
      await page.goto(`/${locale}${list}`);
      await look((await page.locator("main table a").first().getAttribute("href")) ?? "no link");
    }
    expect(faults).toEqual([]);
  });
}
