import { describe, expect, test } from "vitest";
import { emptyFormState } from "../../app/empty-form-state";
import { fromForm, valuesOf } from "../../app/form-values";
import { basedOn, mergeRows, resolved, stoodIn } from "../../app/merge-values";

const title = [{ name: "title", label: "Title" }];
const one = (was: string | null, stands: string, typed: string) =>
  mergeRows(title, {
    was: was === null ? null : { title: [was] },
    stands: { title: [stands] },
    typed: { title: [typed] },
  });

describe("comparing what stands with what was typed", () => {
  test.each([
    ["neither changed it", "a", "a", "a", []],
    ["both say the same now", "a", "b", "b", []],
    ["only they changed it", "a", "b", "a", ["them"]],
    ["only you changed it", "a", "a", "b", ["you"]],
    ["both changed it", "a", "b", "c", ["both"]],
    ["nobody knows what it was", null, "b", "c", ["both"]],
    ["they emptied it, you did not touch it", "a", "", "a", ["them"]],
    ["a line end is no change", "a\r\nb", "a\nb\n", "a\nb", []],
  ])("%s", (_, was, stands, typed, expected) => {
    expect(one(was, stands, typed).map(({ by }) => by)).toEqual(expected);
  });

  test("a group of rows is one thing, said in words", () => {
    const parties = {
      name: "parties.",
      label: "Parties",
      shown: (values: Record<string, string[]>) => Object.values(values).flat().sort().join(", "),
    };
    const row = (...codes: string[]) =>
      Object.fromEntries(codes.map((code, i) => [`parties.${i}.code`, [code]]));
    expect(mergeRows([parties], { was: row("CN"), stands: row("KZ", "CN"), typed: row("CN", "KZ") })).toEqual(
      [],
    );
    expect(mergeRows([parties], { was: row("CN"), stands: row("CN", "KZ"), typed: row("CN") })).toMatchObject(
      [{ by: "them", was: "CN", stands: "CN, KZ", typed: "CN" }],
    );
  });
});

describe("the choices of a comparison, when the form is sent again", () => {
  const sent = (entries: [string, string][]) => {
    const form = new FormData();
    for (const [name, value] of entries) form.append(name, value);
    return form;
  };

  test("put what stands in the place of what was typed, where that was chosen", () => {
    const form = sent([
      ["title", "mine"],
      ["place", "mine"],
      ["stood.title", "theirs"],
      ["stood.place", "theirs"],
      ["merge.title", "theirs"],
      ["merge.place", "mine"],
    ]);
    expect(fromForm(form)).toEqual({ title: "theirs", place: "mine" });
  });

  test("take whole groups and empty lists over", () => {
    const values = resolved({
      "sources.0.title": ["mine"],
      "sources.1.title": ["mine too"],
      "stood.sources.0.title": ["theirs"],
      "merge.sources.": ["theirs"],
      "speaksFor[]": ["", "KZ"],
      "stood.speaksFor[]": [""],
      "merge.speaksFor[]": ["theirs"],
    });
    expect(values["sources.0.title"]).toEqual(["theirs"]);
    expect(values["sources.1.title"]).toBeUndefined();
    expect(values["speaksFor[]"]).toEqual([""]);
  });

  test("keep what stood, so that a second comparison knows what it was", () => {
    const values = valuesOf(
      sent([
        ["title", "mine"],
        ["stood.title", "theirs"],
        ["merge.title", "mine"],
      ]),
    );
    expect(stoodIn(values)).toEqual({ title: ["theirs"] });
    expect(values["merge.title"]).toBeUndefined();
    expect(stoodIn({ title: ["mine"] })).toBeNull();
  });

  test("a checkbox that stands unticked is taken over as unticked", () => {
    expect(
      resolved({ restated: ["on"], "merge.restated": ["theirs"], "stood.what": ["x"] }),
    ).not.toHaveProperty("restated");
  });
});

describe("the version a save is based on", () => {
  test.each([
    ["what the page knew", emptyFormState, "3"],
    [
      "what stood when it was compared",
      { ...emptyFormState, code: "conflict" as const, current: { recordVersion: 7 } },
      "7",
    ],
    ["what earlier work began with", { ...emptyFormState, values: { basedOnVersion: ["2"] } }, "2"],
  ])("is %s", (_, state, expected) => {
    expect(basedOn(state, 3)).toBe(expected);
  });
});
