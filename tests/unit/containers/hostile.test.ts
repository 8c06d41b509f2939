import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { largestUpload } from "../../../lib/containers/limits";
import { readContainer } from "../../../lib/containers/read-container";
import type { Outcome } from "../../../lib/domain/outcome";
import { messagesOf } from "../../../lib/messages";
import { pdfOf, printed, wordOf, wordParagraph, zipOf } from "../../support/containers/hostile";
import { onePixel } from "../../support/containers/pictures";
import { accepted } from "../../support/outcome";

const refusal = (outcome: Outcome<unknown>) => (outcome.ok ? "accepted" : outcome.message);
const fixture = (name: string) => readFileSync(`tests/fixtures/containers/${name}`);
const long = "The Parties will hold a meeting of experts in 2027 and publish its results. ".repeat(40);

/** Compound files begin so; inside, a protected Word file names its package. */
const compound = (inside: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(2000),
    Buffer.from(inside, "utf16le"),
    Buffer.alloc(2000),
  ]);

describe("what cannot be read is refused in one sentence", () => {
  const zeros = Buffer.alloc(160 * 1024 * 1024);
  const nested = (open: string, close: string) => open.repeat(1_000_000) + close.repeat(1_000_000);
  const locked =
    "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" +
    "00".repeat(32) +
    "> /U <" +
    "11".repeat(32) +
    "> >> /ID [<00><00>]";

  it.each<[string, () => Uint8Array, string, string, Record<string, unknown>?]>([
    ["200 MB", () => new Uint8Array(200 * 1024 * 1024), "a.txt", "fileTooLarge", { limit: 25 }],
    ["an empty file", () => new Uint8Array(), "a.txt", "fileEmpty"],
    ["an empty page", () => Buffer.from("<html><body> </body></html>"), "a.html", "fileWithoutText"],
    [
      "a zip bomb by its own word",
      () => wordOf("", {}, [{ name: "word/media/a.xml", data: zeros }]),
      "a.docx",
      "unpackedTooLarge",
      { limit: 150 },
    ],
    [
      "a zip bomb that says it is small",
      () => zipOf([{ name: "word/document.xml", data: zeros, declared: 100 }]),
      "a.docx",
      "unpackedTooLarge",
      { limit: 60 },
    ],
    [
      "a zip of too many parts",
      () =>
        wordOf(
          "",
          {},
          Array.from({ length: 2100 }, (_, i) => ({ name: `word/${i}`, data: Buffer.from("1") })),
        ),
      "a.docx",
      "tooManyParts",
      { limit: 2000 },
    ],
    [
      "a Word file nested without end",
      () => wordOf(nested("<w:sdt>", "</w:sdt>")),
      "a.docx",
      "tagsTooDeep",
      { limit: 500 },
    ],
    ["a Word file under a password", () => compound("EncryptedPackage"), "a.docx", "filePasswordProtected"],
    [
      "a zip entry under a password",
      () => zipOf([{ name: "word/document.xml", data: Buffer.from("x"), encrypted: true }]),
      "a.docx",
      "filePasswordProtected",
    ],
    ["an old Word file", () => compound("WordDocument"), "a.doc", "oldWordFile"],
    [
      "a workbook",
      () => zipOf([{ name: "xl/workbook.xml", data: Buffer.from("<x/>") }]),
      "a.docx",
      "fileKindNotTaken",
    ],
    ["a Word file cut off", () => fixture("summit.zh.docx").subarray(0, 6000), "a.docx", "fileDamaged"],
    ["a Word file with broken XML", () => wordOf("<w:p><w:r><w:t>text</w:p>"), "a.docx", "fileDamaged"],
    ["a Word file without text", () => wordOf("<w:p/>"), "a.docx", "fileWithoutText"],
    [
      "a PDF under a password",
      () => pdfOf([printed([long])], { trailer: locked }),
      "a.pdf",
      "filePasswordProtected",
    ],
    ["a scanned PDF", () => fixture("scanned.pdf"), "a.pdf", "pdfWithoutText"],
    ["a PDF cut off", () => fixture("statement.ru.pdf").subarray(0, 9000), "a.pdf", "fileDamaged"],
    [
      "a PDF stream that unpacks without end",
      () => pdfOf([""], { content: deflateSync(zeros) }),
      "a.pdf",
      "unpackedTooLarge",
      { limit: 40 },
    ],
    [
      "a PDF of too many pages",
      () => pdfOf(Array.from({ length: 2001 }, () => "")),
      "a.pdf",
      "tooManyPages",
      { limit: 2000, pages: 2001 },
    ],
    ["a PDF whose pages are all white", () => pdfOf(["", ""]), "a.pdf", "pdfWithoutText"],
    [
      "a million nested tags",
      () => Buffer.from(`<html>${nested("<div>", "</div>")}`),
      "a.html",
      "tagsTooDeep",
      { limit: 500 },
    ],
    [
      "a million tags side by side",
      () => Buffer.from(`<html><body>${"<b>a</b>".repeat(1_000_000)}`),
      "a.html",
      "tooManyTags",
      { limit: 300_000 },
    ],
    ["a picture called a text", () => onePixel, "a.txt", "contentIsOther", { ending: "txt", found: "PNG" }],
    ["a picture", () => onePixel, "a", "fileKindNotTaken"],
    [
      "a PDF called a Word file",
      () => fixture("statement.ru.pdf"),
      "a.docx",
      "contentIsOther",
      { ending: "docx", found: "PDF" },
    ],
    [
      "a text called a PDF",
      () => Buffer.from(long),
      "a.pdf",
      "contentIsOther",
      { ending: "pdf", found: "text" },
    ],
    [
      "a page called a text",
      () => fixture("leaders.en.html"),
      "a.txt",
      "contentIsOther",
      { ending: "txt", found: "HTML" },
    ],
    [
      "random bytes called a text",
      () => Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919 + i * i) % 256)),
      "a.txt",
      "fileBinary",
    ],
    ["rich text", () => Buffer.from("{\\rtf1\\ansi text}"), "a.rtf", "fileKindNotTaken"],
  ])("%s", async (_, make, name, key, values) => {
    const said = refusal(await readContainer(make(), name));
    expect(said).toMatchObject({ key, ...(values && { values }) });
    if (typeof said !== "string") expect(Object.keys(messagesOf.en.refusals)).toContain(said.key);
  });
});

