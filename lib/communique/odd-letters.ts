import { codePointsOf } from "./code-points";
import type { Finding } from "./findings";
import { countForms } from "./language";
import type { CommuniqueStructure } from "./structure";

const latinTwins = new Set("aceopxyiABCEHKMOPTXI");
const cyrillicTwins = new Set("асеорхуіАВСЕНКМОРТХІ");
const word =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:\p{Script=Latin}+\p{Script=Cyrillic}|\p{Script=Cyrillic}+\p{Script=Latin})[\p{Script=Latin}\p{Script=Cyrillic}]*/gu;
const isLatin = (char: string) => /\p{Script=Latin}/u.test(char);

/** Letters that only look right: a Latin “c” in «cтороны», characters no font knows, two Chinese scripts in one. */
export function findOddLetters(structure: CommuniqueStructure): Finding[] {
  const { text, damaged, script } = structure;
  const point = codePointsOf(text);
  const found: Finding[] = [];
  const seen = new Map<string, Finding>();
  if (/\p{Script=Cyrillic}/u.test(text) && /\p{Script=Latin}/u.test(text))
    for (const match of text.matchAll(word)) {
      const [printed] = match;
      const odd = oddIn(printed);
      const known = seen.get(printed);
      if (known?.values) known.values.times = Number(known.values.times) + 1;
      else if (odd) {
        const finding: Finding = {
          kind: "look-alike-letters",
          clause: null,
          start: point(match.index),
          end: point(match.index + printed.length),
          values: { word: printed, letters: odd, times: 1 },
        };
        seen.set(printed, finding);
        found.push(finding);
      }
    }
  for (const match of text.matchAll(/\p{Co}+/gu)) {
    const start = point(match.index);
    const end = point(match.index + match[0].length);
    if (!damaged.some((span) => start >= span.start && end <= span.end))
      found.push({ kind: "private-use", clause: null, start, end, values: { length: end - start } });
    // The report shows the first ones; a text of nothing else is not listed in full.
    if (found.length > 1000) break;
  }
  if (script === "mixed") {
    const { traditional, simplified, firstSimplified, firstTraditional } = countForms(text);
    const at = point(simplified > 0 && simplified < traditional ? firstSimplified : firstTraditional);
    found.push({
      kind: "mixed-script",
      clause: null,
      start: at,
      end: at + 1,
      values: { traditional, simplified },
    });
  }
  return found;
}

/** The letters of the script that is in the minority, if every one of them has a twin in the other. */
function oddIn(printed: string): string | null {
  const letters = Array.from(printed);
  const latin = letters.filter(isLatin);
  const cyrillic = letters.filter((char) => !isLatin(char));
  const [odd, twins] = latin.length <= cyrillic.length ? [latin, latinTwins] : [cyrillic, cyrillicTwins];
  return odd.every((char) => twins.has(char)) ? [...new Set(odd)].join("") : null;
}
