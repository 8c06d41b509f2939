import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible, watchPage } from "../support/page-checks";

// A text comes in, is read, put in order, decided statement by statement, and published by a second person.
test.describe.configure({ mode: "serial", timeout: 120_000 });

const password = "fictional-demo";
const mark = `lakes-${Date.now()}`;
const sentences = {
  meeting: "The Parties will hold the fourth meeting in Tashkent in 2027.",
  praise: "They highly appreciated the results of the second meeting.",
  centre: "The Parties agreed to establish a joint centre for glacier monitoring by the end of 2028.",
  respect: "The Parties reaffirm their respect for each other’s sovereignty.",
  forum: "Kazakhstan stands ready to host a forum on smart agriculture.",
};
const text = `Joint Statement of the Fictional Lakes Meeting ${mark}

The Ministers of Kazakhstan, Kyrgyzstan and Uzbekistan met in Bishkek on 12 June 2026.

1. ${sentences.meeting} ${sentences.praise}

2. ${sentences.centre}

3. ${sentences.respect}

4. ${sentences.forum}

Fictional advertisement: click here.
`;
const file = { name: `${mark}.txt`, mimeType: "text/plain", buffer: Buffer.from(text) };

/** At the desk and on a phone. */
async function expectWhole(page: Page) {
  await expectAccessible(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 780 });
  await expectAccessible(page);
  if (size) await page.setViewportSize(size);
}

type Person = Awaited<ReturnType<typeof newPerson>>;
const signedIn = new Map<string, Person>();

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
async function person(browser: Browser, name: string): Promise<Person> {
  const known = signedIn.get(name) ?? (await newPerson(browser, `${name}@demo.example.org`));
  signedIn.set(name, known);
  return known;
}

/** `/en/import/…`, known once the text has been taken in. */
let desk = "";
const statement = (page: Page) => page.locator("#statement");

/** Presses a key and waits until another statement stands under the cursor. */
async function pressOn(page: Page, key: string) {
  const before = await statement(page).textContent();
  await page.keyboard.press(key);
  await expect(statement(page)).not.toHaveText(before ?? "");
  await expect(statement(page)).toBeFocused();
}

async function goTo(page: Page, words: string) {
  await page.locator(".desk-line", { hasText: words.slice(0, 40) }).click();
  await expect(statement(page)).toHaveText(words.trim());
}

test.afterAll(async () => {
  for (const { context, faults } of signedIn.values()) {
    expect(faults).toEqual([]);
    await context.close();
  }
});

test("a file that is no text is refused in one sentence, and nothing comes onto the desk", async ({
  browser,
}) => {
  const { page } = await person(browser, "editor");
  await page.goto("/en/import");
  await expectWhole(page);
  await page
    .locator("#file")
    .setInputFiles({ ...file, name: "picture.pdf", buffer: Buffer.from("no PDF at all") });
  await page.getByRole("button", { name: "Read this file" }).click();
  await expect(page.getByRole("main").getByRole("alert").filter({ hasText: /\S/ })).toContainText(
    /content|PDF|file/i,
  );
  await expect(page).toHaveURL(/\/en\/import$/);
  await expect(page.getByText("picture.pdf").last()).toBeVisible();
  await page.reload();
  await expect(page.getByRole("link", { name: "picture.pdf" })).toHaveCount(0);
});

