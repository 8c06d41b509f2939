import { cutByWords, type Lexicon, type Reading } from "./cue-words";
import type { CueContext, RawPiece } from "./suggest";

const our =
  "(?: (?:their|our|its|his|her|the|full|strong|firm|mutual|deep|sincere|high|great|grave|serious|shared))*";
const express = `express(?:ed|es)?${our}`;

const lexicon: Lexicon = {
  recital:
    /^(?:further |also |once again )?(?:reaffirming|reiterating|affirming|guided by|committed to|convinced|upholding|adhering|determined to uphold|respecting|condemning)/u,
  invitation:
    /^invite[sd]? .{0,120}?(?:to (?:visit|attend|join|participate|take part|accede|pay)|for a visit|to .{0,30}at a (?:\w+ )?(?:mutually )?convenient)/u,
  verbs: [
    [
      "agreed?|agrees|decided?|decides|resolved?|resolves|reached (?:an? )?(?:\\w+ )?(?:agreement|consensus|understanding)|instruct(?:ed|s)?|task(?:ed|s)?|mandate[sd]?|entrust(?:ed|s)?|authori[sz]e[sd]?|announce[sd]?|(?:ask|direct|request)(?:ed|s)? (?:(?:our|their|its|the) )?(?:\\w+ )?(?:ministers?|officials|sherpas|secretariat|experts|working group|delegations|representatives|governments?)|approve[sd]?|hereby (?:establish|create|launch|proclaim)|have (?:established|launched|created)",
      "decides",
    ],
    [
      "(?:will|shall) (?:also |jointly |further )?continue|continue[sd]? to|(?:are|is) (?:\\w+ )?continuing",
      "continues",
    ],
    [
      "will|shall|undertakes?|undertook|(?:are|is|remain|remains) (?:\\w+ )?(?:committed|dedicated) to|commit(?:ted|s)?(?: themselves| ourselves| itself)? to|pledged?|pledges|vow(?:ed|s)?|promise[sd]?|(?:are|were|is|remain) (?:\\w+ )?determined to|strive[sd]?|endeavou?r(?:ed|s)?",
      "commits",
    ],
    [
      `(?:stand|stands|stood|are|were|is)? ?ready to|intend(?:ed|s)?(?: to)?|(?:plan|planned|plans)|(?:are|were|is) (?:willing|prepared|keen|eager) to|(?:aim|seek|hope)(?:ed|s)? to|propose[sd]? to|look(?:ed|s|ing)? to|${express} (?:readiness|willingness|intention|interest)`,
      "intends",
    ],
    [
      `(?:lend|lent|give|gave|voiced?) (?:\\w+ )?support|support(?:ed|s)?|welcome[sd]?|endorse[sd]?|look(?:ed|s|ing)? forward|(?<!(?:are|is|were|was|be) )encourage[sd]?|favou?r(?:ed|s)?|${express} support|back(?:ed|s)?`,
      "supports",
    ],
    [
      "call(?:ed|s)? (?:up)?on|call(?:ed|s)? for|appeal(?:ed|s)? (?:to|for)|urge[sd]?|invite[sd]?|request(?:ed|s)?|recommend(?:ed|s)?|should|must|ought to|(?:consider|deem)(?:ed|s)? it (?:\\w+ )?(?:necessary|important|essential|appropriate)|it (?:is|remains) (?:\\w+ )?(?:necessary|important|essential|imperative|vital|crucial)|need(?:s|ed)? to|there is (?:an?|no) (?:\\w+ )*?(?:need|necessity)",
      "calls",
    ],
    [
      `reaffirm(?:ed|s)?|reiterate[sd]?|oppose[sd]?|condemn(?:ed|s)?|reject(?:ed|s)?|denounce[sd]?|deplore[sd]?|respect(?:s|ed)?|object(?:s|ed)? to|(?:is|are|remains?) (?:\\w+ )?(?:unacceptable|inadmissible)|(?:are|is|were|remain|remains) (?:\\w+ )?(?:convinced|confident|opposed|concerned|alarmed|guided)|affirm(?:ed|s)?|advocate[sd]?|uphold|adhere|stand against|${express} (?:\\S+ )?(?:concern|concerns|condemnation)`,
      "position",
      "principle",
    ],
    [
      `commend(?:ed|s)?|applaud(?:ed|s)?|(?:pay|paid|pays) tribute|(?:are|is|were|was) (?:\\w+ )?(?:encouraged|pleased|honou?red|proud|grateful|satisfied|heartened)|look(?:ed|s)? back|acclaim(?:ed)?|appreciate[sd]?|${express} (?:gratitude|appreciation|satisfaction|condolences|thanks)|thank(?:ed|s)?|praise[sd]?|congratulate[sd]?|extend(?:ed|s)? (?:\\w+ )?(?:condolences|thanks|gratitude|congratulations)|highly value[sd]?|spoke highly of`,
      "records",
      "appraisal",
    ],
    [
      "note[sd]?|acknowledge[sd]?|recogni[sz]e[sd]?|believe[sd]?|consider(?:ed|s)?|observed|pointed out|point out|stated|declared?|share[sd]? the (?:view|opinion|belief)|maintain(?:ed)?|stress(?:ed|es)?|underscore[sd]?|underline[sd]?|emphasi[sz]e[sd]?|highlight(?:ed|s)?",
      "records",
      "appraisal",
    ],
    [
      "recall(?:ed|s)?|exchanged views|reviewed|took note|take note|took stock|held|discussed|met|adopted|attended|gathered|convened|visited|paid|accepted|signed|heard|conducted",
      "records",
      "narrative",
    ],
  ],
  transparent:
    /^(?:agree|announce|share|note|acknowledge|recogni|believe|consider(?:ed|s)?$|observed|point|stated|declare|stress|underscore|underline|emphasi|highlight|reaffirm|reiterate|affirm)/u,
  through,
  isMain,
  junction:
    /(?:(?:as well as|and|but|while)\s+)?(?:(?:the\s+)?(?:parties|sides|both sides|they|we|ministers|leaders)\s+)?(?:(?:also|further|jointly|fully|strongly|firmly|highly|warmly|in particular|once again)\s+)*$/u,
  effect:
    /^(?:[\d.)\s]*)(?:this|it|these|such (?:\w+ )?\w+|the (?:project|initiative|measure|centre|center|fund|agreement)s?)\s+(?:\w+ )?(?:will|shall)\s+(?!be (?:held|submitted)|report|continue|meet)|(?:this|it|which|that|these)\s+(?:will|shall)\s+(?:help|contribute|promote|serve|further|significantly|greatly|enable|allow|give|boost)|(?:will|shall) (?:contribute to|help to)/u,
  schedule:
    /(?:meeting|summit|forum|conference|session)[^,]*\s(?:will|shall)\s+(?:be (?:held|hosted|convened)|take place)/u,
  past: /success(?:ful|fully) (?:\S+ )?(?:held|hosting|holding|convening|conclusion|outcome|organi[sz]ation)|was held|were held|held (?:in|on|at) |(?:has|have) been|the (?:outcomes?|results) of/u,
  duty: /^(?:[\d.)\s—–-]*)(?:to )?(?:establish|promote|develop|strengthen|enhance|increase|expand|ensure|facilitate|hold|conduct|organi[sz]e|create|launch|implement|explore|deepen|improve|share|exchange|cooperate|coordinate|accelerate|simplify|build|provide|introduce|set up|carry out)\s|^(?:[\d.)\s]*)(?:the |each )?(?:contracting |high contracting |states )?(?:parties|party|sides)\s+(?:hereby |jointly |mutually )?[a-z]{3,}(?:s|\s)/u,
};

