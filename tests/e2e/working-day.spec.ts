import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible, watchPage } from "../support/page-checks";

// A day of the editors and a reviewer on the demo database: fictional people, fictional acts.
test.describe.configure({ mode: "serial" });

const password = "fictional-demo";
const mark = `Fictional check ${Date.now()}`;
const code = "almaty-2025/13.2";
const assess = `/en/commitments/${code}/assess`;

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

/** The form of a new assessment stands last, after one's own drafts. */
const newClaim = (page: Page) => page.locator("form").last();

async function link(page: Page, words: string, wanted: string) {
  await page.getByLabel("Find a commitment").fill(words);
  await page.getByRole("button", { name: `Add: ${wanted}`, exact: true }).click();
  return page.getByRole("group", { name: wanted, exact: true });
}

test.afterAll(async () => {
  for (const { context, faults } of peopleSigned.values()) {
    expect(faults).toEqual([]);
    await context.close();
  }
});

test("an editor records a development with its source for two commitments in one form", async ({
  browser,
}) => {
  const { page } = await person(browser, "editor");
  await page.goto(`/en/developments/new?commitment=${code}`);
  await expectAccessible(page);
  await page.getByLabel("Day, or first day").fill("2025-11-05");
  await page.getByLabel("What happened, in your words").fill(`${mark}: the conference was opened.`);
  await page.getByLabel("Web address").fill("https://demo.example.org/conference");
  await page.getByLabel("Title").fill(`${mark} title`);

  await page.getByRole("button", { name: "Submit for review" }).click();
  const summary = page.getByRole("main").getByRole("alert");
  await expect(summary).toContainText("This was not saved");
  await summary.getByRole("link").first().click();
  await expect(page.getByLabel("What happened, in your words")).toHaveValue(
    `${mark}: the conference was opened.`,
  );
  await expectAccessible(page);

  await page.getByLabel("Publisher").fill("Fictional ministry");
  await page.getByLabel(/^P2/).check();
  await page.getByRole("group", { name: code, exact: true }).getByRole("radio", { name: "Supports" }).check();
  const second = await link(page, "13.5", "almaty-2025/13.5");
  await second.getByRole("radio", { name: "Context" }).check();
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByRole("status").first()).toContainText("A second person decides now");
  await expect(page.getByText(`${mark}: the conference was opened.`)).toBeVisible();
  await expectAccessible(page);
});

test("its author corrects it with a file, and a false file is refused in words", async ({ browser }) => {
  const { page } = await person(browser, "editor");
  await page.goto("/en/work");
  const own = page.getByRole("listitem").filter({ hasText: `${mark}: the conference was opened.` });
  await own.getByRole("link", { name: "Open" }).click();
  await expect(page.getByLabel("Title")).toHaveValue(`${mark} title`);
  const file = page.getByLabel("Or a file, up to 20 MB");
  const html = { name: "act.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>no PDF</html>") };
  await file.setInputFiles(html);
  await expect(page.getByText("The content is not what the name says")).toBeVisible();
  await file.setInputFiles({ ...html, buffer: Buffer.from(`%PDF-1.4\n% ${mark}\n%%EOF\n`) });
  await expect(page.getByText("File kept: act.pdf")).toBeVisible();
  await page.getByLabel("Place").fill("Samarkand, Uzbekistan");
  await page.getByRole("button", { name: "Save and submit for review" }).click();
  await expect(page.getByRole("status").first()).toContainText("A second person decides now");
  await own.getByRole("link", { name: "Open" }).click();
  await expect(page.getByText("File kept: act.pdf")).toBeVisible();
  await expect(page.getByLabel("Place")).toHaveValue("Samarkand, Uzbekistan");
  await expectAccessible(page);
});

test("the list of commitments can be searched and walked with the keyboard alone", async ({ browser }) => {
  const { page } = await person(browser, "editor");
  await page.goto("/en/developments/new");
  await page.getByLabel("Find a commitment").focus();
  await page.keyboard.type("glaciers");
  await expect(page.getByRole("button", { name: "Add: almaty-2025/13.1", exact: true })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "almaty-2025/13.1", exact: true })).toBeVisible();
});

