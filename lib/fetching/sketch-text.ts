import { codePointLength } from "../communique/code-points";
import { detectLanguage } from "../communique/language";
import { sketchOf } from "../communique/likeness";

/** The sketch of any text, comparable by `similarity` with every other one. */
export function sketchOfText(text: string): number[] {
  const body = { start: 0, end: codePointLength(text), kind: "paragraph" as const };
  const { language } = detectLanguage(text);
  return sketchOf({ language, reading: text, wrappers: [], preamble: [body] as never, clauses: [] });
}
