import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readContainer } from "../../../lib/containers/read-container";
import type { ReceivedText } from "../../../lib/containers/received-text";
import { pdfOf, printed } from "../../support/containers/hostile";
import { accepted, refusalOf } from "../../support/outcome";

const read = async (pdf: Uint8Array): Promise<ReceivedText> => accepted(await readContainer(pdf, "a.pdf"));

/** Words at a place of the page, in points from its lower left corner. */
const at = (x: number, y: number, words: string, size = 11) =>
  `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${words.replace(/[()\\]/g, "\\$&")}) Tj ET`;
const lines = (x: number, top: number, all: string[], gap = 14) =>
  all.map((words, i) => (words === "" ? "" : at(x, top - i * gap, words)));

const full = "The Parties will hold consultations of experts on trade and investment every";
const clause = [`1. ${full}`, "year, and will report on their results."];

describe("a PDF becomes the lines that it prints", () => {
  it("with an empty one where a paragraph begins: by a gap, by an indent, after a short line", async () => {
    const body = [
      ...lines(60, 780, [...clause, "", `2. ${full}`, "second year, and so will their experts."]),
      ...lines(60, 700, [`They will ${full.slice(4)}`, "time."]),
      at(82, 672, "They agree to meet again in 2027, and to prepare that meeting well with"),
      ...lines(60, 658, ["their experts. They thank the hosts for all that was done to make this possible."]),
    ];
    const { text } = await read(pdfOf([body.join("\n")]));
    expect(text.trimEnd().split("\n\n")).toEqual([
      clause.join(" "),
      `2. ${full} second year, and so will their experts.`,
      `They will ${full.slice(4)} time.`,
      expect.stringMatching(/^They agree .* with their experts\. They thank .* possible\.$/),
    ]);
  });

  it("a number at a line's head stays there, a dash that the paper put there does not", async () => {
    const body = lines(60, 780, [full, `2. ${full}`, `- and ${full.slice(4)}`, "year."]);
    const { text } = await read(pdfOf([body.join("\n")]));
    expect(text).toBe(`${full}\n2. ${full} - and ${full.slice(4)} year.\n`);
  });

  it("two columns one after the other, under the title that runs over both", async () => {
    const column = (name: string) =>
      Array.from({ length: 12 }, (_, i) => `${name}${i} we will hold talks on trade and on`);
    const body = [
      at(60, 800, "Statement of the Parties on Trade, Investment and the Free Movement of Goods", 14),
      ...lines(60, 760, column("a")),
      ...lines(310, 760, column("b")),
    ];
    const { text } = await read(pdfOf([body.join("\n")]));
    expect(text.match(/[ab]\d+/g)).toEqual([
      ...Array.from({ length: 12 }, (_, i) => `a${i}`),
      ...Array.from({ length: 12 }, (_, i) => `b${i}`),
    ]);
    expect(text).toContain("Movement of Goods\n\na0");
  });

  it("text that hangs beside its number, in a list or a table's cell, by its own edges", async () => {
    const beside = [
      full.slice(0, 52),
      "goods for a year and more.",
      "They will report in 2027 to the two governments",
      "and to experts.",
    ];
    const item = (n: number, top: number) => [at(60, top, `${n}.`), ...lines(300, top, beside)];
    const wide = lines(60, 780, [
      full,
      "year, and will report on their results as they think fit, and then:",
    ]);
    const { text } = await read(
      pdfOf([[...wide, ...item(1, 730), ...item(2, 660), ...item(3, 590)].join("\n")]),
    );
    const whole = `${beside[0]} goods for a year and more.`;
    const parts = text.trimEnd().split("\n\n").slice(-6);
    expect(parts).toEqual([1, 2, 3].flatMap((n) => [`${n}. ${whole}`, `${beside[2]} ${beside[3]}`]));
  });

  it("pages with a form feed between them", async () => {
    const { text } = await read(pdfOf([printed(clause), printed(["2. We agree."])]));
    expect(text).toBe(`${clause.join(" ")}\n\f2. We agree.\n`);
  });

  it("a paragraph that runs over a page's edge whole, with what stands between its halves behind it", async () => {
    const page = (n: number, above: string[], under: string[]) =>
      [
        at(60, 810, "Collected documents"),
        ...lines(60, 780, above),
        ...lines(60, 500, under),
        at(290, 30, `${n}`),
      ].join("\n");
    const first = page(1, clause, [
      `2. ${full}`,
      "second year and, if they so agree, in the years that will follow. The Expert",
    ]);
    const second = page(2, ["Group will report on its work."], [`3. ${full}`, "third year."]);
    expect((await read(pdfOf([first, second]))).text.split("\n\n")).toEqual([
      ...["Collected documents", clause.join(" ")],
      `2. ${full} second year and, if they so agree, in the years that will follow. The Expert Group will report on its work.`,
      "1\n\fCollected documents",
      ...[`3. ${full} third year.`, "2\n"],
    ]);
  });

  it("raised numbers as marks of notes, exponents as exponents", async () => {
    const body = [
      at(60, 780, "5 km"),
      at(83, 785, "2", 6),
      at(88, 780, " of land were given back"),
      at(212, 785, "1", 6),
      at(216, 780, "."),
    ];
    expect((await read(pdfOf([body.join("\n")]))).text).toBe("5 km² of land were given back[1].\n");
  });

  it("a table's cells and a signature's sides by tabs", async () => {
    const body = [...lines(60, 780, clause), at(60, 700, "For Northvale"), at(380, 700, "For Southvale")];
    expect((await read(pdfOf([body.join("\n")]))).text).toMatch(/\n\nFor Northvale\tFor Southvale\n$/);
  });

  it("words printed twice a hair apart once, and what runs across the page not at all", async () => {
    const body = [
      at(60, 780, clause[0] as string),
      at(60.3, 780, clause[0] as string),
      "BT /F 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DRAFT COPY) Tj ET",
    ];
    const { text, notices } = await read(pdfOf([body.join("\n")]));
    expect(text).toBe(`${clause[0]}\n`);
    expect(notices).toEqual([{ key: "turnedTextLeftOut", values: { letters: 10 } }]);
  });
});

