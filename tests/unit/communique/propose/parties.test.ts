import { describe, expect, it } from "vitest";
import { proposeAll } from "@/lib/communique/propose/propose";
import { readCommunique } from "@/lib/communique/structure";
import { proposalFor, proposalsFor, shipped } from "./one-statement";

const rolesOf = (...asked: Parameters<typeof proposalFor>) =>
  proposalFor(...asked)
    .parties.value.map(({ code, role }) => `${code} ${role}`)
    .join(", ");
const central = "KG joint, KZ joint, TJ joint, TM joint, UZ joint";
const allJoint = `CN joint, ${central}`;
const rulesOf = (...asked: Parameters<typeof proposalFor>) =>
  proposalFor(...asked).parties.because.map(({ rule }) => rule);

describe("who is responsible", () => {
  it.each([
    ["各方将深化教育合作。", "zh"],
    ["各方將深化教育合作。", "zh"],
    ["外长们将加强协调。", "zh"],
    ["Стороны будут углублять сотрудничество.", "ru"],
    ["Главы государств договорились расширять торговлю.", "ru"],
    ["Мы будем укреплять взаимодействие.", "ru"],
    ["The Parties will deepen cooperation.", "en"],
    ["Both sides agreed to expand trade.", "en"],
    ["We will strengthen coordination.", "en"],
  ] as const)("all who adopted the text: %s", (sentence, language) => {
    expect(rolesOf(sentence, language)).toBe(allJoint);
    expect(rulesOf(sentence, language)).toContain("partiesTogether");
  });

  it.each([
    ["中方将提供便利。", "zh", "CN lead"],
    ["哈方愿分享经验。", "zh", "KZ lead"],
    ["哈薩克斯坦願分享經驗。", "zh", "KZ lead"],
    ["Казахстанская сторона будет развивать порт.", "ru", "KZ lead"],
    ["Узбекистан и Таджикистан договорились развивать порт.", "ru", "TJ joint, UZ joint"],
    ["The Kazakh side will develop the port.", "en", "KZ lead"],
    ["Uzbekistan and Tajikistan agreed to develop the port.", "en", "TJ joint, UZ joint"],
    ["中亚国家愿深化合作。", "zh", central],
    ["The Central Asian states are ready to deepen cooperation.", "en", central],
    ["Государства Центральной Азии готовы углублять сотрудничество.", "ru", central],
  ] as const)("those whom the sentence names: %s", (sentence, language, roles) => {
    expect(rolesOf(sentence, language)).toBe(roles);
    expect(proposalFor(sentence, language).mode.value).toBe("each");
  });

  it("keeps the printed words of a group that it writes out", () => {
    const { value } = proposalFor("中亞國家愿深化合作。", "zh").parties;
    expect(new Set(value.map(({ sourceWords }) => sourceWords))).toEqual(new Set(["中亞國家"]));
  });

  it.each([
    ["各方将集中方式方法研究问题，其中国家标准应加强。", "zh"],
    ["Стороны будут развивать сотрудничество, со своей стороны учитывая опыт.", "ru"],
    ["The Parties will deepen cooperation with South Sudan and the Turkmenbashi port.", "en"],
  ] as const)("takes no word for a name that only looks like it: %s", (sentence, language) => {
    expect(rolesOf(sentence, language)).toBe(allJoint);
  });

  it("lets a sentence without a subject keep the one before", () => {
    const [, second] = proposalsFor(["中亚国家高度评价该倡议，", "愿加强合作。"], "zh");
    expect(second?.parties.value.map(({ code }) => code)).toEqual(["KG", "KZ", "TJ", "TM", "UZ"]);
    expect(second?.parties.because[0]?.rule).toBe("subjectOfSentenceBefore");
  });

  it("names nobody where the actor is not in the register", () => {
    const text = ["Стороны встретились, и Норландия участвовала.", "Норландия предоставит 50 млн крон."];
    const [, second] = proposalsFor(text, "ru");
    expect(second?.parties.value).toEqual([]);
    expect(second?.parties.because).toEqual([{ rule: "actorNotInRegister", words: "Норландия" }]);
    expect(second?.confidence).toBeLessThan(0.5);
  });

  it("gives the group's name where nobody can say who adopted the text", () => {
    expect(rolesOf("各方将加强合作。", "zh", { participants: [] })).toBe("the-parties joint");
    expect(rulesOf("各方将加强合作。", "zh", { participants: [] })).toContain("participantsUnknown");
  });

  it("reads who adopted the text from its head", () => {
    const [, second] = proposalsFor(
      ["中国和乌兹别克斯坦（以下简称“双方”）发表声明。", "双方将深化合作。"],
      "zh",
      { participants: [] },
    );
    expect(second?.parties.value.map(({ code }) => code)).toEqual(["CN", "UZ"]);
  });
});

