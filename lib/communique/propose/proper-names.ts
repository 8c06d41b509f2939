import { stemOf } from "./stem";
import { foldInPlace } from "./view";

/** Enough to learn a document's names, however long it is. */
const longest = 2_000_000;

/** Words with a capital inside a sentence and never without one: the names of this document, as stems. */
export function properNamesIn(text: string): Set<string> {
  const capital = new Set<string>();
  const small = new Set<string>();
  const head = text.slice(0, longest);
  for (const match of head.matchAll(/(?<=\p{Ll} )\p{Lu}\p{Ll}+/gu)) capital.add(match[0]);
  for (const match of head.matchAll(/(?<![\p{L}-])\p{Ll}{3,}/gu)) small.add(match[0]);
  const smallStems = new Set([...small].map((word) => stemOf(foldInPlace(word))));
  return new Set(
    [...capital].map((word) => stemOf(foldInPlace(word))).filter((stem) => !smallStems.has(stem)),
  );
}
