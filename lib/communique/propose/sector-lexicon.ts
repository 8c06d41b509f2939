import type { Language } from "../language";
import type { ProposalRegister } from "./proposal";
import { sectorWordsEn } from "./sector-words-en";
import { sectorWordsRu } from "./sector-words-ru";
import { sectorWordsZh } from "./sector-words-zh";
import { stemOf } from "./stem";
import { foldInPlace, type Token, tokensOf, type View } from "./view";

/** A word of a sector in a text. */
export type SectorHit = { sector: string; start: number; end: number; weight: number };
type Entry = { sector: string; keys: string[]; whole: boolean; weak: boolean };
/** By the first character for Han, by the first four letters or the whole short word for the rest. */
export type SectorLexicon = Map<string, Entry[]>;

const lists: Record<Language, Record<string, string>> = {
  zh: sectorWordsZh,
  ru: sectorWordsRu,
  en: sectorWordsEn,
  und: {},
};
const headLength = 3;
const known = new WeakMap<ProposalRegister, Map<Language, SectorLexicon>>();

/** The words of the sectors that the register has, with its own labels and aliases. */
export function sectorLexicon(register: ProposalRegister, language: Language): SectorLexicon {
  const languages = known.get(register) ?? new Map<Language, SectorLexicon>();
  known.set(register, languages);
  const before = languages.get(language);
  if (before) return before;
  const lexicon: SectorLexicon = new Map();
  for (const { code, label, aliases } of register.sectors) {
    // A code may bear the name of something that every object has.
    const own = Object.hasOwn(lists[language], code) ? lists[language][code] : undefined;
    const listed = own?.split(language === "zh" ? " " : ",") ?? [];
    for (const word of listed) add(lexicon, code, word, false);
    for (const word of labelWords([label[language === "und" ? "en" : language], ...aliases]))
      add(lexicon, code, word, true);
  }
  languages.set(language, lexicon);
  return lexicon;
}

/** “Industry, investment and free economic zones” holds three names. */
const labelWords = (labels: string[]): string[] =>
  labels
    .flatMap((label) =>
      label.split(/[,，、;；/]|\s(?:and|и)\s|(?<=\p{Script=Han}{2})[与和](?=\p{Script=Han}{2})/u),
    )
    .map((word) => word.trim())
    .filter((word) => word.length > 1);

function keysOf(word: string, stemmed: boolean): string[] {
  const tokens = tokensOf(foldInPlace(word)).filter(({ kind }) => kind !== "mark");
  return tokens.map(({ word, key }) => (stemmed ? key : word));
}

/** “import=” is the word itself and no other; “data~” says little. */
function add(lexicon: SectorLexicon, sector: string, word: string, stemmed: boolean): void {
  const keys = keysOf(word.replace(/[=~]$/u, ""), stemmed);
  const [first] = keys;
  if (!first) return;
  const head = first.slice(0, headLength);
  const entries = lexicon.get(head) ?? [];
  entries.push({
    sector,
    keys,
    whole: keys.length === 1 && (word.endsWith("=") || first.length <= headLength),
    weak: word.endsWith("~"),
  });
  entries.sort((a, b) => b.keys.join("").length - a.keys.join("").length);
  lexicon.set(head, entries);
}

/** Words of sectors from left to right; of two at one place the longer. */
export function findSectorWords({ tokens }: View, lexicon: SectorLexicon): SectorHit[] {
  const words = tokens.filter(({ word, kind }) => kind !== "mark" || word !== "-");
  const hits: SectorHit[] = [];
  for (let i = 0; i < words.length; i++) {
    const first = words[i];
    if (!first || first.kind === "mark") continue;
    const entries = lexicon.get(first.word.slice(0, headLength)) ?? [];
    const entry = entries.find((one) => fits(one, words, i));
    if (!entry) continue;
    const end = words[i + entry.keys.length - 1]?.end ?? first.end;
    const letters = entry.keys.join("").length;
    const long = first.kind === "han" ? letters >= 4 : entry.keys.length > 1;
    const weight = entry.weak ? 0.45 : long ? 1.5 : 1;
    hits.push({ sector: entry.sector, start: first.start, end, weight });
    i += entry.keys.length - 1;
  }
  return hits;
}

const fits = ({ keys, whole }: Entry, tokens: readonly Token[], at: number): boolean =>
  keys.every((key, j) => {
    const word = tokens[at + j]?.word ?? "";
    // A short Russian stem takes an ending, “газ-ом”, but begins no other word, “гор-од”.
    return whole && j === 0 ? word === key || stemOf(word) === key : word.startsWith(key);
  });
