import { slicerOf } from "../code-points";
import { isDayLine } from "../datelines";
import type { CommuniqueStructure } from "../structure";

/** The stretches of a text in which a document says what it is, where and when. */
export type FactsHead = {
  /** On one line, as printed; empty where the text has none. */
  title: string;
  /** Lines that hold a place and a day and nothing else. */
  dayLines: string[];
  /** Openings of an agency: the day of its report, and where that was written. */
  agencyLines: string[];
  /** Sentences of the first paragraphs. */
  opening: string[];
  /** Paragraphs of the closing. */
  closing: string[];
};

type Source = Pick<
  CommuniqueStructure,
  "reading" | "language" | "wrappers" | "preamble" | "clauses" | "closing"
>;
const longestParagraph = 1_500;
const inHan = /(?<=[\p{Script=Han}，、（）《》—-])\s+(?=[\p{Script=Han}（《—-])/gu;

export function headOf({ reading, language, wrappers, preamble, clauses, closing }: Source): FactsHead {
  const slice = slicerOf(reading);
  const words = (span: { start: number; end: number }) => {
    const text = slice(span.start, Math.min(span.end, span.start + longestParagraph)).trim();
    return (language === "zh" ? text.replace(inHan, "") : text).replace(/\s+/gu, " ");
  };
  const lines = wrappers.filter(({ kind }) => kind === "dateline").map(words);
  const first = preamble.length > 0 ? preamble.slice(0, 2) : (clauses[0]?.paragraphs.slice(0, 1) ?? []);
  return {
    title: titleIn(wrappers, words),
    dayLines: lines.filter(isDayLine),
    agencyLines: lines.filter((line) => !isDayLine(line)),
    opening: first.flatMap((span) => sentencesIn(words(span))),
    closing: closing.slice(0, 8).map(words),
  };
}

/** A web page prints its own headline over the text's title: the run of title lines next to the text counts. */
function titleIn(
  wrappers: Source["wrappers"],
  words: (span: { start: number; end: number }) => string,
): string {
  const runs: string[][] = [];
  let open = false;
  for (const one of [...wrappers].sort((a, b) => a.start - b.start)) {
    if (one.kind !== "title") {
      open = false;
      continue;
    }
    if (open) runs.at(-1)?.push(words(one));
    else runs.push([words(one)]);
    open = true;
  }
  return (runs.at(-1) ?? []).join(" ").replace(/\s*[（(](?:全文|full text|полный текст)[）)]\s*$/iu, "");
}

const sentencesIn = (paragraph: string): string[] =>
  paragraph.split(/(?<=[。！？；])|(?<=\p{Ll}{3}[.!?]) (?=\p{Lu})/u).filter((one) => one.trim() !== "");