test("an editor logs a search that found nothing", async ({ browser }) => {
  const { page } = await person(browser, "editor");
  await page.goto(`/en/searches/new?commitment=${code}`);
  await expectAccessible(page);
  await page.getByLabel("Words you searched for").fill(`${mark} words`);
  await page.getByLabel("Where you searched").fill("Fictional gazette");
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByRole("status").first()).toContainText("logged");
  await expect(page.getByText(`${mark} words`)).toBeVisible();
});

test("what the evidence does not carry stays a draft, and the page says what is missing", async ({
  browser,
}) => {
  const { page } = await person(browser, "editor");
  await page.goto(assess);
  await expectAccessible(page);
  await newClaim(page).getByRole("radio", { name: "Contrary action on record" }).check();
  await newClaim(page).getByLabel("Reason").fill("too short");
  await newClaim(page).getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("at least 20 characters");
  await expect(newClaim(page).getByLabel("Reason")).toHaveValue("too short");
  await newClaim(page).getByLabel("Reason").fill(`${mark}: reason of a claim that nothing carries.`);
  await newClaim(page).getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByRole("status").first()).toContainText("not everything could be submitted");
  await expect(page.getByText(/It cannot be submitted yet/)).toBeVisible();
  await page.getByRole("button", { name: /^Discard this draft/ }).click();
  await expect(page.getByRole("status").first()).toContainText("discarded");
});

test("one form assesses two subjects, and each goes to review", async ({ browser }) => {
  const { page } = await person(browser, "second.editor");
  const { subjects, path } = await deskWithTwoSubjects(page);
  for (const subject of subjects)
    await newClaim(page).getByRole("checkbox", { name: subject, exact: true }).check();
  await newClaim(page).getByRole("radio", { name: "Cannot be assessed" }).check();
  await newClaim(page).getByLabel("Reason").fill(`${mark}: two subjects, one reason for both.`);
  await newClaim(page).getByRole("button", { name: "Submit for review" }).click();
  await expect(page).toHaveURL(new RegExp(`${path}.*done=submitted`));
  const waiting = page
    .getByRole("article")
    .filter({ hasText: `${mark}: two subjects, one reason for both.` });
  await expect(waiting.getByText("Waiting for a reviewer.")).toHaveCount(2);
  await page.goto("/en/work");
  await expect(page.getByText(`${mark}: two subjects, one reason for both.`)).toHaveCount(2);
  await expectAccessible(page);
});

test("a stale form shows both values and keeps what was typed", async ({ browser }) => {
  const { page, context } = await person(browser, "editor");
  await page.goto(assess);
  const reason = newClaim(page).getByLabel("Reason");
  await newClaim(page).getByRole("radio", { name: "Cannot be assessed" }).check();
  await reason.fill(`${mark}: written before the other tab was faster.`);

  const other = await context.newPage();
  await other.goto(`/en/searches/new?commitment=${code}`);
  await other.getByLabel("Words you searched for").fill(`${mark} second search`);
  await other.getByLabel("Where you searched").fill("Fictional library");
  await other.getByRole("button", { name: "Submit for review" }).click();
  await expect(other).toHaveURL(/done=search/);
  await other.close();

  await newClaim(page).getByRole("button", { name: "Save as a draft" }).click();
  await expect(page.getByText("Somebody changed this while you were writing").first()).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Yours" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "What stands now" })).toBeVisible();
  await expect(reason).toHaveValue(`${mark}: written before the other tab was faster.`);
  await newClaim(page).getByRole("button", { name: "Save as a draft" }).click();
  await expect(page.getByRole("status").first()).toContainText("Saved as a draft");
  await page.getByRole("button", { name: /^Discard this draft/ }).click();
  await expect(page.getByRole("status").first()).toContainText("discarded");
});

test("a session that ends while somebody types loses nothing", async ({ browser }) => {
  const { page, context } = await newPerson(browser, "editor@demo.example.org");
  await page.goto(`/en/searches/new?commitment=${code}`);
  await page.getByLabel("Words you searched for").fill(`${mark} unsaved`);
  await page.getByLabel("Where you searched").fill("Nowhere");
  await context.clearCookies();
  await page.getByRole("button", { name: "Submit for review" }).click();
  const ended = page.getByRole("main").getByRole("alert");
  await expect(ended).toContainText("Your session has ended");
  await expect(ended.getByRole("button", { name: "Sign in and send" })).toBeVisible();
  await expect(page.getByLabel("Words you searched for")).toHaveValue(`${mark} unsaved`);
  await context.close();
});

