import { cutByWords, type Lexicon, type Place } from "./cue-words";
import { sayEnglish } from "./through-en";
import type { CueContext, RawPiece } from "./suggest";
import { verbsEn } from "./verbs-en";

/** Who adopts such texts, or is given work by them. */
const actor =
  "(?:we|they|both|all|parties|party|sides?|ministers?|ministries|ministry|leaders|states?|countries|country|nations|members?|participants|signatories|heads|presidents?|chancellors?|kings?|queens?|chairs?|chairpersons?|chairmanship|presidency|delegations?|governments?|officials|experts|institutions|agencies|agency|authorities|authority|representatives|secretariat|secretary-general|director-general|commission|committee|council|group|groups|task force|force|forces|board|bank|banks|fund|union|coordinators?|points?|peoples?|economies|companies|regulators|teams?|assembly|meeting|conference of the parties|organi[sz]ations?|us|eu|un|administrations|customs|donors|partners|coordinator|governors|senators|principals|he|she|each)";
const determiner = "(?:the|our|their|its|these|all|both|each|every|any|his|her)";
const adverbs =
  /(?:\s*\b(?:also|further|jointly|fully|once|again|in turn|therefore|hereby|thus|now|today|together|still|all|both|each|in particular|in this (?:regard|context|connection|respect)|to (?:this|that) end|for this purpose|in doing so|in (?:general|principle)|have|has|had|\w+ly))+$/u;
const subject = new RegExp(`(?:^|[\\s"“,(])${actor}$`, "u");
const own =
  /^[\s\d.)(–—•*-]*(?:we|they|both sides|(?:the )?(?:two |both |high |contracting )*(?:parties|sides|leaders|ministers|presidents|heads|participants))\s/u;

/** “Recalling …, we”, “In this regard, the Ministers”: what stands before the comma governs nothing. */
const opener =
  /^[\s\d.)(–—•*-]*(?:\w+ly,? )?(?:\w+ing|while|although|though|as|since|if|when|given|in|on|at|with|without|within|to|for|from|by|under|through|throughout|during|following|after|before|building|based|guided|concerned|mindful|aware|determined|united|convinced|committed|conscious|inspired|alarmed|encouraged|deeply|bearing|pursuant|against|among|beyond|despite|dedicated|moreover|furthermore|further|finally|meanwhile|accordingly|consistent|subject|upon|not|resolved|proud|desiring)(?![\w-])/u;
const mainSubject = new RegExp(
  `[,;–—]\\s+(?:and )?(?:today |together |hereby |also )?(?:(?:we|they|both sides|it is|there is)\\s|${determiner} (?:[\\w’'-]+ ){0,3}?${actor}\\b)`,
  "gu",
);

/** What may begin anew after “and” even where an infinitive stands open: nobody agrees “to condemn”. */
const declaring =
  /^(?:appreciate|thank|commend|applaud|condemn|deplore|acknowledge|express|extend|welcome|reaffirm|reiterate|recall|look forward|underline|underscore|stress|emphasi|congratulate|note|take note|call|urge|appeal|are |is |remain |stand |stands |invite|hope|believe|task|instruct|direct|pledge|undertake|intend|commit|reject|oppose|regret|ask|request|salute|hail|have |endorse)/u;
const bound =
  /(?:agree|decid|resolv|will|shall|would|intend|ready|commit|plan|continu|pledg|undertak|determin|need|should|must|seek|aim|strive|to)\w*\b/u;
const thirdPerson =
  /^(?:support|welcome|call|note|stresse|reaffirm|reiterate|oppose|condemn|reject|commend|appreciate|thank|agree|decide|intend|plan|encourage|endorse|urge|undertake|commit|believe|recognize|recognise|respect|expresse|stand|continue|object|look|consider|pledge|emphasize|emphasise|underline|underscore|request|invite|recall|affirm|take|deplore|demand|decide|acknowledge|highlight|express|promise|guarantee|propose|recommend|instruct|task|approve|adopt|establishe|launche|applaud|hope|expect|share|attache|voice|give|regret|strive|aim|seek|designate)[a-z]*s(?:\s|$)/u;

