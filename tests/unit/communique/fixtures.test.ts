import { describe, expect, it } from "vitest";
import { readCodedDocuments } from "./coded-documents";

/** Line ends and what a page break put between them are no part of a paragraph's words. */
const words = (text: string) =>
  text
    .replace(/^[-*_]{3,}\s*$/gmu, "")
    .replace(/\s+/gu, " ")
    .replace(/^[\s*_#]+|[\s*_#]+$/gu, "");

const documents = readCodedDocuments();

describe("each fixture falls into the parts its hand-written outline names", () => {
  it("there are at least eight in each language", () => {
    for (const language of ["zh", "ru", "en"])
      expect(documents.filter(({ coded }) => coded.language === language).length).toBeGreaterThanOrEqual(8);
  });

  it.each(documents.map((one) => [one.name, one] as const))("%s", (_, { coded, parsed, raw }) => {
    expect(parsed.text).toBe(coded.cleaned ?? raw);
    expect({ language: parsed.language, script: parsed.script }).toEqual({
      language: coded.language,
      script: coded.script,
    });
    expect(
      parsed.clauses.map(({ label, paragraphs }) => ({ label, paragraphs: paragraphs.map(words) })),
    ).toEqual(coded.clauses.map(({ label, paragraphs }) => ({ label, paragraphs: paragraphs.map(words) })));
    expect(parsed.preamble.map(words)).toEqual(coded.preamble.map(words));
    expect(parsed.closing.map(words)).toEqual(coded.closing.map(words));
    const points = Array.from(parsed.text);
    const wrappers = parsed.wrappers.map(({ kind, start, end }) => ({
      kind,
      text: words(points.slice(start, end).join("")),
    }));
    expect(wrappers.filter(({ text }) => /[\p{L}\d]/u.test(text))).toEqual(
      coded.wrappers.map(({ kind, text }) => ({ kind, text: words(text) })),
    );
  });
});
