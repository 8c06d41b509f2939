import { describe, expect, it } from "vitest";
import { splitSentences } from "../../../lib/communique/sentences";

const sentences = (text: string, language: "en" | "ru" | "zh") =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end).trim());

describe("a paragraph falls into its sentences", () => {
  it.each([
    ["The sides met in the U.S. The leaders agreed.", 2],
    ["The U.S. Department of State will lead.", 1],
    ["H.E. Mr. R. Tamo chaired the Meeting. He thanked all.", 2],
    ["President Joseph R. Hale Jr. visited Arden. We thank him.", 2],
    ["Trade grew by 9.4 per cent to 4.2 billion. This is welcome.", 2],
    ["We refer to Art. 5 and No. 12 of the Annex.", 1],
    ["They discussed works of art. The exchange was lively.", 2],
    ["We support reforms, trade, etc. The Parties will report.", 2],
    ["The motto is “Stronger together.” The Leaders endorsed it.", 2],
    ["He said “We agree. We act.” and left.", 1],
    ["Plan B. The Parties will meet.", 2],
    ["1. The Parties agree.", 1],
    ["Progress is slow… More is needed.", 2],
    ["Is this enough? We think not!", 2],
  ])("%s → %i", (text, count) => expect(sentences(text, "en")).toHaveLength(count));

  it.each([
    ["Визит состоялся в 2025 г. Стороны довольны.", 2],
    ["Встреча прошла в г. Алматы. Стороны довольны.", 2],
    ["Министр И. П. Морской открыл заседание.", 1],
    ["Доклад А. В. Степного принят к сведению. Он опубликован.", 2],
    ["Центр им. А. Пушкина откроется в 2027 году.", 1],
    ["Под председательством и.о. Министра состоялось заседание. Стороны довольны.", 2],
    ["Стороны доведут товарооборот до 5 млрд долл. США к 2030 году.", 1],
    ["Стороны готовы помогать им. Стороны продолжат обмены.", 2],
    ["Объём достиг 4,2 млрд талеров, или 11,3 %. Это рекорд.", 2],
    ["В соответствии с п. 5 и ст. 12 Устава решено следующее.", 1],
    ["Обсуждены торговля, транспорт и т. д. Стороны довольны.", 2],
    ["Форум «Россия – Азия. Новый путь» завершён. Итоги подведены.", 2],
    ["Вклад составит 5 млн руб. Стороны внесут его до июля.", 2],
  ])("%s → %i", (text, count) => expect(sentences(text, "ru")).toHaveLength(count));

  it.each([
    ["双方举行会谈。双方签署协定。", 2],
    ["主题为“携手同行！共创未来。”的论坛取得成功。", 1],
    ["他说：“我们同意。”双方随后签署协定。", 2],
    ["贸易额达4.2亿元（增长9.4%。）。各方满意。", 2],
    ["各方欢迎：一、设立中心；二、开通航线；三、互免签证。", 1],
    ["合作前景广阔……各方将继续努力。", 1],
  ])("%s → %i", (text, count) => expect(sentences(text, "zh")).toHaveLength(count));

  it("every character belongs to exactly one sentence", () => {
    const text = "First (a. B) one.  Second “x. Y” one?\tThird… Fourth";
    const ranges = splitSentences(text, "en");
    expect(ranges.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    for (const [i, { start }] of ranges.entries()) expect(start).toBe(ranges[i - 1]?.end ?? 0);
  });
});
