import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readShippedRegister } from "@/db/seed/read-register";
import { readFacts } from "@/lib/communique/propose/facts";
import { daysIn } from "@/lib/communique/propose/facts-day";
import { orderIn } from "@/lib/communique/propose/facts-meeting";
import type { ProposalRegister } from "@/lib/communique/propose/proposal";
import { readCommunique } from "@/lib/communique/structure";

const register: ProposalRegister = readShippedRegister();
const read = (...lines: string[]) => readFacts(readCommunique(lines.join("\n")), register);

const zhBody = ["一、各方商定建立旅游合作中心。", "二、各方将继续开展联合禁毒行动。"];
const enBody = ["", "1. The Parties will establish a centre.", "", "2. The Parties agreed to cooperate."];
const ruBody = ["", "1. Стороны создадут центр.", "", "2. Стороны договорились сотрудничать."];

describe("what a text says of itself", () => {
  it("is read from the Almaty communiqué, in Simplified, with the register's names", () => {
    const raw = readFileSync("db/seed/almaty-2025/source.zh.txt", "utf8");
    expect(readFacts(readCommunique(raw), register)).toEqual({
      title: { zh: "中国-中亚外长第六次会晤新闻公报" },
      kind: { en: "press communiqué", zh: "新闻公报", ru: "информационное коммюнике" },
      shortTitle: { en: "Almaty 2025", zh: "阿拉木图2025", ru: "Алматы – 2025" },
      place: { en: "Almaty, Kazakhstan", zh: "哈萨克斯坦阿拉木图", ru: "Алматы, Казахстан" },
      adoptedOn: "2025-04-26",
      series: "china-central-asia-fmm",
      number: 6,
      slug: "almaty-2025",
      participation: ["CN", "KG", "KZ", "TJ", "TM", "UZ"].map((party) => ({
        // Through its ambassador in Beijing, as the text says.
        ...{ party, as: [party === "TM" ? "other-representative" : "minister"], note: null },
      })),
    });
  });

  it("is read from a Russian text with inflected names", () => {
    const facts = read(
      "Совместное заявление по итогам второго саммита «Китай – Центральная Азия»",
      "",
      "Главы государств Китайской Народной Республики, Республики Казахстан и Кыргызской Республики 17 июня 2025 года провели встречу в Астане.",
      ...ruBody,
    );
    expect(facts).toMatchObject({
      kind: { ru: "совместное заявление" },
      ...{ adoptedOn: "2025-06-17", series: "china-central-asia-summit", number: 2, slug: "astana-2025" },
      place: { en: "Astana, Kazakhstan" },
    });
    expect(facts.participation?.map(({ party, as }) => [party, as])).toEqual([
      ["CN", ["other-representative"]],
      ["KG", ["other-representative"]],
      ["KZ", ["other-representative"]],
    ]);
  });

  it("tells a minister from an ambassador where the text does", () => {
    const opening =
      "The Foreign Ministers of Kazakhstan and Kyrgyzstan, and the Ambassador of Uzbekistan met on 4 April 2025.";
    expect(
      read("Joint Statement", "", opening, ...enBody).participation?.map(({ party, as }) => [party, ...as]),
    ).toEqual([
      ["KG", "minister"],
      ["KZ", "minister"],
      ["UZ", "other-representative"],
    ]);
  });

  it("says nothing of how they took part where the text does not", () => {
    const opening =
      "Kazakhstan and Kyrgyzstan, hereinafter referred to as the Parties, have agreed as follows:";
    expect(read("Agreement", "", opening, ...enBody).participation).toEqual(
      ["KG", "KZ"].map((party) => ({ party, as: [], note: null })),
    );
  });

  it("takes an English town the register does not know as it is printed", () => {
    const facts = read(
      "Joint Declaration",
      "",
      "The Ministers met at Port Amber on 4 April 2025.",
      ...enBody,
    );
    expect(facts).toMatchObject({
      ...{ title: { en: "Joint Declaration" }, kind: { en: "joint declaration" }, adoptedOn: "2025-04-04" },
      ...{ place: { en: "Port Amber" }, slug: "port-amber-2025", shortTitle: { en: "Port Amber 2025" } },
    });
    expect(facts).not.toHaveProperty("series");
    expect(facts).not.toHaveProperty("participation");
  });

  it.each([
    [
      "a visit of several days names no day of adoption",
      "应邀请，甲国总统于2026年3月10日至12日对乙国进行国事访问。",
    ],
    ["an older treaty's day is not the day of adoption", "各方遵循2001年7月16日的条约。"],
    ["no day at all", "各方在友好气氛中举行会谈。"],
  ])("%s", (_, opening) => {
    expect(read("甲国和乙国联合声明", opening, ...zhBody)).not.toHaveProperty("adoptedOn");
  });

  it("says nothing where the day line and the closing differ", () => {
    const facts = read(
      ...["联合声明", "（2026年3月10日，青湖）", "各方举行会晤。", ...zhBody],
      "本声明于2026年3月12日在白沙签署。",
    );
    expect(facts).not.toHaveProperty("adoptedOn");
    expect(facts).not.toHaveProperty("slug");
  });

  it("knows a town by what it is called", () => {
    const opening =
      "On 4 April 2025 the Ministers met in the ancient city of Port Amber and adopted this statement.";
    expect(read("Joint Statement", "", opening, ...enBody)).toMatchObject({ place: { en: "Port Amber" } });
  });

  it("takes no town from a sentence that names two", () => {
    const opening = "The Leaders met in Port Amber on 4 April 2025 and held talks in Coral Bay.";
    expect(read("Joint Declaration", "", opening, ...enBody)).not.toHaveProperty("place");
  });

  it("takes an inflected Russian town only where it is known", () => {
    const met = (where: string) =>
      read("Коммюнике", "", `Министры встретились 4 мая 2025 года ${where}.`, ...ruBody);
    expect(met("в Ольхове")).not.toHaveProperty("place");
    expect(met("в городе Ольхове")).not.toHaveProperty("place");
    expect(met("в Бишкеке").place).toEqual({ ru: "Бишкек" });
  });

  it("transcribes nothing: a Chinese town unknown to the register gives no short name", () => {
    const facts = read("联合声明", "2025年4月4日，各方在青湖举行会晤。", ...zhBody);
    expect(facts).toMatchObject({ place: { zh: "青湖" }, shortTitle: { zh: "青湖2025" } });
    expect(facts).not.toHaveProperty("slug");
  });

  it("prefers the title next to the text to a web page's headline", () => {
    const raw = readFileSync("tests/fixtures/communique/press-web.zh.txt", "utf8");
    expect(raw).toContain("沿海五国外长会议发表新闻公报（全文）");
    expect(readFacts(readCommunique(raw), register)).toMatchObject({
      title: { zh: "沿海五国外长会议新闻公报" },
      ...{ adoptedOn: "2025-05-30", place: { zh: "白沙" } },
    });
  });
});