function isMain({ before, verb, isFirst, printed, printedVerb }: Place): boolean {
  const trimmed = before.replace(/[\s,]+$/u, "").replace(adverbs, "").trimEnd();
  if (/^[\s\d.)(]*(?:it|there) (?:was|is|has been)(?: (?:also|further))?$/u.test(trimmed)) return true;
  const clause = trimmed.slice(Math.max(trimmed.lastIndexOf(","), trimmed.lastIndexOf(";")) + 1);
  if (/(?:^|\s)(?:which|who|whose|whom|where|that|because|whether|if|how|why|as)(?:\s|$)/u.test(clause)) return false;
  if (
    /(?:^|\s)(?:to|of|in|for|by|on|with|from|at|their|its|our|the|a|an|mutual|be|been|being|not|his|her|as|and their|and our)$/u.test(
      trimmed,
    )
  )
    return false;
  const modal = /^(?:will|shall|would|should|must|cannot|ought|need|requires?|it |there |am |is |are |was |were |remain|has been|have been|stands? )/u.test(verb);
  // “acknowledge that forests support …”: the verb of a reported clause with a subject of its own.
  const bareHead = trimmed.replace(/^[\s\d.)(–—•*-]+/u, "");
  if (bareHead === "") return !/^(?:will|shall|would|met|held|noted|set up)$/u.test(verb) || verb === "set up";
  const coordinated = /(?:\band|\bbut|\bwhile|\bas well as|[,;])$/u.test(before.replace(/\s+$/u, "").replace(adverbs, "").trimEnd());
  if (subject.test(trimmed) && !/\b(?:of|by|from|with|among|between|for|in|to) (?:[\w’'-]+ ){0,3}[\w’'-]+$/u.test(isFirst ? "" : clause)) return true;
  if (modal && /^\s*(?:and|but|while) (?:[\w’'-]+ ){0,5}[\w’'-]+$/u.test(clause)) return true;
  if (modal) return isFirst || subject.test(trimmed) || coordinated;
  if (isFirst) {
    const phrase = opener.test(bareHead) ? clause.trim() : bareHead;
    const words = phrase.split(/\s+/u);
    const name = printed.slice(0, trimmed.length);
    if (words.length <= 12 && !/[,;]/u.test(phrase)) {
      if (thirdPerson.test(`${verb} `)) return true;
      // A name before a verb in lower case: “Eastmark and Southmark welcome”.
      if (/(?:^|\s)\p{Lu}\S*$/u.test(name) && /^\p{Ll}/u.test(printedVerb) && words.length > 1)
        return true;
      if (/(?:^|[,.)]\s*)\p{Lu}\p{L}+$/u.test(name) && /(?:ed|s|took|gave|met|held)$/u.test(verb.split(" ")[0] ?? "")) return true;
    }
    return (
      coordinated ||
      (/ed\b|^(?:met|held|took|gave|spoke|paid|undertook|exchanged)/u.test(verb) &&
        subject.test(firstNoun(bareHead)) &&
        !/\b(?:be|is|was|were|been|are)$/u.test(trimmed))
    );
  }
  // “agree to promote and support” holds one governing verb; only a past or a declaring form can be a second.
  if (!coordinated) return newName.test(printed.slice(0, trimmed.length));
  const first = verb.split(" ")[0] ?? "";
  if (/ed$|^(?:held|took|met|gave|paid|undertook|spoke)$/u.test(first)) return !participle(trimmed, before);
  if (/^continue/u.test(verb) && /\b(?:will|shall)\b(?!.*\b(?:agree|decide|intend|ready|commit|plan))/u.test(before)) return true;
  return thirdPerson.test(`${verb} `) || declaring.test(verb) || (own.test(before) && !bound.test(before));
}

/** “…, and Eastmark promises”: a name begins a clause of its own. */
const newName = /[,;]\s(?:and|but|while)\s(?:the\s)?(?:\p{Lu}[\p{L}’'-]+\s?(?:and\s|of\s)?){1,5}$/u;

/** “partners, supported by reforms”: a comma and no “and” before a past form make it a participle. */
const participle = (trimmed: string, before: string): boolean =>
  /,$/u.test(before.trimEnd()) && !/ed\b/u.test(trimmed.slice(0, 120));

const firstNoun = (head: string): string =>
  head.split(/\s(?:of|from|for|in|on|at|to|between|and|who|which|with)\s/u)[0] ?? head;

const demonstrative = /^(?:[\d.)\s–—-]*)(?:this|it|these|those|such|which|that)(?:\s|$|,)/u;
const events =
  /(?:conference|summit|forum|partnership|agreement|arrangement|corridor|railway|initiative|project|vision|measures?|steps?|efforts?|visit|decision|decisions|outcomes?|results?|dialogue|demand|cooperation|development|progress|document|declaration|statement|memorandum|protocol|convention|treaty|amendments?|annex(?:es)?|termination|provisions?|implementation|completion|establishment|conclusion|growth|transition|platform|project|programmes?|programs?|events?|opportunities|future|aims?|purposes?|objectives?|goals?|tasks?|mission|idea|challenge|centre|center|technology|technologies)$/u;

const newSubject = /\s(?:and|but|while) (?:the|our|these|this|they|we|it|each|all|both)\s(?!.*\s(?:and|but|while) (?:the|our|these|this|they|we|it|each|all|both)\s)/u;

/** Whether a future verb announces an act: an actor does it, or it is to be done to something. */
function announces({ before, verb }: Place, after: string): "act" | "effect" | "schedule" {
  const clause = before.slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf(", "), before.search(newSubject)) + 1);
  const head = (mainHead(before) ?? clause).replace(/^[\s,]*(?:and|but|while)\s/u, "").replace(adverbs, "").trim();
  // “The Leaders applauded … and will”: the subject stands before the first verb.
  if (/(?:^|\s)(?:and|but|while)$/u.test(clause.replace(/\s+$/u, "").replace(adverbs, "").trim()) && !demonstrative.test(before.trim()))
    return /^\s+(?:contribute to|help to|serve|enable|allow)/u.test(after) && !own.test(before) ? "effect" : "act";
  if (/(?:meeting|summit|forum|conference|session|round|consultations|dialogue|events?)\b/u.test(head) && /^\s+(?:be (?:held|hosted|convened)|take place|meet)/u.test(after))
    return "schedule";
  if (/^(?:the )?(?:exact |specific )?(?:dates?|timing|venue)/u.test(head)) return "schedule";
  if (/^(?:agreement|memorandum|protocol|treaty|convention|declaration|arrangement|statement)/u.test(noun(head)) && !/^\s+be (?:implement|sign)/u.test(after)) return "effect";
  if (/^\s+(?:enter|come) into (?:force|effect)|^\s+remain in force|^\s+(?:not )?(?:affect|prejudice|be construed|be deemed|create|constitute)/u.test(after))
    return "effect";
  if (/^(?:will|shall)\s*$/u.test(verb) && /^\s+(?:\w+ly |then |also |each |jointly )?be \w+(?:ed|en|ne|lt|ld|de|pt|ut|id)\b/u.test(after) && !/^\s+be (?:based|guided|affected|needed|required|followed|rooted)/u.test(after)) return "act";
  if (/^\s+(?:guide|help to|shape|enable|allow|boost|give (?:new|a)|set the stage|provide (?:an?|new) (?:\w+ )?(?:opportunit|impetus|platform|framework)|serve as|contribute to|require|remain|become|be (?:an?|the) )/u.test(after))
    return new RegExp(`(?:^|\\s)${actor}$`, "u").test(noun(head)) && !demonstrative.test(head) ? "act" : "effect";
  if (demonstrative.test(head) && !new RegExp(`\\b${actor}$`, "u").test(head)) return "effect";
  return events.test(noun(head)) ? "effect" : "act";
}

