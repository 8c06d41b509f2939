import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { locales } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import { canBeDrawn, documentsVoice, facesOf, familyHas, fontFiles, ourVoice } from "@/lib/reports/fonts";
import { missingCharacters } from "@/lib/reports/missing-characters";
import { readCoverage } from "../support/font-coverage";
import { sampleLetters, sampleReport } from "../support/report-sample";

describe("the faces of printed reports", () => {
  it("have the characters that coverage.json says: npx tsx tests/support/font-coverage.ts writes it anew", () => {
    expect(JSON.parse(readFileSync("assets/fonts/coverage.json", "utf8"))).toEqual(readCoverage());
  });

  it("are all listed, under the names that the files themselves have", () => {
    const names = fontFiles().map((file) => create(readFileSync(file)).familyName);
    expect(names.sort()).toEqual(
      [
        "Noto Emoji",
        "Noto Sans",
        "Noto Sans",
        "Noto Sans Arabic",
        "Noto Sans Hebrew",
        "Noto Sans SC",
        "Noto Sans SC",
        "Noto Sans Symbols",
        "Noto Serif",
        "Noto Serif SC",
      ].sort(),
    );
    expect(
      fontFiles()
        .map((file) => join(file))
        .sort(),
    ).toEqual(
      Object.keys(readCoverage())
        .map((name) => join("assets", "fonts", name))
        .sort(),
    );
  });

  it("have the same characters in bold as in regular", () => {
    const coverage = readCoverage();
    expect(coverage["NotoSans-Bold.ttf"]).toBe(coverage["NotoSans-Regular.ttf"]);
    expect(coverage["NotoSansSC-Bold.ttf"]).toBe(coverage["NotoSansSC-Regular.ttf"]);
  });

  it("draw every letter of our languages and of those the names come from, in both voices", () => {
    for (const letter of `${Object.values(sampleLetters).join("")}ӘәҒғҚқҢңӨөҰұҮүҺһӮӯӢӣҲҳҶҷЎўʻ№₽€—«»„“”’…`) {
      expect(canBeDrawn(letter), letter).toBe(true);
      for (const families of [ourVoice("ru"), documentsVoice("ru")])
        expect(
          familyHas(facesOf(letter, families)[0]?.family ?? "", letter.codePointAt(0) ?? 0),
          letter,
        ).toBe(true);
    }
  });

  it("draw every sentence of the product", () => {
    const missing = new Set<string>();
    const look = (tree: unknown): void => {
      if (typeof tree === "string")
        for (const character of tree) canBeDrawn(character) || missing.add(character);
      else if (tree && typeof tree === "object") for (const branch of Object.values(tree)) look(branch);
    };
    for (const locale of locales) look(messagesOf[locale].report);
    expect([...missing]).toEqual([]);
  });

  it("let the document speak in serif, Chinese of both scripts too", () => {
    expect(facesOf("愿定期開展聯合行動", documentsVoice("zh-Hant"))).toEqual([
      { family: "Noto Serif SC", text: "愿定期開展聯合行動" },
    ]);
    expect(facesOf("Стороны", documentsVoice("ru"))).toEqual([{ family: "Noto Serif", text: "Стороны" }]);
    expect(facesOf("各方“三股势力”", ourVoice("zh"))).toEqual([
      { family: "Noto Sans SC", text: "各方“三股势力”" },
    ]);
  });

  it("keep joined emoji in one face", () => {
    expect(
      facesOf("a👩‍👩‍👧❤️", ourVoice("en"))
        .map(({ text }) => text)
        .join(""),
    ).toBe("a👩‍👩‍👧❤️");
  });

  it("know what none of them has, in the order in which it is met, and say where", async () => {
    const report = sampleReport("en", { title: "ok", notes: "ꦏ", introduction: "\u0000\u200d\ud800𓀀" });
    expect((await missingCharacters(report)).map(({ codePoint, where }) => [codePoint, where])).toEqual([
      ["U+13000", "introduction"],
      ["U+A98F", "notes"],
    ]);
    for (const locale of locales) expect(await missingCharacters(sampleReport(locale))).toEqual([]);
  });
});
