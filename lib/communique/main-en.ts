import type { Place } from "./cue-words";
import { adverbs, endsInActor, opener, own, withoutAdverbs } from "./subjects-en";

/** What may begin anew after “and” even where an infinitive stands open: nobody agrees “to condemn”. */
const declaring =
  /^(?:appreciate|thank|commend|applaud|condemn|deplore|acknowledge|express|extend|welcome|reaffirm|reiterate|recall|look forward|underline|underscore|stress|emphasi|congratulate|note|take note|call|urge|appeal|are |is |remain |stand |stands |invite|hope|believe|task|instruct|direct|pledge|undertake|intend|commit|reject|oppose|regret|ask|request|salute|hail|have |endorse)/u;
const bound =
  /(?:agree|decid|resolv|will|shall|would|intend|ready|commit|plan|continu|pledg|undertak|determin|need|should|must|seek|aim|strive|to)\w*\b/u;
const thirdPerson =
  /^(?:support|welcome|call|note|stresse|reaffirm|reiterate|oppose|condemn|reject|commend|appreciate|thank|agree|decide|intend|plan|encourage|endorse|urge|undertake|commit|believe|recognize|recognise|respect|expresse|stand|continue|object|look|consider|pledge|emphasize|emphasise|underline|underscore|request|invite|recall|affirm|take|deplore|demand|decide|acknowledge|highlight|express|promise|guarantee|propose|recommend|instruct|task|approve|adopt|establishe|launche|applaud|hope|expect|share|attache|voice|give|regret|strive|aim|seek|designate|authori[sz]e|mandate|entrust|extend|renew|charge|empower|ask|advise|insist|warn|remind|value|praise|congratulate|mourn|pay|denounce|lament|repudiate|refuse|disagree|defend|advocate|adhere|protest|anticipate|await|champion|embrace|favour|favor|envisage|foresee|aspire|vow|devote|allocate|contribute|confirm|assure|reserve|wishe|stresse)[a-z]*s(?:\s|$)/u;

const subordinate = /(?:^|\s)(?:which|who|whose|whom|where|that|because|whether|if|how|why|as)(?:\s|$)/u;
/** Behind these a word is an object or an infinitive, not a finite verb. */
const inPhrase =
  /(?:^|\s)(?:to|of|in|for|by|on|with|from|at|their|its|our|the|a|an|mutual|be|been|being|not|his|her|as|and their|and our)$/u;
const modal =
  /^(?:will|shall|would|should|must|cannot|ought|need|requires?|it |there |am |is |are |was |were |remain|has been|have been|stands? )/u;
