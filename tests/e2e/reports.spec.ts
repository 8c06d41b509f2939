import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import Ajv from "ajv/dist/2020.js";
import { expectAccessible, watchPage } from "../support/page-checks";

// A report on its way: made from a view, looked at, handed in, issued, checked, overtaken by a correction, withdrawn.
test.describe.configure({ mode: "serial" });

const mark = `Fictional report ${Date.now()}`;
const code = "almaty-2025/19.1";
// Other journeys bring in texts of their own: one document, so that its counts stay.
const view = "/en/commitments?document=almaty-2025&sector=tourism";
/** Nothing here is to be found in the other journeys: they share the demo. */
let draft = "";
let number = "";
let replacement = "";
let folder = "";

const people = new Map<string, { page: Page; faults: string[]; close: () => Promise<void> }>();

/** Signing in is limited per account, so everybody signs in once. */
async function person(browser: Browser, name: string) {
  const known = people.get(name);
  if (known) return known.page;
  const context = await browser.newContext();
  const page = await context.newPage();
  people.set(name, { page, faults: watchPage(page), close: () => context.close() });
  await page.goto("/en/sign-in");
  await page.getByLabel("E-mail").fill(`${name}@demo.example.org`);
  await page.getByLabel("Password").fill("fictional-demo");
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  return page;
}

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kept-reports-"));
});
test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  for (const { faults, close } of people.values()) {
    expect(faults).toEqual([]);
    await close();
  }
});

