import { findWords } from "@/lib/communique/find-words";
import { cutAt } from "@/lib/domain/text-piece";
import type {
  DocumentParagraph,
  DocumentStatement,
  DocumentText,
  TextMark,
} from "@/lib/use-cases/document-page";

/** A place found by searching inside; `number` counts from 1 through the whole text. */
export type Hit = { start: number; end: number; number: number };
/** The smallest run of characters that is drawn alike. */
export type Run = {
  start: number;
  text: string;
  marks: TextMark[];
  hit: Hit | null;
  /** What stood behind these characters and was taken out. */
  removed: TextMark[];
};

const lengthOf = (text: string) => Array.from(text).length;

/** Where the words stand in the text, paragraph by paragraph; numbered on from those found before. */
export function hitsIn(text: DocumentText, words: string, before = 0): Hit[] {
  if (words.trim() === "") return [];
  const hits: Hit[] = [];
  for (const clause of text.clauses)
    for (const paragraph of clause.paragraphs) {
      const [first] = paragraph.statements;
      if (!first) continue;
      for (const { start, end } of findWords(readingOf(paragraph), words))
        hits.push({ start: start + first.start, end: end + first.start, number: before + hits.length + 1 });
    }
  return hits;
}

const readingOf = ({ statements }: DocumentParagraph) =>
  statements.flatMap(({ pieces }) => pieces.map(({ reading }) => reading)).join("");

/** Hands out, place by place in text order, what lies in each place. */
export function inOrder<T extends { start: number; end: number }>(spans: readonly T[]) {
  let first = 0;
  return (start: number, end: number): T[] => {
    while (first < spans.length && (spans[first]?.end ?? 0) < start) first++;
    const found: T[] = [];
    for (let i = first; i < spans.length; i++) {
      const span = spans[i];
      if (!span || span.start > end) break;
      found.push(span);
    }
    return found;
  };
}

/** Cuts one piece of a statement where something begins or ends that is drawn in its own way. */
export function runsOf(
  piece: DocumentStatement["pieces"][number],
  said: string,
  marks: readonly TextMark[],
  hits: readonly Hit[],
): Run[] {
  const chars = Array.from(said);
  const whole = { start: piece.start, end: piece.start + lengthOf(said) };
  const gone = marks.filter(
    ({ kind, start }) =>
      kind === "removed" &&
      (start > whole.start || start === 0) &&
      start <= whole.end &&
      whole.end > whole.start,
  );
  const shown = marks.filter(({ kind }) => kind !== "removed");
  const spans = [
    ...shown.map((mark) => ({ start: mark.start, end: mark.end, mark, hit: null })),
    ...hits.map((hit) => ({ start: hit.start, end: hit.end, mark: null, hit })),
    // Behind the character it followed.
    ...gone.map(({ start }) => ({ start, end: whole.end, mark: null, hit: null })),
  ];
  return cutAt(whole, spans).map(({ start, end, inside }) => ({
    start,
    text: chars.slice(start - whole.start, end - whole.start).join(""),
    marks: inside.flatMap(({ mark }) => (mark ? [mark] : [])),
    hit: inside.find(({ hit }) => hit)?.hit ?? null,
    removed: gone.filter((mark) => mark.start === end),
  }));
}