const past = /ed\b|^(?:met|held|took|gave|spoke|paid|undertook|exchanged)/u;
const conjunction = /(?:\band|\bbut|\bwhile|\bas well as|[,;])$/u;
const withinObject = /\b(?:of|by|from|with|among|between|for|in|to) (?:[\w’'-]+ ){0,3}[\w’'-]+$/u;

/** “Full agreement was reached”, “the need for … was stressed”: the noun before the verb says what was done. */
const nominal =
  /^(?:agreement|consensus|understanding|compromise|decisions?|readiness|willingness|intentions?|interest|desire|support|backing|hopes?|attention|importance|priority|significance|emphasis|weight|concerns?|regret|alarm|outrage|condemnation|solidarity|opposition|appreciation|gratitude|thanks|satisfaction|condolences|sympathy|congratulations|need|necessity|urgency|imperative|desirability|expediency) (?:.* )?(?:was|were|is|are|has been|have been) /u;
const beforeNominal = /(?:^|[,;])[\s\d.)(–—•*-]*(?:(?:and|but|while) )?(?:[\w’'-]+ ){0,4}$/u;

/** Whether a verb governs its sentence, judged by the words before it. */
export function isMainEnglish(place: Place): boolean {
  const { before, verb, isFirst } = place;
  const trimmed = withoutAdverbs(before);
  if (/^[\s\d.)(]*(?:it|there) (?:was|is|has been)(?: (?:also|further))?$/u.test(trimmed)) return true;
  if (nominal.test(verb)) return beforeNominal.test(before);
  const clause = trimmed.slice(Math.max(trimmed.lastIndexOf(","), trimmed.lastIndexOf(";")) + 1);
  if (subordinate.test(clause) || inPhrase.test(trimmed)) return false;
  const head = trimmed.replace(/^[\s\d.)(–—•*-]+/u, "");
  if (head === "") return !/^(?:will|shall|would|met|held|noted)$/u.test(verb);
  const coordinated = conjunction.test(before.trimEnd().replace(adverbs, "").trimEnd());
  if (endsInActor.test(trimmed) && (isFirst || !withinObject.test(clause))) return true;
  if (modal.test(verb))
    return (
      isFirst ||
      coordinated ||
      endsInActor.test(trimmed) ||
      /^\s*(?:and|but|while) (?:[\w’'-]+ ?){1,6}$/u.test(clause)
    );
  return isFirst ? opensSentence(place, head, clause, coordinated) : goesOn(place, trimmed, coordinated);
}

/** The first verb of a sentence needs a subject before it: a name, or a short phrase whose noun can act. */
function opensSentence(
  { verb, printed, printedVerb, before }: Place,
  head: string,
  clause: string,
  coordinated: boolean,
): boolean {
  const phrase = opener.test(head) ? clause.trim() : head;
  const words = phrase.split(/\s+/u);
  const name = printed.slice(0, withoutAdverbs(before).length);
  if (words.length <= 12 && !/[,;]/u.test(phrase)) {
    if (thirdPerson.test(`${verb} `)) return true;
    // A name before a verb in lower case: “Eastmark and Southmark welcome”.
    if (/(?:^|\s)\p{Lu}\S*$/u.test(name) && /^\p{Ll}/u.test(printedVerb) && words.length > 1) return true;
    if (/(?:^|[,.)]\s*)\p{Lu}\p{L}+$/u.test(name) && /(?:ed|s|took|gave|met|held)$/u.test(firstWord(verb)))
      return true;
  }
  if (coordinated) return true;
  const noun =
    head.split(
      /\s(?:responsible\s|present\s)?(?:of|from|for|in|on|at|to|between|and|who|which|with)\s/u,
    )[0] ?? head;
  return past.test(verb) && endsInActor.test(noun) && !/\b(?:be|is|was|were|been|are)$/u.test(head);
}

/** “agree to promote and support” holds one governing verb; only a past or a declaring form can be a second. */
function goesOn({ verb, before, printed }: Place, trimmed: string, coordinated: boolean): boolean {
  if (!coordinated) return newName.test(printed.slice(0, trimmed.length));
  if (/ed$|^(?:held|took|met|gave|paid|undertook|spoke)$/u.test(firstWord(verb)))
    return !isParticiple(trimmed, before);
  if (/^continue/u.test(verb) && opensFuture.test(before)) return true;
  return thirdPerson.test(`${verb} `) || declaring.test(verb) || (own.test(before) && !bound.test(before));
}

const opensFuture = /\b(?:will|shall)\b(?!.*\b(?:agree|decide|intend|ready|commit|plan))/u;
const firstWord = (verb: string): string => verb.split(" ")[0] ?? "";

/** “…, and Eastmark promises”: a name begins a clause of its own. */
const newName = /[,;]\s(?:and|but|while)\s(?:the\s)?(?:\p{Lu}[\p{L}’'-]+\s?(?:and\s|of\s)?){1,5}$/u;

/** “partners, supported by reforms”: a comma and no “and” before a past form make it a participle. */
const isParticiple = (trimmed: string, before: string): boolean =>
  /,$/u.test(before.trimEnd()) && !/ed\b/u.test(trimmed.slice(0, 120));