test("a reviewer accepts the evidence and publishes, once, also on a double click", async ({ browser }) => {
  const { page } = await person(browser, "reviewer");
  await page.goto("/en/review");
  await expectAccessible(page);
  const row = page.getByRole("row").filter({ hasText: `${mark}: the conference was opened.` });
  await row.getByRole("link", { name: "Development" }).click();
  await expect(page.getByText(`${mark} title`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Accept" }).dblclick();
  await expect(page.getByRole("status").first()).toContainText("Accepted. Readers see it now.");

  const claim = page.getByRole("row").filter({ hasText: `${mark}: two subjects, one reason for both.` });
  await expect(claim).toHaveCount(2);
  await claim.first().getByRole("link", { name: "Assessment" }).click();
  await expect(page.getByText("What readers see now")).toBeVisible();
  const address = page.url();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Publish" }).dblclick();
  await expect(page.getByRole("status").first()).toContainText("Published. Readers see it now.");
  await page.goto(address);
  await expect(page.getByText("This is no longer waiting")).toBeVisible();

  await page.goto("/en/review");
  await claim.first().getByRole("link", { name: "Assessment" }).click();
  await page.getByRole("button", { name: "Send back" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Say in a note why");
  await page.getByLabel("Note to the author").fill(`${mark}: name the sources.`);
  await page.getByRole("button", { name: "Send back" }).click();
  await expect(page.getByRole("status").first()).toContainText("Sent back");
});

test("the author finds the note, and a reader sees what was published", async ({ browser, page: reader }) => {
  const { page } = await person(browser, "second.editor");
  await page.goto("/en/work");
  await expect(page.getByText(`${mark}: name the sources.`)).toBeVisible();
  await reader.goto(`/en/commitments/${code}`);
  await expect(reader.getByText(`${mark}: the conference was opened.`).first()).toBeVisible();
  await expect(reader.getByText(`${mark} words`)).toHaveCount(0);
});

test("people without the role do not find the working pages", async ({ browser, page: stranger }) => {
  const { page: reader } = await person(browser, "reader");
  for (const path of ["/en/review", "/en/work", "/en/developments/new", "/en/searches/new", assess])
    expect((await reader.goto(path))?.status()).toBe(404);
  const { page: editor } = await person(browser, "editor");
  expect((await editor.goto("/en/review"))?.status()).toBe(404);
  await stranger.goto("/en/work");
  await expect(stranger).toHaveURL(/sign-in\?returnTo=%2Fen%2Fwork/);
});

test("the development form works without script", async ({ browser }) => {
  const { context } = await person(browser, "editor");
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await context.storageState(),
  });
  const page = await plain.newPage();
  await page.goto("/en/developments/new");
  await page.getByLabel("What happened, in your words").fill(`${mark} without script`);
  await page.getByLabel("Find a commitment").fill("13.2");
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await page.getByRole("button", { name: `Add: ${code}`, exact: true }).click();
  await page.getByRole("button", { name: "Add another source" }).click();
  await expect(page.getByRole("heading", { name: "Source 2" })).toBeVisible();
  await expect(page.getByRole("group", { name: code, exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("This was not saved");
  await expect(page.getByLabel("What happened, in your words")).toHaveValue(`${mark} without script`);
  await plain.close();
});

/** The first commitment of the document where every party is assessed on its own and nobody has begun. */
async function deskWithTwoSubjects(page: Page) {
  const answer = await page.request.get("/api/v1/commitments?size=500");
  const { items } = (await answer.json()) as {
    items: { code: string; mode: string; status: string; parties: { role: string }[] }[];
  };
  const responsible = ["lead", "joint", "host", "participant"];
  const fitting = items.find(
    ({ mode, status, parties }) =>
      mode === "each" &&
      status === "not-reviewed" &&
      parties.filter(({ role }) => responsible.includes(role)).length > 2,
  );
  if (!fitting) throw new Error("The demo has no commitment with three parties assessed one by one.");
  const path = `/en/commitments/${fitting.code}/assess`;
  await page.goto(path);
  await expectAccessible(page);
  const labels = page.getByRole("group", { name: /Whom you assess/ }).locator("label");
  return { subjects: (await labels.allTextContents()).slice(0, 2), path };
}
