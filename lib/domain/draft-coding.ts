import { contextLength } from "../communique/anchor";
import type { AnchorPlace, CommitmentCoding } from "./commitment-coding";
import { completeWords, type DraftCommitment } from "./import";
import { type Locale, locales, type Trilingual, tierOf, wordingOf } from "./vocabulary";

/** A decided statement, with the places that say the same. */
export type DecidedCommitment = { clause: number; start: number; coding: DraftCommitment; repeats: number[] };
export type NumberedCommitment = DecidedCommitment & { running: number };

/** Counts on within each clause, in text order. */
export function numberedInClauses(decided: readonly DecidedCommitment[]): NumberedCommitment[] {
  const running = new Map<number, number>();
  return [...decided]
    .sort((a, b) => a.start - b.start)
    .map((one) => {
      const number = (running.get(one.clause) ?? 0) + 1;
      running.set(one.clause, number);
      return { ...one, running: number };
    });
}

/** What is published of a draft: wording in every language, and in which ones it is still the document's own. */
export function publishedCoding(
  draft: DraftCommitment,
  own: Locale,
  anchors: AnchorPlace[],
): { coding: CommitmentCoding; untranslated: Locale[] } {
  const missing = new Set<Locale>();
  const complete = (words: Partial<Trilingual>): Trilingual => {
    const done = completeWords(words, own);
    if (!done) throw new Error("A decided commitment is worded in one language at least.");
    for (const locale of done.untranslated) missing.add(locale);
    return done.words;
  };
  const coding: CommitmentCoding = {
    ...draft,
    title: complete(draft.title),
    summary: complete(draft.summary),
    deliveredWhen: complete(draft.deliveredWhen),
    failedWhen: complete(draft.failedWhen),
    tier: tierOf(draft.type),
    wording: wordingOf(draft.type),
    anchors,
  };
  return { coding, untranslated: locales.filter((locale) => missing.has(locale)) };
}

/** A statement as an anchor: its words without the white space around them, with some text before and after. */
export function anchorOf(
  words: (start: number, end: number) => string,
  { clause, start, end }: { clause: number; start: number; end: number },
): AnchorPlace {
  const text = words(start, end);
  const points = (part: string) => Array.from(part).length;
  const from = start + points(text) - points(text.trimStart());
  const to = end - points(text) + points(text.trimEnd());
  return {
    ...{ clause, start: from, end: to, quote: text.trim() },
    before: words(Math.max(0, from - contextLength), from),
    after: words(to, to + contextLength),
  };
}
