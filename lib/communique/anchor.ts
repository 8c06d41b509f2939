import { accept, type Outcome, refuse } from "../domain/outcome";
import { codePointLength, codePointsOf, sliceCodePoints, unitsOf } from "./code-points";
import { type Edit, offsetMap, type Span } from "./edits";

/** A quote at its place; offsets in code points of a text revision's clean text. */
export type Anchor = Span & { quote: string; before: string; after: string };
export type MovedAnchor = { state: "anchored"; anchor: Anchor } | { state: "orphan"; anchor: Anchor };

/** How much text on each side lets a person recognise the place. */
export const contextLength = 24;

/** Finds a quote that stands exactly once; a quote found nowhere or twice is refused, never guessed. */
export function locateQuote(text: string, quote: string, within?: Span): Outcome<Anchor> {
  if (quote === "") return refuse("invalid", "quoteEmpty");
  const unit = unitsOf(text);
  const from = within ? unit(within.start) : 0;
  const to = within ? unit(within.end) : text.length;
  const at = text.indexOf(quote, from);
  if (at < 0 || at + quote.length > to) return refuse("invalid", "quoteNotFound");
  const again = text.indexOf(quote, at + 1);
  if (again >= 0 && again + quote.length <= to) return refuse("invalid", "quoteNotUnique");
  const start = codePointsOf(text)(at);
  return accept(anchorAt(text, { start, end: start + codePointLength(quote) }));
}

export function anchorAt(text: string, { start, end }: Span): Anchor {
  return {
    start,
    end,
    quote: sliceCodePoints(text, start, end),
    before: sliceCodePoints(text, Math.max(0, start - contextLength), start),
    after: sliceCodePoints(text, end, end + contextLength),
  };
}

export type Revision = { text: string; edits: readonly Edit[] };

/** Clean → raw → clean between two cleanings of the same raw text; another wording makes an orphan. */
export function moveAnchor(anchor: Anchor, from: Revision, to: Revision): MovedAnchor {
  const raw = offsetMap(from.edits).toRaw(anchor.start, anchor.end);
  const moved = anchorAt(to.text, offsetMap(to.edits).toClean(raw.start, raw.end));
  return moved.quote === anchor.quote ? { state: "anchored", anchor: moved } : { state: "orphan", anchor };
}
