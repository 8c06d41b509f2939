import { describe, expect, it } from "vitest";
import { draftOf } from "@/lib/communique/propose/draft";
import type { Proposal } from "@/lib/communique/propose/proposal";
import { proposeByRules } from "@/lib/communique/propose/propose";
import { sectorWordsEn } from "@/lib/communique/propose/sector-words-en";
import { sectorWordsRu } from "@/lib/communique/propose/sector-words-ru";
import { sectorWordsZh } from "@/lib/communique/propose/sector-words-zh";
import { locales } from "@/lib/domain/vocabulary";
import en from "@/lib/messages/en/proposal.json";
import { deadlinePhrases } from "./deadline-phrases";
import { proposalFor, proposalsFor, shipped, sixthMeeting } from "./one-statement";
import { almatyPairs, fixturePairs } from "./proposal-agreement";

const everything: Proposal[] = [...almatyPairs(), ...fixturePairs()].map(({ proposal }) => proposal);
const valuesOf = (one: Proposal) => [
  one.type,
  one.parties,
  one.mode,
  one.sectors,
  one.deadline,
  one.precision,
  one.delegation,
];

describe("a proposal", () => {
  it("says why for every value, by a rule that has a sentence", () => {
    for (const proposal of everything)
      for (const { because } of valuesOf(proposal)) {
        expect(because.length).toBeGreaterThan(0);
        for (const { rule } of because) expect(Object.keys(en)).toContain(rule);
      }
  });

  it("is as sure as the least sure of its values", () => {
    for (const proposal of everything) {
      const least = Math.min(...valuesOf(proposal).map(({ confidence }) => confidence));
      if (!proposal.untrackedReason) expect(proposal.confidence).toBeCloseTo(least, 2);
      expect(proposal.confidence).toBeGreaterThan(0);
      expect(proposal.confidence).toBeLessThanOrEqual(1);
    }
  });

  it("always names a sector, and a title within its limit", () => {
    for (const { sectors, title } of everything) {
      expect(sectors.value.length).toBeGreaterThan(0);
      expect([...title].length).toBeGreaterThan(0);
      expect([...title].length).toBeLessThanOrEqual(/\p{Script=Han}/u.test(title) ? 60 : 120);
    }
  });

  it("is the same twice, and tells how far it is", async () => {
    const sentences = Array.from({ length: 120 }, (_, i) => `The Parties will hold meeting ${i} in 2026.`);
    const first = proposalsFor(sentences, "en");
    expect(proposalsFor(sentences, "en")).toEqual(first);
    const seen: number[] = [];
    const statements = sentences.map((text, i) => ({
      clause: 1,
      start: 0,
      end: text.length,
      text,
      type: "commits" as const,
      cue: "will",
      confidence: 0.9,
      index: i,
    }));
    const input = {
      text: sentences.join("\n"),
      statements,
      document: sixthMeeting("en"),
      register: shipped,
    };
    const proposals = await proposeByRules(input, (done) => seen.push(done));
    expect(proposals).toHaveLength(120);
    expect(seen).toEqual([50, 100, 120]);
  });

  it("reads a sector that an administrator added, by its label and aliases", () => {
    const label = { en: "Space travel", zh: "载人航天", ru: "Космонавтика" };
    const register = {
      ...shipped,
      sectors: [...shipped.sectors, { code: "space", label, aliases: ["лунная база"] }],
    };
    expect(proposalFor("各方将加强载人航天合作。", "zh", {}, register).sectors.value[0]).toBe("space");
    expect(proposalFor("Стороны построят лунную базу.", "ru", {}, register).sectors.value[0]).toBe("space");
  });

  it.each([
    ["各方将进一步加强智慧农业合作。", "zh", "加强智慧农业合作"],
    ["各方商定于2026年在中国举办下次会晤。", "zh", "2026年在中国举办下次会晤"],
    ["Стороны договорились создать рабочую группу по торговле.", "ru", "Создать рабочую группу по торговле"],
    ["Стороны обеспечат упрощение визового режима.", "ru", "Обеспечат упрощение визового режима"],
    ["The Parties agreed to establish a working group.", "en", "Establish a working group"],
  ] as const)("has a short title: %s", (sentence, language, title) => {
    expect(proposalFor(sentence, language).title).toBe(title);
  });

  it.each([
    ["各方将深化合作。", "zh", 0, 0],
    ["各方愿深化中欧班列合作。", "zh", 1, 0],
    ["各方欢迎2027年在吉尔吉斯斯坦举办全球山地峰会。", "zh", 2, 0],
    ["Стороны будут углублять взаимовыгодное сотрудничество.", "ru", 0, 0],
    ["Стороны поручили рабочей группе до конца 2026 года представить доклад.", "ru", 1, 2],
    ["The Parties will strengthen bilateral cooperation.", "en", 0, 0],
    ["The Parties will establish a working group on smart ports.", "en", 1, 1],
  ] as const)("grades precision and delegation: %s", (sentence, language, precision, delegation) => {
    const proposal = proposalFor(sentence, language);
    expect([proposal.precision.value, proposal.delegation.value]).toEqual([precision, delegation]);
  });

  it("gives the deadline by a meeting the key of the register's meeting only", () => {
    const known = proposalFor("各方将在第二届中国—中亚峰会前商定清单。", "zh").deadline.value;
    expect(known.meeting).toBe("china-central-asia-summit/2");
    const unknown = proposalFor("We will report before our next meeting.", "en").deadline.value;
    expect(unknown).toMatchObject({ kind: "meeting", meeting: null, words: "before our next meeting" });
  });
});

