import { buildTrie, type PhraseTrie } from "./phrase-trie";
import { towns } from "./places";
import type { ProposalRegister } from "./proposal";
import { isTrilingualState, sideForms } from "./side-forms";
import { foldInPlace } from "./view";

/** What a phrase of a text stands for. */
export type Actor = {
  /** A code of the register; empty for those who adopted the text together. */
  code: string;
  kind: string;
  /** “Kazakh” counts only before “side”; a field's name only before “mechanism” or “meeting”. */
  needs?: "side" | "mechanism";
};
export type RegisterIndex = {
  actors: PhraseTrie<Actor>;
  /** Town → code of its state. */
  places: PhraseTrie<string>;
  states: Set<string>;
  kinds: Map<string, string>;
};

const known = new WeakMap<ProposalRegister, RegisterIndex>();

/** Built once for a register, however many statements are read with it. */
export function indexRegister(register: ProposalRegister): RegisterIndex {
  const before = known.get(register);
  if (before) return before;
  const built = build(register);
  known.set(register, built);
  return built;
}

/** Han aliases that end like the name of a body; “应急管理” alone is a field of work. */
const bodyHead =
  /(?:机制|机构|会议|会晤|峰会|论坛|中心|委员会|理事会|组织|联合国|大会|秘书处|学院|工坊|班列|小组|进程|活动|产业园|口岸|银行|基金|院|署|局|部|团|盟|国|方|亚|会|协会)$/u;
const stateLike = new Set(["state", "group"]);

function build(register: ProposalRegister): RegisterIndex {
  const states = new Set(register.parties.filter(({ kind }) => kind === "state").map(({ code }) => code));
  const actors = register.parties.flatMap((party): [string, Actor][] => {
    const actor: Actor = { code: party.code, kind: party.kind };
    const names = namesOf(party);
    const field = (name: string) =>
      !stateLike.has(party.kind) &&
      /^\p{Script=Han}+$/u.test(name) &&
      !bodyHead.test(foldInPlace(name)) &&
      !/[-—]/u.test(name);
    const plain = names.map((name): [string, Actor] => [
      name,
      field(name) ? { ...actor, needs: "mechanism" } : actor,
    ]);
    return isTrilingualState(party) ? [...plain, ...sideForms(party, register)] : plain;
  });
  const meetings = register.series.flatMap((series) => series.meetings);
  const places = Object.entries(towns)
    .filter(([code]) => states.has(code))
    .flatMap(([code, names]) => names.map((name): [string, string] => [name, code]))
    .concat(meetings.flatMap(({ place }) => (place ? meetingTowns(place, register) : [])));
  return {
    actors: buildTrie(actors),
    places: buildTrie(places),
    states,
    kinds: new Map(register.parties.map(({ code, kind }) => [code, kind])),
  };
}

/** A name with its abbreviation in brackets is three names; “(proposed)” is none. */
function namesOf({ name, aliases }: ProposalRegister["parties"][number]): string[] {
  return [name.en, name.zh, name.ru, ...aliases].flatMap((written) => {
    const bare = written.replace(/\s*[（(][^（()）]*[）)]\s*$/u, "").trim();
    const short = /[（(]([\p{Lu}\d]{2,10})[）)]\s*$/u.exec(written)?.[1];
    return [...new Set([written, bare, ...(short ? [short] : [])])].filter((one) => one !== "");
  });
}

/** “Astana, Kazakhstan” and “哈萨克斯坦阿斯塔纳” hold a state's name and a town's. */
function meetingTowns(place: Record<string, string>, register: ProposalRegister): [string, string][] {
  return Object.values(place).flatMap((written) => {
    for (const { code, kind, name } of register.parties) {
      if (kind !== "state") continue;
      const state = Object.values(name).find((one) => written.includes(one));
      const town = state ? written.replace(state, "").replace(/^[,，、\s]+|[,，、\s]+$/gu, "") : "";
      if (town.length > 1) return [[town, code] as [string, string]];
    }
    return [];
  });
}
