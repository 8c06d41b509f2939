import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { locales } from "../../../lib/domain/vocabulary";
import { messagesOf } from "../../../lib/messages";

const folder = "lib/containers";
const code = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, "utf8"));
const used = [
  ...new Set(code.flatMap((text) => [...text.matchAll(/\bnotice\(\s*"(\w+)"/g)].map(([, key]) => key))),
];

describe("what reading a file has to say", () => {
  it("is said somewhere at all", () => expect(used).toContain("trackedChangesAccepted"));

  it.each(locales)("can be said in %s, and nothing else is", (locale) => {
    expect(Object.keys(messagesOf[locale].notices).sort()).toEqual([...used].sort());
  });
});
