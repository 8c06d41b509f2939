import { describe, expect, test } from "vitest";
import { decideFileKind, decideTextKind, plainFileName } from "../../lib/domain/file-kind";
import { attachment } from "../../lib/server/attachment";
import { textWatch } from "../../lib/server/text-watch";

const answer = (name: string, found: string | null, textual: boolean) => {
  const outcome = decideFileKind(name, { found, textual });
  return outcome.ok ? outcome.value.mediaType : outcome.message.key;
};

describe("what a file is", () => {
  test.each([
    ["a.pdf", "pdf", false, "application/pdf"],
    ["A.PDF", "pdf", true, "application/pdf"],
    ["photo.jpeg", "jpg", false, "image/jpeg"],
    ["table.csv", null, true, "text/csv"],
    ["page.html", "xml", true, "text/html"],
    ["BMW.txt", "bmp", true, "text/plain"],
    ["solid ground.txt", "stl", true, "text/plain"],
    ["utf-16 with its mark.txt", "mp1", true, "text/plain"],
  ])("%s holding %s is taken", (name, found, textual, mediaType) => {
    expect(answer(name, found, textual)).toBe(mediaType);
  });

  test.each([
    ["a.pdf", null, true, "fileTypeFalse"],
    ["a.txt", "pdf", true, "fileTypeFalse"],
    ["a.txt", null, false, "fileTypeFalse"],
    ["a.docx", "zip", false, "fileTypeFalse"],
    ["a.xlsx", "docx", false, "fileTypeFalse"],
    ["a.png", "exe", false, "fileTypeFalse"],
    ["a.svg", null, true, "fileTypeUnknown"],
    ["a.exe", "exe", false, "fileTypeUnknown"],
    ["constructor", null, true, "fileTypeUnknown"],
    ["a.constructor", null, true, "fileTypeUnknown"],
  ])("%s holding %s is refused", (name, found, textual, key) => {
    expect(answer(name, found, textual)).toBe(key);
  });

  test("a text to be read may begin with letters that pictures and sound begin with, too", () => {
    const kindOf = (found: string | null, textual = true) => {
      const outcome = decideTextKind("communique.txt", { found, textual });
      return outcome.ok ? outcome.value.mediaType : outcome.message.key;
    };
    expect(["mp1", "mp2", "stl", "dwg", "exe", null].map((found) => kindOf(found))).toEqual(
      Array(6).fill("text/plain"),
    );
    expect(["pdf", "rtf"].map((found) => kindOf(found))).toEqual(["fileTypeFalse", "fileTypeFalse"]);
    expect(kindOf("mp1", false)).toBe("fileTypeFalse");
  });

  test("its name has no folders and no control characters", () => {
    expect(plainFileName("../../etc/пресс\u0000-релиз\u202e.txt ")).toBe("пресс-релиз.txt");
    expect(plainFileName("C:\\temp\\a.txt")).toBe("a.txt");
  });

  test("its name survives the download in every script", () => {
    expect(attachment('公报 "1".pdf')).toBe(
      "attachment; filename=\"__ _1_.pdf\"; filename*=UTF-8''%E5%85%AC%E6%8A%A5%20%221%22.pdf",
    );
  });
});

describe("a text", () => {
  const textual = (...chunks: (string | number[])[]) => {
    const watch = textWatch();
    for (const chunk of chunks)
      watch.see(typeof chunk === "string" ? Buffer.from(chunk) : Uint8Array.from(chunk));
    return watch.textual();
  };
  test("may be in any encoding", () => {
    expect(textual("完成\r\n\tГотово")).toBe(true);
    expect(textual([0xcd, 0xea, 0xb3, 0xc9])).toBe(true);
    expect(textual([0xff, 0xfe, 0x41, 0x00], [0x0a, 0x00])).toBe(true);
  });
  test.each([
    ["little-endian, marked", "\ufeffThe Parties will act.\n", false],
    ["big-endian, marked", "\ufeffСтороны будут действовать.\n", true],
    ["little-endian", "Стороны будут действовать.\n", false],
    ["big-endian", "The Parties will act.\n", true],
    ["Chinese", "一、各方将加强合作。\n二、各方商定举行会晤。\n", false],
  ])("may be in UTF-16: %s", (_, text, swapped) => {
    const bytes = Buffer.from(text, "utf16le");
    if (swapped) bytes.swap16();
    expect(textual([...bytes.subarray(0, 7)], [...bytes.subarray(7)])).toBe(true);
    expect(textual([...bytes], [0x00, 0x00])).toBe(false);
  });
  test("holds no control bytes, wherever they stand", () => {
    expect(textual("some text", [0x00])).toBe(false);
    expect(textual([0x7f, 0x45, 0x4c, 0x46])).toBe(false);
  });
});
