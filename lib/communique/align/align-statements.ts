import type { StatementType } from "../../domain/vocabulary";
import { codePointLength, unitsOf } from "../code-points";
import type { AlignableText, ClausePair } from "./align-clauses";
import { placeLikeness } from "./align-clauses";
import { joinTallies, lengthLikeness, likenessOf, scalesFor, type Tally } from "./likeness";
import { alignSequences, type Run } from "./sequence";
import { type Bag, type Named, tokenReader } from "./tokens";

export type AlignableStatement = { clause: number | null; start: number; end: number; type: StatementType };
export type StatementText = AlignableText & { statements: readonly AlignableStatement[] };

/** Statements that say the same, by their start; an empty side: nothing there says it. */
export type StatementPair = { clauses: ClausePair; a: number[]; b: number[]; confidence: number };

const counts = {
  same: { tokens: 0.75, type: 0.05, place: 0.1, length: 0.1 },
  across: { tokens: 0.4, type: 0.25, place: 0.2, length: 0.15 },
};
const firm: readonly StatementType[] = ["decides", "commits", "continues", "intends"];
const followed: readonly StatementType[] = ["supports", "calls"];

type Piece = { start: number; type: StatementType; bag: Bag; length: number };
type Weighed = Piece & { tally: Tally };

/** Inside clauses that belong together: which statement says which. */
export function alignStatements(
  a: StatementText,
  b: StatementText,
  pairs: readonly ClausePair[],
  names: readonly Named[] = [],
): StatementPair[] {
  const sameLanguage = a.language === b.language;
  const read = tokenReader(names);
  const pieces = ({ text, language, statements }: StatementText) => {
    const unit = unitsOf(text);
    const byClause = new Map<number, Piece[]>();
    for (const { clause, start, end, type } of statements) {
      if (clause === null) continue;
      const words = text.slice(unit(start), unit(end));
      const bag = read(words, language, sameLanguage);
      const length = codePointLength(words.replace(/\s+/gu, ""));
      byClause.set(clause, [...(byClause.get(clause) ?? []), { start, type, bag, length }]);
    }
    return (positions: readonly number[]) => positions.flatMap((position) => byClause.get(position) ?? []);
  };
  const [of, to] = [pieces(a), pieces(b)];
  const everything = [...of(a.clauses.map(at)), ...to(b.clauses.map(at))];
  const weigh = scalesFor(everything.map(({ bag }) => bag));
  const weighed = (all: Piece[]): Weighed[] => all.map((piece) => ({ ...piece, tally: weigh(piece.bag) }));
  return pairs.flatMap((pair) => {
    const [left, right] = [weighed(of(pair.a)), weighed(to(pair.b))];
    const score = statementLikeness(left, right, sameLanguage);
    return alignSequences(left.length, right.length, { score, least: 0.3, merging: 0.08 }).map((bead) => ({
      clauses: pair,
      a: left.slice(bead.a.start, bead.a.end).map(({ start }) => start),
      b: right.slice(bead.b.start, bead.b.end).map(({ start }) => start),
      // No statement is surer than the clauses it stands in.
      confidence: bead.score * pair.confidence,
    }));
  });
}

const at = ({ position }: { position: number }) => position;

function statementLikeness(a: Weighed[], b: Weighed[], sameLanguage: boolean) {
  const parts = sameLanguage ? counts.same : counts.across;
  const total = (pieces: Piece[]) => pieces.reduce((sum, { length }) => sum + length, 0);
  const ratio = sameLanguage || total(a) === 0 ? 1 : total(b) / total(a) || 1;
  return (runA: Run, runB: Run): number => {
    const left = a.slice(runA.start, runA.end);
    const right = b.slice(runB.start, runB.end);
    const leads = (pieces: Piece[]) => pieces.some(({ type }) => type === "lead-in");
    // What leads in a list is not one of its points.
    if (leads(left) !== leads(right)) return 0;
    const tokens = likenessOf(joined(left), joined(right));
    const type = Math.max(...left.map((x) => Math.max(...right.map((y) => typeLikeness(x.type, y.type)))));
    const signs = [
      [parts.tokens * tokens.evidence, tokens.value],
      [parts.type, type],
      [parts.place, placeLikeness(runA, runB, a.length, b.length)],
      [parts.length, lengthLikeness(total(left) * ratio, total(right))],
    ] as const;
    const of = signs.reduce((sum, [count]) => sum + count, 0);
    return signs.reduce((sum, [count, value]) => sum + count * value, 0) / of;
  };
}

const joined = (pieces: Weighed[]) =>
  pieces.length === 1 && pieces[0] ? pieces[0].tally : joinTallies(pieces.map(({ tally }) => tally));

/** The hedge is often translated a shade firmer or softer; an undertaking seldom becomes an appraisal. */
function typeLikeness(a: StatementType, b: StatementType): number {
  if (a === b) return 1;
  const alike = (group: readonly StatementType[]) => group.includes(a) && group.includes(b);
  return alike(firm) ? 0.7 : alike(followed) ? 0.6 : alike([...firm, ...followed]) ? 0.3 : 0;
}
