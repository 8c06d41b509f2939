import { cutByWords, type Lexicon, type Reading } from "./cue-words";
import type { CueContext, Piece } from "./suggest";

const our =
  "(?: (?:their|our|its|his|her|the|full|strong|firm|mutual|deep|sincere|high|great|grave|serious|shared))*";
const express = `express(?:ed|es)?${our}`;

const lexicon: Lexicon = {
  verbs: [
    [
      "agreed?|agrees|decided?|decides|resolved?|resolves|reached (?:an )?agreement|reached consensus",
      "decides",
    ],
    ["(?:will|shall) (?:also |jointly |further )?continue|continue[sd]? to", "continues"],
    [
      "will|shall|undertakes?|undertook|(?:are|remain) (?:fully |firmly |strongly )?committed to|commit(?:ted|s)?(?: themselves| ourselves)? to|pledged?|pledges|vow(?:ed)?|(?:are|were) determined to",
      "commits",
    ],
    [
      `(?:stand|stands|stood|are|were|is)? ?ready to|intend(?:ed|s)?(?: to)?|(?:plan|planned|plans) to|(?:are|were) willing to|${express} (?:readiness|willingness|intention|interest)`,
      "intends",
    ],
    [
      `support(?:ed|s)?|welcome[sd]?|endorse[sd]?|look(?:ed|s)? forward|encourage[sd]?|${express} support|back(?:ed|s)`,
      "supports",
    ],
    [
      "call(?:ed|s)? (?:up)?on|call(?:ed|s)? for|urge[sd]?|should|must|ought to|consider(?:ed|s)? it (?:necessary|important|essential)|(?:it )?is (?:necessary|important|essential|imperative) (?:to|that)",
      "calls",
    ],
    [
      `reaffirm(?:ed|s)?|reiterate[sd]?|oppose[sd]?|condemn(?:ed|s)?|reject(?:ed|s)?|affirm(?:ed|s)?|advocate[sd]?|uphold|adhere|stand against|${express} (?:\\S+ )?(?:concern|concerns|condemnation)`,
      "position",
      "principle",
    ],
    [
      `commend(?:ed|s)?|appreciate[sd]?|${express} (?:gratitude|appreciation|satisfaction|condolences|thanks)|thank(?:ed|s)?|praise[sd]?|congratulate[sd]?|highly value[sd]?|spoke highly of`,
      "records",
      "appraisal",
    ],
    [
      "note[sd]?|acknowledge[sd]?|recogni[sz]e[sd]?|believe[sd]?|consider(?:ed|s)?|observed|pointed out|point out|stated|declared?|stress(?:ed|es)?|underscore[sd]?|underline[sd]?|emphasi[sz]e[sd]?|highlight(?:ed|s)?",
      "records",
      "appraisal",
    ],
    [
      "recall(?:ed|s)?|exchanged views|reviewed|took note|take note|held|discussed|met|adopted|attended",
      "records",
      "narrative",
    ],
  ],
  transparent:
    /^(?:note|acknowledge|recogni|believe|consider(?:ed|s)?$|observed|point|stated|declare|stress|underscore|underline|emphasi|highlight|reaffirm|reiterate|affirm)/u,
  through,
  isMain,
  junction:
    /(?:(?:as well as|and|but|while)\s+)?(?:(?:the\s+)?(?:parties|sides|both sides|they|we|ministers|leaders)\s+)?(?:(?:also|further|jointly|fully|strongly|firmly|highly|warmly|in particular|once again)\s+)*$/u,
  effect:
    /(?:this|it|which|that|these|they)\s+(?:will|shall)\s+(?:help|contribute|promote|serve|further|significantly|greatly)|(?:will|shall) (?:contribute to|help to)/u,
  schedule:
    /(?:meeting|summit|forum|conference|session)[^,]*\s(?:will|shall)\s+(?:be (?:held|hosted|convened)|take place)/u,
  past: /success(?:ful|fully) (?:\S+ )?(?:held|hosting|holding|convening|conclusion|outcome|organi[sz]ation)|was held|were held|held (?:in|on|at) |(?:has|have) been|the (?:outcomes?|results) of/u,
  duty: /^(?:[\d.)\s]*)(?:the |each )?(?:contracting |high contracting |states )?(?:parties|party|sides)\s+(?:hereby |jointly |mutually )?[a-z]{3,}(?:s|\s)/u,
};

const subject =
  /(?:^|[\s"“])(?:we|they|parties|party|sides|side|ministers|minister|leaders|states|countries|participants|members|heads|presidents|president|delegations|delegation|both|government|governments|all|state|government(?:s)?)$/u;
const adverbs =
  /(?:\s*(?:also|further|jointly|fully|strongly|firmly|highly|warmly|particularly|once|again|unanimously|in turn|therefore|hereby|\w+ly))+$/u;

function isMain(before: string, verb: string, isFirst: boolean): boolean {
  const trimmed = before.replace(/\s+$/u, "").replace(adverbs, "").trimEnd();
  const clause = trimmed.slice(Math.max(trimmed.lastIndexOf(","), trimmed.lastIndexOf(";")) + 1);
  const modal = /^(?:will|shall|should|must|is |it is|ought)/u.test(verb);
  if (/(?:^|\s)(?:which|who|whose|where|that)(?:\s|$)/u.test(clause)) return false;
  if (/(?:^|\s)(?:to|of|in|for|by|on|with|from|at|their|its|our|the|a|an|and their|mutual)$/u.test(trimmed))
    return false;
  if (modal) return isFirst || subject.test(trimmed) || /(?:\band|[,;])$/u.test(trimmed);
  if (trimmed.replace(/^[\d.)\s—–•*-]+/u, "") === "" || subject.test(trimmed)) return true;
  const coordinated = /(?:\band|\bbut|[,;])$/u.test(trimmed);
  // “agree to promote and support” holds one governing verb; only a past form can be a second.
  if (coordinated)
    return !isFirst
      ? /ed$|held|took|met/u.test(verb.split(" ")[0] ?? "") || bareList(before)
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

export const cutEnglish = (sentence: string, context: CueContext): Piece[] =>
  cutByWords(sentence, context, lexicon);
