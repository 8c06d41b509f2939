import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, watchPage } from "../support/page-checks";

const shown = (page: Page) => page.locator("#shown");
const rows = (page: Page) => page.locator("tbody tr");

test.describe("an analyst in the table", () => {
  test("narrows it down, says it in words, and keeps the view in the address", async ({ page }) => {
    const faults = watchPage(page);
    let loads = 0;
    page.on("load", () => {
      loads += 1;
    });
    await page.goto("/en/commitments");
    await expect(shown(page)).toHaveText("All 69 commitments");
    await expect(page.getByText("37 undertakings and 32 followed items")).toBeVisible();
    await expect(rows(page)).toHaveCount(50);

    await page.getByRole("checkbox", { name: /^Energy/ }).check();
    await expect(shown(page)).toHaveText("Energy: 2 of 69");
    await expect(page).toHaveURL(/\/en\/commitments\?sector=energy$/);

    await page.keyboard.press("/");
    const search = page.getByRole("searchbox", { name: "Search" });
    await expect(search).toBeFocused();
    await search.pressSequentially("能源");
    await expect(shown(page)).toHaveText("Energy, with the words “能源”: 2 of 69");
    await expect(search).toBeFocused();

    await page.getByRole("link", { name: "Remove: Sector: Energy" }).click();
    await expect(shown(page)).toHaveText("With the words “能源”: 2 of 69");
    await expect(page.getByRole("checkbox", { name: /^Energy/ })).not.toBeChecked();
    await page.getByRole("link", { name: "Clear all filters" }).click();
    await expect(shown(page)).toHaveText("All 69 commitments");
    await expect(search).toHaveValue("");
    expect(loads).toBe(1);
    expect(faults).toEqual([]);
  });

  test("finds what one party hosts: party and role hold on the same row", async ({ page }) => {
    await page.goto("/en/commitments?party=KG&role=host&dueFrom=2027-01-01&dueTo=2027-12-31");
    await expect(shown(page)).toHaveText("Involving Kyrgyzstan as host, due in 2027: 1 of 69");
    await expect(page.getByRole("link", { name: /Second Global Mountain Summit/ })).toBeVisible();
  });

  test("sorts by a column, turns the page and comes back", async ({ page }) => {
    await page.goto("/en/commitments");
    const due = page.getByRole("columnheader", { name: "Due" });
    await due.getByRole("link").click();
    await expect(due).toHaveAttribute("aria-sort", "ascending");
    await due.getByRole("link").click();
    await expect(due).toHaveAttribute("aria-sort", "descending");
    await expect(page).toHaveURL(/sort=-deadline/);
    await page.getByRole("link", { name: "Next", exact: true }).click();
    await expect(page).toHaveURL(/page=2/);
    await expect(rows(page)).toHaveCount(19);
    await page.goBack();
    await expect(rows(page)).toHaveCount(50);
    await expect(due).toHaveAttribute("aria-sort", "descending");
  });

  test("chooses columns, and the files keep filter, order and columns", async ({ page, request }) => {
    await page.goto("/en/commitments?sector=energy&sort=-code");
    await page.locator("summary", { hasText: "Columns" }).click();
    await page.getByRole("checkbox", { name: "Verifiable" }).check();
    await expect(page.getByRole("columnheader", { name: "Verifiable" })).toBeVisible();
    await page.getByRole("checkbox", { name: "Sectors" }).uncheck();
    await expect(page.getByRole("columnheader", { name: "Sectors" })).toHaveCount(0);
    await page.keyboard.press("Escape");
    await page.locator("summary", { hasText: "Download" }).click();
    const address = await page.getByRole("link", { name: "CSV for machines" }).getAttribute("href");
    const file = await (await request.get(address ?? "")).text();
    const [head = "", first = "", second = ""] = file.split(/\r?\n/);
    expect(head.replace("\uFEFF", "").split(",").slice(0, 6)).toEqual([
      "code",
      "title",
      "status",
      "parties",
      "deadline",
      "verifiable",
    ]);
    expect(first > second).toBe(true);
  });

  test("walks the rows by keyboard and opens one", async ({ page }) => {
    await page.goto("/en/commitments");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const second = rows(page).nth(1).getByRole("link");
    await expect(second).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("k");
    await expect(second).toBeFocused();
    const title = await second.textContent();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toContainText(title ?? "");
  });

  test("shows the first words of the text under the titles on demand", async ({ page }) => {
    await page.goto("/en/commitments?sector=energy");
    await expect(page.locator("q")).toHaveCount(0);
    await page.locator("summary", { hasText: "Columns" }).click();
    await page.getByRole("checkbox", { name: "First words of the text under the title" }).check();
    await expect(page.locator("q[lang=zh]")).toHaveCount(2);
    await expect(page).toHaveURL(/quotes=1/);
  });

  test("is told what an address does not say well, and led out", async ({ page }) => {
    await page.goto("/en/commitments?sector=energyy&colour=red&tier=undertaking");
    await expect(page.getByText("Sector: “energyy” is not one of the possible values.")).toBeVisible();
    await expect(page.getByText("There is no filter called “colour”.")).toBeVisible();
    await expect(rows(page)).toHaveCount(0);
    await page.getByRole("link", { name: "Show the table without it" }).click();
    await expect(shown(page)).toHaveText("Undertakings: 37 of 69");

    await page.goto("/en/commitments?page=1000000000");
    await expect(page.getByText("There is no page 1000000000")).toBeVisible();
    await page.getByRole("link", { name: "Go to the last page" }).click();
    await expect(rows(page)).toHaveCount(19);

    await page.goto("/en/commitments?sector=finance&tier=undertaking");
    await expect(page.getByText("No commitment matches all of this")).toBeVisible();
    await page.getByRole("link", { name: "without Sector: Finance" }).click();
    await expect(shown(page)).toHaveText("Undertakings: 37 of 69");
  });

  test("filters on a phone in a sheet that Escape closes", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto("/ru/commitments");
    await page.getByRole("button", { name: "Фильтры" }).click();
    await page.getByRole("checkbox", { name: /^Энергетика/ }).check();
    await page.getByRole("button", { name: /^Показать 2 договорённости/ }).click();
    await expect(shown(page)).toHaveText("Энергетика: 2 из 69");
    await page.getByRole("button", { name: "Фильтры (1)" }).click();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("checkbox", { name: /^Энергетика/ })).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("filter, sort and pages work", async ({ page }) => {
    await page.goto("/zh/commitments");
    await page.getByRole("checkbox", { name: /^能源/ }).check();
    await page.getByRole("button", { name: "显示结果" }).first().click();
    await expect(shown(page)).toHaveText("能源领域：69项中的2项");
    await page.getByRole("link", { name: "清除全部条件" }).click();
    await page.getByRole("columnheader", { name: "期限" }).getByRole("link").click();
    await expect(page.getByRole("columnheader", { name: "期限" })).toHaveAttribute("aria-sort", "ascending");
    await page.getByRole("link", { name: "下一页" }).click();
    await expect(rows(page)).toHaveCount(19);
  });

  test("the received text opens in place", async ({ page }) => {
    await page.goto("/en/commitments/almaty-2025/13.4");
    await expect(page.getByText("are fictional")).toBeVisible();
    await expect(page.getByText("2027年在吉尔吉斯斯坦举办", { exact: false }).first()).toBeVisible();
    await page.locator("summary", { hasText: "Show the received text" }).click();
    await expect(page.locator("mark", { hasText: "2027年在吉爾吉斯斯坦舉辦" })).toBeVisible();
    await expect(page.locator("mark", { hasText: "2027年在吉尔吉斯斯坦举办" })).toBeHidden();
  });
});

