import { describe, expect, test } from "vitest";
import { fromForm, valuesOf } from "../../app/form-values";

const formOf = (fields: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

describe("what a form held", () => {
  test("repeated groups become lists of objects, and nothing chosen an empty list", () => {
    const form = formOf([
      ["sources.1.title", "second"],
      ["sources.0.title", "first"],
      ["subjects[]", ""],
      ["subjects[]", "KG"],
      ["chosen[]", ""],
    ]);
    expect(fromForm(form)).toEqual({
      sources: [{ title: "first" }, { title: "second" }],
      subjects: ["KG"],
      chosen: [],
    });
  });

  test.each(["constructor", "toString", "hasOwnProperty"])(
    "a field called %s is a field like any other",
    (name) => {
      const form = formOf([
        [name, "a"],
        [name, "b"],
        ["reason", "kept"],
      ]);
      expect(Object.entries(valuesOf(form))).toContainEqual([name, ["a", "b"]]);
      expect(fromForm(form).reason).toBe("kept");
    },
  );

  test("no field reaches what all objects share", () => {
    expect(Object.keys(valuesOf(formOf([["__proto__", "x"]])))).toEqual([]);
    fromForm(formOf([["__proto__.role", "administrator"]]));
    fromForm(formOf([["a.constructor.prototype", "administrator"]]));
    expect(({} as Record<string, unknown>).role).toBeUndefined();
  });
});
