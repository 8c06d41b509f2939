import { describe, expect, test } from "vitest";
import { sliceCodePoints } from "../../../lib/communique/code-points";
import { findWords } from "../../../lib/communique/find-words";

describe("searching inside a text", () => {
  test.each([
    ["各方愿深化互利合作項目,加強合作", "合作项目", ["合作項目"]],
    ["各方愿深化互利合作項目,加強合作", "合作", ["合作", "合作"]],
    ["Стороны подчёркивают, что ещё важнее", "подчеркивают", ["подчёркивают"]],
    ["The Parties Agreed to\nhold a Forum", "agreed to hold", ["Agreed to\nhold"]],
    ["𠀀𠀁 ABC", "ａｂｃ", ["ABC"]],
    ["nothing of it", "here", []],
    ["blank words find nothing", "  ", []],
  ])("in “%s”, “%s” stands at %j", (text, words, expected) => {
    expect(findWords(text, words).map(({ start, end }) => sliceCodePoints(text, start, end))).toEqual(
      expected,
    );
  });
});
