import { describe, expect, it } from "vitest";
import { findFindings } from "../../../lib/communique/findings";
import { fingerprint, sketchOf } from "../../../lib/communique/likeness";
import { mostLines } from "../../../lib/communique/lines";
import { readCommunique } from "../../../lib/communique/structure";

const units = [
  ".",
  "?",
  "方",
  "a",
  "ж",
  "(",
  "（",
  "\n",
  "\r\n",
  " ",
  "　",
  "“",
  "1.\n",
  "1. a\n",
  "一、\n",
  "——\n",
  "- a\n",
  "•各方将\n",
];
const worse = [
  "字(zì)",
  "字(zi)",
  "(zì)",
  "字(z",
  "?qū)",
  "国?qū)嵤┗ダ",
  "\ufffd(",
  "各方将",
  "方，",
  "will ",
  "1.1.",
  "2025\n",
];
const marks = [
  "*",
  "** ",
  "**a** ",
  "_",
  "\\*",
  "[a](/b)",
  "[1]",
  "a[1]\n",
  "---\n",
  "#",
  "a-\nb ",
  "\u00ad",
  "- 1 -\n",
  "\f",
];
const letters = [
  "𠀀",
  "\ud800",
  "\ue367",
  "—",
  "Article 1\n",
  "第一条\n",
  "A. ",
  "г. ",
  "公报\n",
  ". . ",
  "i\n",
  "a:\n- b\n",
];

/** A cost that grows with the square of the length would take minutes here. */
describe("no input makes reading hang", () => {
  it.each([...units, ...worse, ...marks, ...letters])(
    "%j, 100,000 characters of it, alone and inside a text",
    (unit) => {
      const run = unit.repeat(Math.ceil(100_000 / unit.length));
      for (const text of [run, `1. The Parties will act.\n2. 各方将 will agree${run} to act.\n3. End`]) {
        const read = readCommunique(text);
        expect(read.edits.every(({ rawStart, rawEnd }) => rawStart < rawEnd)).toBe(true);
        expect(findFindings(read).length).toBeLessThan(1000);
        expect(sketchOf(read).length).toBeLessThanOrEqual(200);
        expect(fingerprint(read)).toMatch(/^[0-9a-f]*$/);
      }
    },
    30_000,
  );

  it("one line of two million characters is read", () => {
    const read = readCommunique(`一、${"各方将合作，".repeat(340_000)}。`);
    expect(read.clauses).toHaveLength(1);
  }, 60_000);

  it("behind the last line that counts, the rest is one line", () => {
    const read = readCommunique("a\n\n".repeat(mostLines + 1000));
    expect(read.clauses.length).toBeLessThanOrEqual(mostLines + 1);
    expect(read.clauses.at(-1)?.end).toBe(3 * (mostLines + 1000) - 2);
  }, 60_000);
});
