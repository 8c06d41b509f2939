import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../../lib/communique/clean";
import { fingerprint, similarity, sketchOf } from "../../../lib/communique/likeness";
import { readingText } from "../../../lib/communique/reading";
import { readCommunique } from "../../../lib/communique/structure";

const raw = readFileSync("db/seed/almaty-2025/source.zh.txt", "utf8");
const fixture = (name: string) => readFileSync(`tests/fixtures/communique/${name}`, "utf8");
const printOf = (text: string) => fingerprint(readCommunique(text));
const alike = (a: string, b: string) => similarity(sketchOf(readCommunique(a)), sketchOf(readCommunique(b)));

describe("the same text under another cover", () => {
  const body = readingText(cleanText(raw).text)
    .replace(/^.*电 ?/u, "")
    .replace("(完)", "");

  it("has the same fingerprint without glosses, in Simplified, with another head and numbering", () => {
    const cover = `2025-04-27 来源：某网站\n\n${body.replace(/([一二三四五六七八九十]+)、/gu, "$1．").replaceAll(",", "，")}\n\n责任编辑：某某\n`;
    expect(printOf(cover)).toBe(printOf(raw));
    expect(printOf(raw)).toMatch(/^[0-9a-f]{28}$/);
  });

  it("has the same fingerprint where the paper broke its lines", () => {
    const text = "1. The Parties agreed to establish a working group.\n\n2. The Parties thanked the host.";
    const wrapped =
      "Joint Statement\n\n1) The Parties agreed to es-\ntablish a working group.\n\n2) The Parties thanked the\nhost.";
    expect(printOf(wrapped)).toBe(printOf(text));
  });

  it("has another fingerprint where one figure differs", () => {
    expect(printOf(raw.replace("2026", "2027"))).not.toBe(printOf(raw));
  });

  it("is empty where there is no text, so that empty texts are not taken for one another", () => {
    expect(printOf("")).toBe("");
    expect(alike("", "")).toBe(0);
  });
});

describe("nearly the same text", () => {
  it("is told from another text of its kind", () => {
    const text = fixture("summit.zh.txt");
    expect(alike(text, text)).toBe(1);
    expect(alike(text, text.replace("2025", "2026").replace("合作", "协作"))).toBeGreaterThan(0.8);
    expect(alike(text, fixture("press-communique.zh.txt"))).toBeLessThan(0.1);
    expect(alike(fixture("summit.ru.txt"), fixture("council.ru.txt"))).toBeLessThan(0.1);
    expect(alike(fixture("summit.en.txt"), fixture("leaders.en.txt"))).toBeLessThan(0.1);
  });

  it("a part is like its whole by its share", () => {
    const text = fixture("summit.ru.txt");
    const half = alike(text, text.slice(0, text.length >> 1));
    expect(half).toBeGreaterThan(0.3);
    expect(half).toBeLessThan(0.65);
  });

  it("needs at most 200 numbers", () => {
    expect(sketchOf(readCommunique(raw))).toHaveLength(200);
  });
});
