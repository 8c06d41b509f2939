import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { insertReport } from "@/db/queries/reports";
import { fileNameOf } from "@/lib/domain/report";
import type { SavedReport } from "@/lib/domain/saved-report";
import { type ReportForm, reportForms } from "@/lib/domain/vocabulary";
import { contentHashOf } from "@/lib/reports/content-hash";
import { writers } from "@/lib/reports/forms";
import type { Report } from "@/lib/reports/report";
import { hashFile } from "@/lib/server/backup-manifest";
import { verifyReport } from "@/lib/server/verify-report";
import { addPerson } from "../support/people";
import { plainReport } from "../support/report-desk";
import { longLivedStore } from "../support/store";
import { hashedSample, written } from "../support/written-report";

const store = longLivedStore();
const folder = join(dirname(store.path), "handed-over");
const number = "2031-3";
const at = new Date("2031-11-22T10:00:05Z");
const placeOf = (form: ReportForm, name = number) => join(folder, fileNameOf(form, name));
const judge = (path: string) => verifyReport(path, store.path);

let report: Report;

async function issue(issued: string, more: Partial<SavedReport> = {}): Promise<string> {
  const files = await Promise.all(
    reportForms.map(async (form) => {
      const path = placeOf(form, issued);
      const bytes = async function* () {
        yield readFileSync(path);
      };
      const contentHash = await contentHashOf(form, report, bytes);
      return { form, name: fileNameOf(form, issued), mediaType: "", contentHash, ...(await hashFile(path)) };
    }),
  );
  const people = { authorId: "ed", reviewerId: "rita", reviewedAt: at, issuedAt: at, asOfAt: at };
  const row = { ...plainReport(at), ...people, files, number: issued, dataHash: report.head.dataHash };
  const saved: SavedReport = { ...row, state: "issued", codebook: "1", ...more };
  await store.tx((q) => insertReport(q, saved));
  return saved.id;
}

beforeAll(async () => {
  mkdirSync(folder);
  await addPerson(store, "ed", { role: "editor" });
  await addPerson(store, "rita", { role: "reviewer" });
  report = await hashedSample("zh", { issued: true });
  for (const form of reportForms) writeFileSync(placeOf(form), await written(await writers[form](), report));
  await issue(number);
});

/** A file of this name and content, in a folder of its own. */
function aFile(name: string, content: string | Uint8Array): string {
  const own = mkdtempSync(join(tmpdir(), "kept-held-"));
  onTestFinished(() => rmSync(own, { recursive: true, force: true }));
  const path = join(own, name);
  writeFileSync(path, content);
  return path;
}

describe.each(reportForms)("a report that was handed over as %s", (form) => {
  it("is untouched as long as every byte is, whatever the file is called", async () => {
    const sentence = `Untouched: every byte is as it was issued as 2031-3 (${form.toUpperCase()}) on 2031-11-22.`;
    expect(await judge(placeOf(form))).toEqual({ code: 0, sentence });
    expect((await judge(aFile("copy (1).bin", readFileSync(placeOf(form))))).code).toBe(0);
  });

  it("is changed with any one byte of it", async () => {
    const whole = readFileSync(placeOf(form));
    const step = Math.max(1, Math.floor(whole.length / 23));
    const path = aFile(fileNameOf(form, number), "");
    const places = [0, whole.length - 1];
    for (let place = 1; place < whole.length; place += step) places.push(place);
    for (const place of places) {
      const bytes = Buffer.from(whole);
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      writeFileSync(path, bytes);
      const { code, sentence } = await judge(path);
      expect([code, /^Changed: /.test(sentence)], `${place}: ${sentence}`).toEqual([1, true]);
    }
  });

  it("is changed where something was added or cut off", async () => {
    const whole = readFileSync(placeOf(form));
    for (const bytes of [Buffer.concat([whole, Buffer.from("\n")]), whole.subarray(0, -1), whole.subarray(9)])
      expect((await judge(aFile(fileNameOf(form, number), bytes))).code).toBe(1);
  });
});

describe("a report that was saved anew with the same values", () => {
  const sentence = (form: string) =>
    `Changed: it says what 2031-3 (${form}) says, but was saved anew; it is not the file that was issued.`;

  it("is recognized as JSON, under any name", async () => {
    const path = aFile(
      "mine.json",
      JSON.stringify(JSON.parse(readFileSync(placeOf("json"), "utf8")), null, 4),
    );
    expect(await judge(path)).toEqual({ code: 1, sentence: sentence("JSON") });
  });

  it("is recognized as CSV, under any name", async () => {
    const lines: string[][] = parse(readFileSync(placeOf("csv")), { bom: true });
    const quoted = lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","));
    const path = aFile("mine.csv", `${quoted.join("\n")}\n`);
    expect(await judge(path)).toEqual({ code: 1, sentence: sentence("CSV") });
  });

  it("is not recognized where it prints another hash of its own", async () => {
    const other = readFileSync(placeOf("json"), "utf8").replace(report.head.dataHash ?? "", "0".repeat(64));
    expect((await judge(aFile("mine.json", other))).sentence).toBe(
      "Changed: this file goes by 2031-3, but it is none of the files issued under that number.",
    );
  });
});

