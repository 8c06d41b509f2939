import { describe, expect, test } from "vitest";
import {
  type CandidateFacts,
  fillCandidate,
  longest,
  recognisePublisher,
} from "../../lib/domain/fill-candidate";

const publishers = [
  {
    code: "example-agency",
    name: { en: "Example Agency", zh: "示例社", ru: "Агентство-пример" },
    aliases: ["agency.example", "EA"],
    defaultClass: "N1" as const,
    speaksFor: ["KZ"],
  },
  {
    code: "example-agency-docs",
    name: { en: "Example Documents", zh: "示例文件", ru: "Документы-пример" },
    aliases: ["docs.agency.example"],
    defaultClass: "P2" as const,
    speaksFor: [],
  },
];
const empty: CandidateFacts = {
  ...{ address: "https://www.agency.example/news/1", title: "", publisher: "", publisherCode: null },
  ...{ class: null, speaksFor: [], origin: "", language: "", publishedOn: null, excerpt: "" },
};
const codeFor = (address: string | null, publisher = "") =>
  recognisePublisher(publishers, { address, publisher })?.code ?? null;

describe("a publisher", () => {
  test.each([
    ["its host", "https://agency.example/1", "", "example-agency"],
    ["a host below it", "https://ru.agency.example/1", "", "example-agency"],
    ["the longest host", "https://docs.agency.example/1", "", "example-agency-docs"],
    ["its name in any language", null, "агентство-пример", "example-agency"],
    ["its alias", null, "ea", "example-agency"],
    ["nothing, where a host only ends alike", "https://notagency.example/1", "", null],
    ["nothing, where no name is given", null, "", null],
  ])("is recognised by %s", (_, address, publisher, code) => {
    expect(codeFor(address, publisher)).toBe(code);
  });
});

describe("a report is filled in", () => {
  test("with what its page says and what the register knows of the publisher", () => {
    const described = { title: " A  title ", language: "ru", publishedOn: "2026-05-01", excerpt: "Words." };
    expect(fillCandidate(empty, described, publishers)).toEqual({
      ...{ title: "A title", language: "ru", publishedOn: "2026-05-01", excerpt: "Words." },
      ...{ publisher: "Агентство-пример", publisherCode: "example-agency", class: "N1", speaksFor: ["KZ"] },
    });
  });

  test("only where it is empty: nothing typed is overwritten", () => {
    const typed = { ...empty, title: "Typed", publisher: "Typed", class: "S" as const, speaksFor: ["CN"] };
    const described = { title: "Page", publisher: "Page", origin: "Wire" };
    expect(fillCandidate(typed, described, publishers)).toEqual({
      origin: "Wire",
      publisherCode: "example-agency",
    });
  });

  test("never with a day that does not exist, and never beyond what the record holds", () => {
    const described = { title: "🏔️".repeat(5_000), publishedOn: "2026-02-30" };
    const { title, publishedOn } = fillCandidate({ ...empty, address: null }, described, []);
    expect(publishedOn).toBeUndefined();
    expect(title?.length).toBeLessThanOrEqual(longest.title);
    expect(title).not.toMatch(/\p{Cs}/u);
  });
});
