/** Past of the verbs whose infinitive does not show it. */
const irregular: Record<string, string> = {
  прийти: "приш(?:ли|ла|ло|ел)",
  найти: "наш(?:ли|ла|ло|ел)",
  сойтись: "сош(?:лись|лась|лось|елся)",
  перейти: "переш(?:ли|ла|ло|ел)",
  достичь: "достиг(?:ли|ла|ло)?",
  отнестись: "отнес(?:лись|лась|лось|ся)",
  провести: "пров(?:ели|ела|ело|ел)",
  внести: "вн(?:если|есла|есло|ес)",
  ввести: "вв(?:ели|ела|ело|ел)",
  вывести: "вывел(?:и|а|о)?",
  предостеречь: "предостерег(?:ли|ла|ло)?",
  сберечь: "сберег(?:ли|ла|ло)?",
};

function pastOf(verb: string): string {
  const known = irregular[verb];
  if (known) return known;
  return verb.endsWith("ся")
    ? `${verb.slice(0, -4)}(?:лись|лся|лась|лось)`
    : `${verb.slice(0, -2)}л(?:и|а|о)?`;
}

/** Present of an imperfective, future of a perfective verb: plural, first person plural, singular. */
function ahead(verb: string): string {
  const self = verb.endsWith("ся") ? "ся" : "";
  const stem = verb.slice(0, self ? -4 : -2);
  const by = (root: string, endings: string[]) => `${root}(?:${endings.map((one) => one + self).join("|")})`;
  if (/[ое]ва$/u.test(stem)) return by(`${stem.slice(0, -3)}у`, ["ют", "ем", "ет"]);
  if (/(?:да|зна|ста)ва$/u.test(stem)) return by(stem.slice(0, -2), ["ют", "ем", "ет"]);
  if (stem.endsWith("и")) {
    const root = stem.slice(0, -1);
    return by(root, [/[жчшщ]$/u.test(root) ? "ат" : "ят", "им", "ит"]);
  }
  if (stem.endsWith("ну")) return by(stem.slice(0, -1), ["ут", "ем", "ет"]);
  return by(stem, ["ют", "ем", "ет"]);
}

const forms: Record<string, (verb: string) => string> = {
  /** past */
  п: pastOf,
  /** what lies ahead */
  б: ahead,
  /** both, of an imperfective verb */
  в: (verb) => `${pastOf(verb)}|${ahead(verb)}`,
  /** a short participle or adjective, given in the masculine */
  с: (word) => `${word}[аоы]?`,
};

/** «<п решить>» stands for решили, решила, решил, решило: a list names verbs and not their forms. */
export const inflected = (pattern: string): string =>
  pattern.replace(/<([пбвс]) ([а-я -]+)>/gu, (_, kind: string, verbs: string) => {
    const list = verbs.split(" ").map((verb) => forms[kind]?.(verb) ?? verb);
    return `(?:${list.join("|")})`;
  });