describe("a draft from a proposal", () => {
  it("has tests and a summary in three languages with the day, and a title in the text's own", () => {
    const text = "各方商定于2026年在中国举办下次会晤。";
    const draft = draftOf(proposalFor(text, "zh"), text, "zh", "2025-04-26");
    expect(Object.keys(draft.title)).toEqual(["zh"]);
    for (const locale of locales) {
      expect(draft.summary[locale]).toContain("各方商定于2026年在中国举办下次会晤");
      expect(`${draft.deliveredWhen[locale]}${draft.failedWhen[locale]}`).not.toMatch(/[{}]/u);
    }
    expect(draft.deliveredWhen.en).toContain("26 April 2025");
    expect(draft.deliveredWhen.ru).toContain("26 апреля 2025 года");
    expect(draft.deliveredWhen.zh).toContain("2025年4月26日");
    expect(draft).toMatchObject({ type: "decides", wordRule: "weakest", reviewRhythmDays: 180 });
    expect(draft.parties.map(({ code }) => code)).toEqual(["CN", "KG", "KZ", "TJ", "TM", "UZ"]);
  });

  it("can be made of every proposal, and says so where nothing can be tested", () => {
    for (const proposal of everything) expect(draftOf(proposal, "…", "en").summary.en).toBeTruthy();
    const slogan = "各方重申决心构建命运共同体。";
    expect(draftOf(proposalFor(slogan, "zh"), slogan, "zh").deliveredWhen.en).toContain("names no act");
  });

  it("follows, and does not count as a promise, what is tracked against its type", () => {
    const text = "各方高度评价合作成果。";
    expect(draftOf({ ...proposalFor(text, "zh") }, text, "zh").type).toBe("supports");
  });
});

describe("the words behind the rules", () => {
  it("hold at least forty beginnings for each sector and language", () => {
    for (const { code } of shipped.sectors) {
      expect(sectorWordsZh[code]?.split(" ").length, `${code} zh`).toBeGreaterThanOrEqual(40);
      expect(sectorWordsRu[code]?.split(",").length, `${code} ru`).toBeGreaterThanOrEqual(40);
      expect(sectorWordsEn[code]?.split(",").length, `${code} en`).toBeGreaterThanOrEqual(40);
    }
  });

  it("read every deadline phrase of the other script alike", () => {
    const traditional = proposalFor("各方將於2026年底前簽署協定。", "zh").deadline.value;
    const simplified = proposalFor("各方将于2026年底前签署协定。", "zh").deadline.value;
    expect({ ...traditional, words: null }).toEqual({ ...simplified, words: null });
    expect(deadlinePhrases.zh.length).toBeGreaterThanOrEqual(40);
  });
});

it("finds names and days across no-break spaces", () => {
  const sentence = "The Kazakh side will open a fund by the end of 2026.";
  const [plain] = proposalsFor([sentence], "en");
  const [printed] = proposalsFor([sentence.replaceAll(" ", "\u00a0")], "en");
  expect(printed?.parties.value).toEqual(plain?.parties.value);
  expect(printed?.deadline.value.end).toBe("2026-12-31");
});
