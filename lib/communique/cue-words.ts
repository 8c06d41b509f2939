import type { StatementType, UntrackedReason } from "../domain/vocabulary";
import type { Basis, CueContext, RawPiece } from "./suggest";
import { type Hit, hitsOf, pairUp } from "./verb-hits";

export type Reading = { type: StatementType; reason?: UntrackedReason };
export type Entry = [words: string, type: StatementType, reason?: UntrackedReason];

/** A verb where it stands: the words before it (a window), and whether no main verb was found before. */
export type Place = { before: string; verb: string; isFirst: boolean; printed: string; printedVerb: string };

/** What one language with spaces between its words knows of governing verbs. */
export type Lexicon = {
  /** Alternatives of one regular expression per type, in lower case, ё folded. */
  verbs: Entry[];
  /** Verbs that say nothing themselves, and what their content makes of them. */
  transparent: RegExp;
  through(verb: string, content: string): Reading | null;
  isMain(place: Place): boolean;
  /** Where the main clause begins behind “Recalling …,”; 0 where nothing stands before it. */
  mainFrom(text: string): number;
  /** Whether a future verb announces an act, or only an effect or a date. */
  announces(place: Place, after: string): "act" | "effect" | "schedule";
  /** Where a coordinated part begins: the conjunction, comma or subject before its verb. */
  junction: RegExp;
  /** A sentence with the Parties for its subject, which no lead-in governs. */
  own: RegExp;
  /** What is welcomed though it exists already, at the head of the object. */
  standing: RegExp;
  past: RegExp;
  /** Present-tense duties of a treaty: subject and verb without a modal. */
  duty: RegExp;
  /** An order to one's own offices without a finite verb, where the language has such. */
  order?: RegExp;
  /** What in a treaty obliges nobody: definitions, entry into force, options. */
  terms?: RegExp;
  /** Recitals of a preamble that affirm a principle. */
  recital: RegExp;
  /** Words behind an invitation that make it one to come or to join, which binds nobody. */
  invitation: RegExp;
};

/** The first governing verb takes the sentence; coordinated ones of another type cut it. */
export function cutByWords(sentence: string, context: CueContext, lexicon: Lexicon): RawPiece[] {
  const text = sentence.toLowerCase().replaceAll("ё", "е").replace(/\s/gu, " ");
  // Lower-casing may change the length in rare scripts; then offsets would lie.
  if (text.length !== sentence.length)
    return [whole(sentence, { type: "records", reason: "narrative" }, "", "none")];
  if (context.governing && !lexicon.own.test(text)) return underLeadIn(sentence, text, context, lexicon);
  const hits = hitsOf(text, lexicon);
  const from = lexicon.mainFrom(text);
  const late = mainHits(hits.filter(({ start }) => start >= from));
  const main = pairUp(late.length > 0 || from === 0 ? late : mainHits(hits), text);
  const pieces: RawPiece[] = [];
  main.forEach((hit, i) => {
    const end = Math.min(main[i + 1]?.start ?? text.length, hit.end + 2000);
    const content = text.slice(hit.end, end);
    const through = lexicon.transparent.test(hit.verb) ? lexicon.through(hit.verb, content) : null;
    const reading = through ?? refine(hit, content, context);
    const begin =
      pieces.length === 0 ? 0 : Math.max(hit.start - junctionBefore(text, hit), main[i - 1]?.end ?? 0);
    const last = pieces.at(-1);
    // A modal inside “noted that the Parties will …” is already counted.
    if (last && i > 0 && isInside(text, main[i - 1], hit, lexicon)) return;
    if (last) last.end = begin;
    const { reason = hit.reason } = reading;
    const keepsReason = reading.type === hit.type || reading.reason !== undefined;
    pieces.push({
      start: begin,
      end: sentence.length,
      type: reading.type,
      cue: sentence.slice(hit.start, hit.end),
      basis: pieces.length > 0 ? "coordinated" : through ? "through" : "verb",
      ...(reason && keepsReason && { reason }),
    });
  });
  return pieces.length > 0 ? pieces : [withoutVerb(sentence, text, context, lexicon)];

  function mainHits(candidates: Hit[]): Hit[] {
    const chosen: Hit[] = [];
    for (const hit of candidates) if (lexicon.isMain(placeOf(hit, chosen.length === 0))) chosen.push(hit);
    return chosen;
  }
  function placeOf(hit: Hit, isFirst: boolean): Place {
    const start = Math.max(0, hit.start - 400);
    return {
      before: text.slice(start, hit.start),
      verb: hit.verb,
      isFirst,
      printed: sentence.slice(start, hit.start),
      printedVerb: sentence.slice(hit.start, hit.end),
    };
  }
  function junctionBefore(whole: string, hit: Hit): number {
    return lexicon.junction.exec(whole.slice(Math.max(0, hit.start - 200), hit.start))?.[0].length ?? 0;
  }
  function refine(hit: Hit, content: string, { day, treaty }: CueContext): Reading {
    if (hit.type === "commits" || hit.type === "continues") {
      const announced = lexicon.announces(placeOf(hit, true), content);
      if (announced !== "act")
        return { type: "records", reason: announced === "effect" ? "effect" : "narrative" };
    }
    if (hit.type === "commits" && principle.test(content) && /committed|dedicated|привержен/u.test(hit.verb))
      return { type: "position", reason: "principle" };
    if (hit.type === "calls" && predicate.test(hit.verb) && !actionNoun.test(placeOf(hit, true).before))
      return { type: "records", reason: "appraisal" };
    if (lexicon.invitation.test(text.slice(hit.start, hit.end + 200)))
      return { type: "records", reason: "invitation" };
    if (
      hit.type === "supports" &&
      /^(?:support|encourag|favou?r|back|give|reflect)/u.test(hit.verb) &&
      demonstrative.test(placeOf(hit, true).before)
    )
      return { type: "records", reason: "effect" };
    if (hit.type === "supports" && isBehind(content, day, lexicon, /^welcom|^приветств/u.test(hit.verb)))
      return { type: "records", reason: "past-event" };
    // In a treaty “must” is the Parties' own obligation, not a wish.
    if (treaty && hit.type === "calls" && /^(?:must|should|долж|обязан|следует|необходимо)/u.test(hit.verb))
      return { type: "commits" };
    return { type: hit.type, reason: hit.reason };
  }
}

