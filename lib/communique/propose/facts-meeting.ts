import type { Language } from "../language";
import type { FactsHead } from "./facts-head";
import { buildTrie, findPhrases } from "./phrase-trie";
import type { ProposalRegister } from "./proposal";
import { parseNumeral } from "./small-numbers";
import { foldInPlace, viewOf } from "./view";

const enOrder = (
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth " +
  "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split(" ");
const enTens: Record<string, number> = { twenty: 20, thirty: 30, forty: 40, fifty: 50 };
const ruOrder = (
  "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат " +
  "пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат"
).split(" ");
const ruTens: Record<string, number> = { двадцать: 20, тридцать: 30, сорок: 40, пятьдесят: 50 };
const ruEnding = "(?:ый|ая|ое|ой|ого|ому|ым|ом|ую|ий|ья|ье|ьей|ьего|ьем|ьему|ью)";

const zhMeeting = "(?:会晤|会议|峰会|理事会|大会|例会|论坛|对话|磋商|会谈|年会)";
const enMeeting =
  "(?:meetings?|summit|session|conference|dialogue|ministerial|forum|consultations|round|council)";
const ruMeeting = "(?:встреч|саммит|заседани|конференци|сесси|консультаци|форум|раунд|диалог|съезд)";
const between = (words: number) => `(?:(?!anniversary|годовщин|юбиле)[^\\s.;]+ ){0,${words}}?`;

const patterns: Record<Exclude<Language, "und">, RegExp[]> = {
  zh: [new RegExp(`第(?<n>[一二三四五六七八九十\\d]{1,3})(?:次|届|轮)[^，。；]{0,16}?${zhMeeting}`, "gu")],
  ru: [
    new RegExp(
      `(?<![\\p{L}\\d])(?:(?<tens>${Object.keys(ruTens).join("|")}) )?(?<n>${ruOrder.join("|")})${ruEnding} ${between(6)}«?${ruMeeting}`,
      "gu",
    ),
    new RegExp(`(?<![\\p{L}\\d])(?<n>\\d{1,2})-?(?:й|я|го|е|ой|ый|ая|ое|ом) ${between(6)}${ruMeeting}`, "gu"),
  ],
  en: [
    new RegExp(
      `\\b(?:(?<tens>${Object.keys(enTens).join("|")})-)?(?<n>${enOrder.join("|")}) ${between(7)}${enMeeting}\\b`,
      "gu",
    ),
    new RegExp(`\\b(?<n>\\d{1,2})(?:st|nd|rd|th) ${between(7)}${enMeeting}\\b`, "gu"),
  ],
};
const inaugural: Record<Exclude<Language, "und">, RegExp> = {
  zh: new RegExp(`首(?:次|届)[^，。；]{0,12}?${zhMeeting}`, "u"),
  ru: new RegExp(`(?<!\\p{L})учредительн\\p{L}+ ${between(3)}${ruMeeting}`, "u"),
  en: new RegExp(`\\binaugural ${between(5)}${enMeeting}\\b`, "u"),
};
const roman =
  /(?<![\p{L}\d])(?<n>[IVX]{1,6})(?![\p{L}\d])(?: [^\s.;]+){0,6}? (?:meeting|summit|session|conference|forum|встреч|саммит|заседани|конференци|сесси|форум)/giu;

/** Which meeting of its kind a title or a sentence speaks of; 0 where none or more than one is named. */
export function orderIn(text: string, language: Language): number {
  if (language === "und") return 0;
  const folded = foldInPlace(text);
  const counted = patterns[language].flatMap((pattern) =>
    [...folded.matchAll(pattern)].map(({ groups: g = {} }) => numberOf(g.n ?? "", g.tens ?? "", language)),
  );
  const inRoman = [...text.matchAll(roman)].flatMap(({ groups }) =>
    groups?.n === groups?.n?.toUpperCase() ? [romanNumber(groups?.n ?? "")] : [],
  );
  const found = new Set([...counted, ...inRoman].filter((n) => n > 0));
  if (found.size === 0) return inaugural[language].test(folded) ? 1 : 0;
  return found.size === 1 ? ([...found][0] ?? 0) : 0;
}

function numberOf(word: string, tens: string, language: "zh" | "ru" | "en"): number {
  if (language === "zh" || /^\d/u.test(word)) return parseNumeral(word);
  const units = (language === "ru" ? ruOrder : enOrder).indexOf(word) + 1;
  return units + ((language === "ru" ? ruTens : enTens)[tens] ?? 0);
}

const romanDigits: Record<string, number> = { I: 1, V: 5, X: 10 };
function romanNumber(written: string): number {
  const digits = [...written.toUpperCase()].map((char) => romanDigits[char] ?? 0);
  return digits.reduce((sum, one, i) => sum + (one < (digits[i + 1] ?? 0) ? -one : one), 0);
}

const ordinal: Record<Exclude<Language, "und">, RegExp> = {
  zh: /第[一二三四五六七八九十\d]{1,3}(?:次|届|轮)|首(?:次|届)/gu,
  ru: new RegExp(
    `(?<!\\p{L})(?:(?:${Object.keys(ruTens).join("|")}) )?(?:${ruOrder.join("|")})${ruEnding} |(?<!\\p{L})\\d{1,2}-?(?:й|я|го|ой|ый|ая) `,
    "giu",
  ),
  en: new RegExp(
    `\\b(?:(?:${Object.keys(enTens).join("|")})-)?(?:${enOrder.join("|")}) |\\b\\d{1,2}(?:st|nd|rd|th) `,
    "giu",
  ),
};

/** The one series of the register that the title names, else the opening; the number stands inside the name. */
export function seriesIn(
  { title, opening }: FactsHead,
  language: Language,
  { series }: ProposalRegister,
): string | null {
  if (language === "und") return null;
  const names = series.flatMap(({ code, name, otherOrder, aliases }) =>
    [...Object.values(name), ...Object.values(otherOrder), ...aliases].map((one): [string, string] => [
      one,
      code,
    ]),
  );
  const trie = buildTrie(names);
  const namedIn = (text: string) =>
    new Set(findPhrases(viewOf(text.replace(ordinal[language], "")), trie).map(({ phrase }) => phrase.value));
  for (const found of [namedIn(title), namedIn(opening[0] ?? "")])
    if (found.size > 0) return found.size === 1 ? ([...found][0] ?? null) : null;
  return null;
}
