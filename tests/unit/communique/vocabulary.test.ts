import { describe, expect, it } from "vitest";
import { suggestPieces } from "../../../lib/communique/suggest";
import { chineseConstructions, englishConstructions, russianConstructions } from "./constructions";
import { chineseSubjects, englishSubjects, russianSubjects, subjectExamples } from "./subjects";
import { chineseExamples, type Example, englishExamples, russianExamples } from "./vocabulary";
import { english } from "./vocabulary-en";
import { russian } from "./vocabulary-ru";
import { chinese } from "./vocabulary-zh";

const bare = { governing: null, previous: null, day: "2026-11-22", inPreamble: false, treaty: false };
/** Sentences whose proposal is of another type, or stands on no verb the rules know. */
const misread = (examples: Example[], language: "en" | "ru" | "zh") =>
  examples.flatMap(([type, sentence]) => {
    const pieces = suggestPieces(sentence, language, bare);
    const known = pieces.every((piece) => piece.type === type && piece.confidence > 0.35);
    return known ? [] : [`${type}: ${sentence} (${pieces.map((piece) => `${piece.type} ${piece.cue}`)})`];
  });

describe("the genre's governing words are known in every form", () => {
  it("English: past, plural and singular of at least 350 phrases", () => {
    expect(englishExamples(english).length).toBeGreaterThanOrEqual(350 * 2);
    expect(misread(englishExamples(english), "en")).toEqual([]);
  });
  it("Russian: plural, first person and singular of at least 300 phrases", () => {
    expect(russianExamples(russian).length).toBeGreaterThanOrEqual(300 * 3);
    expect(misread(russianExamples(russian), "ru")).toEqual([]);
  });
  it("Chinese: at least 250 phrases", () => {
    expect(chineseExamples(chinese).length).toBeGreaterThanOrEqual(250 * 2);
    expect(misread(chineseExamples(chinese), "zh")).toEqual([]);
  });
});

describe("a sentence is read whoever its subject is", () => {
  it.each([
    ["en", englishSubjects],
    ["ru", russianSubjects],
    ["zh", chineseSubjects],
  ] as const)("%s", (language, subjects) =>
    expect(misread(subjectExamples(language, subjects), language)).toEqual([]),
  );
});

describe("a sentence is read however it is built", () => {
  it.each([
    ["en", englishConstructions],
    ["ru", russianConstructions],
    ["zh", chineseConstructions],
  ] as const)("%s", (language, examples) => {
    const types = examples.map(([type, sentence]) => [
      sentence,
      [...new Set(suggestPieces(sentence, language, bare).map((piece) => piece.type))],
      type,
    ]);
    for (const [sentence, proposed, type] of types) expect([sentence, proposed]).toEqual([sentence, [type]]);
  });
});