/** “This supports …”: a thing has an effect, nobody gives support. */
const demonstrative = /^[\s\d.)]*(?:this|these|it|such [a-z]+|это|данн[а-я]+ [а-я]+)\s+$/u;

/** “… is vital”: only of something to be done it is a call. */
const predicate =
  /^(?:is|are|remains?) (?:\w+ )?(?:vital|crucial|essential|critical|imperative|indispensable|necessary|paramount|key)/u;
const actionNoun = /(?:ion|ment|ing|ance|ence|efforts?|support|access|reforms?|dialogue|diplomacy|action)\b/u;
const principle =
  /^\s+(?:the |our |shared |common |an? )?(?!\w+ing\s)(?:\w+ )?(?:purposes|principles?|values|charter|rule of law|rules-based|multilateralism|democracy|freedom|peace\b|human rights|two-state|non-proliferation|sovereignty|open\b|free\b)/u;

/** A welcomed event that lies behind: words of the past, or a date before the document's own. */
function isBehind(content: string, day: string | null, lexicon: Lexicon, welcomed = true): boolean {
  if (!welcomed) return false;
  const head = content.slice(0, 240);
  if (lexicon.standing.test(head) || lexicon.past.test(head)) return true;
  const dated = /(?:\s(?:in|on|since|of)|\s(?:в|во|с))\s(?:[\p{L}\d]+ ){0,3}?(\d{4})(?![\d-])/u.exec(
    head.slice(0, 160),
  );
  return day !== null && dated?.[1] !== undefined && dated[1] >= "1945" && dated[1] < day.slice(0, 4);
}

const whole = (sentence: string, reading: Reading, cue: string, basis: Basis): RawPiece => ({
  start: 0,
  end: sentence.length,
  cue,
  basis,
  ...reading,
});

function isInside(text: string, before: Hit | undefined, hit: Hit, lexicon: Lexicon): boolean {
  if (!before || !lexicon.transparent.test(before.verb)) return false;
  // “…, что …, и намерены”: a comma before the conjunction closes the reported clause.
  if (/,\s(?:и|а также|а|но|and|but)\s(?:[\p{L}-]+\s)?$/u.test(text.slice(before.end, hit.start)))
    return false;
  return (
    /^[^,;]{0,12},?\s(?:что|that)\s/u.test(text.slice(before.end, hit.start)) &&
    ["commits", "continues", "calls", "intends"].includes(hit.type)
  );
}

function underLeadIn(
  sentence: string,
  text: string,
  { governing, day }: CueContext,
  lexicon: Lexicon,
): RawPiece[] {
  if (!governing) return [];
  const cue = governing.cue.toLowerCase().replaceAll("ё", "е");
  const through = lexicon.transparent.test(cue) ? lexicon.through(cue, text) : null;
  if (through) return [whole(sentence, through, governing.cue, "lead-in")];
  if (governing.type === "supports" && isBehind(` ${text}`, day, lexicon))
    return [whole(sentence, { type: "records", reason: "past-event" }, governing.cue, "lead-in")];
  return [whole(sentence, { type: governing.type }, governing.cue, "lead-in")];
}

function withoutVerb(
  sentence: string,
  text: string,
  { inPreamble, treaty }: CueContext,
  lexicon: Lexicon,
): RawPiece {
  const recital = lexicon.recital.exec(text);
  if (recital)
    return whole(
      sentence,
      { type: "position", reason: "principle" },
      sentence.slice(0, recital[0].length),
      "recital",
    );
  const ordered = inPreamble ? null : lexicon.order?.exec(text);
  if (ordered)
    return whole(sentence, { type: "decides" }, sentence.slice(0, ordered[0].length).trim(), "duty");
  const duty = inPreamble ? null : lexicon.duty.exec(text);
  // A treaty's present tense obliges whoever its subject is.
  if (
    !duty &&
    !inPreamble &&
    treaty &&
    lexicon.terms &&
    !lexicon.terms.test(text) &&
    /\s\S+\s.*\./u.test(text)
  )
    return whole(sentence, { type: "commits" }, "", "inherited");
  return duty
    ? whole(sentence, { type: "commits" }, sentence.slice(0, duty[0].length).trim(), "duty")
    : whole(
        sentence,
        { type: "records", reason: "narrative" },
        "",
        lexicon.own.test(text) ? "unread" : "none",
      );
}
