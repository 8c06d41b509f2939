import { expect, test } from "vitest";
import { languageOfWords } from "../../lib/domain/words-language";

const chinese = { en: "建立旅游中心", zh: "建立旅游中心", ru: "建立旅游中心" };

test.each([
  ["what was never translated", chinese, ["zh", "zh", "zh"]],
  ["what was translated into one language", { ...chinese, ru: "Центр туризма" }, ["zh", "zh", "ru"]],
  ["what was translated into both", { en: "Centre", zh: "中心", ru: "Центр" }, ["en", "zh", "ru"]],
  ["a Russian original", { en: "Центр", zh: "Центр", ru: "Центр" }, ["ru", "ru", "ru"]],
  ["a name that is the same everywhere", { en: "2027", zh: "2027", ru: "2027" }, ["en", "zh", "ru"]],
  [
    "a sentence that quotes another language",
    { ...chinese, en: "It says: 建立旅游中心" },
    ["en", "zh", "zh"],
  ],
] as const)("%s is read in the language that it stands in", (_, words, languages) => {
  expect((["en", "zh", "ru"] as const).map((locale) => languageOfWords(words, locale))).toEqual(languages);
});
