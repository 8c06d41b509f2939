import { deflateSync, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { softenHyphens } from "../../../lib/containers/pdf-hyphens";
import { namesSoftHyphen, showSoftHyphens } from "../../../lib/containers/pdf-soft-hyphens";

describe("hyphens at the line ends of a PDF", () => {
  it("are the typesetter's where no word holds such a one", () => {
    expect(softenHyphens("a com‐\nmon frame-\nwork")).toBe("a com\u00admon frame-\nwork");
  });

  it("are left to the reader where words hold them too", () => {
    expect(softenHyphens("a cross‐border trade and fo‐\nrum")).toBe("a cross-border trade and fo-\nrum");
  });

  it("are the typesetter's where lines end in them far more often than words hold them", () => {
    const text =
      "coop-\neration, infor-\nmation, agree-\nment, invest-\nment and rules-\nbased trade on the basis of rules; a fund based here";
    expect(softenHyphens(text)).toBe(
      "coop\u00aderation, infor\u00admation, agree\u00adment, invest\u00adment and rules-based trade on the basis of rules; a fund based here",
    );
  });
});

describe("a font that names its hyphen a soft one", () => {
  const table =
    "%!PS comment\nbegincmap\n2 beginbfchar\n<00AD> <4E49>\n<0003> <00AD>\nendbfchar\n1 beginbfrange\n<00ad> <00ad> <00ad>\nendbfrange\nendcmap";
  const shown =
    "begincmap\n2 beginbfchar\n<00AD> <4E49>\n<0003> <2010>\nendbfchar\n1 beginbfrange\n<00ad> <00ad> <2010>\nendbfrange\nendcmap";

  it("is told to show it, in the same room; a glyph of that number keeps its meaning", () => {
    const packed = deflateSync(table, { level: 1 });
    const file = Buffer.concat([Buffer.from("before"), packed, Buffer.from("after")]);
    const end = file.length - 5;
    const result = Buffer.from(showSoftHyphens(file, [{ start: 6, end, isPacked: true }]));
    expect(result.length).toBe(file.length);
    expect(result.subarray(0, 6).toString() + result.subarray(end).toString()).toBe("beforeafter");
    expect(inflateSync(result.subarray(6, end)).toString()).toBe(shown);
    const plain = showSoftHyphens(Buffer.from(table), [{ start: 0, end: table.length, isPacked: false }]);
    expect(Buffer.from(plain).toString()).toBe(`%!PS comment\n${shown}`);
  });

  it("is found by what its glyphs mean", () => {
    expect(namesSoftHyphen(Buffer.from(table))).toBe(true);
    expect(namesSoftHyphen(Buffer.from("1 beginbfchar\n<00AD> <4E49>\nendbfchar"))).toBe(false);
  });
});
