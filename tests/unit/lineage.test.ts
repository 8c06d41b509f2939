import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { likelyPairs, numbersIn, sharedWords } from "../../lib/communique/align/quote-likeness";
import {
  type CommitmentLink,
  chainsOf,
  decideLink,
  decideNewLink,
  isEarlier,
  likelyKind,
} from "../../lib/domain/lineage";
import { fictionalNames } from "../support/version-texts";

const editor = { id: "editor", role: "editor" as const, name: "Editor" };
const at = new Date("2033-05-01T00:00:00Z");
const link: CommitmentLink = {
  ...{ id: "link", kind: "repeats", fromCommitmentId: "new", fromDocumentId: "b", toCommitmentId: "old" },
  ...{
    state: "proposed",
    likeness: 800,
    note: "",
    decidedBy: null,
    decidedAt: null,
    createdAt: at,
    recordVersion: 1,
  },
};
const key = (outcome: { ok: boolean; message?: { key: string } }) =>
  outcome.ok ? "accepted" : outcome.message?.key;

describe("deciding a link", () => {
  const claim = { kind: "implements", state: "confirmed", note: "See 3.", basedOnVersion: 1 } as const;
  test("keeps kind, state, note, and who said so", () => {
    const decision = decideLink(link, claim, editor, at);
    expect(decision).toMatchObject({
      ok: true,
      value: {
        kind: "implements",
        state: "confirmed",
        note: "See 3.",
        decidedBy: "editor",
        recordVersion: 2,
      },
    });
  });
  test.each([
    ["linkChanged", { ...claim, basedOnVersion: 2 }, link, editor],
    ["linkKindWrong", { ...claim, kind: "drops" as const }, link, editor],
    ["linkKindWrong", claim, { ...link, fromCommitmentId: null, kind: "drops" as const }, editor],
    ["notAllowed", claim, link, { ...editor, role: "reader" as const }],
    ["signInFirst", claim, link, { id: null, role: "reader" as const, name: null }],
  ])("is refused with %s", (expected, said, current, by) => {
    expect(key(decideLink(current, said, by, at))).toBe(expected);
  });
});

describe("making a link", () => {
  const document = { documentId: "b", seriesId: "s", adoptedOn: "2033-05-01", number: 3 };
  const from = { ...document, id: "new" };
  const to = { id: "old", documentId: "a", seriesId: "s", adoptedOn: "2031-03-14", number: 2 };
  test.each([
    ["accepted", { from, document, to, kind: "repeats" as const }],
    ["accepted", { from: null, document, to, kind: "drops" as const }],
    ["linkKindWrong", { from, document, to, kind: "drops" as const }],
    ["linkKindWrong", { from: null, document, to, kind: "repeats" as const }],
    ["linkFromElsewhere", { from: to, document, to, kind: "repeats" as const }],
    ["linkToEarlier", { from, document, to: { ...from, id: "other" }, kind: "repeats" as const }],
    ["linkToEarlier", { from, document, to: { ...to, adoptedOn: "2034-01-01" }, kind: "repeats" as const }],
  ])("is %s", (expected, given) => expect(key(decideNewLink(given, editor))).toBe(expected));

  test("of two documents of one day takes the lower number for the earlier one", () => {
    expect(isEarlier({ adoptedOn: "2033-05-01", number: 1 }, { adoptedOn: "2033-05-01", number: 2 })).toBe(
      true,
    );
  });
});

describe("chains", () => {
  const member = (id: string, adoptedOn: string) => ({ id, code: id, adoptedOn });
  test("are named by their earliest commitment, over any number of links", () => {
    const members = [member("c", "2033"), member("a", "2029"), member("b", "2031"), member("alone", "2031")];
    const chains = chainsOf(members, [
      { from: "c", to: "b" },
      { from: "b", to: "a" },
    ]);
    expect(Object.fromEntries(chains)).toEqual({ a: "a", b: "a", c: "a", alone: null });
  });

  test("do not depend on the order of links, and link both ends of each", () => {
    const ids = ["a", "b", "c", "d", "e", "f", "g"];
    const members = ids.map((id, i) => member(id, `20${30 + i}`));
    const ends = fc.array(fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids) }), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(ends, (all) => {
        const links = all.filter(({ from, to }) => from !== to);
        const chains = chainsOf(members, links);
        expect(chainsOf(members, [...links].reverse())).toEqual(chains);
        for (const { from, to } of links) {
          expect(chains.get(from)).not.toBeNull();
          expect(chains.get(from)).toBe(chains.get(to));
        }
        const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
        for (const id of ids) if (!linked.has(id)) expect(chains.get(id)).toBeNull();
      }),
    );
  });
});

describe("the likely kind", () => {
  const side = (precision: number, numbers: string[] = [], deadlineEnd: string | null = null) => ({
    ...{ type: "commits", precision, deadlineEnd },
    numbers: new Set(numbers),
  });
  test.each([
    ["repeats", side(1), side(1)],
    ["implements", side(2), side(1)],
    ["replaces", side(1, ["n:2033"]), side(1, ["n:2031"])],
    ["replaces", side(1, [], "2033-12-31"), side(1, [], "2031-12-31")],
  ] as const)("is %s", (kind, newer, older) => expect(likelyKind(newer, older)).toBe(kind));
});

describe("likeness of commitments", () => {
  const said = (
    id: string,
    language: "en" | "zh",
    text: string,
    more: { sectors?: string[]; parties?: string[] } = {},
  ) => ({
    ...{ id, quotes: [{ language, text }], sectors: ["trade"], parties: ["VE", "SO"] },
    ...more,
  });
  const older = [
    said(
      "glaciers",
      "en",
      "The Parties support the initiative of Tarkash to declare 2033 the International Year of Glaciers.",
    ),
    said("customs", "en", "The Parties will continue consultations on customs procedures."),
    said("visa", "en", "The Parties agreed to simplify visa rules and to develop tourism."),
  ];
  test("is found by the words in one language", () => {
    const newer = [
      said(
        "new",
        "en",
        "The Parties will continue their consultations on customs procedures and quarantine.",
      ),
    ];
    const [best] = likelyPairs(newer, older, fictionalNames);
    expect(best).toMatchObject({ from: "new", to: "customs" });
    expect(best?.value).toBeGreaterThan(0.5);
  });
  test("is found by what is named across languages", () => {
    const newer = [said("new", "zh", "各方欢迎塔尔卡什筹备2033国际冰川年。")];
    expect(likelyPairs(newer, older, fictionalNames)).toMatchObject([{ to: "glaciers" }]);
  });
  test("is not claimed of what shares only the usual words, or sector and parties", () => {
    const newer = [
      said("new", "en", "The Parties will open a school of music."),
      said("other", "zh", "各方同意开设音乐学校。"),
    ];
    expect(likelyPairs(newer, older, fictionalNames)).toEqual([]);
  });
  test("shows the words in common", () => {
    expect(
      sharedWords("The Parties agreed to simplify visa rules", "to simplify all visa procedures and rules"),
    ).toEqual(["simplify", "visa", "rules"]);
    expect(sharedWords("各方愿简化签证手续", "各方同意简化签证手续，发展旅游")).toEqual(["简化签证手续"]);
  });
  test("reads numbers and dates in any script", () => {
    expect([...numbersIn("by 1 July 2032", "en")].sort()).toEqual(
      [...numbersIn("2032年7月1日前", "zh")].sort(),
    );
    expect([...numbersIn("до 1 июля 2032 года", "ru")].sort()).toEqual(["m:7", "n:1", "n:2032"]);
  });
});
