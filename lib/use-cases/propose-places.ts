import { anchorsInVersion, namesForAligning } from "../../db/queries/import-anchors";
import type { Q } from "../../db/store";
import type { StatementPair, StatementText } from "../communique/align/align-statements";
import { alignTexts, type TextAlignment } from "../communique/align/align-texts";
import { likenessOf, scalesFor } from "../communique/align/likeness";
import { placeQuote } from "../communique/align/place-quote";
import { tokenReader } from "../communique/align/tokens";
import { sliceCodePoints, unitsOf } from "../communique/code-points";
import type { Span } from "../communique/edits";
import { holderOf } from "../domain/version-place";
import { alignableVersion } from "./align-versions";
import type { VersionDraft } from "./version-draft";

export type BaseAnchor = Awaited<ReturnType<typeof anchorsInVersion>>[number];
/** Where software thinks that an anchor stands in the new version; null: it does not know. */
export type ProposedPlace = { anchor: BaseAnchor; place: (Span & { confidence: number }) | null };

/** Below this an aligned statement is no proposal. */
const leastConfidence = 0.3;

/** A place for every anchor of the base version. */
export async function proposePlaces(
  q: Q,
  draft: VersionDraft,
  purpose: "version" | "replacement",
): Promise<ProposedPlace[]> {
  const names = await namesForAligning(q);
  const base = await alignableVersion(q, draft.base);
  const alignment = alignTexts(base, draft.alignable, names);
  const anchors = await anchorsInVersion(q, draft.documentId, draft.base.version.id);
  const exact = exactPlaces(draft.alignable, alignment);
  const aligned = alignedPlaces(draft.alignable, alignment, base, names);
  const sameLanguage = base.language === draft.alignable.language;
  return anchors.map((anchor) => {
    const found = sameLanguage ? exact(anchor) : null;
    if (found) return { anchor, place: { ...found, confidence: 1 } };
    // In a better copy a quote is found word for word, or a person places it: it is never guessed.
    return { anchor, place: purpose === "replacement" ? null : aligned(anchor) };
  });
}

/** The same words, within the clauses that answer the anchor's clause. */
function exactPlaces(text: StatementText, { clauses }: TextAlignment) {
  const spans = new Map(text.clauses.map((clause) => [clause.position, clause]));
  return (anchor: BaseAnchor): Span | null => {
    const pair = clauses.find(({ a }) => a.includes(anchor.clause));
    const within = (pair?.b ?? []).flatMap((position) => spans.get(position) ?? []);
    const found = placeQuote(text.text, anchor.quote, within);
    return found && holderOf(text.statements, found) ? found : null;
  };
}

/** The statement that says what the anchor's statement says; of two, the one more like the quote. */
function alignedPlaces(
  text: StatementText,
  { statements }: TextAlignment,
  base: StatementText,
  names: Awaited<ReturnType<typeof namesForAligning>>,
) {
  const read = tokenReader(names);
  const unit = unitsOf(text.text);
  const bagOf = ({ start, end }: Span) =>
    read(text.text.slice(unit(start), unit(end)), text.language, text.language === base.language);
  const choose = (pair: StatementPair, anchor: BaseAnchor) => {
    const choices = text.statements.filter(({ start }) => pair.b.includes(start));
    if (choices.length < 2) return choices[0];
    const quote = read(anchor.quote, base.language, text.language === base.language);
    const bags = choices.map(bagOf);
    const weigh = scalesFor([quote, ...bags], true);
    const likeness = bags.map((bag) => likenessOf(weigh(quote), weigh(bag)).value);
    return choices[likeness.indexOf(Math.max(...likeness))];
  };
  return (anchor: BaseAnchor): (Span & { confidence: number }) | null => {
    const holder = holderOf(base.statements, anchor);
    const pair = holder && statements.find(({ a }) => a.includes(holder.start));
    const chosen = pair && choose(pair, anchor);
    if (!pair || !chosen || chosen.type === "lead-in") return null;
    // One half of what was split in two says less than the whole.
    const confidence = pair.confidence * (pair.b.length > 1 ? 0.8 : 1);
    return confidence < leastConfidence ? null : { ...trimmed(text.text, chosen), confidence };
  };
}

/** White space around a statement belongs to no quote. */
export function trimmed(text: string, { start, end }: Span): Span {
  const words = Array.from(sliceCodePoints(text, start, end));
  const isSpace = (char: string | undefined) => char !== undefined && /\s/u.test(char);
  let from = 0;
  let to = words.length;
  while (from < to && isSpace(words[from])) from++;
  while (to > from && isSpace(words[to - 1])) to--;
  return { start: start + from, end: start + to };
}
