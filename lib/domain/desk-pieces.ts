import { accept, type Outcome, refuse } from "./outcome";

/** A statement's place; offsets are code points of the clean text. */
type Place = { start: number; end: number; clause: number | null };

/** Cuts a statement in two; each half holds words, and every character belongs to one of them. */
export function decideStatementSplit<T extends Place>(
  whole: T,
  at: number,
  words: { before: string; after: string },
): Outcome<[Place, Place]> {
  const { start, end, clause } = whole;
  if (at <= start || at >= end || !holdsWords(words.before) || !holdsWords(words.after))
    return refuse("invalid", "splitBetweenWords");
  return accept([
    { start, end: at, clause },
    { start: at, end, clause },
  ]);
}

const holdsWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Joins a statement with the next one of the same paragraph. */
export function decideStatementMerge<T extends Place>(
  first: T,
  next: T | null,
  paragraph: { start: number; end: number } | null,
): Outcome<Place> {
  const together =
    next && paragraph && next.clause === first.clause && next.start >= first.end && next.end <= paragraph.end;
  if (!together || paragraph.start > first.start) return refuse("invalid", "lastOfItsParagraph");
  return accept({ start: first.start, end: next.end, clause: first.clause });
}