test("an editor uploads a file and reads what was found", async ({ browser }) => {
  const { page } = await person(browser, "editor");
  await page.goto("/en/import");
  await page.locator("#file").setInputFiles(file);
  await page.getByRole("button", { name: "Read this file" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/import\/[0-9a-f-]{36}/);
  desk = new URL(page.url()).pathname;
  await expect(page.getByRole("heading", { name: "What arrived" })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("English, Latin")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    `Joint Statement of the Fictional Lakes Meeting ${mark}`,
  );
  await expectWhole(page);
  await page.getByRole("button", { name: "Confirm and go on to the structure" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/structure$/);
});

test("the structure is put in order with the keyboard alone", async ({ browser }) => {
  const { page } = await person(browser, "editor");
  await page.goto(`${desk}/structure`);
  await expectWhole(page);
  await expect(page.getByText("Read from the text and not confirmed yet:")).toBeVisible();
  const outline = page.getByRole("navigation", { name: "Outline" });
  const chosen = page.locator(".desk-block.is-chosen");
  await expect(outline).toContainText("4 clauses");

  await test.step("a paragraph is cut in two, and joined again", async () => {
    await page.locator("[data-block]", { hasText: sentences.meeting }).click();
    await page.keyboard.press("s");
    await expect(page.getByLabel("Put the cursor where the second paragraph begins")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(
      page.locator("[data-block]", { hasText: /^Paragraph \d+\. .*hold the fourth.*2027\.$/ }),
    ).toHaveCount(1);
    await page.keyboard.press("m");
    await expect(
      page.locator("[data-block]", { hasText: `${sentences.meeting} ${sentences.praise}` }),
    ).toHaveCount(1);
  });
  await test.step("what does not belong to the text is set outside", async () => {
    await page.locator("[data-block]", { hasText: "Fictional advertisement" }).click();
    await page.keyboard.press("x");
    await expect(chosen).toContainText("Not part of the text");
    await expect(outline).toContainText("2 outside the text");
  });
  await test.step("a label is changed and put back", async () => {
    await page.locator("[data-block]", { hasText: sentences.respect }).click();
    await page.keyboard.press("l");
    await page.keyboard.type("3bis");
    await page.keyboard.press("Enter");
    await expect(outline).toContainText("3bis");
    await page.keyboard.press("k");
    await page.keyboard.press("j");
    await page.keyboard.press("l");
    await page.keyboard.type("3");
    await page.keyboard.press("Enter");
    await expect(outline).not.toContainText("3bis");
  });
  await test.step("two clauses become one and two again", async () => {
    await page.keyboard.press("u");
    await expect(outline).toContainText("3 clauses");
    await page.keyboard.press("l");
    await page.keyboard.press("Escape");
    await page.keyboard.press("c");
    await expect(outline).toContainText("4 clauses");
  });
});

test("facts are read from the text, wait for a look, and can be entered at any time", async ({ browser }) => {
  const { page } = await person(browser, "editor");
  await page.goto(`${desk}/publish`);
  await expectWhole(page);
  const fromText = page.getByText("Read from the text; please check.");
  const inEnglish = (group: string) => page.getByRole("group", { name: group }).getByLabel("English");
  const parties = page.getByLabel("Party", { exact: true });
  await test.step("what the text says of itself is there already", async () => {
    await expect(fromText.first()).toBeVisible();
    await expect(page.getByText("nobody has confirmed them yet")).toBeVisible();
    await expect(inEnglish("Full title")).toHaveValue(
      `Joint Statement of the Fictional Lakes Meeting ${mark}`,
    );
    await expect(inEnglish("Kind of document")).toHaveValue("joint statement");
    await expect(inEnglish("Place")).toHaveValue("Bishkek");
    await expect(page.getByLabel("Day of adoption")).toHaveValue("2026-06-12");
    await expect(parties).toHaveCount(3);
  });
  await inEnglish("Short title").fill(`Lakes ${mark}`);
  await page.getByLabel("Series of meetings").selectOption({ index: 1 });
  await page.getByLabel("Number in the series").fill("97");
  await page.getByRole("button", { name: "Remove Uzbekistan" }).click();
  await expect(parties).toHaveCount(2);
  await page.getByRole("button", { name: "Add a party" }).click();
  await parties.last().selectOption({ label: "Uzbekistan" });
  await page.getByLabel("Short name in addresses").fill("Not A Name");
  await page.getByLabel("What kind of text it is").selectOption("unofficial-copy");
  await page.getByRole("button", { name: "Save the facts" }).click();
  const summary = page.getByRole("main").getByRole("alert").first();
  await expect(summary).toContainText("Short name in addresses");
  await expect(page.getByLabel("Number in the series")).toHaveValue("97");
  await page.getByLabel("Short name in addresses").fill(mark);
  await page.getByRole("button", { name: "Save the facts" }).click();
  await expect(page.getByRole("status").first()).toContainText("Saved");
  await expect(page.getByLabel("Short name in addresses")).toHaveValue(mark);
  await expect(parties).toHaveCount(3);
  await expect(fromText).toHaveCount(0);
  await expect(page.getByText("nobody has confirmed them yet")).toHaveCount(0);
});

test("each statement is accepted, changed, rejected, split and joined by keys", async ({ browser }) => {
  const { page } = await person(browser, "editor");
  await page.goto(`${desk}/structure`);
  await page.getByRole("button", { name: "Confirm the structure and make proposals" }).focus();
  await page.keyboard.press("Enter");
  await expect(statement(page)).toBeVisible({ timeout: 30_000 });
  await expectWhole(page);

  await test.step("a accepts and goes on to the next open one", async () => {
    await expect(statement(page)).toContainText("met in Bishkek");
    await pressOn(page, "a");
    await expect(page.getByText(/^1 of \d+ decided$/).first()).toBeVisible();
  });
  await test.step("n, p and o move; the keys rest inside a field", async () => {
    await pressOn(page, "n");
    await pressOn(page, "p");
    await goTo(page, sentences.meeting);
  });
  await test.step("s splits at the cursor, m joins again", async () => {
    await page.keyboard.press("s");
    const field = page.getByLabel("Put the cursor where the second part begins");
    await expect(field).toBeFocused();
    await page.keyboard.press("Home");
    for (const _ of "The Parties will hold ") await page.keyboard.press("ArrowRight");
    await page.keyboard.type("a");
    await expect(field).toHaveValue(/^The Parties will hold the fourth/);
    await page.keyboard.press("Enter");
    await expect(statement(page)).toHaveText("The Parties will hold");
    await page.keyboard.press("m");
    await expect(statement(page)).toHaveText(sentences.meeting);
  });
  await test.step("e changes: the title is ours, and what is missing is named", async () => {
    await page.keyboard.press("e");
    await expectWhole(page);
    const title = page.getByRole("group", { name: "Title" }).getByLabel("English");
    await title.fill("");
    await page.keyboard.press("Escape");
    await expect(statement(page)).toBeFocused();
    await page.keyboard.press("e");
    await expect(title).toHaveValue("");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("main").getByRole("alert").first()).toContainText("Title");
    await title.fill(`Fourth meeting in Tashkent, 2027 (${mark})`);
    const before = await statement(page).textContent();
    await page.keyboard.press("Control+Enter");
    await expect(statement(page)).not.toHaveText(before ?? "");
    await goTo(page, sentences.meeting);
    await expect(page.getByText(`Fourth meeting in Tashkent, 2027 (${mark})`)).toBeVisible();
    await expect(page.getByText(/^Changed by Demo Editor/)).toBeVisible();
  });
  await test.step("r rejects with a reason", async () => {
    await goTo(page, sentences.forum);
    await page.keyboard.press("r");
    await expectWhole(page);
    await page.getByRole("radio", { name: "An invitation; it binds nobody" }).check();
    await page
      .getByLabel("Note for the other analysts")
      .fill("Readiness to host is an offer here, no promise.");
    await page.keyboard.press("Control+Enter");
    await goTo(page, sentences.forum);
    await expect(page.getByText(/^Not a commitment by Demo Editor/)).toBeVisible();
  });
});

test("two analysts see each other’s decisions and cannot overwrite them", async ({ browser }) => {
  const { page } = await person(browser, "editor");
  const { page: other } = await person(browser, "second.editor");
  await page.goto(`${desk}/proposals`);
  await goTo(page, sentences.centre);
  const address = page.url();
  await page.keyboard.press("e");
  await page.getByLabel("Note for the other analysts").fill(`${mark}: written meanwhile`);

  await other.goto(address);
  await expect(statement(other)).toHaveText(sentences.centre);
  await other.keyboard.press("a");
  await expect(statement(other)).not.toHaveText(sentences.centre);

  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("columnheader", { name: "Yours" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "What stands now" })).toBeVisible();
  await expect(page.getByLabel("Note for the other analysts")).toHaveValue(`${mark}: written meanwhile`);
  await expectWhole(page);
  await page.keyboard.press("Control+Enter");
  await expect(statement(page)).not.toHaveText(sentences.centre);
});

test("who comes back lands on the first statement that is open, and goes on to the end", async ({
  browser,
}) => {
  const { page } = await person(browser, "second.editor");
  for (let left = 12; left > 0; left--) {
    await page.goto(`${desk}/proposals`);
    if (await page.getByText("Every statement is decided").isVisible()) break;
    await expect(page.getByRole("heading", { name: "Proposal", exact: true })).toBeVisible();
    await pressOnOrEnd(page);
  }
  await expect(page.getByText("Every statement is decided")).toBeVisible();
  await page.getByRole("link", { name: "Go on to publishing" }).click();
  await expect(page.getByText("Nothing stands in the way.")).toBeVisible();
  await expectWhole(page);
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByText(/A reviewer decides now/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish" })).toHaveCount(0);
});

async function pressOnOrEnd(page: Page) {
  const progress = page.getByText(/^\d+ of \d+ decided$/).first();
  const before = await progress.textContent();
  await page.keyboard.press("a");
  await expect(progress).not.toHaveText(before ?? "");
}

test("a reviewer finds it, sends it back, and publishes what comes again", async ({
  browser,
  page: reader,
}) => {
  const { page } = await person(browser, "reviewer");
  await page.goto("/en/review");
  const row = page.getByRole("row").filter({ hasText: `Lakes ${mark}` });
  await row.getByRole("link", { name: "Text to publish" }).click();
  await expectWhole(page);
  await page.getByRole("button", { name: "Send back" }).click();
  await expect(page.getByRole("main").getByRole("alert").first()).toContainText("Say in a note why");
  await page.getByLabel("Note to the authors").fill(`${mark}: please look at clause 2 again.`);
  await page.getByRole("button", { name: "Send back" }).click();
  await expect(page.getByRole("status").first()).toContainText("Sent back");

  const { page: author } = await person(browser, "editor");
  await author.goto("/en/work");
  await expect(author.getByText(`${mark}: please look at clause 2 again.`)).toBeVisible();
  await author.goto(`${desk}/publish`);
  await author.getByRole("button", { name: "Submit for review" }).click();
  await expect(author.getByText(/A reviewer decides now/)).toBeVisible();

  expect((await reader.goto(`/en/documents/${mark}`))?.status()).toBe(404);
  await page.goto(`${desk}/publish`);
  await page.getByRole("button", { name: "Publish", exact: true }).dblclick();
  await expect(page.getByText("This text is published.")).toBeVisible();
  await page.getByRole("link", { name: "Open the document" }).click();
  await expect(page.getByText(sentences.meeting).first()).toBeVisible();
  await reader.goto(`/en/documents/${mark}`);
  await expect(reader.getByRole("heading", { level: 1 })).toContainText(mark);
  await reader.goto(`/en/commitments?document=${mark}`);
  await expect(reader.getByText(`Fourth meeting in Tashkent, 2027 (${mark})`).first()).toBeVisible();
});

test("a text can be pasted and read without script, and discarded with a reason", async ({ browser }) => {
  const { context } = await person(browser, "editor");
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await context.storageState(),
  });
  const page = await plain.newPage();
  await page.goto("/en/import");
  await page.getByRole("button", { name: "Read this text" }).click();
  await expect(page.getByRole("main").getByRole("alert").first()).toContainText("This was not saved");
  await page.getByLabel("Or paste the text").fill(text.replaceAll("2027", "2029"));
  await page.getByRole("button", { name: "Read this text" }).click();
  await expect(page).toHaveURL(/\/en\/import\/[0-9a-f-]{36}/);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("heading", { name: "What arrived" })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await page.getByText("Discard this import").click();
  await page.getByLabel("Reason").fill("Only a check.");
  await page.getByRole("button", { name: "Discard", exact: true }).click();
  await expect(page.getByRole("status").first()).toContainText("Discarded");
  await plain.close();
});