describe("the number of a meeting", () => {
  it.each([
    ["中国-中亚外长第六次会晤新闻公报", "zh", 6],
    ["第十二届合作论坛宣言", "zh", 12],
    ["首届峰会宣言", "zh", 1],
    ["Chair’s Statement of the 31st Meeting of Ministers", "en", 31],
    ["Declaration of the Twenty-first Summit", "en", 21],
    ["Declaration of the VI Summit", "en", 6],
    ["Joint Declaration of our inaugural summit", "en", 1],
    ["met to mark the tenth anniversary of their dialogue", "en", 0],
    ["Communiqué of the Second Summit and the Third Forum", "en", 0],
    ["Коммюнике шестой встречи министров", "ru", 6],
    ["Заявление по итогам 14-го саммита", "ru", 14],
    ["Заявление двадцать второго заседания Совета", "ru", 22],
    ["Декларация XII саммита", "ru", 12],
    ["Заявление о пятой годовщине форума", "ru", 0],
  ] as const)("%s", (title, language, number) => {
    expect(orderIn(title, language)).toBe(number);
  });
});

describe("days in full", () => {
  it.each([
    ["二〇二六年一月八日", "zh", [["2026-01-08", false]]],
    ["2026年3月30日至4月2日", "zh", [["2026-04-02", true]]],
    ["3–4 июля 2024 года", "ru", [["2024-07-04", true]]],
    ["с 30 мая по 2 июня 2025 года", "ru", [["2025-06-02", true]]],
    ["12 марта 2026 г.", "ru", [["2026-03-12", false]]],
    ["this 2nd day of June 2022", "en", [["2022-06-02", false]]],
    ["March 18–20, 2025", "en", [["2025-03-20", true]]],
    ["31 February 2025", "en", []],
    ["in April 2025", "en", []],
  ] as const)("%s", (text, language, days) => {
    expect(daysIn(text, language).map(({ day, interval }) => [day, interval])).toEqual(days);
  });
});
