import { describe, expect, test } from "vitest";
import { decisionFrom, fieldOf } from "../../app/[locale]/import/[id]/proposals/coding-form";
import { factsFrom, factValues } from "../../app/[locale]/import/[id]/publish/facts-from-form";
import { isReached, placeOf, stepPath } from "../../app/[locale]/import/import-places";
import { type ImportFacts, noFacts } from "../../lib/domain/import";

const sent = (fields: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};
const same: [string, string][] = [
  ["id", "i"],
  ["statement", "s"],
  ["basedOnVersion", "3"],
  ["note", " why "],
];

describe("a correction of a statement", () => {
  test("as a commitment carries its whole coding, the primary sector first and once", () => {
    const decision = decisionFrom(
      sent([
        ...same,
        ["tracked", "yes"],
        ["type", "commits"],
        ["title.en", "A meeting"],
        ["title.zh", ""],
        ["sector", "energy"],
        ["also[]", ""],
        ["also[]", "climate"],
        ["also[]", "energy"],
        ["parties.0.code", "KZ"],
        ["parties.0.role", "host"],
        ["parties.0.sourceWords", "Kazakhstan"],
        ["parties.1.code", ""],
        ["parties.1.role", "joint"],
        ["deadline.kind", "open"],
        ["deadline.start", ""],
        ["precision", "1"],
        ["verifiable", "on"],
      ]),
    );
    expect(decision).toMatchObject({
      decision: "changed",
      basedOnVersion: "3",
      note: "why",
      untrackedReason: null,
      coding: {
        sectors: ["energy", "climate"],
        parties: [{ code: "KZ", role: "host", sourceWords: "Kazakhstan" }],
        deadline: { kind: "open", start: null, end: null, precision: null, words: null, meeting: null },
        title: { en: "A meeting" },
        verifiable: true,
      },
    });
  });

  test("as not tracked carries its type and reason and no coding", () => {
    const decision = decisionFrom(
      sent([
        ...same,
        ["tracked", "no"],
        ["untrackedType", "records"],
        ["untrackedReason", "appraisal"],
        ["type", "commits"],
      ]),
    );
    expect(decision).toMatchObject({ type: "records", untrackedReason: "appraisal" });
    expect(decision).not.toHaveProperty("coding");
  });

  test("as a repetition names the other statement and no coding of its own", () => {
    const decision = decisionFrom(sent([...same, ["tracked", "yes"], ["sameAs", "s2"], ["type", "commits"]]));
    expect(decision).toMatchObject({ sameAs: "s2", untrackedReason: null });
    expect(decision).not.toHaveProperty("coding");
  });

  test.each([
    ["coding.title.en", "title"],
    ["title", "title"],
    ["coding.parties.0.role", "parties"],
    ["sectors", "sector"],
    ["deadline.start", "deadline.start"],
    ["coding.deadline.meeting", "deadline.meeting"],
    ["note", "note"],
  ])("a refusal of %s leads to the field %s", (name, field) => expect(fieldOf(name)).toBe(field));
});

test("facts survive their form and come back as they were", () => {
  const facts: ImportFacts = {
    ...noFacts,
    slug: "lakes-2026",
    series: "lakes",
    number: 3,
    kind: { en: "Statement" },
    title: { en: "Joint statement", ru: "Заявление" },
    shortTitle: { en: "Lakes 2026" },
    place: { en: "Bishkek" },
    adoptedOn: "2026-06-12",
    authority: "official-text",
    countDisputed: true,
    participation: [
      { party: "KZ", as: ["minister"], note: null },
      { party: "TM", as: ["other-representative", "text-disputed"], note: { en: "Not named in one text." } },
    ],
  };
  const fields = Object.entries(factValues(facts)).flatMap(([name, held]) =>
    held.map((value): [string, string] => [name, value]),
  );
  expect(withoutEmpty(factsFrom(sent(fields)))).toEqual(withoutEmpty({ ...facts, number: "3" }));
});

/** An empty language is no word. */
const withoutEmpty = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, inner) => (inner === "" ? undefined : inner)));

describe("the way over the desk", () => {
  test("work on a new document goes on at its statements, on a further text at its places", () => {
    expect(placeOf({ id: "i", state: "proposals", purpose: "document" })).toBe("/import/i/proposals");
    expect(placeOf({ id: "i", state: "proposals", purpose: "version" })).toBe("/import/i/anchors");
    expect(placeOf({ id: "i", state: "proposing", purpose: "version" })).toBe("/import/i/proposals");
    expect(placeOf({ id: "i", state: "failed", purpose: "document" })).toBe("/import/i");
    expect(stepPath("i", "publish", "replacement")).toBe("/import/i/publish");
  });

  test.each([
    ["reading", "structure", false],
    ["report", "structure", true],
    ["report", "publish", true],
    ["structure", "proposals", false],
    ["proposals", "proposals", true],
    ["failed", "publish", false],
  ] as const)("while it is “%s”, the step “%s” can be opened: %s", (state, step, may) =>
    expect(isReached(state, step)).toBe(may),
  );
});
