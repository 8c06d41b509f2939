/** Who adopts such texts, or is given work by them. */
export const actor =
  "(?:we|they|both|all|parties|party|sides?|ministers?|ministries|ministry|leaders|states?|countries|country|nations|members?|participants|signatories|heads|presidents?|chancellors?|kings?|queens?|chairs?|chairpersons?|chairmanship|presidency|delegations?|governments?|officials|experts|institutions|agencies|agency|authorities|authority|representatives|secretariat|secretary-general|director-general|commission|committee|council|group|groups|task force|force|forces|board|bank|banks|fund|union|coordinators?|points?|peoples?|economies|companies|regulators|teams?|offices?|bureau|institute|universit(?:y|ies)|regions|provinces|chambers|co-chairs?|secretary|delegates|ambassadors|interlocutors|parliamentarians|legislators|envoys|speakers|mayors|allies|agencies|assembly|meeting|conference of the parties|organi[sz]ations?|us|eu|un|administrations|customs|donors|partners|coordinator|governors|senators|principals|he|she|each)";
const determiner = "(?:the|our|their|its|these|all|both|each|every|any|his|her)";
/** What may stand between a subject and its verb. */
export const adverbs =
  /(?:\s*\b(?:also|further|jointly|fully|once|again|in turn|therefore|hereby|thus|now|today|together|still|all|both|each|in particular|in this (?:regard|context|connection|respect)|to (?:this|that) end|for this purpose|in doing so|in (?:general|principle)|have|has|had|\w+ly))+$/u;
export const endsInActor = new RegExp(`(?:^|[\\s"“,(])${actor}$`, "u");
/** A sentence with the adopting side for its subject. */
export const own =
  /^[\s\d.)(–—•*-]*(?:we|they|it (?:is|was|remains)|there is|both sides|(?:the )?(?:two |both |high |contracting )*(?:parties|sides|leaders|ministers|presidents|heads|participants))\s/u;

/** “Recalling …, we”, “In this regard, the Ministers”: what stands before the comma governs nothing. */
export const opener =
  /^[\s\d.)(–—•*-]*(?:\w+ly,? )?(?:\w+ing|while|although|though|as|since|if|when|given|in|on|at|with|without|within|to|for|from|by|under|through|throughout|during|following|after|before|building|based|guided|concerned|mindful|aware|determined|united|convinced|committed|conscious|inspired|alarmed|encouraged|deeply|bearing|pursuant|against|among|beyond|despite|dedicated|moreover|furthermore|further|finally|meanwhile|accordingly|consistent|subject|upon|not|resolved|proud|desiring)(?![\w-])/u;
const mainSubject = new RegExp(
  `[,;–—]\\s+(?:and )?(?:today |together |hereby |also )?(?:(?:we|they|both sides|it is|there is)\\s|${determiner} (?:[\\w’'-]+ ){0,3}?${actor}\\b)`,
  "gu",
);

/** Where the main clause begins behind an opener; 0 where the sentence begins with it. */
export function mainFrom(text: string): number {
  if (!opener.test(text) || own.test(text)) return 0;
  mainSubject.lastIndex = 0;
  return mainSubject.exec(text)?.index ?? 0;
}

/** The last subject that begins a clause behind a comma, with what follows it. */
export function lastSubject(before: string): string | null {
  const last = [...before.matchAll(mainSubject)].at(-1);
  return last ? before.slice(last.index + 1) : null;
}

/** The noun that heads a phrase: “the ministers of the five countries” is about ministers. */
export const headNoun = (phrase: string): string =>
  (
    phrase.split(/\s(?:of|from|for|in|on|at|to|between|which|who|with|among|we|under|,)\s|,/u)[0] ?? phrase
  ).trim();

/** The words before a verb without the adverbs that belong to it. */
export const withoutAdverbs = (before: string): string =>
  before
    .replace(/[\s,]+$/u, "")
    .replace(adverbs, "")
    .trimEnd();