describe("roles beside the responsible ones", () => {
  it.each([
    [
      "各方欢迎2026年在哈萨克斯坦举办地区气候峰会。",
      "zh",
      "CN addressee, KG addressee, KZ host, TJ addressee, TM addressee, UZ addressee",
    ],
    [
      "Стороны приветствуют проведение в Самарканде конференции.",
      "ru",
      "CN addressee, KG addressee, KZ addressee, TJ addressee, TM addressee, UZ host",
    ],
    [
      "The Parties welcome the conference to be held in Dushanbe.",
      "en",
      "CN addressee, KG addressee, KZ addressee, TJ host, TM addressee, UZ addressee",
    ],
    [
      "各方商定于2026年在中国举办下次会晤。",
      "zh",
      "CN host, KG participant, KZ participant, TJ participant, TM participant, UZ participant",
    ],
    ["各方支持塔吉克斯坦提出的倡议。", "zh", "CN joint, KG joint, KZ joint, TJ proposer, TM joint, UZ joint"],
    [
      "Стороны поддерживают инициативу Казахстана о создании агентства.",
      "ru",
      "CN joint, KG joint, KZ proposer, TJ joint, TM joint, UZ joint",
    ],
    [
      "The Parties support the initiative of Tajikistan on glaciers.",
      "en",
      "CN joint, KG joint, KZ joint, TJ proposer, TM joint, UZ joint",
    ],
    ["中方将向吉方提供100个奖学金名额。", "zh", "CN lead, KG beneficiary"],
    ["The Kyrgyz side will open a trade house in Tashkent.", "en", "KG lead"],
    [
      "各方支持中国同哈萨克斯坦开展能源合作。",
      "zh",
      "CN lead, KG addressee, KZ lead, TJ addressee, TM addressee, UZ addressee",
    ],
  ] as const)("%s", (sentence, language, roles) => {
    expect(rolesOf(sentence, language)).toBe(roles);
  });

  it.each([
    ["各方支持上海合作组织禁毒中心开展工作。", "zh", "sco-anti-drug-centre implementing"],
    ["各方欢迎成立中国-中亚教育部长会议机制。", "zh", "china-central-asia-education-ministers beneficiary"],
    ["Стороны будут бороться с наркотиками через ЦАРИКЦ.", "ru", "caricc implementing"],
    ["Стороны будут действовать через Секретариат ШОС.", "ru", "sco implementing"],
    ["The Parties will act through CARICC.", "en", "caricc implementing"],
  ] as const)("a body acts for them or is brought about: %s", (sentence, language, role) => {
    expect(rolesOf(sentence, language).split(", ")).toContain(role);
  });

  it("takes a body's document for no body, and the mechanism's own frame for no delegation", () => {
    expect(rolesOf("各方将严格遵守联合国宪章。", "zh")).toBe(allJoint);
    expect(rolesOf("各方愿在中国-中亚机制框架内深化合作。", "zh")).toBe(allJoint);
  });

  it("reads the aliases that an administrator adds", () => {
    const register = {
      ...shipped,
      parties: [
        ...shipped.parties,
        {
          code: "FR",
          kind: "state",
          name: { en: "France", zh: "法国", ru: "Франция" },
          aliases: ["Marianne"],
        },
      ],
    };
    const document = { participants: ["CN", "FR"] };
    expect(rolesOf("法方将深化合作。", "zh", document, register)).toBe("FR lead");
    expect(rolesOf("Marianne will deepen cooperation.", "en", document, register)).toBe("FR lead");
    expect(rolesOf("Францией и Китаем будет углубляться диалог.", "ru", document, register)).toBe(
      "CN joint, FR joint",
    );
  });
});

it("reads who met from the first clause where no preamble tells it", () => {
  const text = `Joint Statement

1. The President of the Republic of Kazakhstan and the President of the Republic of Uzbekistan (hereinafter referred to as “the Parties”) met in Tashkent on 4 April 2025.

2. The Parties will open a joint trade house.`;
  const { statements } = readCommunique(text);
  const nobody = { language: "en", adoptedOn: null, series: null, number: null, participants: [] } as const;
  const proposals = proposeAll({
    text,
    statements,
    document: { ...nobody, participants: [] },
    register: shipped,
  });
  expect(proposals.at(-1)?.parties.value.map(({ code, role }) => `${code} ${role}`)).toEqual([
    "KZ joint",
    "UZ joint",
  ]);
});

it("takes from the sentence that defines the Parties whom it names, and nobody else of the head", () => {
  const text = `МИД России

Информационное коммюнике

В Ташкенте состоялось заседание министров иностранных дел Республики Казахстан и Республики Узбекистан (далее – «Стороны»).

1. Стороны создадут совместный торговый дом.

2. Стороны проведут форум.`;
  const { statements } = readCommunique(text);
  const document = { language: "ru" as const, adoptedOn: null, series: null, number: null, participants: [] };
  const last = proposeAll({ text, statements, document, register: shipped }).at(-1);
  expect(last?.parties.value.map(({ code }) => code)).toEqual(["KZ", "UZ"]);
});
