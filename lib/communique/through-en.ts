import type { Reading } from "./cue-words";

const they =
  "^[\\s,]*(?:that )?(?:in [^,]{0,30}, )?(?:they|we|both sides|it|the (?:\\w+ ){0,2}(?:parties|sides|ministers|leaders|states|countries|participants|members))\\s+(?:\\w+ly |also )?";
const theirs =
  "^\\s*(?:(?:their|our|its|his|her|the|an?|mutual|shared|joint|firm|strong|full|unwavering|steadfast|common|continued|deep|collective|respective|longstanding|long-standing|enduring|profound|individual|once|again|[\\w]+[’']s?)\\s)*";
const intention = new RegExp(
  `${theirs}(?:readiness|willingness|intention|intent|desire|interest (?:in|to)|aspiration)s?\\b`,
  "u",
);
const resolve = new RegExp(`${theirs}(?:determination|resolve|pledges?)\\b`, "u");
const pledge = new RegExp(`${theirs}(?:\\w+ )?commitments? (?:to|towards?) (?:\\w+ly )?(\\w+)`, "u");
const backing = new RegExp(`${theirs}support (?:for|to)\\b`, "u");
const upholding =
  /^(?:uphold|maintain|respect|adher|observ|preserv|abid|defend|safeguard|peace|multilateral|international|human|democra|sovereign|(?:the|an?|free|each|one|all|our|their)$)/u;
const need =
  /\b(?:importance|necessity|needs?(?!-)|significance|urgency|imperative)\b|\b(?:should|must|need(?:s|ed)? to|ought to)\b|\b(?:is|are|remains?) (?:\w+ )?(?:of (?:\w+ )?importance|important|essential|necessary|vital|crucial|imperative|critical|indispensable|urgently needed|key to)/u;
/** What is underlined though it exists already. */
const standing =
  /^\s*(?:the |their |our |its )?(?:\w+ ){0,2}?(?:progress|achievements?|results|success(?:es)?|contributions?|work (?:done|of)|efforts|accomplishments|outcomes?|growth|dynamics|role of|role played|active role|key role|leading role)\b/u;
const existing =
  /^\s*(?:that )?(?:the |their |its |our )?(?:\w+ )?(?:importance|significance) of (?:the|this|his|her) (?:\w+ ){0,3}?(?:ties|relations|relationship|visit|partnership|anniversary|adoption|role|contribution|achievements?)\b/u;

/** noted, stressed, reaffirmed say nothing themselves: what follows decides. */
export function sayEnglish(verb: string, content: string): Reading | null {
  const head = content.slice(0, 220).replace(/^,\s(?:[\w]+ ){0,3}[\w]+,/u, "");
  const plain = verb.replace(
    /^(?:it |there |was |were |are |is |has |have |been |also |further |broad |general |full |clear |in |remain )+/u,
    "",
  );
  if (/^(?:agree|concur|consensus|unanimous|of one|at one)/u.test(plain)) {
    if (
      /^\s*(?:that |on |about |upon )?(?:the )?(?:\w+ )?(?:importance|need(?!-)|necessity|urgency)\b/u.test(
        head,
      )
    )
      return { type: "calls" };
    if (!/^\s*that/u.test(head)) return null;
    return /^\s*that .{0,100}?\b(?:will|would|shall)\b/u.test(head)
      ? { type: "decides" }
      : opinion(plain, head);
  }
  if (/^announce/u.test(plain)) {
    if (backing.test(head)) return { type: "supports" };
    if (intention.test(head) || /^\s*(?:their|its|his|her|our) (?:\w+ )?plans?\b/u.test(head))
      return { type: "intends" };
    return /^\s*that .{0,80}?\b(?:will|would|shall)\b/u.test(head) ? { type: "commits" } : null;
  }
  if (/^hope/u.test(plain)) return null;
  if (/^share/u.test(plain) && !/^\s*that/u.test(head) && !need.test(head)) return null;
  return opinion(plain, head);
}

function opinion(verb: string, head: string): Reading {
  if (new RegExp(`${they}(?:will|shall|would) (?:\\w+ )?(?:continue|keep)`, "u").test(head))
    return { type: "continues" };
  if (new RegExp(`${they}(?:will|shall|would)`, "u").test(head)) return { type: "commits" };
  if (new RegExp(`${they}(?:are|were|stand|stood) (?:\\w+ )?(?:ready|willing|prepared)`, "u").test(head))
    return { type: "intends" };
  if (intention.test(head)) return { type: "intends" };
  if (resolve.test(head)) return { type: "commits" };
  const pledged = pledge.exec(head)?.[1];
  if (
    pledged &&
    /^(?:reaffirm|(?:re)?confirm|reiterate|renew|affirm|re-?emphasi|underscore|stress|underline|emphasi|highlight)/u.test(
      verb,
    )
  )
    return isAct(pledged) ? { type: "commits" } : { type: "position", reason: "principle" };
  if (existing.test(head)) return { type: "records", reason: "appraisal" };
  if (standing.test(head) && !/^re|^affirm/u.test(verb) && !/\b(?:should|must|needs? to)\b/u.test(head))
    return { type: "records", reason: "appraisal" };
  if (need.test(head) && !/^\s*(?:that )?(?:as|the need(?:s)? of)\b/u.test(head)) return { type: "calls" };
  if (
    /^(?:reaffirm|(?:re)?confirm|reiterate|renew|affirm|declare|stress|underscore|underline|emphasi|re-?emphasi|(?:are |is |were |was |remain\w* )?(?:\w+ )?(?:convinced|confident)|assert|profess)/u.test(
      verb,
    )
  )
    return { type: "position", reason: "principle" };
  return { type: "records", reason: "appraisal" };
}

/** What one can be committed to do. */
export const acts =
  "achieve|act|accelerate|address|advance|assist|build|combat|complete|continue|contribute|cooperate|create|deepen|deliver|develop|elevate|eliminate|end|enhance|ensure|establish|expand|facilitate|fight|finali[sz]e|foster|further|harness|implement|improve|increase|intensify|jointly|keep|launch|limit|make|meet|mobili[sz]e|phase|play|prevent|promote|protect|provide|pursue|realise|realize|reduce|reform|scale|share|simplify|speed|strengthen|strive|support|tackle|take|triple|double|upgrade|use|work";
const anAct = new RegExp(`^(?:${acts})$`, "u");

/** “commitment to strengthen” and “to strengthening” name an act, “commitment to the Charter” a principle. */
const isAct = (word: string): boolean => !upholding.test(word) && (/ing$/u.test(word) || anAct.test(word));
