import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseText } from "../../../lib/communique/parse";
import { readCommunique } from "../../../lib/communique/structure";

const fixture = (name: string) => readFileSync(`tests/fixtures/communique/${name}`, "utf8");
const outline = (text: string) =>
  parseText(text)
    .clauses.map(({ label, paragraphs }) => `${label}:${paragraphs.length}`)
    .join(" ");
const wrappers = (text: string) => {
  const parsed = parseText(text);
  return parsed.wrappers.map(({ kind, start, end }) => [
    kind,
    Array.from(parsed.text).slice(start, end).join(""),
  ]);
};

describe("sample texts fall into the parts a reader sees", () => {
  it("a Chinese treaty: articles under chapters, enumerated items inside, a signature block", () => {
    const parsed = parseText(fixture("treaty.zh.txt"));
    expect([parsed.language, parsed.script]).toEqual(["zh", "Hans"]);
    expect(outline(parsed.text)).toBe("第一条:1 第二条:2 第三条:5 第四条:1");
    expect(parsed.preamble).toHaveLength(3);
    expect(parsed.closing).toHaveLength(3);
    expect(wrappers(parsed.text).map(([kind]) => kind)).toEqual(["title", "heading", "heading"]);
  });

  it("a Chinese plan: numbering that begins again under each heading", () => {
    expect(outline(fixture("plan.zh.txt"))).toBe("一:1 一:1 二:1 二:1 一:2 二:1 三:1 三:2");
  });

  it("a Chinese communiqué with broken lines: a wrapped year is no clause, a label glued to a year is one", () => {
    const text = fixture("wrapped.zh.txt");
    const parsed = parseText(text);
    expect(outline(text)).toBe("1:1 2:1 3:1");
    expect(parsed.preamble).toHaveLength(1);
    expect(parsed.clauses[1]?.paragraphs[0]?.startsWith("2025年将成为")).toBe(true);
    expect(parsed.clauses[2]?.paragraphs[0]).toBe("各方决定于2025年举行下次会议。");
    expect(wrappers(text)).toEqual([
      ["title", "区域合作部长级会议联合新闻公报"],
      ["dateline", "（2024年3月15日，首都）"],
      ["editor", "责任编辑：某某"],
    ]);
  });

  it("a Russian statement: arabic numbers, dashes, a wrapped year, signatures", () => {
    const parsed = parseText(fixture("statement.ru.txt"));
    expect([parsed.language, parsed.script]).toEqual(["ru", "Cyrl"]);
    expect(outline(parsed.text)).toBe("1:1 2:2 3:1 4:3 5:1");
    expect(parsed.preamble).toHaveLength(1);
    expect(parsed.closing).toHaveLength(2);
    expect(parsed.statements.filter(({ clause }) => clause === 4).map(({ type }) => type)).toEqual([
      "lead-in",
      "supports",
      "supports",
    ]);
  });

  it("a Russian agreement: numbered items stay inside their article", () => {
    expect(outline(fixture("articles.ru.txt"))).toBe("Статья 1:1 Статья 2:2 Статья 3:1");
  });

  it("an English statement: roman headings group clauses that count on", () => {
    const parsed = parseText(fixture("statement.en.txt"));
    expect([parsed.language, parsed.script]).toEqual(["en", "Latn"]);
    expect(outline(parsed.text)).toBe("1:1 2:1 3:3 4:1");
    expect(wrappers(parsed.text)).toEqual([
      ["title", "JOINT STATEMENT\nof the Second Regional Water Ministerial"],
      ["dateline", "ALMATY, April 26 (Agency) --"],
      ["heading", "I. WATER"],
      ["heading", "II. ENERGY"],
    ]);
    expect(parsed.closing).toEqual(["Done at Almaty on 26 April 2024."]);
  });

  it("an English plan: 1.1 without a space, and a quantity that only looks like a label", () => {
    expect(outline(fixture("decimal.en.txt"))).toBe("1:1 1.1:1 1.2:2 2:1 2.1:1 2.2:2");
  });

  it("a text without numbers: each paragraph and bullet is a clause with an empty label", () => {
    const parsed = parseText(fixture("unnumbered.en.txt"));
    expect(outline(parsed.text)).toBe(":1 :1 :1 :1 :1");
    expect(parsed.preamble).toEqual([]);
    expect(parsed.statements.filter(({ clause }) => (clause ?? 0) >= 3).map(({ type }) => type)).toEqual([
      "lead-in",
      "commits",
      "commits",
    ]);
  });
});

