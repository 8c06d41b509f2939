import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import * as words from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";

type Tree = { [key: string]: string | Tree };

function sentencesOf(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const at = path ? `${path}.${key}` : key;
    return typeof value === "string" ? [[at, value] as [string, string]] : sentencesOf(value, at);
  });
}
const sentences = Object.fromEntries(
  words.locales.map((locale) => [locale, new Map(sentencesOf(messagesOf[locale] as unknown as Tree))]),
) as Record<words.Locale, Map<string, string>>;

/** A name that Russian would have to decline may give way to “this party”; numbers and dates never go missing. */
const undeclined = ["party"];

/** The gaps of a sentence: names of its values, selects and tags. */
function gapsOf(elements: MessageFormatElement[], found = new Set<string>()): Set<string> {
  for (const element of elements) {
    if (element.type !== TYPE.literal && element.type !== TYPE.pound) found.add(element.value);
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const option of Object.values(element.options)) gapsOf(option.value, found);
    if (element.type === TYPE.tag) gapsOf(element.children, found);
  }
  return found;
}

function pluralsOf(elements: MessageFormatElement[]): string[][] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return pluralsOf(element.children);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const options = Object.entries(element.options);
    const inside = options.flatMap(([, option]) => pluralsOf(option.value));
    return element.type === TYPE.plural ? [options.map(([name]) => name), ...inside] : inside;
  });
}

describe("the sentences of the product", () => {
  it.each(["zh", "ru"] as const)("%s says everything that English says, and nothing more", (locale) => {
    expect([...sentences[locale].keys()].sort()).toEqual([...sentences.en.keys()].sort());
  });

  it.each(words.locales)("%s leaves no sentence empty", (locale) => {
    const empty = [...sentences[locale]].filter(([, text]) => text.trim() === "").map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it.each(words.locales)("%s is written in a syntax that can be read, with the gaps of English", (locale) => {
    const differing = [...sentences[locale]].filter(([key, text]) => {
      const gaps = gapsOf(parse(text));
      const expected = gapsOf(parse(sentences.en.get(key) ?? ""));
      const left = [...expected].filter((gap) => !gaps.has(gap) && !undeclined.includes(gap));
      return left.length > 0 || [...gaps].some((gap) => !expected.has(gap));
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it("declines Russian after every number", () => {
    const lame = [...sentences.ru].filter(([, text]) =>
      pluralsOf(parse(text)).some(
        (options) => !["one", "few", "many", "other"].every((o) => options.includes(o)),
      ),
    );
    expect(lame.map(([key]) => key)).toEqual([]);
  });

  it("writes Chinese with full-width punctuation", () => {
    const han = /\p{Script=Han}/u;
    const halfWidth = [...sentences.zh].filter(
      ([, text]) => han.test(text) && /\p{Script=Han}[,;:?!]/u.test(text),
    );
    expect(halfWidth.map(([key]) => key)).toEqual([]);
  });

  it("quotes in each language's own marks, never in typewriter ones", () => {
    const straight = words.locales.flatMap((locale) =>
      [...sentences[locale]].filter(([, text]) => text.includes('"')).map(([key]) => `${locale} ${key}`),
    );
    expect(straight).toEqual([]);
  });
});

describe("the method's words", () => {
  const groups: [keyof typeof messagesOf.en.vocabulary, readonly (string | number)[]][] = [
    ["status", words.shownStatuses],
    ["statusRule", words.shownStatuses],
    ["statementType", words.statementTypes],
    ["untrackedReason", words.untrackedReasons],
    ["tier", words.tiers],
    ["tierPlural", words.tiers],
    ["wording", words.wordings],
    ["hedge", words.trackedTypes],
    ["precision", words.levels],
    ["precisionShort", words.levels],
    ["delegation", words.levels],
    ["mode", words.modes],
    ["modeShort", words.modes],
    ["recurrence", words.recurrences],
    ["wordRule", words.wordRules],
    ["role", words.roles],
    ["roleMeaning", words.roles],
    ["participation", words.participations],
    ["authority", words.authorities],
    ["deadlineKind", words.deadlineKinds],
    ["datePrecision", words.datePrecisions],
    ["basis", words.bases],
    ["flag", words.flags],
    ["flagMeaning", words.flags],
    ["polarity", words.polarities],
    ["sourceClass", words.sourceClasses],
    ["sourceClassMeaning", words.sourceClasses],
    ["visibility", words.visibilities],
    ["visibilityMeaning", words.visibilities],
    ["lifecycle", words.lifecycles],
    ["assessmentState", words.assessmentStates],
    ["evidenceState", words.evidenceStates],
    ["userRole", words.userRoles],
    ["partyKind", words.partyKinds],
  ];

  it.each(groups)("%s names every code, in every language, and no other", (group, codes) => {
    for (const locale of words.locales)
      expect(Object.keys(messagesOf[locale].vocabulary[group]).sort()).toEqual(codes.map(String).sort());
  });

  it("says the statuses exactly as the method does", () => {
    const said = (locale: words.Locale) =>
      words.shownStatuses.map((code) => messagesOf[locale].vocabulary.status[code]);
    expect(said("en")).toEqual([
      "Does not concern this party",
      "Cannot be assessed",
      "Contrary action on record",
      "Delivered",
      "Mostly delivered",
      "Partly delivered",
      "Not delivered",
      "Preparation only",
      "No public evidence found",
      "Not yet reviewed",
      "Not yet due",
    ]);
    expect(said("zh").slice(0, 4)).toEqual(["不涉及该方", "无法评估", "有与文本相悖的举措", "已落实"]);
    expect(said("ru").slice(-2)).toEqual(["Ещё не оценивалось", "Срок ещё не наступил"]);
  });
});
