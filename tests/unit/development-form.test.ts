import { expect, test } from "vitest";
import { developmentFrom, toGroups } from "../../app/[locale]/developments/link-groups";
import { rearranged } from "../../app/[locale]/developments/rearrange";
import { emptyFormState } from "../../app/empty-form-state";
import { fill, rowsIn, withRows } from "../../app/form-rows";

const sent = (fields: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};
const picked = (code: string) => ({
  commitment: [code],
  title: [code],
  wording: ["Will"],
  parties: ["KZ KG"],
});

test("a commitment with two subjects becomes two links, and a refusal of one finds its place in the form", () => {
  const { input, owners } = developmentFrom(
    sent([
      ["what", "An act"],
      ["groups.0.commitment", "almaty-2025/13.2"],
      ["groups.0.subjects[]", "KZ"],
      ["groups.0.polarity", "supports"],
      ["groups.1.commitment", "almaty-2025/13.4"],
      ["groups.1.subjects[]", "all"],
      ["groups.1.subjects[]", "KG"],
      ["groups.1.note", "Why"],
    ]),
  );
  expect(input).toMatchObject({
    restated: false,
    sources: [],
    links: [
      { commitment: "almaty-2025/13.2", subject: "KZ", polarity: "supports" },
      { commitment: "almaty-2025/13.4", subject: "all", note: "Why" },
      { commitment: "almaty-2025/13.4", subject: "KG", note: "Why" },
    ],
  });
  const refused = {
    ...emptyFormState,
    fields: { "links.2.subject": "no", "links.0.polarity": "which", what: "x" },
  };
  expect(toGroups(refused, owners).fields).toEqual({
    "groups.1.subjects": "no",
    "groups.0.polarity": "which",
    what: "x",
  });
});

test("a commitment for which nobody was chosen is sent as it is, so that the use case refuses it", () => {
  const { input, owners } = developmentFrom(sent([["groups.0.commitment", "almaty-2025/13.2"]]));
  expect(input.links).toEqual([{ commitment: "almaty-2025/13.2", subject: "" }]);
  expect(owners).toEqual([0]);
});

test("what is missing altogether is blamed where it can be added", () => {
  const refused = { ...emptyFormState, fields: { links: "one", sources: "two" } };
  expect(toGroups(refused, []).fields).toEqual({ q: "one", "sources.add": "two" });
});

test("without script, rows come and go and nothing typed is lost", () => {
  const values = withRows({ what: ["typed"] }, "sources", [{ title: ["A"] }, { title: ["B"] }]);
  expect(rowsIn(rearranged(values, "add-source"), "sources")).toHaveLength(3);
  const fewer = rearranged(values, "remove-source:0");
  expect(fewer).toEqual({ what: ["typed"], "sources.0.title": ["B"] });

  const found = withRows(values, "found", [picked("almaty-2025/13.2")]);
  const linked = rearranged(found, "link:almaty-2025/13.2");
  expect(rowsIn(linked, "groups")).toEqual([picked("almaty-2025/13.2")]);
  expect(rearranged(linked, "link:almaty-2025/13.2")).toEqual(linked);
  expect(rearranged(linked, "link:almaty-2025/99.9")).toEqual(linked);
  expect(rowsIn(rearranged(linked, "unlink:0"), "groups")).toEqual([]);
});

test("a gap without a value stays visible instead of saying “undefined”", () => {
  expect(fill("{n} of {total}", { n: 0 })).toBe("0 of {total}");
});