describe("what the paper did to a text says nothing", () => {
  it("a dash at a wrapped line's head is no bullet unless it has a list around it", () => {
    const text = `СОВМЕСТНОЕ КОММЮНИКЕ

1. Главы государств Дельты, Плато и Низины, участвовавшие в Первом саммите (далее
– Главы государств), провели переговоры в городе Устье и договорились продолжить
обмен мнениями по вопросам, которые представляют для них взаимный интерес. Они
с удовлетворением отметили рост торговли и подтвердили готовность рассмотреть в
ближайшее время новые предложения о совместных мерах.

2. Главы государств поручили министрам иностранных дел, экономики и транспорта
– подготовить план совместных действий на ближайшие три года и представить его;
– создать рабочую группу по вопросам упрощения пограничных процедур к весне.
`;
    expect(outline(text)).toBe("1:1 2:3");
  });

  it("first lines that stand in begin paragraphs where no empty line does", () => {
    const text = `СОВМЕСТНОЕ ЗАЯВЛЕНИЕ
глав государств и правительств стран, участвовавших во встрече
    Главы государств и правительств стран, участвовавших во встрече в городе
Устье и в городе Плато, далее именуемые Сторонами,
    подтверждая приверженность принципам равноправия и взаимного уважения,
    заявляют о следующем:
    1. Стороны будут углублять сотрудничество в области охраны вод и откроют
к концу года совместный центр наблюдения за состоянием рек.
    Стороны продолжат обмен данными.
    2. Стороны создадут рабочую группу.
    3. Стороны проведут в столицах дни культуры.
    4. Стороны встретятся через год.
`;
    const parsed = parseText(text);
    expect(parsed.preamble).toHaveLength(3);
    expect(outline(text)).toBe("1:2 2:1 3:1 4:1");
    expect(wrappers(text).map(([kind]) => kind)).toEqual(["title"]);
  });

  it("where paragraphs are lines without empty ones, a comma ends one and a heading stands over its clauses", () => {
    const long =
      "We will hold talks on trade, water and energy every year, and will report on them to the leaders. ";
    const text = `JOINT STATEMENT
We, the ministers of the two countries, having met at Harbourside,
Recalling the declaration of 2019,
Agree as follows:
1. ${long.repeat(2)}
Water
2. ${long.repeat(2)}
3. ${long.repeat(2)}
`;
    expect(parseText(text).preamble).toHaveLength(3);
    expect(outline(text)).toBe("1:1 2:1 3:1");
    expect(wrappers(text)).toContainEqual(["heading", "Water"]);
  });

  it("lines under a label that stand in as far as its words are its own", () => {
    const text = `1. The Parties will hold consultations on trade and investment in the spring.
   They will report on the results to the leaders at the end of the year, and
   will publish a summary of their work in the languages of both countries in
   the course of the month that follows, together with the opinions of experts
   and with the numbers that both of the governments made known by that time.
2. The Parties will meet again.
`;
    expect(outline(text)).toBe("1:1 2:1");
  });

  it("full-width digits number clauses", () => {
    expect(outline("１．各方将深化合作。\n２．各方将举行会议。\n１０．各方感谢东道主。\n")).toBe("1:1 2:2");
    expect(outline("１．各方将深化合作。\n２．各方将举行会议。\n")).toBe("1:1 2:1");
  });

  it("a no-break space in a label is a space", () => {
    expect(outline("Article\u00a01\nWe act.\n\nArticle\u00a0\u00a02\nWe wait.\n")).toBe(
      "Article 1:1 Article 2:1",
    );
  });
});

describe("what surrounds a text is kept apart", () => {
  it("a site's line, an agency's line and a repeated title are wrappers; a signature block is the closing", () => {
    const text =
      "中国－中亚峰会宣言（全文）\n\n2023-05-19 15:20 来源：某社\n\n　　某社西安5月19日电\n\n　　中国－中亚峰会宣言\n\n　　各国领导人举行峰会。\n\n　　一、各方愿合作。\n\n　　二、各方宣布正式成立会晤机制。\n\n　　本宣言于2023年5月19日在西安签署。\n\n　　某国主席\n　　某某\n（完）";
    expect(wrappers(text).map(([kind]) => kind)).toEqual([
      "title",
      "masthead",
      "dateline",
      "title",
      "end-mark",
    ]);
    expect(outline(text)).toBe("一:1 二:1");
    expect(parseText(text).closing).toEqual(["本宣言于2023年5月19日在西安签署。", "某国主席", "某某"]);
    expect(parseText(text).statements.filter(({ clause }) => clause === null)).toHaveLength(3);
  });
});

describe("the governing verb proposes the type in Russian and English too", () => {
  const types = (text: string) =>
    parseText(text)
      .statements.map(({ type }) => type)
      .join(" ");
  it.each([
    ["1. Стороны отметили, что формат играет важную роль.", "records"],
    ["1. Стороны обменялись мнениями и продолжат поддерживать контакт.", "records continues"],
    ["1. Стороны считают необходимым упрощать процедуры.", "calls"],
    ["1. Стороны готовы углублять сотрудничество и приветствуют создание центра.", "intends supports"],
    ["1. Стороны, отметив важность торговли, договорились провести встречу в 2026 г. в Китае.", "decides"],
    ["1. The Parties agreed to promote and support trade.", "decides"],
    ["1. We intend to launch a dialogue and will hold its first session in 2026.", "intends commits"],
    ["1. The leaders noted that they will explore new routes.", "commits"],
    ["1. The leaders underscored the need to address climate change.", "calls"],
    ["1. We commend the host for its hospitality.", "records"],
  ])("%s → %s", (text, expected) => expect(types(text)).toBe(expected));
});

