import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { endSession, sessionsOf } from "../support/end-sessions";
import { expectAccessible, watchPage } from "../support/page-checks";

// Nobody’s work is lost: drafts keep themselves, a session may end, two people may edit the same thing.
test.describe.configure({ mode: "serial" });

const password = "fictional-demo";
const address = (who: string) => `${who}@demo.example.org`;
const mark = `Kept work ${Date.now()}`;
const code = "almaty-2025/13.4";
const searchForm = `/en/searches/new?commitment=${code}`;

/** Answers with the session, so that a test ends its own and nobody else's. */
async function signIn(page: Page, who: string): Promise<string> {
  const before = new Set(sessionsOf(address(who)));
  await page.goto("/en/sign-in");
  await page.locator("input[type=email]").fill(address(who));
  await page.locator("input[type=password]").fill(password);
  await page.locator("main form button").click();
  await expect(page).not.toHaveURL(/sign-in/);
  return sessionsOf(address(who)).find((id) => !before.has(id)) ?? "";
}

/** The section inside a form whose session has ended. */
const ended = (page: Page) => page.getByRole("alert").filter({ hasText: "Your session has ended" });

async function signInAgain(page: Page, who: string, button: string) {
  const section = ended(page);
  await section.getByLabel("E-mail").fill(address(who));
  await section.getByLabel("Password").fill(password);
  await section.getByRole("button", { name: button }).click();
}

const savedQuietly = (page: Page) => expect(page.getByText(/Kept as a draft at/)).toBeVisible();
const words = (page: Page) => page.getByLabel("Words you searched for");
const offer = (page: Page) => page.getByRole("region", { name: "You left unsaved work here" });

async function discardOffers(page: Page) {
  await page.goto(searchForm);
  for (let left = await offer(page).getByRole("listitem").count(); left > 0; left--) {
    await offer(page)
      .getByRole("button", { name: /^Discard it/ })
      .first()
      .click();
    await expect(offer(page).getByRole("listitem")).toHaveCount(left - 1);
  }
}

test("what is typed keeps itself, survives a closed tab and goes when it is saved", async ({ context }) => {
  const page = await context.newPage();
  const faults = watchPage(page);
  await signIn(page, "editor");
  await discardOffers(page);
  await words(page).fill(`${mark} one`);
  await savedQuietly(page);
  await page.close();

  const again = await context.newPage();
  await again.goto(searchForm);
  await expect(words(again)).toHaveValue("");
  await expectAccessible(again);
  await offer(again)
    .getByRole("link", { name: /^Continue with it/ })
    .click();
  await expect(words(again)).toHaveValue(`${mark} one`);
  await expect(again.getByRole("status").first()).toContainText("Nothing of it is saved yet");
  await again.getByLabel("Where you searched").fill("A fictional newspaper");
  await again.getByRole("button", { name: "Submit for review" }).click();
  await expect(again).toHaveURL(/\/work\?done=search/);
  await again.goto(searchForm);
  await expect(offer(again)).toHaveCount(0);
  expect(faults).toEqual([]);
});

test("two tabs keep two texts, and one can be let go", async ({ context }) => {
  const page = await context.newPage();
  await signIn(page, "editor");
  const other = await context.newPage();
  await page.goto(searchForm);
  await other.goto(searchForm);
  await words(page).fill(`${mark} left`);
  await savedQuietly(page);
  await words(other).fill(`${mark} right`);
  await savedQuietly(other);
  await page.goto(searchForm);
  await expect(offer(page).getByRole("listitem")).toHaveCount(2);
  await discardOffers(page);
  await expect(offer(page)).toHaveCount(0);
});

test("a session that ends is taken up inside the form, which is sent with everything in it", async ({
  page,
}) => {
  const faults = watchPage(page);
  const session = await signIn(page, "editor");
  await page.goto(`/en/developments/new?commitment=${code}`);
  await page.getByLabel("Day, or first day").fill("2025-11-05");
  await page.getByLabel("What happened, in your words").fill(`${mark}: a conference was opened.`);
  await page.getByLabel("Or a file, up to 20 MB").setInputFiles({
    name: "act.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(`%PDF-1.4\n% ${mark}\n%%EOF\n`),
  });
  await expect(page.getByText("File kept: act.pdf")).toBeVisible();
  await page.getByLabel("Title").fill(`${mark} title`);
  await page.getByLabel("Publisher").fill("Fictional ministry");
  await page.getByLabel(/^P2/).check();
  await page.getByRole("group", { name: code, exact: true }).getByRole("radio", { name: "Supports" }).check();

  endSession(session);
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(ended(page)).toBeVisible();
  await expectAccessible(page);
  await ended(page).getByLabel("E-mail").fill(address("editor"));
  await ended(page).getByLabel("Password").fill("not the password");
  await ended(page).getByLabel("Password").press("Enter");
  await expect(page.getByText("E-mail and password do not match.").first()).toBeVisible();
  await signInAgain(page, "editor", "Sign in and send");
  await expect(page).toHaveURL(/\/work\?done=development/);
  await expect(page.getByText(`${mark}: a conference was opened.`)).toBeVisible();
  expect(faults).toEqual([]);
});

