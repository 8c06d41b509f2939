import { beginsSyllable, readSyllable } from "./pinyin";

/** Offsets here are UTF-16 units of the raw text. */
export type Cut = {
  start: number;
  end: number;
  replacement: "";
  rule: "gloss" | "toneless-gloss" | "truncated-gloss";
};
export type GlossReport = { cuts: Cut[]; readings: Map<string, Set<string>>; truncated: boolean };

const syllableLetter = "[a-z\\u00e0-\\u024f\\u0251\\u0261\\u0300-\\u036f\\u1e3f]";
export const syllableLetters = `${syllableLetter}{1,10}`;
const chain = new RegExp(`(\\p{Script=Han})((?:\\(${syllableLetters}\\)|（${syllableLetters}）)+)`, "gu");
const link = /[(（]([^()（）]+)[)）]/g;
const cutTail = new RegExp(`\\(((?:${syllableLetter}){0,7})\\s*$`, "u");

/** How often a document must show toneless, repeated or full-width glosses before any of them is believed. */
const manyHits = 8;
/** One letter alone is nearly always a list mark (“item (a)”); only these characters are read with one vowel. */
const oneVowel: Record<string, string> = {
  a: "阿啊呵腌錒锕",
  o: "哦噢喔",
  e: "俄额額恶惡鹅鵝娥饿餓鄂峨蛾厄遏扼愕噩呃莪",
};

type Part = { start: number; end: number; base: string; tones: number; letters: string; fullWidth: boolean };
type Chain = { char: string; parts: Part[] };

function* readChains(text: string, isFree: (start: number, end: number) => boolean): Generator<Chain> {
  for (const match of text.matchAll(chain)) {
    const [, char = "", tail = ""] = match;
    const at = match.index + char.length;
    if (!isFree(match.index, at + tail.length)) continue;
    const parts: Part[] = [];
    for (const one of tail.matchAll(link)) {
      const letters = (one[1] ?? "").normalize("NFC");
      const syllable = readSyllable(letters);
      if (!syllable) break;
      const start = at + one.index;
      parts.push({
        start,
        end: start + one[0].length,
        letters,
        fullWidth: one[0].startsWith("（"),
        ...syllable,
      });
    }
    if (parts.length > 0) yield { char, parts };
  }
}

/** A single half-width syllable with a tone mark is no one's real parenthesis. */
function plainGloss({ parts }: Chain): Part | null {
  const [first, second] = parts;
  if (first?.tones !== 1 || first.fullWidth) return null;
  return !second || (second.tones === 0 && second.base !== first.base) ? first : null;
}

/** Everything else goes only where the whole document shows the habit: many hits, one reading a character. */
function believed(doubtful: Chain[], plainHits: number, plainChars: Iterable<string>): Chain[] {
  const readings = new Map<string, Set<string>>();
  for (const { char, parts } of doubtful) {
    const seen = readings.get(char) ?? new Set();
    for (const { base } of parts) seen.add(base);
    readings.set(char, seen);
  }
  const supported = doubtful.filter(({ char, parts }) => {
    const [first] = parts;
    if (!first || readings.get(char)?.size !== 1) return false;
    return first.tones > 0 || first.base.length > 1 || (oneVowel[first.base] ?? "").includes(char);
  });
  const witnesses = new Set(plainChars);
  for (const { char } of supported) witnesses.add(char);
  return supported.length + plainHits >= manyHits && witnesses.size >= 2 ? supported : [];
}

/** Finds the pinyin a mirror wrote behind characters; `isFree` keeps out spans that another repair owns. */
export function findGlosses(text: string, isFree: (start: number, end: number) => boolean): GlossReport {
  const cuts: Cut[] = [];
  const doubtful: Chain[] = [];
  const readings = new Map<string, Set<string>>();
  for (const one of readChains(text, isFree)) {
    const part = plainGloss(one);
    if (!part) {
      doubtful.push(one);
      continue;
    }
    cuts.push({ start: part.start, end: part.end, replacement: "", rule: "gloss" });
    const known = readings.get(one.char);
    if (known) known.add(part.letters);
    else readings.set(one.char, new Set([part.letters]));
  }
  const plainHits = cuts.length;
  for (const { parts } of believed(doubtful, plainHits, readings.keys())) {
    for (const { start, end } of parts) cuts.push({ start, end, replacement: "", rule: "toneless-gloss" });
  }
  const tail = findCutTail(text, plainHits > 0, cuts);
  if (tail && isFree(tail.start, tail.end)) cuts.push(tail);
  if (cuts.length > plainHits) cuts.sort((a, b) => a.start - b.start);
  return { cuts, readings, truncated: tail !== null };
}

/** A gloss that the end of the file cut in two. A bare bracket says so only in a document that has glosses. */
function findCutTail(text: string, hasGlosses: boolean, cuts: Cut[]): Cut | null {
  const offset = Math.max(0, text.length - 200);
  const match = cutTail.exec(text.slice(offset));
  if (!match) return null;
  const [, letters = ""] = match;
  const start = offset + match.index;
  const behindGloss = cuts.some(({ end }) => end === start);
  if (!behindGloss && !/\p{Script=Han}$/u.test(text.slice(Math.max(0, start - 2), start))) return null;
  if (letters === "" ? !hasGlosses : !beginsSyllable(letters.normalize("NFC"))) return null;
  return { start, end: start + 1 + letters.length, replacement: "", rule: "truncated-gloss" };
}
