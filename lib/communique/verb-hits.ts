import type { StatementType, UntrackedReason } from "../domain/vocabulary";
import type { Lexicon } from "./cue-words";
import { enclosed } from "./sentences";

/** A verb of the lexicon where it stands in a sentence. */
export type Hit = { start: number; end: number; verb: string; type: StatementType; reason?: UntrackedReason };

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

/** Every known verb outside brackets and quotation marks; of two that overlap the first and longer. */
export function hitsOf(text: string, lexicon: Lexicon): Hit[] {
  const inside = enclosed(text);
  const found: Hit[] = [];
  for (const { pattern, type, reason } of patternsOf(lexicon)) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (inside[match.index] === 1 || isParticiple(match[0], text, pattern.lastIndex)) continue;
      found.push({ start: match.index, end: match.index + match[0].length, verb: match[0], type, reason });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((hit, i) => !found.slice(Math.max(0, i - 6), i).some((other) => other.end > hit.start));
}

/** “reforms backed by donors”: a participle with its agent governs nothing. */
const isParticiple = (verb: string, text: string, end: number): boolean =>
  /^[a-z]+ed$/u.test(verb) && text.startsWith(" by ", end);

/** “applaud and endorse”: two verbs with one object are one, and the stronger names it. */
export function pairUp(hits: Hit[], text: string): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    const last = kept.at(-1);
    if (
      last &&
      /^\s+(?:by |with |to |at )?(?:and|и)\s+(?:also |\w+ly |[а-я]+но )?$/u.test(
        text.slice(last.end, hit.start),
      )
    ) {
      const stronger = weight[hit.type] > weight[last.type] ? hit : last;
      kept[kept.length - 1] = { ...stronger, start: last.start, end: hit.end, verb: stronger.verb };
    } else kept.push(hit);
  }
  return kept;
}
const weight: Record<StatementType, number> = {
  decides: 3,
  commits: 3,
  continues: 3,
  intends: 3,
  supports: 2,
  calls: 2,
  position: 1,
  records: 0,
  "lead-in": 0,
};
