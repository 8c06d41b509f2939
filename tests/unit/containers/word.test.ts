import { describe, expect, it } from "vitest";
import { readContainer } from "../../../lib/containers/read-container";
import type { ReceivedText } from "../../../lib/containers/received-text";
import { wordOf, wordParagraph } from "../../support/containers/hostile";
import { accepted } from "../../support/outcome";

const read = async (body: string, parts: Record<string, string> = {}): Promise<ReceivedText> =>
  accepted(await readContainer(wordOf(body, parts), "a.docx"));
const linesOf = async (body: string, parts: Record<string, string> = {}): Promise<string[]> =>
  (await read(body, parts)).text.trimEnd().split("\n\n");

const level = (at: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = (levels: string, uses = '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>') => ({
  numbering: `<w:numbering><w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${uses}</w:numbering>`,
});
const inList = (text: string, at = 0, list = 1) =>
  wordParagraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

describe("Word's automatic numbers are printed as Word would show them", () => {
  it.each([
    ["chineseCounting", "%1、", ["一、a", "二、a", "三、a"]],
    ["ideographDigital", "（%1）", ["（一）a", "（二）a", "（三）a"]],
    ["chineseCountingThousand", "第%1条", ["第一条 a", "第二条 a", "第三条 a"]],
    ["chineseLegalSimplified", "%1、", ["壹、a", "贰、a", "叁、a"]],
    ["upperRoman", "%1.", ["I. a", "II. a", "III. a"]],
    ["lowerLetter", "%1)", ["a) a", "b) a", "c) a"]],
    ["russianLower", "%1)", ["а) a", "б) a", "в) a"]],
    ["decimal", "Статья %1.", ["Статья 1. a", "Статья 2. a", "Статья 3. a"]],
    ["decimal", "Article %1", ["Article 1 a", "Article 2 a", "Article 3 a"]],
    ["decimalEnclosedCircle", "%1", ["① a", "② a", "③ a"]],
    ["bullet", "\uf0b7", ["• a", "• a", "• a"]],
    ["bullet", "–", ["– a", "– a", "– a"]],
    ["none", "", ["a", "a", "a"]],
  ])("%s %s", async (format, text, expected) => {
    expect(await linesOf(inList("a").repeat(3), numbering(level(0, format, text)))).toEqual(expected);
  });

  it("deeper levels begin again under each number above them", async () => {
    const levels =
      level(0, "chineseCounting", "%1、") +
      level(1, "chineseCounting", "（%2）") +
      level(2, "decimal", "%1.%2.%3", "<w:isLgl/>");
    const body = [0, 1, 2, 2, 1, 0, 1, 2].map((at) => inList("x", at)).join("");
    expect(await linesOf(body, numbering(levels))).toEqual([
      ...["一、x", "（一）x", "1.1.1 x", "1.1.2 x", "（二）x", "二、x", "（一）x", "2.1.1 x"],
    ]);
  });

  it("a list used again goes on, unless its use begins anew", async () => {
    const uses = `<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
    const body = [1, 1, 2, 3, 3].map((list) => inList("x", 0, list)).join("");
    expect(await linesOf(body, numbering(level(0, "decimal", "%1."), uses))).toEqual([
      ...["1. x", "2. x", "3. x", "5. x", "6. x"],
    ]);
  });

  it("a style brings its number with it, also one based on another; a paragraph may refuse it", async () => {
    const styles = `<w:styles><w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Clause"/></w:style></w:styles>`;
    const body =
      wordParagraph("x", '<w:pStyle w:val="Clause"/>') +
      wordParagraph("x", '<w:pStyle w:val="Own"/>') +
      wordParagraph("x", '<w:pStyle w:val="Clause"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await linesOf(body, { ...numbering(level(0, "decimal", "%1.")), styles })).toEqual([
      "1. x",
      "2. x",
      "x",
    ]);
  });

  it("a numbered heading without words of its own is only its number", async () => {
    const body = inList("") + wordParagraph("The Parties agree.");
    expect(await linesOf(body, numbering(level(0, "decimal", "Article %1.")))).toEqual([
      "Article 1.",
      "The Parties agree.",
    ]);
  });
});

