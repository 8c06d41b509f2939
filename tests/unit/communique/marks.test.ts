import { describe, expect, it } from "vitest";
import { cleanText } from "../../../lib/communique/clean";
import { readCommunique } from "../../../lib/communique/structure";

const clean = (text: string) => cleanText(text).text;

describe("Markdown's marks are taken out of a text that is Markdown", () => {
  it.each([
    ["1\\. We **agreed**.", "1. We agreed."],
    ["1\\. 各方**“商定”**举行\\(下次\\)会晤。", "1. 各方“商定”举行(下次)会晤。"],
    [
      "# A\n\n## B\n\n*Astana*, _1 May_ and snake_case_word.",
      "# A\n\n## B\n\nAstana, 1 May and snake_case_word.",
    ],
    ["**Parties** and [their site](https://example.org/a_b) here.", "Parties and their site here."],
    ["***Trade***\\\nand **water**", "Trade\nand water"],
  ])("%j → %j", (text, expected) => expect(clean(text)).toBe(expected));

  it.each([
    ["王**、李**出席会议。"],
    ["The States** and the Parties** agreed.\n\n** Including observers."],
    ["Kosovo* and 2 * 3 * 4 = 24, a_b_c, C:\\.dir"],
    ["____ (signature) ____"],
    ["# One heading\n\n*Astana*"],
  ])("a plain text keeps them: %j", (text) => expect(clean(text)).toBe(text));
});

describe("a word that the paper broke", () => {
  it("is joined where the text writes it whole, and the line ends behind it", () => {
    expect(clean("They welcomed it and wel-\ncomed the host, too.")).toBe(
      "They welcomed it and welcomed\nthe host, too.",
    );
    expect(clean("Сотрудничество и сотруд-\r\nничество, и мир.")).toBe(
      "Сотрудничество и сотрудничество,\nи мир.",
    );
  });

  it.each([
    ["They wel-\ncomed the host."],
    ["well-known and wellknown are both here, and well-\nknown too."],
    ["Asia-\nPacific and AsiaPacific"],
  ])("stays broken without that: %j", (text) => expect(clean(text)).toBe(text));

  it("loses its soft hyphens always", () => {
    expect(clean("co\u00adoperation and co\u00ad\noperation")).toBe("cooperation and cooperation");
  });
});

describe("what a person undid is not done again", () => {
  const raw = "一(yī)、各方\ud840\udc00愿(yuàn)合作。\n二(èr)、各方將發展。";

  it("leaves that gloss and takes the others", () => {
    const [, second] = cleanText(raw).edits;
    const { text, edits } = cleanText(raw, { keep: new Set([second?.rawStart ?? -1]) });
    expect(text).toBe("一、各方\ud840\udc00愿(yuàn)合作。\n二、各方將發展。");
    expect(edits).toHaveLength(2);
    expect(readCommunique(raw, { keep: new Set([second?.rawStart ?? -1]) }).text).toBe(text);
  });

  it("shows an undone repair as damage", () => {
    const torn = "實(shí)施項(xiàng)目。領(lǐng)域?qū)嵤┗ダ\ue367献黜?xiàng)目";
    const repair = cleanText(torn).edits.find(({ rule }) => rule === "byte-shift");
    const { text, damaged } = cleanText(torn, { keep: new Set([repair?.rawStart ?? -1]) });
    expect(text).toBe("實施項目。領域?qū)嵤┗ダ\ue367献黜?xiàng)目");
    expect(damaged.map(({ start, end }) => text.slice(start, end))).toEqual(["?qū)嵤┗ダ\ue367献黜?xiàng)"]);
  });
});
