import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseText } from "../../../lib/communique/parse";
import { readCommunique } from "../../../lib/communique/structure";

const raw = readFileSync("db/seed/almaty-2025/source.zh.txt", "utf8");
const read = readCommunique(raw);
const parsed = parseText(raw);
const printed = ({ start, end }: { start: number; end: number }) =>
  Array.from(read.text).slice(start, end).join("");

describe("the Almaty communiqué falls into its parts", () => {
  it("is Chinese in mixed script", () => {
    expect([read.language, read.script]).toEqual(["zh", "mixed"]);
  });

  it("is wrapped in a dateline, a title and an end mark", () => {
    expect(read.wrappers.map((wrapper) => [wrapper.kind, printed(wrapper)])).toEqual([
      ["dateline", "新華社阿拉木圖4月26日電"],
      ["title", "中國-中亞外長第六次會晤新聞公報"],
      ["end-mark", "(完)"],
    ]);
  });

  it("has three preamble paragraphs, 23 clauses with 50 paragraphs, and no closing", () => {
    expect(parsed.preamble).toHaveLength(3);
    expect(parsed.clauses.map(({ order }) => order)).toEqual(Array.from({ length: 23 }, (_, i) => i + 1));
    expect(parsed.clauses.map(({ label }) => label).join(" ")).toBe(
      "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二 二十三",
    );
    expect(parsed.clauses.map(({ paragraphs }) => paragraphs.length)).toEqual([
      1, 2, 1, 1, 1, 2, 3, 1, 5, 1, 2, 1, 7, 1, 1, 1, 7, 1, 1, 2, 6, 1, 1,
    ]);
    expect(parsed.closing).toEqual([]);
  });

  it("shows clause 十三 as a lead-in, five bullets and a paragraph the lead-in does not govern", () => {
    const kinds = read.clauses[12]?.paragraphs.map(({ kind }) => kind);
    expect(kinds).toEqual(["lead-in", "bullet", "bullet", "bullet", "bullet", "bullet", "paragraph"]);
    expect(parsed.clauses[12]?.paragraphs[5]?.startsWith("——2027年在吉爾吉斯斯坦舉辦")).toBe(true);
    const statements = read.statements.filter(({ clause }) => clause === 13);
    expect(
      statements
        .filter(({ leadIn }) => leadIn !== undefined)
        .every(({ text }) => !text.startsWith("各方支持")),
    ).toBe(true);
  });

  it("ends clause 二十三 before the end mark", () => {
    expect(parsed.clauses[22]?.paragraphs).toEqual(["各方商定于2026年在中國舉辦下次中國-中亞外長會晤。"]);
  });

  it("keeps the offsets of the received text in the reading text", () => {
    expect(Array.from(read.reading)).toHaveLength(3453);
    expect(read.reading).toContain("发挥着重要作用");
    expect(read.reading.slice(0, 13)).toBe("新华社阿拉木图4月26日电");
  });

  it("gives every character of the body to exactly one statement", () => {
    const owners = new Uint8Array(3453);
    for (const { start, end } of read.statements)
      for (let i = start; i < end; i++) owners[i] = (owners[i] ?? 0) + 1;
    const body = new Uint8Array(3453);
    for (const { start, end } of [...read.preamble, ...read.clauses.flatMap(({ paragraphs }) => paragraphs)])
      body.fill(1, start, end);
    expect(owners).toEqual(body);
  });
});

describe("the governing verb proposes the type", () => {
  const typeOf = (words: string) => read.statements.find(({ text }) => text.includes(words));

  it.each([
    ["各方商定于2026年", "decides"],
    ["各方將積極發展智慧農業", "commits"],
    ["各方重申,將鞏固", "commits"],
    ["各方致力于", "commits"],
    ["將為此加強協調", "commits"],
    ["各方將繼續開展工作", "continues"],
    ["各方愿支持中哈霍爾果斯", "intends"],
    ["愿定期開展聯合禁毒行動", "intends"],
    ["并愿積極踐行", "intends"],
    ["各方歡迎在阿拉木圖盡快設立", "supports"],
    ["表示歡迎", "supports"],
    ["——2027年在吉爾吉斯斯坦", "supports"],
    ["各方重申,應全面發掘", "calls"],
    ["有必要加強自由經濟區", "calls"],
    ["進一步挖掘經貿合作潛力十分重要", "calls"],
    ["協調對接的重要性", "calls"],
    ["各方重申支持多邊主義", "position"],
    ["各方主張", "position"],
    ["各方感謝哈方", "records"],
    ["安全對話平臺具有重要意義", "records"],
    ["各方歡迎:", "lead-in"],
  ])("%s → %s", (words, type) => expect(typeOf(words)?.type).toBe(type));

  it.each([
    ["第一屆撒馬爾罕國際氣候論壇", "past-event"],
    ["峰會將有助于系統化整合", "effect"],
    ["該決議旨在建立", "effect"],
    ["中方歡迎各方加入", "invitation"],
    ["各方高度評價中亞國家元首", "appraisal"],
    ["交換意見。", "narrative"],
    ["反對外部勢力", "principle"],
  ])("%s stays untracked: %s", (words, reason) => expect(typeOf(words)?.reason).toBe(reason));
});
