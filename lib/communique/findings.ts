import { codePointLength, codePointsOf, unitsOf } from "./code-points";
import { findCountFaults } from "./count-faults";
import type { Span } from "./edits";
import { endsSentence } from "./lines";
import { findOddLetters } from "./odd-letters";
import type { Clause } from "./segment";
import type { CommuniqueStructure } from "./structure";

export type FindingKind =
  | "missing-number"
  | "repeated-number"
  | "mixed-script"
  | "look-alike-letters"
  | "private-use"
  | "truncated"
  | "no-end-sign"
  | "unclosed-quote"
  | "damaged"
  | "long-clause"
  | "no-numbering"
  | "no-preamble"
  | "no-text";

/** What a person should look at before confirming; a place in the clean text, code points. */
export type Finding = Span & {
  kind: FindingKind;
  /** Running order; 0 for the preamble, null outside the clauses. */
  clause: number | null;
  values?: Record<string, string | number>;
};

/** More than this of one kind says no more than the first ones did. */
const mostOfKind = 50;
const longClause = 3000;

/** What looks wrong in a text as it was read; nothing here changes it. In text order. */
export function findFindings(structure: CommuniqueStructure): Finding[] {
  const found = [
    ...findCountFaults(structure),
    ...findOddLetters(structure),
    ...structure.damaged.map((span): Finding => ({ kind: "damaged", clause: null, ...span })),
    ...findEnd(structure),
    ...findShape(structure),
  ];
  const times = new Map<FindingKind, number>();
  const placed = found
    .sort((a, b) => a.start - b.start)
    .filter(({ kind }) => {
      times.set(kind, (times.get(kind) ?? 0) + 1);
      return (times.get(kind) ?? 0) <= mostOfKind;
    });
  const clauseAt = clauseFinder(structure);
  return placed.map((one) => ({ ...one, clause: one.clause ?? clauseAt(one.start) }));
}

/** Which clause holds a place; 0 is the preamble, null neither. */
function clauseFinder({ preamble, clauses }: CommuniqueStructure): (point: number) => number | null {
  const until = preamble.at(-1)?.end ?? -1;
  return (point) => {
    if (point < until) return 0;
    let low = 0;
    let high = clauses.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((clauses[middle]?.start ?? 0) <= point) low = middle + 1;
      else high = middle;
    }
    const clause = clauses[low - 1];
    return clause && point < clause.end ? clause.order : null;
  };
}

const opening = "“«《「『";
const closing = "”»》」』";

/** A text whose last words are no end: a cut gloss, no end sign, or a quotation nobody closes. */
function findEnd({
  text,
  truncated,
  clauses,
  closing: signatures,
  wrappers,
}: CommuniqueStructure): Finding[] {
  const size = codePointLength(text);
  if (truncated) return [{ kind: "truncated", clause: null, start: size, end: size }];
  const clause = clauses.at(-1);
  const last = clause?.paragraphs.at(-1);
  if (!clause || !last || signatures.length > 0) return [];
  if (wrappers.some(({ kind }) => kind === "end-mark")) return [];
  const unit = unitsOf(text);
  const words = text.slice(unit(last.start), unit(last.end));
  const found: Finding[] = [];
  const open = unclosed(words);
  if (open >= 0) {
    const start = codePointsOf(text)(unit(last.start) + open);
    found.push({ kind: "unclosed-quote", clause: clause.order, start, end: last.end });
  }
  const broken = /[\p{L}\d,，、;；:：(（-]$/u.test(words.slice(-2));
  const listed = last.kind === "bullet" && /[\p{L}\d]$/u.test(words.slice(-2));
  if (broken && !listed && !endsSentenceOfWords(words))
    found.push({
      kind: "no-end-sign",
      clause: clause.order,
      start: last.start,
      end: last.end,
      values: { end: Array.from(words.slice(-30)).slice(-20).join("") },
    });
  return found;
}

const endsSentenceOfWords = (words: string) => endsSentence(words) && !/[:;：；]$/u.test(words.slice(-1));

function unclosed(words: string): number {
  const stack: { char: string; at: number }[] = [];
  for (let at = 0; at < words.length; at++) {
    const char = words[at] ?? "";
    if (opening.includes(char)) stack.push({ char, at });
    else if (closing.includes(char) && stack.at(-1)?.char === opening[closing.indexOf(char)]) stack.pop();
  }
  return stack.at(-1)?.at ?? -1;
}

function findShape({ text, preamble, clauses }: CommuniqueStructure): Finding[] {
  const [first] = clauses;
  if (!first) return [{ kind: "no-text", clause: null, start: 0, end: codePointLength(text) }];
  const found: Finding[] = [];
  const end = clauses.at(-1)?.end ?? first.end;
  const numbered = clauses.some(({ label }) => label !== "");
  if (!numbered)
    found.push({
      kind: "no-numbering",
      clause: null,
      start: first.start,
      end,
      values: { paragraphs: clauses.length },
    });
  else if (preamble.length === 0)
    found.push({ kind: "no-preamble", clause: first.order, start: first.start, end: first.start });
  return [...found, ...longOnes(clauses)];
}

/** Four times as long as is usual here, and long in itself: often a number that was not seen. */
function longOnes(clauses: Clause[]): Finding[] {
  const lengths = clauses.map(({ start, end }) => end - start).sort((a, b) => a - b);
  const usual = clauses.length >= 4 ? (lengths[clauses.length >> 1] ?? 0) : longClause / 2;
  return clauses
    .filter(({ start, end }) => end - start > longClause && end - start > usual * 4)
    .map(({ order, label, start, end }) => ({
      kind: "long-clause",
      clause: order,
      start,
      end,
      values: { label, length: end - start, usual },
    }));
}