const subject =
  /(?:^|[\s"“])(?:officials|experts|nations|peoples|economies|institutions|agencies|authorities|chairs|representatives|secretariat|we|they|parties|party|sides|side|ministers|minister|leaders|states|countries|participants|members|heads|presidents|president|delegations|delegation|both|government|governments|all|state|government(?:s)?)$/u;
const adverbs =
  /(?:\s*(?:also|further|jointly|fully|strongly|firmly|highly|warmly|particularly|once|again|unanimously|in turn|therefore|hereby|\w+ly))+$/u;

function isMain(
  before: string,
  verb: string,
  isFirst: boolean,
  printed: string,
  printedVerb: string,
): boolean {
  const trimmed = before.replace(/\s+$/u, "").replace(adverbs, "").trimEnd();
  if (/^(?:[\d.)\s]*)it (?:was|is|has been)(?: (?:also|further))?$/u.test(trimmed)) return true;
  const clause = trimmed.slice(Math.max(trimmed.lastIndexOf(","), trimmed.lastIndexOf(";")) + 1);
  const modal = /^(?:will|shall|should|must|is |are |remains? |it is|ought|need|there )/u.test(verb);
  if (/(?:^|\s)(?:which|who|whose|where|that)(?:\s|$)/u.test(clause)) return false;
  if (/(?:^|\s)(?:to|of|in|for|by|on|with|from|at|their|its|our|the|a|an|and their|mutual)$/u.test(trimmed))
    return false;
  if (modal && /^\s*(?:and|but|while) (?:\w+ ){0,4}\w+$/u.test(clause)) return true;
  if (modal) return isFirst || subject.test(trimmed) || /(?:\band|[,;])$/u.test(trimmed);
  if (trimmed.replace(/^[\d.)\s—–•*-]+/u, "") === "" || subject.test(trimmed)) return true;
  // “Westhaven supports”, “Eastmark and Southmark welcome”: a name or a short subject before the first verb.
  const words = trimmed.replace(/^[\d.)\s]+/u, "").split(/\s+/u);
  if (isFirst && words.length <= 8 && !/[,;]/u.test(trimmed)) {
    if (
      /^(?:support|welcome|call|note|stresse|reaffirm|reiterate|oppose|condemn|reject|commend|appreciate|thank|agree|decide|intend|plan|encourage|endorse|urge|undertake|commit|believe|recognize|recognise|respect|express|stand|continue|object|look|consider)[a-z]*s(?:\s|$)/u.test(
        `${verb} `,
      )
    )
      return true;
    if (
      /(?:^|\s)\p{Lu}\S*(?:\s+\w+ly)?\s*$/u.test(printed) &&
      /^\p{Ll}/u.test(printedVerb) &&
      !/^\S+$/u.test(printed.trim())
    )
      return true;
  }
  const coordinated = /(?:\band|\bbut|[,;])$/u.test(trimmed);
  // “agree to promote and support” holds one governing verb; only a past form can be a second.
  if (coordinated)
    return !isFirst
      ? (/^(?:appreciate|thank|commend|condemn|acknowledge|express|extend|welcome|reaffirm|reiterate|recall|look|underline|underscore|stress|congratulate|note)\b/u.test(
          verb,
        ) &&
          /\bwe\b/u.test(before)) ||
          /ed$|held|took|met/u.test(verb.split(" ")[0] ?? "") ||
          bareList(before)
      : /,$/u.test(trimmed);
  return (
    isFirst &&
    /ed\b|^(?:met|held|took|spoke|are|were|remain|stand|exchanged)/u.test(verb) &&
    !/\bbe$|\bis$|\bwas$|\bwere$|\bbeen$/u.test(trimmed)
  );
}

