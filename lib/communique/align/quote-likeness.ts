import type { Language } from "../language";
import { fold } from "../reading";
import { likenessOf, scalesFor, type Tally } from "./likeness";
import { type Named, tokenReader } from "./tokens";

/** A commitment as far as its likeness to another is asked: its words in each language it is said in. */
export type Said = {
  id: string;
  quotes: readonly { language: Language; text: string }[];
  /** Primary first. */
  sectors: readonly string[];
  parties: readonly string[];
};

export type Likeness = { from: string; to: string; value: number };

/** Below these a pair is not worth a person's look. */
const leastSame = 0.4;
const leastAcross = 0.5;
/** Of each newer commitment at most so many earlier ones, the likest first. */
const mostEach = 2;

const languages = ["zh", "ru", "en", "und"] as const;
type Read = Said & { within: Map<Language, Tally>; across: Tally };

/** For each newer commitment the earlier ones it may say again; in one language by its words, else by what it names. */
export function likelyPairs(
  newer: readonly Said[],
  older: readonly Said[],
  names: readonly Named[],
): Likeness[] {
  const read = tokenReader(names);
  const bags = [...newer, ...older].map((said) => ({
    said,
    within: new Map(said.quotes.map(({ language, text }) => [language, read(text, language, true)])),
    across: read(said.quotes[0]?.text ?? "", said.quotes[0]?.language ?? "und", false),
  }));
  const inLanguage = new Map(
    languages.map((language) => [
      language,
      scalesFor(bags.flatMap(({ within }) => within.get(language) ?? [])),
    ]),
  );
  const weigh = scalesFor(bags.map(({ across }) => across));
  const all = bags.map(
    ({ said, within, across }): Read => ({
      ...said,
      across: weigh(across),
      within: new Map(
        [...within].flatMap(([language, bag]) => {
          const tally = inLanguage.get(language)?.(bag);
          return tally ? [[language, tally] as const] : [];
        }),
      ),
    }),
  );
  const fresh = all.slice(0, newer.length);
  const earlier = all.slice(newer.length);

  const value = (a: Read, b: Read): number => {
    const common = languages.find((language) => a.within.has(language) && b.within.has(language));
    const [x, y] = common ? [a.within.get(common), b.within.get(common)] : [];
    if (x && y) {
      const likeness = likenessOf(x, y).value;
      return likeness < leastSame ? 0 : likeness;
    }
    const tokens = likenessOf(a.across, b.across);
    // Sector and parties alone say nothing: half of a communiqué shares them.
    if (tokens.evidence < 0.4 || tokens.value < 0.3) return 0;
    const likeness = 0.6 * tokens.value + 0.2 * sectorLikeness(a, b) + 0.2 * overlap(a.parties, b.parties);
    return likeness < leastAcross ? 0 : likeness;
  };
  return fresh.flatMap((a) =>
    earlier
      .map((b) => ({ from: a.id, to: b.id, value: value(a, b) }))
      .filter((pair) => pair.value > 0)
      .sort((x, y) => y.value - x.value)
      .slice(0, mostEach),
  );
}

function sectorLikeness(a: Said, b: Said): number {
  if (a.sectors[0] === b.sectors[0]) return 1;
  return a.sectors.some((code) => b.sectors.includes(code)) ? 0.5 : 0;
}

function overlap(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  return all.size === 0 ? 0 : a.filter((code) => b.includes(code)).length / all.size;
}

/** Numbers, years and dates that a quote names, in any language. */
export function numbersIn(text: string, language: Language): Set<string> {
  const bag = tokenReader([])(text, language, false);
  return new Set([...bag.keys()].filter((token) => token.startsWith("n:") || token.startsWith("m:")));
}

const tooCommon =
  /^(?:the|and|will|shall|with|from|that|their|this|parties|стороны|сторон|между|также|который)$/;

/** The words of one quote that stand in the other too, in the order of the first; nothing across languages. */
export function sharedWords(a: string, b: string): string[] {
  const [left, right] = [fold(a), fold(b)];
  if (/\p{Script=Han}/u.test(left)) return commonRuns(left, right);
  const words = new Set(right.match(/[\p{L}\p{N}]+/gu) ?? []);
  const shared = (left.match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => words.has(word) && (word.length > 3 || /\d/.test(word)) && !tooCommon.test(word),
  );
  return [...new Set(shared)];
}

/** Runs of Han characters that both hold, the longest from each place on. */
function commonRuns(a: string, b: string): string[] {
  const runs: string[] = [];
  for (let i = 0; i < a.length; ) {
    let length = 0;
    while (
      i + length < a.length &&
      /[\p{Script=Han}\d]/u.test(a[i + length] ?? "") &&
      b.includes(a.slice(i, i + length + 1))
    )
      length++;
    if (length > 1) runs.push(a.slice(i, i + length));
    i += Math.max(1, length);
  }
  return [...new Set(runs)].filter((run) => run !== "各方");
}
