/** Governing words by type, and what stands for their objects; each makes one or more whole sentences. */
export type Vocabulary = {
  objects: Record<string, Record<string, string>>;
  phrases: Record<string, string>;
};
export type Example = [type: string, sentence: string];

const entries = ({ objects, phrases }: Vocabulary) =>
  Object.entries(phrases).flatMap(([type, list]) =>
    list
      .split(";")
      .map((one) => one.trim())
      .filter(Boolean)
      .map((one) => {
        const [words = "", note = ""] = one.split("|");
        const filled = words.replace(
          /~(\p{Lu})/gu,
          (_, kind: string) => objects[kind]?.[note in phrases ? note : type] ?? objects[kind]?.default ?? "",
        );
        return { type: note in phrases ? note : type, words: filled, note };
      }),
  );

const irregular: Record<string, string> = {
  are: "were", arise: "arose", bear: "bore", become: "became", beseech: "besought", bind: "bound", choose: "chose",
  come: "came", do: "did", draw: "drew", drew: "drew", feel: "felt", find: "found", foresee: "foresaw", give: "gave", go: "went",
  have: "had", hear: "heard", hold: "held", dwell: "dwelt", keep: "kept", lay: "laid", lend: "lent", let: "let", meet: "met", make: "made",
  pay: "paid", put: "put", see: "saw", seek: "sought", set: "set", speak: "spoke", stand: "stood", strive: "strove",
  swear: "swore", take: "took", throw: "threw", undertake: "undertook", uphold: "upheld", would: "would", repeal: "repealed",
  admit: "admitted", commit: "committed", recommit: "recommitted", opt: "opted", plan: "planned", regret: "regretted",
  abhor: "abhorred", pin: "pinned", confer: "conferred", concur: "concurred", stay: "stayed", sign: "signed",
}; // biome-ignore format: a table

function third(verb: string): string {
  if (verb === "are") return "is";
  if (verb === "have") return "has";
  if (verb === "would" || verb === "drew") return verb;
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/u.test(verb) ? `${verb}es` : `${verb}s`;
}
function past(verb: string): string {
  const known = irregular[verb];
  if (known) return known;
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ied`;
  return verb.endsWith("e") ? `${verb}d` : `${verb}ed`;
}

/** “We urge …”, “The Ministers urged …”, “Arden urges …”: three sentences from one phrase. */
export const englishExamples = (vocabulary: Vocabulary): Example[] =>
  entries(vocabulary).flatMap(({ type, words, note }): Example[] => {
    if (words.startsWith("=")) return [[type, words.slice(1)]];
    const [verb = "", ...rest] = words.split(" ");
    const behind = rest.join(" ");
    const ours = `We ${verb} ${behind.replace(/\btheir\b/gu, "our").replace(/\bthemselves\b/gu, "ourselves")}.`;
    const all: Example[] = [
      [type, ours],
      [type, `The Ministers ${past(verb)} ${behind}.`],
      [type, `Arden ${third(verb)} ${behind.replace(/\btheir\b/gu, "its")}.`],
    ];
    if (note === "we") return all.slice(0, 1);
    if (note === "they") return all.slice(1, 2);
    return note === "past" ? all.slice(1, 2) : all;
  });

/** A phrase as it is printed: “первое/второе” are forms of one verb. */
export const plainExamples = (vocabulary: Vocabulary, subjects: string[], stop: string): Example[] =>
  entries(vocabulary).flatMap(({ type, words }, i): Example[] => {
    if (words.startsWith("=")) return [[type, words.slice(1)]];
    const [verbs = "", ...rest] = words.split(/(?=\s)|(?<=」)/u);
    return verbs.split("/").map((verb, k): Example => {
      const subject = subjects[(i + k) % subjects.length] ?? "";
      return [type, `${subject}${verb}${rest.join("")}${stop}`];
    });
  });
