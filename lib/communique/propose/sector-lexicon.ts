import type { Language } from "../language";
import type { ProposalRegister } from "./proposal";
import { sectorWordsEn } from "./sector-words-en";
import { sectorWordsRu } from "./sector-words-ru";
import { sectorWordsZh } from "./sector-words-zh";
import { stemOf } from "./stem";
import { foldInPlace, type Token, tokensOf, type View } from "./view";

/** A word of a sector in a text. */
export type SectorHit = { sector: string; start: number; end: number; weight: number };
type Entry = { sector: string; keys: string[]; whole: boolean };
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
    const listed = lists[language][code]?.split(language === "zh" ? " " : ",") ?? [];
    for (const word of listed) add(lexicon, code, keysOf(word, false), false);
    for (const word of labelWords([label[language === "und" ? "en" : language], ...aliases]))
      add(lexicon, code, keysOf(word, true), false);
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
  return tokens.map(({ kind, word: key }) => (stemmed && kind === "word" ? stemOf(key) : key));
}

function add(lexicon: SectorLexicon, sector: string, keys: string[], whole: boolean): void {
  const [first] = keys;
  if (!first) return;
  const head = first.slice(0, headLength);
  const entries = lexicon.get(head) ?? [];
  entries.push({ sector, keys, whole: whole || first.length <= headLength });
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
    hits.push({ sector: entry.sector, start: first.start, end, weight: long ? 1.5 : 1 });
    i += entry.keys.length - 1;
  }
  return hits;
}

const fits = ({ keys, whole }: Entry, tokens: readonly Token[], at: number): boolean =>
  keys.every((key, j) => {
    const word = tokens[at + j]?.word ?? "";
    return whole && j === 0 ? word === key : word.startsWith(key);
  });