describe("a report that no longer stands", () => {
  it("is withdrawn or replaced, even where every byte is as it was issued", async () => {
    for (const name of ["2031-4", "2031-5", "2031-6"])
      for (const form of reportForms) writeFileSync(placeOf(form, name), `${form} of ${name}: fiction`);
    const after = await issue("2031-6");
    const gone = { state: "withdrawn", withdrawnAt: at, withdrawnById: "rita" } as const;
    await issue("2031-4", { ...gone, withdrawnReason: "A figure was wrong." });
    await issue("2031-5", { ...gone, withdrawnReason: "A figure was wrong.", replacedById: after });
    expect(await judge(placeOf("pdf", "2031-4"))).toEqual({
      code: 1,
      sentence: "Withdrawn: this is 2031-4 (PDF) as it was issued; it was withdrawn on 2031-11-22.",
    });
    expect(await judge(placeOf("pdf", "2031-5"))).toEqual({
      code: 1,
      sentence:
        "Replaced: this is 2031-5 (PDF) as it was issued; it was withdrawn on 2031-11-22, and 2031-6 takes its place.",
    });
  });
});

describe("a file that is none of ours", () => {
  it.each([
    ["letter.pdf", "%PDF-1.7 of somebody else"],
    ["data.json", '{"head":'],
    ["data.json", "[".repeat(200_000)],
    ["data.csv", 'section,section_code,"never closed'],
    ["kept-1999-1.pdf", "a number nobody gave"],
    ["zeros", Buffer.alloc(3_000_000)],
  ])("is unknown (%s)", async (name, content) => {
    expect(await judge(aFile(name, content))).toEqual({
      code: 1,
      sentence: "Unknown: no report with such a file was issued here.",
    });
  });

  it("is unknown where a draft says what its hash says, and told apart where it does not", async () => {
    const draft = await written(await writers.json(), await hashedSample("ru"));
    expect((await judge(aFile("draft.json", draft))).sentence).toBe(
      "Unknown: no report with such a file was issued here.",
    );
    const changed = draft.toString("utf8").replace('"value":9,', '"value":8,');
    expect((await judge(aFile("draft.json", changed))).sentence).toBe(
      "Unknown: no report with such a file was issued here, and it does not say what its own data hash says.",
    );
  });

  it("is told in one sentence where it cannot be read at all", async () => {
    const said = async (path: string) => (await judge(path)).sentence;
    expect(await said(folder)).toBe(`Cannot read ${folder}: This is a folder, not a file.`);
    expect(await said("/dev/null")).toBe("Cannot read /dev/null: This is not an ordinary file.");
    expect(await said(join(folder, "no"))).toBe(`Cannot read ${join(folder, "no")}: There is no such file.`);
    expect(await said(aFile("empty.json", ""))).toBe("The file is empty.");
  });
});

describe("without the register", () => {
  it("a JSON form is held against the hash it prints, and nothing is called untouched", async () => {
    const away = join(folder, "kept.db");
    const hold = (path: string) => verifyReport(path, away);
    const json = await hold(placeOf("json"));
    expect(json.code).toBe(2);
    expect(json.sentence).toContain("the file says what its own data hash says");
    const changed = readFileSync(placeOf("json"), "utf8").replace('"value":9,', '"value":8,');
    expect(await hold(aFile("changed.json", changed))).toMatchObject({
      code: 1,
      sentence: expect.stringContaining("does not say what its own data hash says"),
    });
    expect((await hold(placeOf("pdf"))).code).toBe(2);
  });
});

describe("the command", () => {
  const typed = (...given: string[]): Promise<{ code: number | null; said: string }> => {
    const child = spawn(process.execPath, ["--import", "tsx", "scripts/verify-report.ts", ...given], {
      env: { ...process.env, DATA_DIR: "", DATABASE_URL: "", BASE_URL: "" },
    });
    let said = "";
    child.stdout.on("data", (chunk) => (said += String(chunk)));
    child.stderr.on("data", (chunk) => (said += String(chunk)));
    return new Promise((done) => child.on("close", (code) => done({ code, said })));
  };

  it("ends with 0 for an untouched file and with 1 for a changed one, in one line each", async () => {
    const data = `--data=${dirname(store.path)}`;
    const changed = aFile("kept-2031-3.html", readFileSync(placeOf("html"), "utf8").replace("17", "18"));
    const [good, bad, lost] = await Promise.all([
      typed(placeOf("xlsx"), data),
      typed(changed, data),
      typed(data),
    ]);
    expect(good).toMatchObject({ code: 0, said: expect.stringMatching(/^Untouched: .+\n$/) });
    expect(bad).toMatchObject({ code: 1, said: expect.stringMatching(/^Changed: .+\n$/) });
    expect(lost).toMatchObject({ code: 2, said: expect.stringMatching(/^Write: .+\n$/) });
  });
});
