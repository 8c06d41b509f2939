import type { ProposalRegister } from "./proposal";
import type { Actor } from "./register-index";
import { foldInPlace } from "./view";

type Party = ProposalRegister["parties"][number];

export const isTrilingualState = (party: Party): boolean => party.kind === "state";

/** 南方, 东方, 各方 and the like are words of their own. */
const noSide = new Set([..."南北东西多立比地海大对前后双三四五六各平官乙甲我"]);
const sideWord = /\s(?:side|сторона)$/u;

/** “Kazakh” of “Kazakh side”, and 法方 for 法国 where only one state of the register begins so. */
export function sideForms(party: Party, register: ProposalRegister): [string, Actor][] {
  const actor: Actor = { code: party.code, kind: party.kind };
  const said = party.aliases
    .filter((alias) => sideWord.test(alias))
    .map((alias) => alias.replace(sideWord, ""));
  const adjectives = [...new Set([...said, ...adjectivesOf(party)])].map((word): [string, Actor] => [
    word,
    { ...actor, needs: "side" },
  ]);
  const first = headOf(party);
  const shared = register.parties.filter((other) => other.kind === "state" && headOf(other) === first);
  const own = first && !noSide.has(first) && shared.length === 1 ? [`${first}方`] : [];
  return [...adjectives, ...own.map((word): [string, Actor] => [word, actor])];
}

/** 土方 is the one state with 土 that a document's head names. */
export function sidesOf(codes: Iterable<string>, register: ProposalRegister): [string, Actor][] {
  const named = new Set(codes);
  const here = register.parties.filter(({ code, kind }) => kind === "state" && named.has(code));
  return here
    .filter((party) => !noSide.has(headOf(party)))
    .filter((party) => here.filter((other) => headOf(other) === headOf(party)).length === 1)
    .filter((party) => /^\p{Script=Han}/u.test(headOf(party)))
    .map((party) => [`${headOf(party)}方`, { code: party.code, kind: "state" }]);
}

/** “Kazakh”, “Kazakhstani”, “казахстанская”: made by rule, and read only before “side” or “government”. */
function adjectivesOf({ name }: Party): string[] {
  const bare = name.en.replace(/(?:i?)stan$/u, "");
  const english = name.en.endsWith("stan") ? [bare, `${name.en}i`] : [`${name.en}n`, `${name.en}an`];
  const stem = name.ru.replace(/(?:ия|[аяьй])$/u, "");
  const russian = [`${stem}ская`, ...(/истан$/u.test(stem) ? [`${stem.replace(/истан$/u, "")}ская`] : [])];
  return /^\p{Lu}[\p{Ll}]+$/u.test(name.en) ? [...english, ...russian] : russian;
}

const headOf = ({ name }: Party): string => foldInPlace(name.zh).charAt(0);

/** The one Han character by which a text calls a state: 哈 of 哈方. */
export function sideCharacters(register: ProposalRegister): Map<string, string> {
  const characters = new Map<string, string>();
  for (const party of register.parties) {
    if (party.kind !== "state") continue;
    const forms = [...party.aliases, ...sideForms(party, register).map(([word]) => word)];
    for (const form of forms) {
      const character = /^(\p{Script=Han})方$/u.exec(foldInPlace(form))?.[1];
      if (character && !characters.has(character)) characters.set(character, party.code);
    }
  }
  return characters;
}
