import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseText } from "../../../lib/communique/parse";
import { readContainer } from "../../../lib/containers/read-container";
import type { ReceivedText } from "../../../lib/containers/received-text";
import { otherProducers } from "../../support/containers/other-producers";
import { accepted } from "../../support/outcome";

const folder = "tests/fixtures/containers";
/** A container and the text file whose hand-written outline it must fall into as well. */
const twins: Record<string, string> = {
  "summit.zh.html": "summit.zh",
  "statement.ru.html": "joint-statement.ru",
  "leaders.en.html": "leaders.en",
  "treaty.en.html": "treaty.en",
  "summit.zh.docx": "summit.zh",
  "outline.zh.docx": "nested-outline.zh",
  "statement.ru.docx": "joint-statement.ru",
  "treaty.ru.docx": "treaty.ru",
  "plan.en.docx": "plan.en",
  "tracked.en.docx": "joint-statement.en",
  "outline.zh.pdf": "nested-outline.zh",
  "statement.ru.pdf": "joint-statement.ru",
  "leaders.en.pdf": "leaders.en",
  "markdown.en.md": "markdown.en",
  "markdown.ru.md": "markdown.ru",
  "markdown.zh.md": "markdown.zh",
  ...Object.fromEntries(Object.entries(otherProducers).map(([file, { twin }]) => [file, twin])),
};

type Outline = { preamble: string[]; clauses: { label: string; paragraphs: string[] }[]; closing: string[] };

const read = async (file: string): Promise<ReceivedText> =>
  accepted(await readContainer(readFileSync(`${folder}/${file}`), file));

/** Line ends, and in Chinese the spaces they turn into, are no part of a paragraph's words. */
const words = (text: string) =>
  text
    .replace(/^[-*_]{3,}\s*$/gmu, "")
    .replace(
      /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])\s+(?=[\d\p{Script=Han}\u3000-\u303f\uff00-\uffef])|(?<=\d)\s(?=\p{Script=Han})/gu,
      "",
    )
    .replace(/(?<=\p{Ll}-)\n(?=\p{Ll})/gu, "")
    // A note's mark in the Word file, where the text file has none.
    .replace(/\[1\]$/u, "")
    .replace(/\s+/gu, " ")
    .replace(/^[\s*_#]+|[\s*_#]+$/gu, "");

const outline = ({ preamble, clauses, closing }: Outline): Outline => ({
  preamble: preamble.map(words),
  clauses: clauses.map(({ label, paragraphs }) => ({ label, paragraphs: paragraphs.map(words) })),
  closing: closing.map(words),
});

describe("whatever it is kept in, a text falls into the same parts", () => {
  it("every fixture is read here", () => {
    expect(
      readdirSync(folder)
        .filter((file) => file !== "scanned.pdf")
        .sort(),
    ).toEqual(Object.keys(twins).sort());
  });

  it.each(Object.entries(twins))("%s like %s.txt", async (file, twin) => {
    const expected: Outline = JSON.parse(readFileSync(`tests/fixtures/communique/${twin}.json`, "utf8"));
    const received = await read(file);
    expect(received.format).toBe(file.slice(file.lastIndexOf(".") + 1));
    expect(outline(parseText(received.text))).toEqual(outline(expected));
  });
});