describe("labels count up", () => {
  it.each([
    ["（一）各方愿合作。\n（二）各方将合作。", "一:1 二:1"],
    ["1) Стороны договорились.\n2) Стороны готовы.", "1:1 2:1"],
    ["1\\. We agreed.\n2\\. We agreed.", "1:1 2:1"],
    ["I. We agreed.\nII. We will act.\nIII. We note.", "I:1 II:1 III:1"],
    ["Article 1\nThe Parties agree.\nArticle 2. The Parties will act.", "Article 1:1 Article 2:1"],
    ["九、各方愿合作。\n十、各方愿合作。\n十一、各方愿合作。", "九:1 十:1 十一:1"],
    ["一、各方愿合作。\n补充一段。\n二、各方将合作。", "一:2 二:1"],
    ["一、\n各方愿合作。\n二、\n各方将合作。", "一:1 二:1"],
    ["1. We agreed.\n3. We will act.\n4. We note.", "1:1 3:1 4:1"],
    ["1. We agreed on it.\n2025. A year alone.\n2. We will act.", "1:2 2:1"],
    ["各方愿合作。\n各方将合作。", ":1 :1"],
    ["3．各方愿合作。\n4．4．各方将合作。\n5．各方感谢。", "3:1 4:1 5:1"],
    ["3. We agree.\n4.4. We act.\n5. We note.", "3:1 4:1 5:1"],
    ["4.3. We agree.\n4.4. We act.\n4.5. We note.", "4.3:1 4.4:1 4.5:1"],
    ["壹、各方愿合作。\n貳、各方將合作。", "壹:1 贰:1"],
    ["§ 1 We agree.\n§ 2 We act.", "§ 1:1 § 2:1"],
    ["A. Trade\n1. We agree.\n2. We act.\nB. Water\n3. We share.\n4. We note.", "1:1 2:1 3:1 4:1"],
    ["Мы встретились.\n\nА. Асанов говорил.\n\nМы согласны.", ":1 :1 :1"],
    ["1. Ministers reaffirmed\ntheir will.\n2. Ministers will meet.", "1:1 2:1"],
    ["1. 各方商定，到\n2030年，贸易额翻一番。\n2. 各方感谢。", "1:1 2:1"],
  ])("%j → %s", (text, expected) => expect(outline(text)).toBe(expected));

  it("strips glosses before it looks for labels", () => {
    expect(outline("一(yī)、各方愿合作。\n二(èr)、各方將合作。")).toBe("一:1 二:1");
  });

  it("counts in code points where characters need two units", () => {
    const read = readCommunique("一、𠀀方愿合作。\n二、各方将合作。");
    expect(read.clauses[1]?.start).toBe(11);
    expect(read.statements.at(-1)).toMatchObject({ start: 11, end: 17, text: "各方将合作。" });
  });
});

it.each([
  ["一\n双方将加强合作。\n二\n双方愿扩大贸易。\n三\n双方商定举行会议。\n", "一:1 二:1 三:1"],
  [
    "I\n\nThe Parties will open a fund.\n\nII\n\nThe Parties agreed to meet.\nThey thanked the hosts.\n\nIII\n\nThe Parties will report.\n",
    "I:1 II:2 III:1",
  ],
])("a number alone on its line stands over the paragraphs below it", (text, expected) => {
  expect(outline(text)).toBe(expected);
});

it("names and offices in two columns close a text", () => {
  const text = `联合声明

双方将加强合作。

双方愿扩大贸易。

中华人民共和国主席　　　　哈萨克斯坦共和国总统
王某某　　　　　　　　　　托某某

二〇二四年七月三日于阿斯塔纳
`;
  expect(parseText(text).closing).toHaveLength(2);
});

it("a sentence that begins like a website's button stays in the text", () => {
  const text = `Joint Statement

1. The Parties agreed to open a fund.

2. The Parties will:

- share experience in water management;

Share best practices and data on energy efficiency with each other.

Следующая встреча состоится в Бишкеке в 2026 году.
`;
  expect(wrappers(text).map(([kind]) => kind)).toEqual(["title"]);
});

it("the heading of an item belongs to its first sentence, whose own subject and verb decide", () => {
  const { statements } = parseText(`联合声明

一、各方举行会晤。

二、各方将以下列领域为重点开展合作：
（一）互联互通。各方支持铁路建设；
（二）数字经济。愿探讨建立伙伴关系；
（三）绿色发展。中方将提供100个培训名额。

三、各方商定明年举行会晤。
`);
  const items = statements.filter(({ text }) => /^（[一二三]）/.test(text));
  expect(items.map(({ text, type }) => [text.slice(0, 3), type])).toEqual([
    ["（一）", "supports"],
    ["（二）", "commits"],
    ["（三）", "commits"],
  ]);
  expect(items[0]?.text).toBe("（一）互联互通。各方支持铁路建设；");
});
