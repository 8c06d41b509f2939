import type { Span } from "./edits";
import type { Language } from "./language";

/** A paragraph as a reader takes it in, and where each of its characters stands in the text. */
export type ParagraphView = { text: string; at(index: number): number };

const marks = /\*\*|__|\[\^?\d{1,2}\]|[⁰¹²³⁴-⁹\u00ad]/gu;
const hyphen = /(?<=\p{Ll})[-‐][ \t]*(?:\r\n|\n|\r)[ \t]*(?=\p{Ll})/gu;
const hanBreak =
  /(?<=[^\s -~])[ \t\u3000]*(?:\r\n|\n|\r)[ \t\u3000]*|(?<![ \t\u3000])[ \t\u3000]*(?:\r\n|\n|\r)[ \t\u3000]*(?=[^\s -~])/gu;

/** Leaves out page furniture, emphasis, footnote marks, and the breaks the paper put into words. */
export function viewParagraph(text: string, { start, end }: Span, inner: Span[], language: Language) {
  const printed = text.slice(start, end);
  const cuts: Span[] = inner.map((span) => aroundLine(text, span, start));
  for (const pattern of language === "zh" ? [marks, hanBreak] : [marks, hyphen])
    for (const match of printed.matchAll(pattern))
      cuts.push({ start: match.index, end: match.index + match[0].length });
  if (cuts.length === 0) return { text: printed, at: (index: number) => start + index };
  cuts.sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  const places: { view: number; text: number }[] = [];
  let from = 0;
  let length = 0;
  for (const cut of [...cuts, { start: printed.length, end: printed.length }]) {
    if (cut.start > from) {
      places.push({ view: length, text: start + from });
      pieces.push(printed.slice(from, cut.start));
      length += cut.start - from;
    }
    from = Math.max(from, cut.end);
  }
  return { text: pieces.join(""), at };

  function at(index: number): number {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.view ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    const place = places[low - 1];
    return place ? place.text + index - place.view : start;
  }
}

/** The line break behind a piece of furniture goes with it; the one before stays as the space between words. */
function aroundLine(text: string, span: Span, from: number): Span {
  const after = /^\s*/u.exec(text.slice(span.end, span.end + 200))?.[0].length ?? 0;
  return { start: span.start - from, end: span.end + after - from };
}

/** The wrappers inside each span; both lists are in text order and spans do not overlap. */
export function innerSpans(wrappers: Span[]): (span: Span) => Span[] {
  return ({ start, end }) => {
    let low = 0;
    let high = wrappers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((wrappers[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const found: Span[] = [];
    for (let one = wrappers[low]; one && one.end <= end; one = wrappers[++low]) found.push(one);
    return found;
  };
}

/** A paragraph's text without the page furniture that runs through it. */
export function withoutInner(text: string, { start, end }: Span, inner: Span[]): string {
  if (inner.length === 0) return text.slice(start, end);
  const pieces: string[] = [];
  let from = start;
  for (const span of inner) {
    pieces.push(text.slice(from, span.start));
    from = span.end;
  }
  pieces.push(text.slice(from, end));
  return pieces.map((piece, i) => (i > 0 ? piece.trimStart() : piece)).join("");
}
