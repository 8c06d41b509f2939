import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeBytes } from "../../../lib/communique/decode";

const chinese = "一、各方愿深化合作，共同维护地区和平与稳定。二、各方商定于明年举行下次会晤。";
const traditional = "一、各方願深化合作，共同維護地區和平與穩定。二、各方商定於明年舉行下次會晤。";
const russian = "1. Стороны договорились о создании рабочей группы. 2. Стороны будут продолжать диалог.";
const western =
  "1. The Parties’ “Côte” plan – agreed at the café – will go on. 2. We welcome the naïve draft.";

const bytesOf = (text: string, encoding: string, addBOM = false) => iconv.encode(text, encoding, { addBOM });

describe("a file is decoded by evidence", () => {
  it.each([
    ["utf-8", chinese, bytesOf(chinese, "utf8")],
    ["utf-8", chinese, bytesOf(chinese, "utf8", true)],
    ["utf-16le", russian, bytesOf(russian, "utf-16le", true)],
    ["utf-16be", chinese, bytesOf(chinese, "utf-16be", true)],
    ["gb18030", chinese, bytesOf(chinese, "gb18030")],
    ["big5", traditional, bytesOf(traditional, "big5")],
    ["windows-1251", russian, bytesOf(russian, "win1251")],
    ["koi8-r", russian, bytesOf(russian, "koi8-r")],
    ["windows-1252", western, bytesOf(western, "win1252")],
    ["utf-16le", `${russian}\n`, bytesOf(`${russian}\n`, "utf-16le")],
    ["utf-16be", `${russian}\n`, bytesOf(`${russian}\n`, "utf-16be")],
    ["utf-16le", chinese, bytesOf(chinese, "utf-16le")],
    ["utf-16be", traditional, bytesOf(traditional, "utf-16be")],
    ["utf-16le", western, bytesOf(western, "utf-16le")],
  ])("reads %s", (encoding, text, bytes) => {
    expect(decodeBytes(bytes)).toEqual({ ok: true, value: { text, encoding, cutOff: false } });
  });

  it("reads UTF-8 that was cut inside its last character, and says so", () => {
    const bytes = bytesOf(chinese, "utf8").subarray(0, -1);
    expect(decodeBytes(bytes)).toMatchObject({
      ok: true,
      value: { text: chinese.slice(0, -1), cutOff: true },
    });
  });

  it("reads UTF-8 with a broken character among hundreds, and counts it", () => {
    const bytes = Buffer.concat([
      bytesOf(chinese.repeat(5), "utf8"),
      Buffer.of(0xe4, 0xb8),
      bytesOf(chinese, "utf8"),
    ]);
    expect(decodeBytes(bytes)).toMatchObject({
      ok: true,
      value: { text: `${chinese.repeat(5)}\ufffd${chinese}`, encoding: "utf-8", replaced: 1 },
    });
  });

  it("believes what a page says of itself only if it decodes cleanly", () => {
    expect(decodeBytes(bytesOf(russian, "iso-8859-5"), "iso-8859-5")).toMatchObject({
      value: { text: russian },
    });
    expect(decodeBytes(bytesOf(russian, "utf8"), "iso-8859-5")).toMatchObject({
      value: { encoding: "utf-8" },
    });
    expect(decodeBytes(bytesOf(russian, "koi8-r"), "gb2312")).toMatchObject({
      value: { encoding: "koi8-r" },
    });
  });

  it.each([
    ["an empty file", new Uint8Array(), "fileEmpty"],
    ["white space alone", bytesOf(" \n\t ", "utf8"), "fileEmpty"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), "fileBinary"],
    ["text with a NUL", bytesOf("abc\u0000def", "utf8"), "fileBinary"],
    [
      "bytes of no known encoding",
      Uint8Array.of(0x41, 0xff, 0xff, 0x80, 0x80, 0xff, 0x42),
      "fileUndecodable",
    ],
  ])("refuses %s", (_, bytes, key) => {
    expect(decodeBytes(bytes)).toMatchObject({ ok: false, code: "invalid", message: { key } });
  });
});