/** “We welcome … and support …”: no infinitive opened before, so the bare form governs too. */
const bareList = (before: string): boolean =>
  /^(?:[\d.)\s]*)(?:we|the \w+|both sides) /u.test(before) &&
  !/(?:agree|decid|will|shall|intend|ready|commit|resolv|plan|continu|pledg)\w*\b/u.test(before);

function through(verb: string, content: string): Reading | null {
  const head = content.slice(0, 160);
  if (/^agree/u.test(verb) && !/^\s*(?:that|on the (?:importance|need|necessity))/u.test(head)) return null;
  if (/^agree/u.test(verb) && /^\s*that [^,]{0,80}\b(?:will|would|shall)\b/u.test(head))
    return { type: "decides" };
  if (/^announce/u.test(verb)) {
    if (/^\s*(?:their|its|his|her|our) (?:\w+ )?support/u.test(head)) return { type: "supports" };
    if (/^\s*(?:their|its|his|her|our) (?:\w+ )?(?:intention|readiness|plan)/u.test(head))
      return { type: "intends" };
    return /^\s*that [^,]{0,60}\b(?:will|would|shall)\b/u.test(head) ? { type: "commits" } : null;
  }
  const they =
    "^\\s*(?:that )?(?:they|we|the (?:\\w+ )?(?:parties|sides|ministers|leaders|states|countries))\\s+";
  if (new RegExp(`${they}(?:will|shall|would) (?:\\w+ )?continue`, "u").test(head))
    return { type: "continues" };
  if (new RegExp(`${they}(?:will|shall|would)`, "u").test(head)) return { type: "commits" };
  if (new RegExp(`${they}(?:are|were|stand) (?:ready|willing)`, "u").test(head)) return { type: "intends" };
  if (/^\s*(?:(?:their|our|its|the|mutual)\s)*(?:readiness|willingness|intention)/u.test(head))
    return { type: "intends" };
  if (
    /\b(?:importance|necessity|need|significance)\b|\b(?:should|must|need to)\b|\b(?:is|are) (?:of \w+ importance|important|essential|necessary|vital|crucial|imperative)/u.test(
      head,
    )
  )
    return { type: "calls" };
  if (/^(?:reaffirm|reiterate|affirm|declare|stress|underscore|underline|emphasi)/u.test(verb))
    return { type: "position", reason: "principle" };
  return { type: "records", reason: "appraisal" };
}

export const cutEnglish = (sentence: string, context: CueContext): RawPiece[] =>
  cutByWords(sentence, context, lexicon);
