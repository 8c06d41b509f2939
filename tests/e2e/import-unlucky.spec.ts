import { expect, test } from "@playwright/test";
import { watchPage } from "../support/page-checks";

const text = `Joint Statement of the Fictional Islands Meeting ${Date.now()}

The Ministers of Kazakhstan and Uzbekistan met in Tashkent on 12 June 2026.

1. The Parties will open a joint school of navigation by the end of 2028.

2. The Parties welcome the results of the first meeting.
`;

test("a session that ends over an open structure takes nothing of what was typed with it", async ({
  browser,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults = watchPage(page);
  await page.goto("/en/sign-in");
  await page.getByLabel("E-mail").fill("second.editor@demo.example.org");
  await page.getByLabel("Password").fill("fictional-demo");
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);

  const sent = await page.request.post("/api/v1/imports?name=islands.txt&purpose=document", {
    data: Buffer.from(text, "utf16le"),
    headers: { "Content-Type": "application/octet-stream" },
  });
  expect(sent.status()).toBe(201);
  const { id } = (await sent.json()) as { id: string };
  await page.goto(`/en/import/${id}`);
  await page.getByRole("button", { name: "Confirm and go on to the structure" }).click({ timeout: 30_000 });
  await expect(page).toHaveURL(/structure$/);
  await page.locator("[data-block]", { hasText: "joint school of navigation" }).click();
  await page.keyboard.press("l");
  const label = page.getByLabel("Label", { exact: true });
  await label.fill("Article 1");

  const cookies = await context.cookies();
  await context.clearCookies();
  await label.press("Enter");
  await expect(page.getByText("Your session has ended").first()).toBeVisible();
  await expect(label).toHaveValue("Article 1");
  // Signed in again in another tab, the same key saves it.
  await context.addCookies(cookies);
  await label.press("Enter");
  await expect(page.getByRole("navigation", { name: "Outline" })).toContainText("Article 1");
  expect(faults).toEqual([]);
  await context.close();
});
