import { describe, expect, it } from "vitest";
import { locateQuote, moveAnchor } from "../../../lib/communique/anchor";
import { cleanText } from "../../../lib/communique/clean";
import { fold, readingText } from "../../../lib/communique/reading";

const text = "𠀀一、各方愿合作。二、各方愿合作，各方商定会晤。";

describe("a quote is anchored exactly or not at all", () => {
  it("finds a quote that stands once, in code points, with its neighbours", () => {
    expect(locateQuote(text, "各方商定")).toEqual({
      ok: true,
      value: { start: 17, end: 21, quote: "各方商定", before: text.slice(0, 18), after: "会晤。" },
    });
  });

  it("refuses a quote that is missing or stands twice, unless a span decides", () => {
    expect(locateQuote(text, "各方反对")).toMatchObject({ ok: false, message: { key: "quoteNotFound" } });
    expect(locateQuote(text, "各方愿合作")).toMatchObject({
      ok: false,
      message: { key: "quoteNotUnique" },
    });
    expect(locateQuote(text, "各方愿合作", { start: 9, end: 25 })).toMatchObject({
      ok: true,
      value: { start: 11 },
    });
  });

  it("moves to another cleaning of the same raw text only with the same words", () => {
    const raw = "國(guó)際合作各方愿意";
    const from = cleanText(raw);
    const anchor = locateQuote(from.text, "各方愿意");
    if (!anchor.ok) throw new Error("the quote stands there");
    const asReceived = { text: raw, edits: [] };
    expect(moveAnchor(anchor.value, from, asReceived)).toMatchObject({
      state: "anchored",
      anchor: { start: 9, end: 13 },
    });
    const changed = {
      text: "国际合作各方拟",
      edits: [{ rawStart: 11, rawEnd: 13, replacement: "拟", rule: "gloss" as const }],
    };
    expect(moveAnchor(anchor.value, from, changed).state).toBe("orphan");
  });
});

describe("the reading text is Simplified, one character for one", () => {
  it.each([
    ["發揮著重要作用", "发挥着重要作用"],
    ["著名著作", "著名著作"],
    ["乾坤與乾燥", "乾坤与干燥"],
    ["愿于并后系游采", "愿于并后系游采"],
    ["瞭解與瞭望", "了解与瞭望"],
  ])("%s → %s", (received, reading) => expect(readingText(received)).toBe(reading));

  it("folds both sides of a search", () => {
    expect(fold("ＡＢ發揮著Ёлка")).toBe(fold("ab发挥着елка"));
  });
});
