import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "kept-parse-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `npm run -s parse` runs, once its packages are there. */
const parse = (path: string) =>
  new Promise<{ code: number; out: string; said: string }>((resolve) => {
    const options = { maxBuffer: 50 * 1024 * 1024 };
    execFile(process.execPath, ["--import", "tsx", "scripts/parse.ts", path], options, (fault, out, said) =>
      resolve({ code: fault ? Number(fault.code) : 0, out, said }),
    );
  });

describe("npm run parse", () => {
  it.each([
    ["summit.zh.docx", "docx", null, "一"],
    ["statement.ru.html", "html", "windows-1251", "1"],
    ["leaders.en.pdf", "pdf", null, "1"],
    ["markdown.en.md", "md", "utf-8", "1"],
  ])("prints the structure of %s", async (file, format, encoding, label) => {
    const { code, out } = await parse(`tests/fixtures/containers/${file}`);
    expect(code).toBe(0);
    const { clauses, ...how } = JSON.parse(out);
    expect(how).toMatchObject({ format, encoding, cutOff: false, notices: expect.any(Array) });
    expect(clauses[0].label).toBe(label);
  });

  it("refuses 200 MB before reading them, in one sentence that names the limit", async () => {
    const path = join(folder, "huge.txt");
    writeFileSync(path, "");
    truncateSync(path, 200 * 1024 * 1024);
    expect(await parse(path)).toEqual({
      code: 1,
      out: "",
      said: `Cannot read ${path}: The file is larger than 25 MB.\n`,
    });
  });

  it.each([
    [
      "tests/fixtures/containers/scanned.pdf",
      "The PDF has no usable text layer: its pages are scans or hold no readable characters. Run text recognition (OCR) first.",
    ],
    ["no-such-file.txt", "There is no such file."],
    ["tests", "This is a folder, not a file."],
  ])("says in one sentence why it cannot read %s", async (path, sentence) => {
    expect(await parse(path)).toEqual({ code: 1, out: "", said: `Cannot read ${path}: ${sentence}\n` });
  });
});
