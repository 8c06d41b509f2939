import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { labelNumber } from "../../../lib/communique/align/align-clauses";
import type { StatementText } from "../../../lib/communique/align/align-statements";
import { alignTexts } from "../../../lib/communique/align/align-texts";
import { placeQuote } from "../../../lib/communique/align/place-quote";
import { readCommunique } from "../../../lib/communique/structure";
import { fictionalNames, fictionalText, readFictional, withoutClause } from "../../support/version-texts";

const languages = ["en", "zh", "ru"] as const;
const across = languages.flatMap((a) => languages.filter((b) => b !== a).map((b) => [a, b] as const));
const clausePairs = (a: StatementText, b: StatementText) =>
  alignTexts(a, b, fictionalNames).clauses.map((pair) => `${pair.a.join("+")}=${pair.b.join("+")}`);

/** Each statement by its clause and its place in it: 4.2 */
function statementPairs(a: StatementText, b: StatementText) {
  const name = (text: StatementText, start: number) => {
    const found = text.statements.find((one) => one.start === start);
    const within = text.statements.filter((one) => one.clause === found?.clause);
    return `${found?.clause}.${within.findIndex((one) => one.start === start) + 1}`;
  };
  return alignTexts(a, b, fictionalNames).statements.map(
    (pair) =>
      `${pair.a.map((start) => name(a, start)).join("+")}=${pair.b.map((start) => name(b, start)).join("+")}`,
  );
}
const straight = (names: string[]) => names.map((name) => `${name}=${name}`);
const everyStatement = fictionalText("en").statements.map((one, i, all) => {
  const first = all.findIndex(({ clause }) => clause === one.clause);
  return `${one.clause}.${i - first + 1}`;
});
const everyClause = fictionalText("en").clauses.map(({ position }) => String(position));

describe("aligning two versions of a document", () => {
  test.each(across)("finds every clause and statement of the fictional %s text in %s", (a, b) => {
    expect(clausePairs(fictionalText(a), fictionalText(b))).toEqual(straight(everyClause));
    expect(statementPairs(fictionalText(a), fictionalText(b))).toEqual(straight(everyStatement));
  });

  test.each(across)(
    "is surer of %s and %s where both name the same things than where only the place agrees",
    (a, b) => {
      const { clauses } = alignTexts(fictionalText(a), fictionalText(b), fictionalNames);
      const sure = (position: number) => clauses.find((pair) => pair.a[0] === position)?.confidence ?? 0;
      expect(sure(4)).toBeGreaterThan(0.9);
      expect(sure(4)).toBeGreaterThan(sure(5));
      for (const { confidence } of clauses) expect(confidence).toBeGreaterThan(0.4);
    },
  );

  test.each(across.flatMap(([a, b]) => [2, 4, 7, 8, 10].map((dropped) => [a, b, dropped] as const)))(
    "%s to %s lists clause %i alone where the other text leaves it out",
    (a, b, dropped) => {
      for (const renumber of [false, true]) {
        const shorter = withoutClause(fictionalText(b), dropped, renumber);
        const pairs = clausePairs(fictionalText(a), shorter);
        const expected = everyClause.map((position) => {
          const at = Number(position);
          return at === dropped ? `${at}=` : `${at}=${at > dropped ? at - 1 : at}`;
        });
        expect([renumber, pairs]).toEqual([renumber, expected]);
      }
    },
  );

  test("keeps what one translator split in two together", () => {
    const whole = fictionalText("en");
    const zh = fictionalText("zh");
    const second = zh.statements.filter(({ clause }) => clause === 2)[1];
    const split: StatementText = {
      ...zh,
      clauses: zh.clauses.flatMap((clause) =>
        clause.position === 2
          ? [
              { ...clause, end: second?.start ?? 0 },
              { ...clause, label: "", position: 100, start: second?.start ?? 0 },
            ]
          : [clause],
      ),
      statements: zh.statements.map((one) => (one === second ? { ...one, clause: 100 } : one)),
    };
    expect(clausePairs(whole, split)).toContain("2=2+100");
    expect(clausePairs(split, whole)).toContain("2+100=2");
  });

  test("lists on both sides what a better copy adds and leaves out", () => {
    const pairs = clausePairs(fictionalText("en"), fictionalText("en", readFictional("better-copy.en.txt")));
    expect(pairs).toContain("=8");
    expect(pairs).toContain("10=11");
    expect(pairs.filter((pair) => pair.startsWith("=") || pair.endsWith("="))).toEqual(["=8"]);
  });

  test("finds the whole Almaty text in itself, at full confidence", () => {
    const { language, text, clauses, statements } = readCommunique(
      readFileSync("db/seed/almaty-2025/source.zh.txt", "utf8"),
    );
    const almaty = {
      ...{ language, text, statements },
      clauses: clauses.map(({ order, label, start, end }) => ({ position: order, label, start, end })),
    };
    const { clauses: pairs } = alignTexts(almaty, almaty);
    expect(pairs.map(({ a, b }) => [a, b])).toEqual(
      almaty.clauses.map(({ position }) => [[position], [position]]),
    );
    expect(Math.min(...pairs.map(({ confidence }) => confidence))).toBeGreaterThan(0.99);
  });
});

describe("a label's number", () => {
  test.each([
    ["十三", 13],
    ["第二十条", 20],
    ["（四）", 4],
    ["12.", 12],
    ["1.2", 2],
    ["Article 7", 7],
    ["Статья 9", 9],
    ["XIV.", 14],
    ["", null],
  ])("%s is %s", (label, number) => expect(labelNumber(label)).toBe(number));
});

describe("a quote in a better copy", () => {
  const whole = (text: string) => [{ start: 0, end: Array.from(text).length }];
  const found = (text: string, quote: string) => {
    const place = placeQuote(text, quote, whole(text));
    return place && Array.from(text).slice(place.start, place.end).join("");
  };
  test.each([
    ["各方願定期開展聯合行動。", "各方愿定期开展联合行动", "各方願定期開展聯合行動"],
    ["they agreed to meet  in\n2033.", "agreed to meet in 2033", "agreed to meet  in\n2033"],
    [
      "«Стороны договорились» всё сделать",
      "“стороны договорились” все сделать",
      "«Стороны договорились» всё сделать",
    ],
    ["各方 同意２０３３年会晤", "各方同意2033年会晤", "各方 同意２０３３年会晤"],
    ["𠀀字，各方同意", "各方同意", "各方同意"],
  ])("is found in “%s”, whatever its script, width and spaces", (text, quote, place) =>
    expect(found(text, quote)).toBe(place),
  );

  test.each([
    ["各方同意。各方同意。", "各方同意"],
    ["The Parties agreed.", "The Parties will agree"],
    ["The Parties agreed.", ""],
  ])("is not guessed in “%s”", (text, quote) => expect(found(text, quote)).toBeNull());

  test("is looked for only where the clause stands that belongs to its own", () => {
    const text = "各方同意。各方同意。";
    expect(placeQuote(text, "各方同意", [{ start: 5, end: 10 }])).toEqual({ start: 5, end: 9 });
  });
});