describe("the characters of a PDF are those its fonts name", () => {
  const chinese = "一、各方愿深化合作，共同维护地区和平与稳定。";
  const composite = (encoding: string, ordering: string, words: Buffer, more = "", maps: string[] = []) =>
    pdfOf([`BT /F 11 Tf 60 780 Td <${words.toString("hex")}> Tj ET`], {
      font: `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding} /DescendantFonts [4 0 R] ${more} >>`,
      more: [
        `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /FontDescriptor 5 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> >>`,
        "<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>",
        ...maps,
      ],
    });
  const wide = (text: string) => Buffer.from(text, "utf16le").swap16();

  it.each([
    ["UniGB-UCS2-H", "GB1", wide(chinese)],
    ["GBK-EUC-H", "GB1", iconv.encode(chinese, "gbk")],
    ["UniCNS-UTF16-H", "CNS1", wide("一、各方願深化合作，共同維護地區和平與穩定。")],
  ])("Chinese that is only named, as %s", async (encoding, ordering, words) => {
    expect((await read(composite(encoding, ordering, words))).text).toMatch(
      /^一、各方[愿願]深化合作，.*[稳穩]定。\n$/u,
    );
  });

  it("radicals that stand for characters are read as these", async () => {
    const table =
      "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 4 beginbfchar <0001> <2F00> <0002> <2F45> <0003> <2ED3> <0004> <3001> endbfchar endcmap";
    const map = `<< /Length ${table.length} >>\nstream\n${table}\nendstream`;
    const words = Buffer.from("00010004000200030001000400020003000100040002000300010004", "hex");
    const { text } = await read(composite("Identity-H", "Identity", words, "/ToUnicode 6 0 R", [map]));
    expect(text).toBe("一、方长一、方长一、方长一、\n");
  });

  it("glyphs without a meaning are no text", async () => {
    const glyphs = Buffer.from("0fa0105310641075108610971098".repeat(4), "hex");
    expect(refusalOf(await readContainer(composite("Identity-H", "Identity", glyphs), "a.pdf"))).toBe(
      "pdfWithoutText",
    );
    const shifted = pdfOf(
      [printed([iconv.encode("Стороны договорились о создании комиссии", "win1251").toString("latin1")])],
      {
        font: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
      },
    );
    expect(refusalOf(await readContainer(shifted, "a.pdf"))).toBe("pdfWithoutText");
  });
});
