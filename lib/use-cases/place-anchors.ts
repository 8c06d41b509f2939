import { codePointLength, sliceCodePoints } from "../communique/code-points";
import type { CodingFile } from "../domain/coding-bundle";
import type { AnchorPlace } from "../domain/commitment-coding";
import type { Fault } from "./coding-faults";
import type { CodedCommitment } from "./coding-schema";
import type { PlacedClause, PlacedStatement } from "./place-statements";

const contextLength = 24;

/** The commitment that is placed: its file, its path in it, its clause. */
export type Place = { file: CodingFile; path: PropertyKey[]; clause: number };

/** Each quote stands exactly once in its clause, inside one tracked statement. */
export function placeAnchors(
  commitment: CodedCommitment,
  { file, path, clause }: Place,
  placed: Map<number, PlacedClause>,
  cleanText: string,
  fault: Fault,
): (AnchorPlace & { statement: number })[] {
  return commitment.anchors.flatMap((anchor, i) => {
    const at = [...path, "anchors", i, "quote"];
    const position = anchor.clause ?? clause;
    const statements = placed.get(position)?.statements ?? [];
    const places = findQuote(statements, anchor.quote);
    const [first] = places;
    if (!first) fault(file, at, `Clause ${position} does not say “${anchor.quote}” inside one statement.`);
    else if (places.length > 1)
      fault(file, at, `Clause ${position} says “${anchor.quote}” ${places.length} times.`);
    else if (first.statement.untracked)
      fault(file, at, "The quote stands in a statement that is not tracked.");
    else if (i === 0 && position !== clause)
      fault(file, at, "The first anchor stands in the commitment’s own clause.");
    else if (i === 0 && first.statement.type !== commitment.type)
      fault(
        file,
        [...path, "type"],
        `The first anchor’s statement has the type “${first.statement.type}”, not “${commitment.type}”.`,
      );
    else {
      const end = first.start + codePointLength(anchor.quote);
      const before = sliceCodePoints(cleanText, Math.max(0, first.start - contextLength), first.start);
      const after = sliceCodePoints(cleanText, end, end + contextLength);
      const found = { clause: position, start: first.start, end, quote: anchor.quote, before, after };
      return [{ ...found, statement: first.statement.start }];
    }
    return [];
  });
}

/** Every place where the quote stands; overlapping ones too, because each makes it ambiguous. */
function findQuote(statements: PlacedStatement[], quote: string) {
  return statements.flatMap((statement) => {
    const places: { statement: typeof statement; start: number }[] = [];
    for (let at = statement.text.indexOf(quote); at >= 0; at = statement.text.indexOf(quote, at + 1))
      places.push({ statement, start: statement.start + codePointLength(statement.text.slice(0, at)) });
    return places;
  });
}

/** What parties and deadline are coded from stands in the text, where the commitment is anchored. */
export function checkWords(
  commitment: CodedCommitment,
  { file, path, clause }: Place,
  placed: Map<number, PlacedClause>,
  anchors: AnchorPlace[],
  fault: Fault,
): void {
  const said = [...new Set([clause, ...anchors.map((anchor) => anchor.clause)])].map((position) =>
    (placed.get(position)?.statements ?? []).map(({ text }) => text).join(""),
  );
  const check = (words: string | undefined, at: PropertyKey[]) => {
    if (words !== undefined && !said.some((text) => text.includes(words)))
      fault(file, [...path, ...at, "words"], `The words “${words}” do not stand in the clause.`);
  };
  commitment.parties.forEach(({ words }, i) => {
    check(words, ["parties", i]);
  });
  check(commitment.deadline.words, ["deadline"]);
}
