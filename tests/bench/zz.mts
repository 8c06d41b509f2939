import { readdirSync, readFileSync } from "node:fs";
import { decodeBytes } from "/work/main/lib/communique/decode";
import { readCommunique } from "/work/main/lib/communique/structure";

const dir = "/work/main/tests/fixtures/communique/";
const docs: [string, string][] = readdirSync(dir)
  .filter((f) => f.endsWith(".txt"))
  .map((f) => {
    const d = decodeBytes(readFileSync(dir + f));
    return [f, d.ok ? d.value.text : ""] as [string, string];
  });
docs.push(["almaty", readFileSync("/work/main/db/seed/almaty-2025/source.zh.txt", "utf8")]);
const inputs: [string, string][] = ["zh", "ru", "en"].map((l) => [
  "all " + l,
  docs
    .filter((d) => d[0].includes("." + l))
    .map((d) => d[1])
    .join("\n"),
]);
inputs.push(
  ["almaty", docs.at(-1)![1]],
  ["one line zh", "各方愿合作，".repeat(50)],
  ["one line en", "the parties agreed that they will, "],
  ["digits", "1\n"],
  ["bullets", "- a\n"],
  ["notes", "[1] x\n\n"],
  ["hdr", "Header X\n\n12\n"],
  ["stars", "**a** "],
  ["1.", "1. a\n"],
  ["quote", "“"],
  ["nl zh", "各方\n"],
  ["dots", "1.1.1 "],
  ["((", " (("],
  ["hash", "# x\n"],
  ["_", "_a"],
  ["сто", "стороны готовы, что "],
);
for (const [n, t] of inputs) {
  const r = [];
  for (const size of [1e5, 1e6]) {
    const s = t.repeat(Math.ceil(size / t.length)).slice(0, size);
    const a = performance.now();
    readCommunique(s);
    r.push(Math.round(performance.now() - a));
    if (r.at(-1)! > 15000) break;
  }
  console.log(n, r.join(" ms, ") + " ms");
}
