import { describe, expect, it } from "vitest";
import { suggestPieces } from "../../../lib/communique/suggest";
import { chinese, english, russian } from "./sentence-types";

const bare = { governing: null, previous: null, day: "2026-11-22", inPreamble: false, treaty: false };
const typesOf = (sentence: string, language: "en" | "ru" | "zh", context = {}) =>
  suggestPieces(sentence, language, { ...bare, ...context }).map(({ type }) => type);
/** An invitation beside another record stays apart, of the same type. */
const unique = (sentence: string, language: "en" | "ru" | "zh") => [...new Set(typesOf(sentence, language))];

describe("one sentence, one governing verb, one type", () => {
  it.each(english)("%s: %s", (type, sentence) => expect(unique(sentence, "en")).toEqual([type]));
  it.each(russian)("%s: %s", (type, sentence) => expect(unique(sentence, "ru")).toEqual([type]));
  it.each(chinese)("%s: %s", (type, sentence) => expect(unique(sentence, "zh")).toEqual([type]));
});

describe("a sentence is cut where its type changes", () => {
  it.each([
    ["We commit to protect forests and call on all donors to help.", "en", ["commits", "calls"]],
    ["The Leaders applauded the progress and will meet again in May.", "en", ["records", "commits"]],
    ["We agree to promote and support small firms.", "en", ["decides"]],
    ["We will safeguard stability and continue to mitigate spillovers.", "en", ["commits", "continues"]],
    ["We applaud and endorse the Principles.", "en", ["supports"]],
    ["Arden will lead, and Kestria promises to assist.", "en", ["commits"]],
    ["Стороны высоко оценили итоги форума и договорились провести новый.", "ru", ["records", "decides"]],
    ["Тисовия планирует направить студентов, а Вереск предоставит им жильё.", "ru", ["intends", "commits"]],
    ["Стороны отмечают, что торговля должна расти, и намерены ей помочь.", "ru", ["calls", "intends"]],
    ["双方同意设立工作组，每年提交报告。", "zh", ["decides"]],
    ["双方高度评价合作成果，愿继续扩大合作。", "zh", ["records", "intends"]],
    ["南方赞赏并支持云方提出的倡议，愿同云方保持沟通。", "zh", ["supports", "intends"]],
  ] as const)("%s", (sentence, language, types) => expect(typesOf(sentence, language)).toEqual(types));
});

describe("in a treaty, words of duty oblige the Parties themselves", () => {
  it.each([
    ["Each Party must bear its own costs.", "en"],
    ["Компетентные органы должны уведомлять друг друга.", "ru"],
    ["任何一方不得向第三方披露保密信息。", "zh"],
  ] as const)("%s", (sentence, language) => {
    expect(typesOf(sentence, language, { treaty: true })).toEqual(["commits"]);
    expect(typesOf(sentence, language)).toEqual(["calls"]);
  });
});

describe("every proposal says what it stands on", () => {
  const first = (sentence: string, context = {}) => suggestPieces(sentence, "en", { ...bare, ...context })[0];

  it("the cue is printed in the sentence", () => {
    for (const [list, language] of [
      [english, "en"],
      [russian, "ru"],
      [chinese, "zh"],
    ] as const)
      for (const [, sentence] of list)
        for (const { cue } of suggestPieces(sentence, language, bare))
          for (const part of cue.split("…")) expect(sentence).toContain(part);
  });

  it("a governing verb is surer than what is said through another, and that surer than no verb", () => {
    const verb = first("The Parties will meet in May.")?.confidence ?? 0;
    const through = first("The Parties stressed the need for dialogue.")?.confidence ?? 0;
    const unread = first("The Parties pondered long.")?.confidence ?? 1;
    expect(verb).toBeGreaterThan(through);
    expect(through).toBeGreaterThan(unread);
    expect(unread).toBeLessThan(0.5);
  });

  it("a bullet takes its lead-in's type, but a sentence with its own subject speaks for itself", () => {
    const governing = { type: "supports", cue: "welcome" } as const;
    expect(first("the opening of a consulate;", { governing })).toMatchObject({
      type: "supports",
      cue: "welcome",
    });
    expect(first("We will fund it.", { governing })?.type).toBe("commits");
  });
});