const mainHead = (before: string): string | null => {
  const last = [...before.matchAll(mainSubject)].at(-1);
  return last ? before.slice(last.index + 1) : null;
};
/** The noun that heads a subject: “the ministers of the five countries” is about ministers. */
const noun = (head: string): string =>
  (head.split(/\s(?:of|from|for|in|on|at|to|between|which|who|with|among|we|under|,)\s|,/u)[0] ?? head).trim();

const lexicon: Lexicon = {
  verbs: verbsEn,
  recital:
    /^(?:\d+[.)] )?(?:further |also |once again |deeply |firmly |strongly )?(?:reaffirming|reiterating|affirming|guided by|committed to|convinced|upholding|adhering|determined to uphold|respecting|condemning|opposing|rejecting|concerned|alarmed|abiding|expressing (?:\w+ )?concern)/u,
  invitation:
    /^(?:was |were )?(?:invite[sd]?|(?:extend|convey)(?:ed|s)? (?:an? )?(?:\w+ )?invitation) .{0,120}?(?:to (?:visit|attend|join|participate|take part|accede|pay)|for a visit|to .{0,30}at a (?:\w+ )?(?:mutually )?convenient)/u,
  transparent:
    /^(?:it (?:was|is|has been) |was |were |has been )?(?:also |further )?(?:agree|announce|share|note|acknowledge|recogni|believe|consider(?:ed|s)?$|observe|hold|point|state|declare|stress|underscore|underline|emphasi|re-?emphasi|highlight|reaffirm|(?:re)?confirm|reiterate|affirm|renew|draw|drew|maintain|concur|(?:are|is|were|was|remain\w*) (?:\w+ )?(?:convinced|confident|of the)|hope)/u,
  through: sayEnglish,
  isMain,
  announces,
  own,
  mainFrom(text) {
    if (!opener.test(text) || own.test(text)) return 0;
    mainSubject.lastIndex = 0;
    return mainSubject.exec(text)?.index ?? 0;
  },
  junction: new RegExp(
    `(?:(?:as well as|and|but|while)\\s+)?(?:(?:(?:the|our|their|its|all|both) )?(?:[\\w’'-]+ ){0,4}?${actor}\\s+)?(?:(?:also|further|jointly|fully|strongly|firmly|highly|warmly|in particular|once again|to (?:this|that) end|in this (?:regard|context)|have|has|therefore|hereby|today|\\w+ly)\\s+)*$`,
    "u",
  ),
  standing:
    /^[\s,]*(?:the )?(?:\w+ )?(?:progress|achievements?|results?|outcomes?|advances|success)\b(?! document)/u,
  past: /success(?:ful|fully) (?:\S+ )?(?:held|hosting|holding|convening|conclusion|outcome|organi[sz]ation|completion|launch|implementation)|was held|were held|held (?:in|on|at) |held earlier|^[^,;]{0,120}\b(?:has|have) (?:been|already)|^[^,;]{0,40}\brecent(?:ly)?\b|\b(?:announced|signed|launched|adopted|reached|concluded|released|convened|hosted|organi[sz]ed) (?:last|earlier|today|yesterday|during|on the (?:sidelines|margins)|in (?:\w+ )?\d{4}|on \d)|the entry into force of .{0,80}\b(?:in|on) (?:\w+ )?\d/u,
  duty: /^(?:[\d.)\s—–•*-]*)(?:\(?[a-z]\) )?(?:to )?(?:establish|promote|develop|strengthen|enhance|increase|expand|ensure|facilitate|hold|conduct|organi[sz]e|create|launch|implement|explore|deepen|improve|share|exchange|cooperate|coordinate|accelerate|simplify|build|provide|introduce|set up|carry out|support|encourage|foster|prepare|adopt|sign|finali[sz]e|harmoni[sz]e|digiti[sz]e|train|mobili[sz]e|work|take|reduce|protect|monitor|review|continue)\s|^(?:[\d.)\s]*)(?:to (?:this|that) end, |in this regard, )?we (?:also |further |jointly |actively )?(?:promote|strengthen|work|develop|expand|deepen|foster|facilitate|enhance|build|pursue|join|act|ensure|protect|invest|mobili[sz]e)\s|^(?:[\d.)\s]*)(?:the |each |both |either )?(?:contracting |high contracting |states? )?(?:parties|party|sides|participants)\s+(?:hereby |jointly |mutually )?[a-z]{3,}(?:s|\s)/u,
};

export const cutEnglish = (sentence: string, context: CueContext): RawPiece[] => cutByWords(sentence, context, lexicon);
