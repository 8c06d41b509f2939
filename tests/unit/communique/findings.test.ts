import { describe, expect, it } from "vitest";
import { type Finding, findFindings } from "../../../lib/communique/findings";
import { readCommunique } from "../../../lib/communique/structure";

const found = (text: string): Finding[] => findFindings(readCommunique(text));
const kinds = (text: string) => found(text).map(({ kind }) => kind);
const short = (text: string) => found(text).map(({ kind, clause, values }) => ({ kind, clause, ...values }));
const zh = (body: string) => `各方举行了会晤。\n\n${body}`;

describe("the report names what looks wrong", () => {
  it("nothing in a whole text", () => {
    expect(found(zh("一、各方商定合作。\n二、各方将举行会晤。\n三、各方感谢主办方。"))).toEqual([]);
  });

  it("a number that is missing", () => {
    expect(short(zh("一、各方愿合作。\n二、各方将努力。\n三、各方支持。\n五、各方感谢。"))).toEqual([
      { kind: "missing-number", clause: 4, before: "三", label: "五", missing: 1 },
    ]);
    expect(short("We met.\n\nArticle 1\nWe agree.\n\nArticle 3\nWe act.\n\nArticle 4\nWe note.")).toEqual([
      { kind: "missing-number", clause: 2, before: "Article 1", label: "Article 3", missing: 1 },
    ]);
    expect(
      kinds("Мы встретились.\n\n1.1 Мы согласны.\n\n1.2 Мы готовы.\n\n2.1 Мы будем действовать."),
    ).toEqual([]);
  });

  it("a text that begins in the middle of its numbers", () => {
    expect(short(zh("三、各方愿合作。\n四、各方将努力。\n五、各方支持。"))).toEqual([
      { kind: "missing-number", clause: 1, before: "", label: "三", missing: 2 },
    ]);
  });

  it("a number that comes twice", () => {
    const text = "We met.\n\n1. We agree.\n\n2. We act.\n\n2. We trade.\n\n3. We note.";
    expect(short(text)).toEqual([{ kind: "repeated-number", clause: 2, before: "2", label: "2" }]);
    const [one] = found(text);
    expect(text.slice(one?.start, one?.end)).toBe("2. ");
  });

  it("two Chinese scripts in one text", () => {
    const text = zh("一、各方願合作，愿努力，愿支持，愿發展經濟。\n二、各方将推动发展。");
    const [one] = found(text);
    expect(one).toMatchObject({ kind: "mixed-script", clause: 1 });
    expect(Number(one?.values?.traditional)).toBeGreaterThan(2);
  });

  it("letters of another alphabet inside a word, each word once", () => {
    const text =
      "Министры провели встречу.\n\n1. Cтороны готовы.\n\n2. Cтороны согласны с 5G-сетями и IT-сферой.";
    expect(short(text)).toEqual([
      { kind: "look-alike-letters", clause: 1, word: "Cтороны", letters: "C", times: 2 },
    ]);
  });

  it("characters that no font knows", () => {
    expect(short(zh("一、各方\ue367\ue368合作。\n二、各方感谢。"))).toEqual([
      { kind: "private-use", clause: 1, length: 2 },
    ]);
  });

  it("a damaged place that could not be read", () => {
    expect(kinds(zh("一、在領(lǐng)域?qū)嵤┗ダ\ue367献黜?xiàng)目合作。\n二、各方感謝。"))).toEqual([
      "damaged",
    ]);
  });

  it.each([
    ["1. We agree.\n\n2. We will continue to", "no-end-sign"],
    ["1. We agree.\n\n2. We will continue,", "no-end-sign"],
    ["1. We agree.\n\n2. We support “peace and trade.", "unclosed-quote"],
  ])("an end that is none: %j", (text, kind) => expect(kinds(`We met.\n\n${text}`)).toEqual([kind]));

  it("a gloss cut in two says that the file was cut", () => {
    expect(kinds(zh("一(yī)、各方愿(yuàn)合作。\n二、各方將發(f"))).toEqual(["truncated"]);
  });

  it.each([
    ["We met.\n\n1. We agree.\n\n2. We act.\n\nDone at Almaty on 26 April 2024."],
    ["We met.\n\n1. We support:\n\n- trade\n\n- water"],
    [zh("一、各方愿合作。\n二、各方感谢\n（完）")],
  ])("an end that is one: %j", (text) => expect(kinds(text)).toEqual([]));

  it("no numbers, no preamble, no text", () => {
    expect(kinds("We agree to trade.\n\nWe will share water.\n\nWe thank the host.")).toEqual([
      "no-numbering",
    ]);
    expect(kinds("1. We agree to trade.\n\n2. We will share water.")).toEqual(["no-preamble"]);
    expect(kinds("")).toEqual(["no-text"]);
  });

  it("a clause far longer than the others", () => {
    const long = "We will act. ".repeat(400);
    expect(short(`We met.\n\n1. We agree.\n\n2. ${long}\n\n3. We trade.\n\n4. We note.`)).toEqual([
      { kind: "long-clause", clause: 2, label: "2", length: 5199, usual: 9 },
    ]);
  });
});
