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
  const adjectives = party.aliases
    .filter((alias) => sideWord.test(alias))
    .map((alias): [string, Actor] => [alias.replace(sideWord, ""), { ...actor, needs: "side" }]);
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
