import { readdirSync, readFileSync } from "node:fs";
import { decodeBytes } from "../../../lib/communique/decode";
import { type ParsedText, parseText } from "../../../lib/communique/parse";

const folder = "tests/fixtures/communique";

/** A statement as a person coded it; offsets are code points of the decoded file, which none of these cleans. */
export type CodedStatement = { type: string; start: number; end: number; text: string };
export type CodedDocument = {
  language: string;
  script: string;
  wrappers: { kind: string; text: string }[];
  preamble: string[];
  clauses: { label: string; paragraphs: string[] }[];
  closing: string[];
  /** The text without its marks; absent where the cleaner must leave every character. */
  cleaned?: string;
  statements?: CodedStatement[];
};
export type Reading = { name: string; raw: string; coded: CodedDocument; parsed: ParsedText };

/** Every fixture with a hand-written expectation beside it. */
export function readCodedDocuments(): Reading[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => {
      const name = file.slice(0, -".json".length);
      const decoded = decodeBytes(readFileSync(`${folder}/${name}.txt`));
      if (!decoded.ok) throw new Error(`${name}: ${decoded.message.key}`);
      const coded: CodedDocument = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
      return { name, raw: decoded.value.text, coded, parsed: parseText(decoded.value.text) };
    });
}