describe("a Word file's text is the one that stands when its changes are accepted", () => {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const struck = (text: string) =>
    `<w:del w:id="1" w:author="a"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

  it("deletions and their numbers go, insertions stay, and both are reported", async () => {
    const gone = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="2" w:author="a"/></w:rPr></w:pPr>${struck("two")}</w:p>`;
    const body = `${inList("one")}${gone}${inList("three")}<w:p>${run("We ")}${struck("may ")}<w:ins w:id="3" w:author="a">${run("will ")}</w:ins>${run("act.")}</w:p>`;
    const received = await read(body, numbering(level(0, "decimal", "%1.")));
    expect(received.text.trimEnd().split("\n\n")).toEqual(["1. one", "2. three", "We will act."]);
    expect(received.notices).toEqual([
      { key: "trackedChangesAccepted", values: { insertions: 1, deletions: 2 } },
    ]);
  });

  it("paragraphs joined by a deleted mark are one, numbered once", async () => {
    const first = `<w:p><w:pPr><w:rPr><w:del w:id="2" w:author="a"/></w:rPr></w:pPr>${run("one and ")}</w:p>`;
    expect(await linesOf(first + inList("two"), numbering(level(0, "decimal", "%1.")))).toEqual([
      "1. one and two",
    ]);
  });

  it("hidden words go; the many runs of a sentence are one", async () => {
    const hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>";
    const looks = (text: string) =>
      `<w:r><w:rPr><w:b/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const body = `<w:p>${looks("We ")}${run("will ")}<w:proofErr w:type="spellStart"/>${looks("a")}${hidden}${looks("ct")}${run(" &amp; ")}<w:r><w:t/></w:r>${run("wait.")}</w:p>`;
    const received = await read(body);
    expect(received.text).toBe("We will act & wait.\n");
    expect(received.notices).toEqual([{ key: "hiddenTextLeftOut", values: { count: 1 } }]);
  });

  it("notes stand at the end under their numbers, exponents stay exponents", async () => {
    const raised = (text: string) =>
      `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${text}</w:t></w:r>`;
    const body = `<w:p>${run("5 km")}${raised("2")}${run(" of land")}<w:r><w:footnoteReference w:id="2"/></w:r>${run(".")}</w:p>`;
    const footnotes = `<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${run(" As of 2025.")}</w:p></w:footnote></w:footnotes>`;
    expect(await linesOf(body, { footnotes })).toEqual(["5 km² of land[1].", "[1] As of 2025."]);
  });

  it("a table is given row by row, a number in its own cell stands before its clause", async () => {
    const cell = (...texts: string[]) => `<w:tc>${texts.map((text) => wordParagraph(text)).join("")}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell("1.")}${cell("We agree.", "We act.")}</w:tr><w:tr>${cell("2.")}${cell("We wait.")}</w:tr></w:tbl>`;
    const received = await read(body);
    expect(received.text.trimEnd().split("\n\n")).toEqual(["1.\tWe agree.", "We act.", "2.\tWe wait."]);
    expect(received.notices).toEqual([{ key: "tablesFlattened", values: { count: 1 } }]);
  });

  it("fields, soft line ends and special hyphens keep their words", async () => {
    const body = `<w:p><w:fldSimple w:instr=" DATE ">${run("1 May 2025")}</w:fldSimple><w:r><w:br/><w:t>Trade</w:t><w:noBreakHyphen/><w:t>Fair</w:t></w:r></w:p>`;
    expect(await linesOf(body)).toEqual(["1 May 2025\nTrade\u2011Fair"]);
  });

  it("a bullet of white space is no bullet: a paragraph goes on under an item", async () => {
    const levels = level(0, "bullet", " ");
    expect(await linesOf(`${wordParagraph("1. one")}${inList("more")}`, numbering(levels))).toEqual([
      "1. one",
      "more",
    ]);
  });

  it("words under a reading aid stay, the aid goes", async () => {
    const ruby = `<w:r><w:rPr><w:b/></w:rPr><w:ruby><w:rubyPr><w:hps w:val="12"/></w:rubyPr><w:rt>${run("lǜ sè")}</w:rt><w:rubyBase>${run("绿色")}</w:rubyBase></w:ruby></w:r>`;
    expect(await linesOf(`<w:p>${run("各方愿推动")}${ruby}${run("发展。")}</w:p>`)).toEqual([
      "各方愿推动绿色发展。",
    ]);
  });

  it("words in frames that the converter does not know stay, empty frames do no harm", async () => {
    const body = `<w:p><w:dir w:val="ltr">${run("We ")}</w:dir><w:fldSimple w:instr=" TITLE "/><w:bdo w:val="ltr">${run("act")}</w:bdo><w:r><w:cr/><w:t>now.</w:t></w:r></w:p>`;
    expect(await linesOf(body)).toEqual(["We act\nnow."]);
  });
});