test("another person who signs in is asked before anything is sent under their name", async ({ page }) => {
  const session = await signIn(page, "editor");
  await page.goto(searchForm);
  await words(page).fill(`${mark} of the first editor`);
  await page.getByLabel("Where you searched").fill("A fictional newspaper");
  await savedQuietly(page);
  endSession(session);
  await page.getByRole("button", { name: "Submit for review" }).click();
  await signInAgain(page, "second.editor", "Sign in and send");
  const question = page.getByRole("alert").filter({ hasText: "You are signed in as" });
  await expect(question).toBeVisible();
  await expectAccessible(page);
  await question.getByRole("button", { name: "Do not send" }).click();
  await expect(page.getByText("Not sent. What you typed is still here.")).toBeVisible();
  await expect(words(page)).toHaveValue(`${mark} of the first editor`);
  await page.goto("/en/work");
  await expect(page.getByText(`${mark} of the first editor`)).toHaveCount(0);
});

test("keeping a draft notices that the session has ended, and goes on after signing in", async ({ page }) => {
  const session = await signIn(page, "editor");
  await page.goto(searchForm);
  endSession(session);
  await words(page).fill(`${mark} while nobody was signed in`);
  await page.getByLabel("Where you searched").focus();
  await expect(ended(page)).toBeVisible();
  await signInAgain(page, "editor", "Sign in and go on");
  await expect(page.getByText("You are signed in again. Go on where you were.")).toBeVisible();
  await expect(words(page)).toHaveValue(`${mark} while nobody was signed in`);
  await savedQuietly(page);
  await discardOffers(page);
});

test("without script the form waits for its owner behind the sign-in page", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const session = await signIn(page, "editor");
  await page.goto(searchForm);
  await words(page).fill(`${mark} without script`);
  endSession(session);
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.locator("input[type=email]").fill(address("editor"));
  await page.locator("input[type=password]").fill(password);
  await page.locator("main form button").click();
  await offer(page)
    .getByRole("link", { name: /^Continue with it/ })
    .first()
    .click();
  await expect(words(page)).toHaveValue(`${mark} without script`);
  await discardOffers(page);
  await context.close();
});

test.describe("two people on one entry of the register", () => {
  const entry = "/en/register/publishers/kept-work-gazette";
  const name = (page: Page, language: string) => page.getByLabel(`Name · ${language}`);
  const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();
  const field = (page: Page, label: string) => page.getByRole("group", { name: label });

  async function bothOpen(one: BrowserContext, two: BrowserContext): Promise<[Page, Page]> {
    const first = await one.newPage();
    const second = await two.newPage();
    await signIn(first, "editor");
    await signIn(second, "second.editor");
    await first.goto(entry);
    if ((await name(first, "English").count()) === 0) {
      await first.goto("/en/register/publishers/new");
      await first.getByLabel("Code").fill("kept-work-gazette");
      for (const language of ["English", "Chinese", "Russian"])
        await name(first, language).fill(`Kept Work Gazette (${language})`);
      await save(first);
      await expect(first.getByRole("status").first()).toHaveText("The entry is saved.");
      await first.goto(entry);
    }
    await second.goto(entry);
    return [first, second];
  }

  test("the second sees field by field what differs and merges, on a phone and by keyboard", async ({
    browser,
  }) => {
    const one = await browser.newContext();
    const two = await browser.newContext({ viewport: { width: 360, height: 780 } });
    const [first, second] = await bothOpen(one, two);
    await name(first, "English").fill(`${mark} theirs`);
    await name(first, "Russian").fill("Чужой вариант");
    await save(first);
    await expect(first.getByRole("status").first()).toHaveText("The entry is saved.");

    await name(second, "Russian").fill("Мой вариант");
    await name(second, "Chinese").fill("我的写法");
    await save(second);
    await expect(second.getByText("Somebody changed this while you were typing")).toBeVisible();
    await expectAccessible(second);
    // Only they changed it: taken over. Only you: yours. Both: yours, until said otherwise.
    await expect(
      field(second, "Name · English").getByRole("radio", { name: /What stands now/ }),
    ).toBeChecked();
    await expect(name(second, "English")).toHaveValue(`${mark} theirs`);
    await expect(
      field(second, "Name · Chinese").getByRole("radio", { name: /What you typed/ }),
    ).toBeChecked();
    const both = field(second, "Name · Russian");
    await expect(both.getByText("Both of you changed this")).toBeVisible();
    await both.getByRole("radio", { name: /What you typed/ }).focus();
    await second.keyboard.press("ArrowUp");
    await expect(both.getByRole("radio", { name: /What stands now/ })).toBeChecked();
    await expect(name(second, "Russian")).toHaveValue("Чужой вариант");
    await save(second);
    await expect(second.getByRole("status").first()).toHaveText("The entry is saved.");
    await second.goto(entry);
    await expect(name(second, "English")).toHaveValue(`${mark} theirs`);
    await expect(name(second, "Russian")).toHaveValue("Чужой вариант");
    await expect(name(second, "Chinese")).toHaveValue("我的写法");
    await one.close();
    await two.close();
  });

  test("the same works without script", async ({ browser }) => {
    const one = await browser.newContext();
    const two = await browser.newContext({ javaScriptEnabled: false });
    const [first, second] = await bothOpen(one, two);
    await name(first, "English").fill(`${mark} theirs again`);
    await save(first);
    await expect(first.getByRole("status").first()).toHaveText("The entry is saved.");
    await name(second, "English").fill(`${mark} mine`);
    await name(second, "Chinese").fill("没有脚本");
    await save(second);
    await field(second, "Name · English")
      .getByRole("radio", { name: /What stands now/ })
      .check();
    await save(second);
    await expect(second.getByRole("status").first()).toHaveText("The entry is saved.");
    await second.goto(entry);
    await expect(name(second, "English")).toHaveValue(`${mark} theirs again`);
    await expect(name(second, "Chinese")).toHaveValue("没有脚本");
    await one.close();
    await two.close();
  });
});
