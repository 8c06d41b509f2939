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
  are: "were",
  arise: "arose",
  bear: "bore",
  become: "became",
  beseech: "besought",
  bind: "bound",
  choose: "chose",
  come: "came",
  do: "did",
  draw: "drew",
  drew: "drew",
  feel: "felt",
  find: "found",
  foresee: "foresaw",
  give: "gave",
  go: "went",
  have: "had",
  hear: "heard",
  hold: "held",
  dwell: "dwelt",
  keep: "kept",
  lay: "laid",
  lend: "lent",
  let: "let",
  meet: "met",
  make: "made",
  pay: "paid",
  put: "put",
  see: "saw",
  seek: "sought",
  set: "set",
  speak: "spoke",
  stand: "stood",
  strive: "strove",
  swear: "swore",
  take: "took",
  throw: "threw",
  undertake: "undertook",
  uphold: "upheld",
  would: "would",
  repeal: "repealed",
  admit: "admitted",
  commit: "committed",
  recommit: "recommitted",
  opt: "opted",
  plan: "planned",
  regret: "regretted",
  abhor: "abhorred",
  pin: "pinned",
  confer: "conferred",
  concur: "concurred",
  stay: "stayed",
  sign: "signed",
};

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

const words = (phrase: string): [string, string, string] => {
  const match =
    /^((?:(?:с интересом|с удовлетворением|с нетерпением|не|настоятельно|категорически|неизменно|вновь|подробно|твёрдо|высоко|позитивно|положительно) )*)(\S+)(.*)$/u.exec(
      phrase,
    );
  return [match?.[1] ?? "", match?.[2] ?? "", match?.[3] ?? ""];
};
const ours = (verb: string) =>
  /(?:ут|ют|ат|ят)(?:ся)?$/u.test(verb)
    ? verb.replace(
        /(у|ю|а|я)т(ся)?$/u,
        (_, vowel: string, self = "") => `${/[ую]/u.test(vowel) ? "е" : "и"}м${self}`,
      )
    : verb;
const hers = (verb: string) =>
  verb
    .replace(
      /(у|ю|а|я)т(ся)?$/u,
      (_, vowel: string, self = "") => `${/[ую]/u.test(vowel) ? "е" : "и"}т${self}`,
    )
    .replace(/ли(сь)?$/u, "ла$1")
    .replace(/ы$/u, "а");

/** «Стороны выражают …», «Мы выражаем …», «Янтария выражает …»: three sentences from one form. */
export const russianExamples = (vocabulary: Vocabulary): Example[] =>
  entries(vocabulary).flatMap(({ type, words: phrase }): Example[] => {
    if (phrase.startsWith("=")) return [[type, phrase.slice(1)]];
    const [before, verbs, rest] = words(phrase);
    return verbs.split("/").flatMap((verb): Example[] => [
      [type, `Стороны ${before}${verb}${rest}.`],
      [type, `Мы ${before}${ours(verb)}${rest}.`],
      [type, `Янтария ${before}${hers(verb)}${rest}.`],
    ]);
  });

/** 双方商定…, 各方一致商定…: two sentences from one phrase. */
export const chineseExamples = (vocabulary: Vocabulary): Example[] =>
  entries(vocabulary).flatMap(({ type, words: phrase }): Example[] => {
    if (phrase.startsWith("=")) return [[type, `${phrase.slice(1)}。`]];
    return [
      [type, `双方${phrase}。`],
      [type, `与会各国外长${phrase}。`],
    ];
  });
