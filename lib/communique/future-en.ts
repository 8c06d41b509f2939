import type { Place } from "./cue-words";
import { actor, adverbs, headNoun, lastSubject, own } from "./subjects-en";

const demonstrative = /^(?:[\d.)\s–—-]*)(?:this|it|these|those|such|which|that)(?:\s|$|,)/u;
const events =
  /(?:conference|summit|forum|partnership|agreement|arrangement|corridor|railway|initiative|project|vision|measures?|steps?|efforts?|visit|decision|decisions|outcomes?|results?|dialogue|demand|cooperation|development|progress|document|declaration|statement|memorandum|protocol|convention|treaty|amendments?|annex(?:es)?|termination|provisions?|implementation|completion|establishment|conclusion|growth|transition|platform|project|programmes?|programs?|events?|opportunities|future|aims?|purposes?|objectives?|goals?|tasks?|mission|idea|challenge|centre|center|technology|technologies)$/u;

const newSubject =
  /\s(?:and|but|while) (?:the|our|these|this|they|we|it|each|all|both)\s(?!.*\s(?:and|but|while) (?:the|our|these|this|they|we|it|each|all|both)\s)/u;

const isActor = new RegExp(`(?:^|\\s)${actor}$`, "u");
const instrument =
  /^(?:the |this |present )*(?:agreement|memorandum|protocol|treaty|convention|declaration|arrangement|statement)/u;
const legal =
  /^\s+(?:(?:enter|come) into (?:force|effect)|remain in (?:force|effect)|(?:not )?(?:affect|prejudice|be construed|be deemed|create|constitute))/u;
const meetings = /(?:meeting|summit|forum|conference|session|round|consultations|dialogue|events?)\b/u;
const passive = /^\s+(?:\w+ly |then |also |each |jointly )?be \w+(?:ed|en|ne|lt|ld|de|pt|ut|id)\b/u;
const consequence =
  /^\s+(?:guide|help to|shape|enable|allow|boost|give (?:new|a)|set the stage|provide (?:an?|new) (?:\w+ )?(?:opportunit|impetus|platform|framework)|serve as|contribute to|require|remain|become|face |suffer|be (?:an?|the) )/u;

/** Whether a future verb announces an act: an actor does it, or it is to be done to something. */
export function announcesEnglish({ before, verb }: Place, after: string): "act" | "effect" | "schedule" {
  const from = Math.max(before.lastIndexOf(";"), before.lastIndexOf(", "), before.search(newSubject)) + 1;
  const clause = before.slice(from).trimEnd().replace(adverbs, "").trim();
  const subject = (lastSubject(before) ?? clause)
    .replace(/^[\s,]*(?:and|but|while)\s/u, "")
    .replace(adverbs, "")
    .trim();
  // “The Leaders applauded … and will”: the subject stands before the first verb.
  if (/(?:^|\s)(?:and|but|while)$/u.test(clause) && !demonstrative.test(before.trim()))
    return /^\s+(?:contribute to|help to|serve|enable|allow)/u.test(after) && !own.test(before)
      ? "effect"
      : "act";
  if (meetings.test(subject) && /^\s+(?:be (?:held|hosted|convened)|take place|meet)/u.test(after))
    return "schedule";
  if (/^(?:the )?(?:exact |specific )?(?:dates?|timing|venue)/u.test(subject)) return "schedule";
  const noun = headNoun(subject);
  if (legal.test(after) || (instrument.test(noun) && !/^\s+be (?:implement|sign)/u.test(after)))
    return "effect";
  if (
    /^(?:will|shall)$/u.test(verb) &&
    passive.test(after) &&
    !/^\s+be (?:based|guided|affected|needed|required|followed|rooted)/u.test(after)
  )
    return "act";
  if (consequence.test(after)) return isActor.test(noun) && !demonstrative.test(subject) ? "act" : "effect";
  if (demonstrative.test(subject) && !isActor.test(subject)) return "effect";
  return events.test(noun) ? "effect" : "act";
}
