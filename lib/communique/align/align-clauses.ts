import { codePointLength, unitsOf } from "../code-points";
import type { Language } from "../language";
import { chineseNumber, romanNumber } from "../numerals";
import { joinTallies, lengthLikeness, likenessOf, scalesFor, type Tally } from "./likeness";
import { alignSequences, type Run } from "./sequence";
import { type Named, tokenReader } from "./tokens";

/** A text as far as aligning reads it; offsets are code points of `text`, clause 0 is the preamble. */
export type AlignableText = {
  language: Language;
  text: string;
  clauses: readonly { position: number; label: string; start: number; end: number }[];
};

/** Clauses that say the same, by their position; an empty side: nothing there says it. */
export type ClausePair = { a: number[]; b: number[]; confidence: number };

type Unit = { tally: Tally; length: number; label: number | null };
type Sides = { a: Unit[]; b: Unit[]; sameLanguage: boolean; ratio: number };

/** What each kind of sign counts. In one language the words say it all; across languages much must help. */
const counts = {
  same: { tokens: 0.75, label: 0.05, place: 0.1, length: 0.1 },
  across: { tokens: 0.6, label: 0.15, place: 0.15, length: 0.1 },
};

/** Clause by clause, in order: pairs that say the same, and what has no counterpart. */
export function alignClauses(a: AlignableText, b: AlignableText, names: readonly Named[] = []): ClausePair[] {
  const sides = readSides(a, b, names);
  const numbered = (text: AlignableText) => text.clauses.filter(({ position }) => position > 0);
  const preamble = (text: AlignableText) => text.clauses.filter(({ position }) => position === 0);
  const [left, right] = [numbered(a), numbered(b)];
  const likeness = clauseLikeness(sides, a.clauses.length - left.length, b.clauses.length - right.length);
  const beads = alignSequences(left.length, right.length, {
    score: (x, y) => likeness(x, y).score,
    ...{ least: 0.28, merging: 0.12 },
  });
  const positions = (run: Run, of: typeof left) => of.slice(run.start, run.end).map((one) => one.position);
  const opening = [preamble(a), preamble(b)].map((side) => side.map(({ position }) => position));
  const [openingA = [], openingB = []] = opening;
  const both = openingA.length > 0 && openingB.length > 0;
  return [
    // A preamble answers a preamble, whatever it says.
    ...(openingA.length + openingB.length > 0
      ? [{ a: openingA, b: openingB, confidence: both ? 1 : 0 }]
      : []),
    ...beads.map((bead) => ({
      a: positions(bead.a, left),
      b: positions(bead.b, right),
      confidence: bead.score === 0 ? 0 : likeness(bead.a, bead.b).confidence,
    })),
  ];
}

function readSides(a: AlignableText, b: AlignableText, names: readonly Named[]): Sides {
  const sameLanguage = a.language === b.language;
  const read = tokenReader(names);
  const words = ({ text, clauses }: AlignableText) => {
    const unit = unitsOf(text);
    return clauses.map(({ start, end }) => text.slice(unit(start), unit(end)));
  };
  const [left, right] = [words(a), words(b)];
  const bags = [
    ...left.map((text) => read(text, a.language, sameLanguage)),
    ...right.map((text) => read(text, b.language, sameLanguage)),
  ];
  const weigh = scalesFor(bags);
  const unit = (text: string, label: string, nth: number): Unit => ({
    tally: weigh(bags[nth] ?? new Map()),
    length: codePointLength(text.replace(/\s+/gu, "")),
    label: labelNumber(label),
  });
  const unitsA = left.map((text, i) => unit(text, a.clauses[i]?.label ?? "", i));
  const unitsB = right.map((text, i) => unit(text, b.clauses[i]?.label ?? "", left.length + i));
  const total = (units: Unit[]) => units.reduce((sum, { length }) => sum + length, 0);
  const ratio = sameLanguage || total(unitsA) === 0 ? 1 : total(unitsB) / total(unitsA);
  return { a: unitsA, b: unitsB, sameLanguage, ratio: ratio || 1 };
}

/** The first units of each side may be left out: where the preamble stands among them. */
function clauseLikeness({ a, b, sameLanguage, ratio }: Sides, skipA: number, skipB: number) {
  const parts = sameLanguage ? counts.same : counts.across;
  const n = a.length - skipA;
  const m = b.length - skipB;
  const [left, right] = [joiner(a.slice(skipA)), joiner(b.slice(skipB))];
  return (runA: Run, runB: Run) => {
    const x = left(runA);
    const y = right(runB);
    const tokens = likenessOf(x.tally, y.tally);
    const labelled = x.label !== null && y.label !== null ? parts.label : 0;
    const sameLabel = labelled > 0 && x.label === y.label;
    const byTokens = parts.tokens * tokens.evidence;
    const sum =
      byTokens * tokens.value +
      (sameLabel ? labelled : 0) +
      parts.place * placeLikeness(runA, runB, n, m) +
      parts.length * lengthLikeness(x.length * ratio, y.length);
    const score = (sum / (byTokens + labelled + parts.place + parts.length)) * doubt(tokens);
    // Agreement of number and place alone is no more than a good guess.
    const grounds = Math.max(tokens.evidence, sameLabel ? 0.5 : 0);
    return { score, confidence: score * (0.55 + 0.45 * grounds) };
  };
}

/** Units of one side as one; what two neighbours hold together is put together once. */
function joiner(units: readonly Unit[]) {
  const joined = new Map<number, Unit>();
  return ({ start, end }: Run): Unit => {
    const first = units[start];
    if (!first) throw new Error("A pair has at least one clause on each side.");
    if (end - start === 1) return first;
    const known = joined.get(start);
    if (known) return known;
    const run = units.slice(start, end);
    const made = {
      tally: joinTallies(run.map(({ tally }) => tally)),
      length: run.reduce((sum, { length }) => sum + length, 0),
      label: first.label,
    };
    joined.set(start, made);
    return made;
  };
}

/** Two paragraphs full of names and numbers that share none of them are not the same one. */
const doubt = ({ value, evidence }: { value: number; evidence: number }) =>
  1 - 0.6 * evidence * (1 - Math.min(1, value / 0.2));

/** Counted from the start, or as a share of the whole: a text that breaks off keeps its first places. */
export function placeLikeness(a: Run, b: Run, n: number, m: number): number {
  const middle = ({ start, end }: Run) => (start + end) / 2;
  const share = Math.abs(middle(a) / n - middle(b) / m);
  const steps = Math.abs(middle(a) - middle(b));
  return Math.max(1 - Math.min(1, 3 * share), 1 - Math.min(1, steps / 4));
}

/** 十三, 13., Article 13, XIII, 1.2: the last number of the label; null where it has none. */
export function labelNumber(label: string): number | null {
  const digits = label.match(/\d+/gu)?.at(-1);
  if (digits) return Number(digits);
  const chinese = label.match(/[一二三四五六七八九十百零〇两]+/u)?.[0];
  if (chinese) return chineseNumber(chinese);
  const roman = label.match(/[IVXLCІХСⅠ-Ⅻ]+(?=[.．)]?\s*$)/u)?.[0];
  return roman ? romanNumber(roman) : null;
}