test("people without the role do not find the desk", async ({ browser, page: stranger }) => {
  const { page: reader } = await person(browser, "reader");
  for (const path of ["/en/import", desk, `${desk}/structure`, `${desk}/proposals`, `${desk}/publish`])
    expect((await reader.goto(path))?.status()).toBe(404);
  await stranger.goto("/en/import");
  await expect(stranger).toHaveURL(/sign-in\?returnTo=%2Fen%2Fimport/);
});

for (const locale of ["en", "zh", "ru"]) {
  test(`the pages of the desk are whole and accessible on a phone at night, in ${locale}`, async ({
    browser,
  }) => {
    const { context } = await person(browser, "editor");
    const phone = await browser.newContext({
      storageState: await context.storageState(),
      viewport: { width: 360, height: 780 },
      colorScheme: "dark",
    });
    const page = await phone.newPage();
    const faults = watchPage(page);
    const steps = [desk, `${desk}/structure`, `${desk}/proposals`, `${desk}/publish`];
    for (const path of ["/en/import", ...steps]) {
      await test.step(path, async () => {
        expect((await page.goto(path.replace("/en/", `/${locale}/`)))?.status()).toBe(200);
        await expect(page.locator("h1")).toHaveCount(1);
        await expectAccessible(page);
      });
    }
    expect(faults).toEqual([]);
    await phone.close();
  });
}
