import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { locales } from "../../lib/domain/vocabulary";
import { messagesOf } from "../../lib/messages";

const sources = ["app", "lib"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);
const code = new Map(sources.map((path) => [path, readFileSync(path, "utf8")]));

/** Where a key of a refusal stands: in a refusal, a sentence, or as a schema's own word for what is wrong. */
const places = [/refuse\(\s*"[\w-]+",\s*"(\w+)"/g, /\bsentence\(\s*"(\w+)"/g, /message: "(\w+)", path:/g];
const bare = /\{ key: "(\w+)"/g;
const inSchemas = [
  bare,
  /\.(?:min|max|length)\([\w.]+, "(\w+)"\)/g,
  /\.(?:regex|refine)\([^"]*"(\w+)"\)/g,
  /\.(?:int|nonnegative)\("(\w+)"\)/g,
  /z\s*\.(?:string|email)\("(\w+)"\)/g,
  /z\.enum\(\w+, "(\w+)"\)/g,
  /error: "(\w+)"/g,
  /\? "(\w+)" : undefined/g,
];

const used = new Map<string, string>();
for (const [path, text] of code) {
  const verb = path.startsWith(join("lib", "use-cases"));
  const patterns = verb ? [...places, ...inSchemas] : path.startsWith("lib") ? [...places, bare] : places;
  for (const pattern of patterns) for (const [, key] of text.matchAll(pattern)) used.set(key as string, path);
}
// The environment speaks before anybody's language is known, and so does the coding's check of its own files.
for (const [key, path] of used) if (/coding|env\.ts/.test(path)) used.delete(key);

describe("refusals", () => {
  test("are found in the code at all", () => {
    for (const key of [
      "onlyItsAuthor",
      "needsLoggedSearch",
      "emailTaken",
      "fieldRequired",
      "passwordsDiffer",
    ])
      expect([...used.keys()]).toContain(key);
  });

  test.each(locales)("can all be said in %s", (locale) => {
    const known = Object.keys(messagesOf[locale].refusals);
    expect([...used].filter(([key]) => !known.includes(key))).toEqual([]);
  });

  test("that nobody uses are not kept", () => {
    const all = [...code.values()].join("\n");
    const idle = Object.keys(messagesOf.en.refusals).filter((key) => !all.includes(`"${key}"`));
    expect(idle).toEqual([]);
  });
});
