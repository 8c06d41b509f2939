import type { Language } from "./language";

export type Range = { start: number; end: number };

const openers = "“‘《〈（(「『【[«";
const closers = "”’》〉）)」』】]»";

/** Whether a mark opens, by its code: one look-up per character. */
const marks = new Map([
  ...Array.from(openers, (char): [number, boolean] => [char.charCodeAt(0), true]),
  ...Array.from(closers, (char): [number, boolean] => [char.charCodeAt(0), false]),
]);

/** For each character whether it stands inside quotation marks or brackets; an unclosed mark protects nothing. */
export function enclosed(text: string): Uint8Array {
  const inside = new Uint8Array(text.length);
  const stack: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const mark = marks.get(text.charCodeAt(i));
    if (mark === undefined) continue;
    if (mark) stack.push(i);
    else {
      const opened = stack.pop();
      if (opened !== undefined && stack.length === 0 && i - opened < 600) inside.fill(1, opened, i + 1);
    }
  }
  return inside;
}

const before = '(?:^|[\\s(«“"/–—-])';
/** Never the last word of a sentence: a title, an initial, a place's kind. */
const leading = new RegExp(
  `${before}(?:гг?|им|и\\.\\s?о|врио|вр|зам|ул|пр|акад|проф|св|см|ср|т\\.\\s?е|т\\.\\s?н|Mr|Mrs|Ms|Dr|St|Prof|Gen|Amb|Hon|Rev|H\\.E|e\\.g|i\\.e|vs|cf|approx|(?:\\p{Lu}\\.[ -]?)*\\p{Lu})\\.$`,
  "u",
);
/** Before a number only. */
const numbering = new RegExp(
  `${before}(?:No|Nos|[Aa]rts?|[Pp]aras?|[Ss]ec|[Cc]h|[Ff]ig|pp?|[Vv]ol|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|ст|п|пп|гл|рис|табл|стр|с|ч)\\.$`,
  "u",
);
/** Within a sentence or at its end; what stands behind decides. */
const either = new RegExp(
  `${before}(?:др|т\\.\\s?д|т\\.\\s?п|руб|долл|тыс|млн|млрд|трлн|обл|ред|Sr|Jr|Inc|Ltd|Co|Corp|etc|(?:\\p{Lu}\\.){2,})$`,
  "u",
);
/** Words that begin a sentence and no name. */
const opensSentence =
  /^[«“"(]?(?:The|This|These|We|They|It|In|On|At|To|Both|Each|All|As|For|With|He|She|Стороны|Мы|Они|Он|Она|Главы|Министры|Лидеры|Президенты|Участники|Государства|В|На|При|По|За|К|С|Также|Это|Для)(?![\p{L}\d.-])/u;

/** Sentences that tile the paragraph: white space between two belongs to the first. */
export function splitSentences(text: string, language: Language): Range[] {
  const inside = enclosed(text);
  const ends: number[] = [];
  // A run of end signs is tried once, from its first sign.
  const pattern =
    language === "zh"
      ? /(?<![。！？!?])[。！？!?]+[”’」』）)]*\s*/gu
      : /(?<![.!?…])[.!?…]+[”"’»)\]]*\s+(?=[\p{Lu}«“"(\d—–-])/gu;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (inside[match.index] === 1 && !closes(text, inside, match[0], end)) continue;
    // The number of a list item is not a sentence.
    if (match.index < 8 && /^[\s(]*[\d.]{1,6}$/u.test(text.slice(0, match.index + 1))) continue;
    const upTo = text.slice(Math.max(0, match.index - 12), match.index + 1);
    if (language !== "zh" && isAbbreviated(upTo, text.slice(end, end + 16))) continue;
    ends.push(end);
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends.map((end, i) => ({ start: ends[i - 1] ?? 0, end }));
}

/** A quotation that ends with its sentence, and nothing behind it goes on. */
const closes = (text: string, inside: Uint8Array, mark: string, end: number): boolean =>
  /[”’」』»"]/u.test(mark) && inside[end] !== 1 && !/^[，、；：,;:的\p{Ll}]/u.test(text.slice(end, end + 1));

function isAbbreviated(upTo: string, next: string): boolean {
  // “2025 г. Стороны” ends a sentence where a capital follows; “г. Алматы” never does.
  if (/\d\s*гг?\.$/u.test(upTo)) return false;
  // Dollars of the United States are one word.
  if (/долл\.$/u.test(upTo) && /^США/u.test(next)) return true;
  if (numbering.test(upTo)) return /^[\dIVXLC]/u.test(next) || /\p{Lu}\.$/u.test(upTo);
  if (leading.test(upTo) || either.test(upTo)) return !opensSentence.test(next);
  return false;
}
