import { describe, expect, it } from "vitest";
import { parseText } from "../../../lib/communique/parse";

const kinds = (text: string) => parseText(text).wrappers.map(({ kind }) => kind);
const clauses = (text: string) => parseText(text).clauses.map(({ paragraphs }) => paragraphs);
const types = (text: string) => parseText(text).statements.map(({ type }) => type);

describe("what the page prints around a text is no part of it", () => {
  it("a sentence runs on across a page's edge", () => {
    const text =
      "1. The Parties agreed to establish a joint working group that will meet\n\n- 1 -\n\nevery year in spring.\n\n2. The Parties thanked the host.\n\n- 2 -\n";
    expect(kinds(text)).toEqual(["page-number", "page-number"]);
    expect(clauses(text)).toEqual([
      ["The Parties agreed to establish a joint working group that will meet\n\nevery year in spring."],
      ["The Parties thanked the host."],
    ]);
  });

  it("a line of the title at the top of a page is its running head, were it only one word long", () => {
    const clause = (n: number) => `${n}. The Parties will hold consultations.`;
    const text = `TREATY\nbetween Westhaven and Highmark\n\n${[1, 2, 3, 4, 5, 6, 7].map(clause).join("\n\n")}\n\fTREATY\n\n${clause(8)}\n`;
    expect(kinds(text)).toEqual(["title", "page-header"]);
    expect(clauses(text).at(-1)).toEqual(["The Parties will hold consultations."]);
  });

  it("a repeated lead-in is no running head", () => {
    const text =
      "1. Trade.\nThe Parties will:\n- trade;\n2. Water.\nThe Parties will:\n- share;\n3. Energy.\nThe Parties will:\n- save.";
    expect(kinds(text)).toEqual([]);
  });

  it.each([
    ["第 3 页 共 12 页"],
    ["- 3 -"],
    ["— iv —"],
    ["xii"],
    ["стр. 3 из 12"],
    ["Page 3 of 12"],
    ["3 / 12"],
  ])("a page's number says so itself: %s", (number) => {
    expect(kinds(`1. We agreed.\n\n${number}\n\n2. We met.`)).toEqual(["page-number"]);
  });

  it("a list of headings at the top that come again is a table of contents, with a title or without", () => {
    const headings = "Trade\n\nWater\n\nEnergy";
    const body = "Trade\n\n1. We agreed.\n\nWater\n\n2. We met.\n\nEnergy\n\n3. We act.";
    const title = "Joint Statement";
    expect(kinds(`${title}\n\n${headings}\n\n${body}`)).toEqual([
      "title",
      ...["contents", "contents", "contents"],
      ...["heading", "heading", "heading"],
    ]);
    expect(kinds(`${title}\n\nContents\n\n${headings}\n\n${body}`)[4]).toBe("contents");
    expect(kinds(`${title}\n\n${body}`)).toEqual(["title", "heading", "heading", "heading"]);
  });

  it.each([
    ["12 March 2025, 14:05", "masthead"],
    ["2025-03-12 09:00 来源：某网", "masthead"],
    ["Posted by admin on 12 March 2025", "masthead"],
    ["(Неофициальный перевод)", "masthead"],
    ["Фото: пресс-служба", "noise"],
    ["12 likes · 4 comments", "noise"],
    ["点赞 12 评论 3", "noise"],
  ])("a website's own line over a text: %s", (line, kind) => {
    expect(kinds(`Joint Statement\n\n${line}\n\nWe met.\n\n1. We agreed.\n\n2. We act.`)).toEqual([
      "title",
      kind,
    ]);
  });

  it("a footnote needs its mark in the text", () => {
    expect(kinds("1. We agreed.[1]\n\n2. We met.\n\n[1] See the annex.")).toEqual(["footnote"]);
    expect(kinds("1. We agreed.\n\n2. We met.\n\n[1] See the annex.")).toEqual([]);
  });

  it("words broken by the paper are read whole", () => {
    expect(
      types(
        "1. Ministers gathered in Anchor Point, a port city, and wel-\ncomed the proposal to meet again.",
      ),
    ).toEqual(["records", "supports"]);
    expect(
      types("一、各方回顾了第三次会议以来在各个领域开展的合作以及取得的积极进展，并将继\n续推进合作。"),
    ).toEqual(["records", "continues"]);
    expect(types("1. Стороны провели обстоятельный обмен мнениями и дого-\nворились о встрече.")).toEqual([
      "records",
      "decides",
    ]);
  });
});
