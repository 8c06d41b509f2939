const irregular: Record<string, string> = {
  arise: "arose",
  bear: "bore",
  beseech: "besought",
  bind: "bound",
  choose: "chose",
  come: "came",
  do: "did",
  draw: "drew",
  dwell: "dwelt",
  feel: "felt",
  find: "found",
  foresee: "foresaw",
  give: "gave",
  go: "went",
  have: "had",
  hear: "heard",
  hold: "held",
  keep: "kept",
  lay: "laid",
  lend: "lent",
  lift: "lifted",
  make: "made",
  mean: "meant",
  pay: "paid",
  put: "put",
  see: "saw",
  seek: "sought",
  set: "set",
  speak: "spoke",
  stand: "stood",
  strike: "struck",
  strive: "strove",
  swear: "swore",
  take: "took",
  think: "thought",
  throw: "threw",
  undertake: "undertook",
  uphold: "upheld",
  win: "won",
};
const doubled = /(?:abhor|admit|commit|concur|confer|defer|opt|pin|plan|refer|regret|remit|permit|step)$/u;

/** “decide” → decide, decides, decided: a list names verbs and not their forms. */
function formsOf(verb: string): string[] {
  const third = /[^aeiou]y$/u.test(verb)
    ? `${verb.slice(0, -1)}ies`
    : verb === "have"
      ? "has"
      : `${verb}${/(?:s|x|z|ch|sh|o)$/u.test(verb) ? "es" : "s"}`;
  const regular = verb.endsWith("e")
    ? `${verb}d`
    : /[^aeiou]y$/u.test(verb)
      ? `${verb.slice(0, -1)}ied`
      : `${verb}${doubled.test(verb) ? verb.slice(-1) : ""}ed`;
  return [verb, third, irregular[verb] ?? regular];
}

/** In front of a word that is as often a noun, only one of these tells that it is a verb. */
const subject =
  "(?<=\\b(?:we|they|ministers|sides|parties|leaders|presidents|states)(?: also| further| jointly)? )";

const notNoun =
  "(?<!\\b(?:the|these|of|and|council|government|bank|states?|group|members?|committee|joint|both|working|all|its|their|our) )";

const any = (words: string[]): string => `(?:${words.join("|")})`;
/** The word first, what stands before it only then: the other order would look back at every place. */
const after = (before: string, words: string[]): string => `(?=${any(words)}\\b)${before}${any(words)}`;

/** Words in angle brackets stand for all their forms; `<!report>` is no verb unless it is past or a subject stands by. */
export const inflected = (pattern: string): string =>
  pattern.replace(/<(!?)([a-z -]+)>/gu, (_, noun: string, verbs: string) => {
    const forms = verbs.split(" ").map(formsOf);
    const column = (k: number) => forms.map((form) => form[k] ?? "");
    return noun
      ? any([...column(2), after(subject, column(0)), after(notNoun, column(1))])
      : any(forms.flat());
  });