/** With the keyboard alone: Tab until it is reached. */
async function tabTo(page: Page, wanted: Locator) {
  for (let i = 0; i < 90; i++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The keyboard does not get there.");
}

test("an editor makes a report from a filtered view, with the keyboard alone", async ({ browser }) => {
  const page = await person(browser, "editor");
  await page.goto(view);
  await tabTo(page, page.locator("summary").filter({ hasText: /^Report$/ }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("link", { name: "Make a report from this view" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Make a report" })).toBeVisible();
  await expect(page.getByText(/Tourism and visas.*: 2 of/)).toBeVisible();
  // One sector: a sector report lies near; the analyst wants the document.
  await expect(page.getByRole("radio", { name: "Sector report" })).toBeChecked();
  const title = page.getByLabel("Title");
  await expect(title).toHaveValue("Tourism and visas: commitments and their progress");
  await expectAccessible(page);
  await tabTo(page, page.getByRole("radio", { name: "Sector report" }));
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("radio", { name: "Progress of a document" })).toBeChecked();
  await expect(title).toHaveValue(/^Progress of .*Almaty/);
  await tabTo(page, title);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(mark);
  await tabTo(page, page.getByLabel("Introduction"));
  await page.keyboard.type("Fictional introduction.");
  await tabTo(page, page.getByRole("checkbox", { name: "Codebook" }));
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("button", { name: "Save the draft and look at it" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: mark })).toBeVisible();
  await expect(page.getByRole("status").first()).toContainText("The draft is saved");
  draft = new URL(page.url()).pathname;
});

test("the draft says what its files will say; a change that is refused keeps what was typed", async ({
  browser,
  page: stranger,
}) => {
  const page = await person(browser, "editor");
  await page.goto(draft);
  const sheet = page.locator("article.report");
  await expect(sheet).toContainText("Fictional introduction.");
  await expect(sheet).toContainText("19.1");
  await expect(sheet).toContainText("Tourism and visas");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Change the draft" }).click();
  await page.getByLabel("Title").fill("long ".repeat(2_000));
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("300");
  await page.getByLabel("Title").fill(`${mark} ‏عربي‏ 🕊`);
  await page.getByLabel("Notes").fill("Fictional notes.");
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("عربي");
  await expect(page.locator("article.report")).toContainText("Fictional notes.");
  await stranger.goto(draft);
  await expect(stranger).toHaveURL(/sign-in/);
});

test("its files are made outside the request and can be opened", async ({ browser }) => {
  const page = await person(browser, "editor");
  await page.goto(draft);
  await page.getByRole("button", { name: "Make files" }).click();
  await expect(page.getByRole("progressbar", { name: "Files are being made" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Download PDF" })).toBeVisible({ timeout: 40_000 });
  const files = await filesOn(page);
  expect([...files.keys()].sort()).toEqual(["csv", "csvw", "docx", "html", "json", "pdf", "xlsx"]);
  const bytes = await download(page, files);
  expect(bytes.get("pdf")?.subarray(0, 5).toString()).toBe("%PDF-");
  for (const form of ["docx", "xlsx"]) expect(bytes.get(form)?.subarray(0, 2).toString()).toBe("PK");
  for (const form of ["pdf", "docx", "xlsx"]) expect(bytes.get(form)?.length).toBeGreaterThan(5_000);
  expect(bytes.get("csv")?.toString()).toContain("19.1");
  expect(bytes.get("html")?.toString()).toContain(mark);
  const said = JSON.parse(bytes.get("json")?.toString() ?? "");
  const schema = await (await page.request.get("/api/v1/schemas/report-1.json")).json();
  const valid = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  expect(valid(said), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
  expect(JSON.stringify(said)).toContain(mark);
  await expectAccessible(page);
});

test("the author hands it in and may not issue it; a second person does", async ({ browser }) => {
  const page = await person(browser, "editor");
  await page.goto(draft);
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByRole("status").first()).toContainText("Submitted.");
  await expect(page.getByRole("button", { name: "Issue it" })).toHaveCount(0);
  await expect(page.getByText("that is the two-person rule")).toBeVisible();
  number = await issue(browser, mark);
  expect(number).toMatch(/^\d{4}-\d+$/);
});

test("anybody reads it at its address, downloads it, and can tell a changed copy", async ({ page }) => {
  await page.goto(`/en/reports/${number}`);
  await expect(page.getByText(`Report ${number}`)).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Issued on");
  await expect(page.locator("article.report")).toContainText("Fictional introduction.");
  await expectAccessible(page);
  const files = await filesOn(page);
  const bytes = await download(page, files);
  for (const form of ["json", "pdf"]) {
    const path = join(folder, `kept-${number}.${form}`);
    await writeFile(path, bytes.get(form) ?? "");
    expect(await verify(path)).toMatchObject({ code: 0 });
  }
  const changed = Buffer.from(bytes.get("pdf") ?? "");
  changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
  await writeFile(join(folder, "changed.pdf"), changed);
  expect(await verify(join(folder, "changed.pdf"))).toMatchObject({ code: 1 });
  await page.getByRole("link", { name: "Open the same view as of then" }).click();
  await expect(page).toHaveURL(/asOf=/);
  await expect(page.getByText(/Tourism and visas.*: 2 of/)).toBeVisible();
});

test("a later correction marks it, in the list and on its page", async ({ browser, page }) => {
  const editor = await person(browser, "editor");
  await editor.goto(`/en/commitments/${code}/coding`);
  const name = editor.locator('input[name="title.en"]');
  await name.fill(`${await name.inputValue()}, put right`);
  await editor.getByLabel("Why it changes").fill(`${mark}: the title was too short.`);
  await editor.getByRole("button", { name: "Submit for review" }).click();
  await expect(editor.getByRole("status").first()).toContainText("Submitted.");
  const reviewer = await person(browser, "reviewer");
  await reviewer.goto("/en/review");
  const row = reviewer.getByRole("row").filter({ hasText: mark });
  await row.getByRole("link", { name: "Change of coding" }).click();
  await reviewer.getByRole("button", { name: "Publish" }).click();
  await expect(reviewer.getByRole("status").first()).toContainText("Published");

  await page.goto("/en/reports");
  await expect(page.getByRole("row").filter({ hasText: mark })).toContainText("1 correction since");
  await expectAccessible(page);
  await page.goto(`/en/reports/${number}`);
  const region = page.getByRole("region", { name: "Corrected since" });
  await expect(region.getByRole("link", { name: new RegExp(`^${code}`) })).toBeVisible();
  await expect(page.locator("article.report")).not.toContainText("put right");
});

test("a reviewer withdraws it and says what replaces it", async ({ browser, page }) => {
  const editor = await person(browser, "editor");
  await editor.goto("/en/reports/new?sector=tourism&kind=table");
  await editor.getByLabel("Title").fill(`${mark}, second`);
  for (const form of ["PDF", "Word (DOCX)", "Excel (XLSX)", "Web page (HTML)"])
    await editor.getByRole("checkbox", { name: form }).uncheck();
  await editor.getByRole("button", { name: "Save the draft and look at it" }).click();
  await editor.getByRole("button", { name: "Submit for review" }).click();
  await expect(editor.getByRole("status").first()).toContainText("Submitted.");
  replacement = await issue(browser, `${mark}, second`);

  const reviewer = await person(browser, "reviewer");
  await reviewer.goto(`/en/reports/${number}`);
  await reviewer.getByRole("button", { name: "Withdraw it" }).click();
  await expect(reviewer.getByRole("main").getByRole("alert")).toContainText("20 characters");
  await reviewer.getByLabel("Why it is withdrawn").fill(`${mark}: a newer table says more.`);
  await reviewer.getByLabel("What replaces it").selectOption(replacement);
  await reviewer.getByRole("button", { name: "Withdraw it" }).click();
  await expect(reviewer.getByRole("status").first()).toContainText("Withdrawn.");

  await page.goto(`/en/reports/${number}`);
  const notice = page.getByRole("region", { name: "This report is withdrawn" });
  await expect(notice).toContainText("a newer table says more");
  await expect(notice.getByRole("link", { name: replacement })).toBeVisible();
  await expectAccessible(page);
  const shown = await (await page.request.get(`/api/v1/reports/${number}`)).json();
  expect(shown).toMatchObject({ number, state: "withdrawn" });
  expect(await verify(join(folder, `kept-${number}.json`))).toMatchObject({ code: 1 });
});

test("the pages hold in Russian on a phone, in Chinese, and without script", async ({ browser }) => {
  const editor = await person(browser, "editor");
  await editor.setViewportSize({ width: 360, height: 780 });
  for (const path of ["", "/new?sector=tourism", `/${number}`]) {
    await editor.goto(`/ru/reports${path}`);
    await expectAccessible(editor);
  }
  await editor.setViewportSize({ width: 1280, height: 900 });
  await editor.goto("/zh/reports");
  await expectAccessible(editor);

  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await editor.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto("/en/reports/new?sector=tourism");
  await plain.getByRole("radio", { name: "Deadline outlook" }).check();
  await expect(plain.getByLabel("Sector", { exact: true })).toBeHidden();
  await plain.getByLabel("Introduction").fill(`${mark}, without script`);
  await plain.getByRole("button", { name: "Save the draft and look at it" }).click();
  // The suggestion follows the kind on the server as well.
  await expect(plain.getByRole("heading", { level: 1, name: "What is due when" })).toBeVisible();
  await plain.getByRole("button", { name: "Discard the draft" }).click();
  await expect(plain.getByRole("status").first()).toContainText("Discarded");
  await context.close();
});

/** The address of every file that a page offers, by its form. */
async function filesOn(page: Page): Promise<Map<string, string>> {
  const links = await page.locator('main a[href*="/api/v1/reports/"][download]').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute("href")));
  return new Map(addresses.map((address) => [address?.split("/").at(-1) ?? "", address ?? ""]));
}

async function download(page: Page, files: Map<string, string>): Promise<Map<string, Buffer>> {
  const read = new Map<string, Buffer>();
  for (const [form, address] of files) {
    const answer = await page.request.get(address);
    expect(answer.status(), address).toBe(200);
    read.set(form, await answer.body());
  }
  return read;
}

/** What `npm run verify-report` answers for a file. */
function verify(path: string): Promise<{ code: number; said: string }> {
  const data = `--data=${process.env.KEPT_E2E_DATA}`;
  const script = ["--import", "tsx", "scripts/verify-report.ts", path, data];
  return new Promise((answer) =>
    execFile(process.execPath, script, (fault, out, err) =>
      answer({ code: typeof fault?.code === "number" ? fault.code : 0, said: out + err }),
    ),
  );
}

/** A second person finds it in the queue and issues it; tells its number once it is public. */
async function issue(browser: Browser, title: string): Promise<string> {
  const reviewer = await person(browser, "reviewer");
  await reviewer.goto("/en/review");
  const row = reviewer
    .getByRole("row")
    .filter({ has: reviewer.getByText(title, { exact: title.endsWith("second") }) });
  await row.getByRole("link", { name: "Report to issue" }).click();
  await expect(reviewer.locator("article.report")).toBeVisible();
  await expectAccessible(reviewer);
  await reviewer.getByRole("button", { name: "Issue it" }).click();
  await expect(reviewer).toHaveURL(/\/en\/reports\/\d{4}-\d+$/, { timeout: 40_000 });
  return new URL(reviewer.url()).pathname.split("/").at(-1) ?? "";
}
