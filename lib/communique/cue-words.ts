import type { StatementType, UntrackedReason } from "../domain/vocabulary";
import { enclosed } from "./sentences";
import type { CueContext, RawPiece } from "./suggest";

export type Reading = { type: StatementType; reason?: UntrackedReason };
export type Entry = [words: string, type: StatementType, reason?: UntrackedReason];

/** What one language with spaces between its words knows of governing verbs. */
export type Lexicon = {
  /** Alternatives of one regular expression per type, in lower case, ё folded. */
  verbs: Entry[];
  /** Verbs that say nothing themselves, and what their content makes of them. */
  transparent: RegExp;
  through(verb: string, content: string): Reading | null;
  /** Whether this verb stands in a main clause, judged by the words before it in the sentence. */
  isMain(before: string, verb: string, isFirst: boolean, printed: string, printedVerb: string): boolean;
  /** Where a coordinated part begins: the conjunction, comma or subject before its verb. */
  junction: RegExp;
  effect: RegExp;
  schedule: RegExp;
  past: RegExp;
  /** Present-tense duties of a treaty: subject and verb without a modal. */
  duty: RegExp;
  /** Recitals of a preamble that affirm a principle. */
  recital: RegExp;
  /** Words behind an invitation that make it one to come or to join, which binds nobody. */
  invitation: RegExp;
};

type Hit = { start: number; end: number; verb: string; type: StatementType; reason?: UntrackedReason };

type Pattern = { pattern: RegExp; type: StatementType; reason?: UntrackedReason };
const compiled = new WeakMap<Lexicon, Pattern[]>();

function patternsOf(lexicon: Lexicon): Pattern[] {
  const known = compiled.get(lexicon);
  if (known) return known;
  const patterns = lexicon.verbs.map(([words, type, reason]) => ({
    pattern: new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, "gu"),
    type,
    reason,
  }));
  compiled.set(lexicon, patterns);
  return patterns;
}

function hitsOf(text: string, lexicon: Lexicon): Hit[] {
  const inside = enclosed(text);
  const found: Hit[] = [];
  for (const { pattern, type, reason } of patternsOf(lexicon)) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (inside[match.index] === 1) continue;
      found.push({ start: match.index, end: match.index + match[0].length, verb: match[0], type, reason });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((hit, i) => !found.slice(Math.max(0, i - 6), i).some((other) => other.end > hit.start));
}

/** The first governing verb takes the sentence; coordinated ones of another type cut it. */
export function cutByWords(sentence: string, context: CueContext, lexicon: Lexicon): RawPiece[] {
  const text = sentence.toLowerCase().replaceAll("ё", "е").replace(/\s/gu, " ");
  // Lower-casing may change the length in rare scripts; then offsets would lie.
  if (text.length !== sentence.length) return [whole(sentence, { type: "records", reason: "narrative" }, "")];
  if (context.governing) return underLeadIn(sentence, text, context, lexicon);
  const hits = hitsOf(text, lexicon);
  const main: Hit[] = [];
  for (const hit of hits)
    if (
      lexicon.isMain(
        wordsBefore(text, hit),
        hit.verb,
        main.length === 0,
        wordsBefore(sentence, hit),
        sentence.slice(hit.start, hit.end),
      )
    )
      main.push(hit);
  const pieces: RawPiece[] = [];
  main.forEach((hit, i) => {
    const content = text.slice(hit.end, Math.min(main[i + 1]?.start ?? text.length, hit.end + 2000));
    const through = lexicon.transparent.test(hit.verb) ? lexicon.through(hit.verb, content) : null;
    const reading = through ?? refine(hit, text, content, lexicon);
    const from =
      pieces.length === 0 ? 0 : hit.start - (lexicon.junction.exec(wordsBefore(text, hit))?.[0].length ?? 0);
    const last = pieces.at(-1);
    // A modal inside “noted that the Parties will …” is already counted.
    if (last && i > 0 && isInside(text, main[i - 1], hit, lexicon)) return;
    if (last) last.end = from;
    const { reason = hit.reason } = reading;
    const keepsReason = reading.type === hit.type || reading.reason !== undefined;
    pieces.push({
      start: from,
      end: sentence.length,
      type: reading.type,
      cue: sentence.slice(hit.start, hit.end),
      ...(reason && keepsReason && { reason }),
    });
  });
  return pieces.length > 0 ? pieces : [whole(sentence, withoutVerb(text, context, lexicon), "")];
}

const whole = (sentence: string, reading: Reading, cue: string): RawPiece => ({
  start: 0,
  end: sentence.length,
  cue,
  ...reading,
});

function isInside(text: string, before: Hit | undefined, hit: Hit, lexicon: Lexicon): boolean {
  if (!before || !lexicon.transparent.test(before.verb)) return false;
  return (
    /^[^,;]{0,12},?\s(?:что|that)\s/u.test(text.slice(before.end, hit.start)) &&
    ["commits", "continues", "calls", "intends"].includes(hit.type)
  );
}

/** A window, so that one endless sentence does not cost the square of its length. */
const wordsBefore = (text: string, { start }: Hit): string => text.slice(Math.max(0, start - 400), start);

function refine(hit: Hit, text: string, content: string, lexicon: Lexicon): Reading {
  if (hit.type === "commits" && lexicon.effect.test(text.slice(Math.max(0, hit.start - 40), hit.end + 60)))
    return { type: "records", reason: "effect" };
  if (hit.type === "commits" && lexicon.schedule.test(text.slice(Math.max(0, hit.start - 200), hit.end + 60)))
    return { type: "records", reason: "narrative" };
  if (lexicon.invitation.test(text.slice(hit.start, hit.end + 200)))
    return { type: "records", reason: "invitation" };
  if (hit.type === "supports" && lexicon.past.test(content)) return { type: "records", reason: "past-event" };
  return { type: hit.type, reason: hit.reason };
}

function underLeadIn(
  sentence: string,
  text: string,
  { governing }: CueContext,
  lexicon: Lexicon,
): RawPiece[] {
  if (!governing) return [];
  const cue = governing.cue.toLowerCase().replaceAll("ё", "е");
  const through = lexicon.transparent.test(cue) ? lexicon.through(cue, text) : null;
  if (through) return [whole(sentence, through, governing.cue)];
  if (governing.type === "supports" && lexicon.past.test(text))
    return [whole(sentence, { type: "records", reason: "past-event" }, governing.cue)];
  return [whole(sentence, { type: governing.type }, governing.cue)];
}

function withoutVerb(text: string, { inPreamble }: CueContext, lexicon: Lexicon): Reading {
  if (lexicon.recital.test(text)) return { type: "position", reason: "principle" };
  return !inPreamble && lexicon.duty.test(text)
    ? { type: "commits" }
    : { type: "records", reason: "narrative" };
}