describe("what is only odd is read", () => {
  it("a page's scripts, frames and pictures are neither fetched nor kept", async () => {
    const fetched = vi.spyOn(globalThis, "fetch");
    const { text } = accepted(await readContainer(fixture("leaders.en.html"), "leaders.html"));
    expect(fetched).not.toHaveBeenCalled();
    expect(text).not.toMatch(/script|https?:|example\.org|Other news|Home|World\b(?! Trade)/);
    fetched.mockRestore();
  });

  it("a UTF-8 text cut inside its last character says so", async () => {
    const bytes = Buffer.from("一、各方愿深化合作，共同维护地区和平与稳定。").subarray(0, -1);
    expect(accepted(await readContainer(bytes, "a.txt"))).toMatchObject({ cutOff: true, encoding: "utf-8" });
  });

  it("ten megabytes of any script pass", async () => {
    const bytes = Buffer.from(long.repeat(Math.ceil((10 * 1024 * 1024) / long.length)));
    expect(bytes.length).toBeLessThan(largestUpload);
    expect(accepted(await readContainer(bytes, "a.txt")).text.length).toBe(bytes.length);
  });

  it("a name that is no kind of file decides nothing", async () => {
    const bytes = Buffer.from("1. We agree.");
    expect(accepted(await readContainer(bytes, "communique.2025-04-26")).format).toBe("txt");
    expect(accepted(await readContainer(wordOf(wordParagraph("1. We agree.")), "communique")).format).toBe(
      "docx",
    );
  });

  it("a partly scanned PDF names the pages that could not be read", async () => {
    const pages = [printed([long.slice(0, 76)]), "", "", printed([long.slice(0, 76)]), ""];
    expect(accepted(await readContainer(pdfOf(pages), "a.pdf")).notices).toEqual([
      { key: "pagesWithoutText", values: { count: 3, pages: "2–3, 5" } },
    ]);
  });
});
