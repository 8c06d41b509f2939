import { readdirSync, readFileSync } from "node:fs";
import { readYaml } from "../../../db/seed/read-coding";
import { parseText } from "../../../lib/communique/parse";
import type { CodedStatement, Reading } from "./coded-documents";

const folder = "db/seed/almaty-2025";
type ClauseFile = { paragraphs: { statements: { text: string; type: string }[] }[] };

/** The real communiqué as others coded it; its statements stand in text order, each found behind the one before. */
export function readCodedAlmaty(): Reading {
  const raw = readFileSync(`${folder}/source.zh.txt`, "utf8");
  const parsed = parseText(raw);
  const text = Array.from(parsed.text);
  const statements: CodedStatement[] = [];
  let from = 0;
  for (const file of readdirSync(`${folder}/clauses`).sort()) {
    const { paragraphs } = readYaml(`${folder}/clauses/${file}`).data as ClauseFile;
    for (const one of paragraphs.flatMap((paragraph) => paragraph.statements)) {
      const at = text.slice(from).join("").indexOf(one.text);
      if (at < 0) throw new Error(`${file}: ${one.text}`);
      const start = from + Array.from(text.slice(from).join("").slice(0, at)).length;
      from = start + Array.from(one.text).length;
      statements.push({ type: one.type, start, end: from, text: one.text });
    }
  }
  const parts = { language: "zh", script: "mixed", wrappers: [], preamble: [], clauses: [], closing: [] };
  return { name: "almaty-2025", raw, coded: { ...parts, statements }, parsed };
}