test.describe("one commitment", () => {
  test("shows the text, how to tell, who is involved, and that nobody has reviewed it", async ({ page }) => {
    const faults = watchPage(page);
    await page.goto("/en/commitments/almaty-2025/13.4");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      /Support.*Second Global Mountain Summit/,
    );
    await expect(page.getByText("Nobody has reviewed this yet; its date is still ahead.")).toBeVisible();
    await expect(page.getByText("Delivered when", { exact: true })).toBeVisible();
    await expect(page.getByRole("row", { name: /Kyrgyzstan Host/ })).toContainText("Not yet due");
    await expect(page.getByRole("row", { name: /Turkmenistan/ })).toContainText("Not assessed in this role");
    await expect(page.getByText(/Turkmenistan was represented by its ambassador/)).toBeVisible();

    const received = page.locator("mark", { hasText: "2027年在吉爾吉斯斯坦舉辦" });
    await expect(received).toBeHidden();
    await page.keyboard.press("r");
    await expect(received).toBeVisible();
    await page.keyboard.press("r");
    await expect(received).toBeHidden();
    expect(faults).toEqual([]);
  });

  test("keeps a corrected assessment beside its correction", async ({ page }) => {
    await page.goto("/en/commitments/almaty-2025/21.5");
    await expect(page.getByText("Correction published")).toBeVisible();
    await expect(page.getByRole("link", { name: "Corrected later" })).toBeVisible();
    await expect(page.getByText("Add a development")).toHaveCount(0);
  });

  test("does not exist under a wrong number", async ({ page }) => {
    expect((await page.goto("/en/commitments/almaty-2025/99.9"))?.status()).toBe(404);
    expect((await page.goto("/en/parties/XX"))?.status()).toBe(404);
  });
});

test.describe("parties", () => {
  test("stand in the reader's alphabet and lead to commitments involving them", async ({ page }) => {
    await page.goto("/ru/parties");
    const states = page.getByRole("table").first().getByRole("rowheader");
    await expect(states).toHaveText([
      "Казахстан",
      "Китай",
      "Кыргызстан",
      "Таджикистан",
      "Туркменистан*",
      "Узбекистан",
    ]);
    await page.goto("/zh/parties");
    await expect(states.first()).toHaveText("哈萨克斯坦");
    await page.goto("/en/parties");
    await page.getByRole("link", { name: "Kyrgyzstan" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Commitments involving Kyrgyzstan");
    await page.getByRole("link", { name: "Open these in the table" }).click();
    await expect(shown(page)).toHaveText("Involving Kyrgyzstan: 69 of 69");
  });
});

for (const locale of ["en", "zh", "ru"])
  for (const path of [
    "/commitments",
    "/commitments/almaty-2025/17.9",
    "/commitments/almaty-2025/13.4",
    "/parties",
    "/parties/TM",
  ])
    test(`axe finds nothing serious on /${locale}${path}`, async ({ page }) => {
      await page.goto(`/${locale}${path}`);
      await expectAccessible(page);
    });
