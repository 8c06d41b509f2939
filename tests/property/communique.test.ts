import { readFileSync } from "node:fs";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../lib/communique/clean";
import { toClean, toRaw } from "../../lib/communique/edits";
import { readCommunique } from "../../lib/communique/structure";

const raw = readFileSync("db/seed/almaty-2025/source.zh.txt", "utf8");
const clean = cleanText(raw).text;

const scrap = fc.constantFrom(
  ..."國中實施項目各方愿一二三、。,?（）()《》“”\n \u3000𠀀".split(/(?:)/u),
  "(guó)",
  "(guo)",
  "(a)",
  "?qū)",
  "?xiàng)",
  "嵤┗ダ\ue367献黜",
  "(f",
  "一、",
  "1. ",
  "2. ",
  "——",
  "各方将",
  "Стороны договорились ",
  "We agreed ",
  "2025.",
  "**",
  "*",
  "_",
  "\\",
  "1\\. ",
  "\n# ",
  "[a](https://example.org)",
  "wel-\ncome",
  "welcome ",
  "\u00ad",
);
const messyText = fc.array(scrap, { maxLength: 60 }).map((parts) => parts.join(""));
const anyText = fc.oneof(messyText, fc.string({ unit: "binary", maxLength: 200 }));

describe("cleaning", () => {
  it("done twice changes nothing more", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = cleanText(text).text;
        expect(cleanText(once).text).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves a text without glosses or marks untouched", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const undamaged = text.replace(/[()（）?\ufffd\u00ad*_\\]/g, " ");
        expect(cleanText(undamaged)).toEqual({ text: undamaged, edits: [], damaged: [], truncated: false });
      }),
    );
  });

  it("logs edits that rebuild the clean text from the raw one", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: cleaned, edits } = cleanText(text);
        const points = Array.from(text);
        let from = 0;
        let rebuilt = "";
        for (const { rawStart, rawEnd, replacement } of edits) {
          expect(rawStart).toBeGreaterThanOrEqual(from);
          rebuilt += points.slice(from, rawStart).join("") + replacement;
          from = rawEnd;
        }
        expect(rebuilt + points.slice(from).join("")).toBe(cleaned);
      }),
      { numRuns: 1000 },
    );
  });

  it("leaves an edit that a person undid as it was, and makes all the others", () => {
    fc.assert(
      fc.property(messyText, fc.nat(), (text, pick) => {
        const all = cleanText(text).edits;
        const one = all[pick % Math.max(1, all.length)];
        if (!one) return;
        const { edits, text: cleaned } = cleanText(text, { keep: new Set([one.rawStart]) });
        expect(edits).toEqual(all.filter(({ rawStart }) => rawStart !== one.rawStart));
        const place = toClean(edits, one.rawStart, one.rawEnd);
        expect(Array.from(cleaned).slice(place.start, place.end).join("")).toBe(
          Array.from(text).slice(one.rawStart, one.rawEnd).join(""),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("lets every clean span find its raw span and come back", () => {
    fc.assert(
      fc.property(messyText, fc.nat(), fc.nat(), (text, a, b) => {
        const { text: cleaned, edits } = cleanText(text);
        const size = Array.from(cleaned).length;
        if (size === 0) return;
        const start = a % size;
        const end = start + 1 + (b % (size - start));
        const span = toRaw(edits, start, end);
        const back = toClean(edits, span.start, span.end);
        expect(back.start).toBeLessThanOrEqual(start);
        expect(back.end).toBeGreaterThanOrEqual(end);
        if (!edits.some(({ replacement }) => replacement)) expect(back).toEqual({ start, end });
      }),
      { numRuns: 1000 },
    );
  });
});

/** Does to one character what the mirror did: a gloss inside it, and one behind a later character of the run. */
function tear(text: string, at: number, length: number, gloss: string): string | null {
  const run = text.slice(at, at + length);
  if (!/^\p{Script=Han}+$/u.test(run)) return null;
  const bytes = iconv.encode(run, "gbk");
  const inner = iconv.encode(run, "gbk").subarray(1, -1);
  if (bytes.length !== length * 2) return null;
  const late = new TextDecoder("gb18030").decode(inner);
  return /[ -~\ufffd]/.test(late)
    ? null
    : `${text.slice(0, at)}?qū)${late}?${gloss})${text.slice(at + length)}`;
}

describe("a torn span", () => {
  it("comes back as it was or stays marked, and never as something else", () => {
    const readings = [...raw.matchAll(/(\p{Script=Han})\((\p{Ll}{1,7})\)/gu)].map(
      ([, char = "", letters = ""]) => [char, letters] as const,
    );
    const glossOf = new Map(readings);
    const witness = [...glossOf].map(([char, letters]) => `${char}(${letters})`).join("。");
    const before = cleanText(`${witness}\n`).text;
    let repaired = 0;
    let tried = 0;
    for (let at = 100; at < clean.length - 20; at += 3) {
      const length = 2 + (at % 7);
      const torn = tear(clean, at, length, glossOf.get(clean[at + length - 1] ?? "") ?? "xiàng");
      if (!torn) continue;
      tried++;
      const result = cleanText(`${witness}\n${torn}`);
      if (result.damaged.length > 0) expect(result.text).toBe(before + torn);
      else {
        repaired++;
        expect(result.text).toBe(before + clean);
      }
    }
    expect(tried).toBeGreaterThan(100);
    expect(repaired).toBeGreaterThan(0);
  });
});

describe("reading", () => {
  it("gives every character of a paragraph to exactly one statement", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = readCommunique(text);
        const size = Array.from(read.text).length;
        const owners = new Uint8Array(size);
        for (const { start, end } of read.statements)
          for (let i = start; i < end; i++) owners[i] = (owners[i] ?? 0) + 1;
        const body = new Uint8Array(size);
        for (const { start, end } of [
          ...read.preamble,
          ...read.clauses.flatMap((c) => c.paragraphs),
          ...read.closing,
        ])
          for (let i = start; i < end; i++) body[i] = (body[i] ?? 0) + 1;
        expect(owners).toEqual(body);
        expect(body.every((times) => times <= 1)).toBe(true);
        const points = Array.from(read.text);
        for (const { start, end, text: words } of read.statements)
          expect(points.slice(start, end).join("")).toBe(words);
        expect(read.clauses.map(({ order }) => order)).toEqual(read.clauses.map((_, i) => i + 1));
      }),
      { numRuns: 1500 },
    );
  });
});
