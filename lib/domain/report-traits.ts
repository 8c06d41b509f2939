import { detectLanguage, type Language } from "../communique/language";
import { buildTrie, findPhrases } from "../communique/propose/phrase-trie";
import type { ProposalRegister } from "../communique/propose/proposal";
import { indexRegister } from "../communique/propose/register-index";
import { findSectorWords, sectorLexicon } from "../communique/propose/sector-lexicon";
import { type Token, type View, viewOf } from "../communique/propose/view";
import { townNames } from "./town-names";

/** What a report says about its event, in marks that meet across languages where they can. */
export type Traits = {
  language: Language;
  /** `party:KZ`, `town:astana`, `day:04-26`, `number:8000`, `name:nrtl`, `word:туннел`, `topic:energy`. */
  marks: Map<string, number>;
};

const towns = buildTrie(
  townNames.flatMap(({ code, names }) => names.map((name): [string, string] => [name, code])),
);

const weights = {
  state: 0.5,
  body: 1.5,
  town: 1.5,
  day: 1.5,
  number: 1,
  name: 1.2,
  word: 1,
  han: 0.5,
  topic: 0.8,
};

export function traitsOf(text: string, register: ProposalRegister): Traits {
  const view = viewOf(text.replace(/(\d)[,\u00a0\u202f ](?=\d{3}(?!\d))/g, "$1"));
  const { language } = detectLanguage(view.printed);
  const marks = new Map<string, number>();
  const taken = new Uint8Array(view.printed.length);
  const mark = (name: string, weight: number, start?: number, end?: number) => {
    marks.set(name, Math.max(weight, marks.get(name) ?? 0));
    if (start !== undefined && end !== undefined) taken.fill(1, start, end);
  };
  for (const { start, end, code } of townsIn(view)) mark(`town:${code}`, weights.town, start, end);
  for (const { start, end, phrase } of findPhrases(view, indexRegister(register).actors)) {
    const { code, kind, needs } = phrase.value;
    if (needs === "mechanism" || kind === "group" || code === "" || taken[start] === 1) continue;
    mark(`party:${code}`, kind === "state" ? weights.state : weights.body, start, end);
  }
  for (const { start, end, day } of daysOfYearIn(view.folded)) mark(`day:${day}`, weights.day, start, end);
  for (const hit of findSectorWords(view, sectorLexicon(register, language)))
    if (hit.weight >= 0.5) mark(`topic:${hit.sector}`, weights.topic);
  for (const token of view.tokens) if (taken[token.start] === 0) readToken(view, token, taken, mark);
  return { language, marks };
}

const townsIn = (view: View) =>
  findPhrases(view, towns).map(({ start, end, phrase }) => ({ start, end, code: phrase.value }));

function readToken(
  view: View,
  token: Token,
  taken: Uint8Array,
  mark: (name: string, weight: number) => void,
) {
  const { start, end, word, key, kind } = token;
  if (kind === "mark") return;
  if (kind === "han") {
    const next = view.folded[end] ?? "";
    const pair = `${word}${next}`;
    if (
      /^\p{Script=Han}{2}$/u.test(pair) &&
      taken[end] === 0 &&
      !/[的了在和与将为等及是于对以中国年月日方]/u.test(pair)
    )
      mark(`word:${pair}`, commonHan.has(pair) ? 0.1 : weights.han);
    return;
  }
  if (/^\d/.test(word)) {
    if (/^(?:19|20)\d\d$/.test(word)) mark(`year:${word}`, 0.2);
    else if (word.length >= 2) mark(`number:${word}`, word.length >= 3 ? weights.number : 0.5);
    return;
  }
  if (word.length < 4 || common.has(key)) return;
  const named = /^\p{Lu}/u.test(view.printed.slice(start, end));
  const bones = named ? skeleton(key) : "";
  if (bones.length >= 3) mark(`name:${bones}`, weights.name);
  else mark(`word:${key}`, weights.word);
}

const months = {
  ru: "янв фев мар апр ма июн июл авг сен окт ноя дек".split(" "),
  en: "jan feb mar apr may jun jul aug sep oct nov dec".split(" "),
};
const dayPatterns: [RegExp, (match: RegExpMatchArray) => [string | number, string]][] = [
  [/(\d{1,2})月(\d{1,2})日/gu, ([, month = "", day = ""]) => [Number(month), day]],
  [
    /(?<![\d.])(\d{1,2})(?:\s?[-–]\s?\d{1,2})? (янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*/gu,
    ([, day = "", name = ""]) => [name, day],
  ],
  [
    /(?<![\d.])(\d{1,2})(?:st|nd|rd|th)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/gu,
    ([, day = "", name = ""]) => [name, day],
  ],
  [
    /(?<!\p{L})(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d{1,2})(?!\d)/gu,
    ([, name = "", day = ""]) => [name, day],
  ],
];

/** Day and month, as reports of the week write them: without a year. */
function daysOfYearIn(folded: string): { day: string; start: number; end: number }[] {
  return dayPatterns.flatMap(([pattern, read]) =>
    [...folded.matchAll(pattern)].flatMap((match) => {
      const [said, day] = read(match);
      const month = typeof said === "number" ? said : monthOf(said);
      if (month < 1 || month > 12 || Number(day) < 1 || Number(day) > 31) return [];
      const named = `${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
      return [{ day: named, start: match.index ?? 0, end: (match.index ?? 0) + match[0].length }];
    }),
  );
}

function monthOf(said: string): number {
  if (/^ма[яй]/u.test(said)) return 5;
  const heads = /^[a-z]/.test(said) ? months.en : months.ru;
  return heads.findIndex((head) => said.startsWith(head)) + 1;
}

const latin: Record<string, string> = {
  ...{ а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "zh", з: "z", и: "i", й: "i", к: "k", л: "l" },
  ...{ м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "ts", ч: "ch" },
  ...{ ш: "sh", щ: "sh", ъ: "", ы: "i", ь: "", э: "e", ю: "u", я: "a" },
};

/** A name's consonants in Latin letters: Нуртлеу and Nurtleu have the same. */
function skeleton(word: string): string {
  const written = [...word].map((char) => latin[char] ?? char).join("");
  return written
    .normalize("NFD")
    .replace(/kh/g, "h")
    .replace(/ph/g, "f")
    .replace(/ck|q|c(?=[aoulrt])/g, "k")
    .replace(/x/g, "ks")
    .replace(/w/g, "v")
    .replace(/j/g, "zh")
    .replace(/[^a-z]|(?<=.)[aeiouy]/g, "")
    .replace(/(.)\1+/g, "$1");
}

/** Stems that every report of diplomacy has: they tell no event from another. */
const common = new Set(
  (
    "with from that this which will their been have were also into more than after between under about during said over " +
    "held hold meeting minister foreign cooperation country countrie side development republic president government year " +
    "central asia asian international joint state official according first second opened open took place report reported since " +
    "today yesterday week month people new million percent agreement discussed visit relation work " +
    "котор также быть было были была этом этог того будет между после чтобы сотрудничеств министр встреч стран сторон " +
    "развит республик президент правительств год год центральн ази международн совместн государств состоя прошл прошел " +
    "провел сообщ сегодн вчера дня день сфер вопрос рамк област иностран отношен обсудил визит работ перв втор нов тыся миллион процент"
  ).split(" "),
);
const commonHan = new Set(
  "合作 会议 举行 外交 部长 表示 双方 关系 发展 国家 中亚 亚国 共同 报道 记者 消息 今天 昨天 当天 近日 进行 推动 加强 领域 两国 政府 总统 主席 代表 国际 举办 日电 社记".split(
    " ",
  ),
);
