import type { Language } from "../language";
import { chineseNumber } from "../numerals";
import { fold } from "../reading";
import { terms } from "./terms";

/** A party, body or event under all its names, in every script. */
export type Named = { code: string; words: readonly string[] };
/** What a stretch of text holds, and how often. */
export type Bag = Map<string, number>;
/** Reads a text into a bag. With `wording` its words as well, which only texts in one language share. */
export type TokenReader = (text: string, language: Language, wording: boolean) => Bag;

type Entry = { word: string; code: string };
const han = /\p{Script=Han}/u;
const letter = /[\p{L}\p{N}]/u;
/** Russian and English words end differently in every sentence. */
const longestEnding = 4;

/** Names and terms are found by their first two characters: reading stays linear in the text. */
export function tokenReader(names: readonly Named[]): TokenReader {
  const table = new Map<string, Entry[]>();
  const add = (word: string, code: string) => {
    const folded = fold(word).trim();
    if (folded.length < 2) return;
    const key = folded.slice(0, 2);
    table.set(key, [...(table.get(key) ?? []), { word: stem(folded), code }]);
  };
  for (const { code, words } of names) for (const word of words) add(word, `p:${code}`);
  terms.forEach((languages, i) => {
    for (const stems of languages) for (const word of stems.split("|")) add(word, `t:${i}`);
  });
  for (const entries of table.values()) entries.sort((a, b) => b.word.length - a.word.length);

  return (text, language, wording) => {
    const bag: Bag = new Map();
    const count = (token: string) => bag.set(token, (bag.get(token) ?? 0) + 1);
    const folded = fold(text);
    for (let i = 0; i < folded.length; ) {
      const found = wordAt(folded, i, table);
      if (found) count(found.code);
      i += found ? found.word.length : 1;
    }
    for (const token of numbersOf(folded)) count(token);
    for (const [word] of text.normalize("NFKC").matchAll(/(?<![\p{L}\p{N}])[A-Z]{2,}(?!\p{Ll})/gu))
      count(`a:${word.toLowerCase()}`);
    if (wording) for (const token of wordingOf(folded, language)) count(token);
    return bag;
  };
}

/** A last vowel declines: Казахстана, Китая. */
const stem = (word: string) => (/[а-я]{4,}[аеиоуыэюяйь]$/.test(word) ? word.slice(0, -1) : word);

function wordAt(text: string, at: number, table: Map<string, Entry[]>): Entry | undefined {
  const first = text[at] ?? "";
  if (!letter.test(first)) return undefined;
  const chinese = han.test(first);
  if (!chinese && at > 0 && letter.test(text[at - 1] ?? "")) return undefined;
  return table.get(text.slice(at, at + 2))?.find(({ word }) => {
    if (!text.startsWith(word, at)) return false;
    if (chinese) return true;
    let end = at + word.length;
    while (end < text.length && letter.test(text[end] ?? "")) end++;
    // An acronym takes no ending; a stem takes any of a word's.
    return end - at - word.length <= (word.length < 4 ? 1 : longestEnding * 2);
  });
}

const months: readonly (readonly [string, string])[] = [
  ["january", "январ"],
  ["february", "феврал"],
  ["march", "март"],
  ["april", "апрел"],
  ["may", "ма[йея]"],
  ["june", "июн"],
  ["july", "июл"],
  ["august", "август"],
  ["september", "сентябр"],
  ["october", "октябр"],
  ["november", "ноябр"],
  ["december", "декабр"],
];
const monthWords = months.map(
  ([english, russian]) =>
    // “may” is a month only beside a number.
    new RegExp(
      english === "may"
        ? `(?<=\\d\\s)may\\b|\\bmay(?=\\s\\d)|(?<!\\p{L})${russian}(?!\\p{L})`
        : `\\b${english}\\b|(?<!\\p{L})${russian}[а-я]{0,2}(?!\\p{L})`,
      "gu",
    ),
);
const ordinalWords = [
  /\bfirst\b|(?<!\p{L})перв[а-я]{2,3}(?!\p{L})/gu,
  /\bsecond\b|(?<!\p{L})втор[а-я]{2,3}(?!\p{L})/gu,
  /\bthird\b|(?<!\p{L})трет[а-я]{2,4}(?!\p{L})/gu,
  /\bfourth\b|(?<!\p{L})четверт[а-я]{2,3}(?!\p{L})/gu,
  /\bfifth\b|(?<!\p{L})пят(?:ый|ая|ое|ого|ой|ом|ую|ых)(?!\p{L})/gu,
  /\bsixth\b|(?<!\p{L})шест(?:ой|ая|ое|ого|ом|ую|ых)(?!\p{L})/gu,
  /\bseventh\b|(?<!\p{L})седьм[а-я]{2,3}(?!\p{L})/gu,
  /\beighth\b|(?<!\p{L})восьм(?:ой|ая|ое|ого|ом|ую|ых)(?!\p{L})/gu,
  /\bninth\b|(?<!\p{L})девят(?:ый|ая|ое|ого|ой|ом|ую|ых)(?!\p{L})/gu,
  /\btenth\b|(?<!\p{L})десят(?:ый|ая|ое|ого|ой|ом|ую|ых)(?!\p{L})/gu,
];

/** Numbers, years and dates, whatever script writes them. */
function* numbersOf(folded: string): Generator<string> {
  const months12 = /(?<=\d[./-])(0?[1-9]|1[0-2])(?=[./-]\d{2,4})|(\d{1,2})(?=月)/gu;
  for (const found of folded.matchAll(months12)) yield `m:${Number(found[1] ?? found[2])}`;
  for (const [number] of folded
    .replace(months12, " ")
    .replace(/(?<=\d)[ ,\u00a0](?=\d{3}(?!\d))/gu, "")
    .matchAll(/\d+(?:\.\d+)?/gu))
    yield `n:${Number(number)}`;
  for (const [i, pattern] of monthWords.entries())
    for (const _ of folded.matchAll(pattern)) yield `m:${i + 1}`;
  for (const [i, pattern] of ordinalWords.entries())
    for (const _ of folded.matchAll(pattern)) yield `n:${i + 1}`;
  for (const [, ordinal = ""] of folded.matchAll(
    /第([一二三四五六七八九十百零〇两]{1,5})(?=[次届个份屆])/gu,
  )) {
    const value = chineseNumber(ordinal);
    if (value !== null) yield `n:${value}`;
  }
}

/** Words cut to their stems, Han in pairs: what two copies in one language share. */
function* wordingOf(folded: string, language: Language): Generator<string> {
  for (const [run] of folded.matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    if (han.test(run)) {
      const chars = Array.from(run);
      if (chars.length === 1) yield `w:${run}`;
      for (let i = 1; i < chars.length; i++) yield `w:${chars[i - 1]}${chars[i]}`;
    } else yield `w:${language === "zh" ? run : run.slice(0, 6)}`;
  }
  for (const [, quoted = ""] of folded.matchAll(/[“«「《]([^“”«»「」《》]{2,60})[”»」》]/gu))
    yield `q:${quoted}`;
}
