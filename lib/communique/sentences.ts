import type { Language } from "./language";

export type Range = { start: number; end: number };

const openers = "“‘《〈（(「『【[«";
const closers = "”’》〉）)」』】]»";

/** For each character whether it stands inside quotation marks or brackets; an unclosed mark protects nothing. */
export function enclosed(text: string): Uint8Array {
  const inside = new Uint8Array(text.length);
  const stack: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? "";
    if (openers.includes(char)) stack.push(i);
    else if (closers.includes(char)) {
      const start = stack.pop();
      if (start !== undefined && stack.length === 0 && i - start < 600) inside.fill(1, start, i + 1);
    }
  }
  return inside;
}

const abbreviation =
  /(?:^|[\s(«“"/–—-])(?:гг?|т\.\s?д|т\.\s?п|т\.\s?е|т\.\s?н|др|пр|им|ст|п|пп|гл|рис|табл|руб|долл|тыс|млн|млрд|трлн|ул|св|см|ср|стр|обл|акад|проф|ред|No|Nos|Mr|Mrs|Ms|Dr|St|Prof|Gen|Amb|Hon|Rev|Sr|Jr|Inc|Ltd|Co|Corp|vs|cf|etc|e\.g|i\.e|p|pp|vol|art|arts|para|paras|sec|ch|fig|approx|est|(?:\p{Lu}\.)*\p{Lu})\.$/iu;
/** “U.S.”, “Jr.”, “г.” before a capital may also end a sentence; these words behind them say that it does. */
const opensSentence =
  /^[«“"(]?(?:The|This|These|We|They|It|In|On|At|To|Both|Each|All|As|For|With|Стороны|Мы|Они|Главы|Министры|Лидеры|Президенты|Государства|В|На|При|По|За|Также|Это)(?![\p{L}\d-])/u;

/** Sentences that tile the paragraph: white space between two belongs to the first. */
export function splitSentences(text: string, language: Language): Range[] {
  const inside = enclosed(text);
  const ends: number[] = [];
  const pattern =
    language === "zh" ? /[。！？!?]+[”’」』）)]*\s*/gu : /[.!?…]+[”"’»)\]]*\s+(?=[\p{Lu}«“"(\d—–-])/gu;
  for (const match of text.matchAll(pattern)) {
    if (inside[match.index] === 1) continue;
    const upTo = text.slice(Math.max(0, match.index - 12), match.index + 1);
    // “2025 г. Стороны” ends a sentence only where a capital follows; “им. А. Пушкина” never does.
    // The number of a list item is not a sentence.
    if (/^[\s(]*[\d.]{1,6}$/u.test(text.slice(0, match.index + 1))) continue;
    if (language !== "zh" && isAbbreviated(upTo, text.slice(match.index + match[0].length, match.index + match[0].length + 16)))
      continue;
    ends.push(match.index + match[0].length);
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends.map((end, i) => ({ start: ends[i - 1] ?? 0, end }));
}

function isAbbreviated(upTo: string, next: string): boolean {
  if (!abbreviation.test(upTo)) return false;
  if (/\d\s*гг?\.$/u.test(upTo)) return false;
  // Only what commonly stands last can end a sentence: “… in the U.S. The leaders …”.
  return !(/(?:\p{Lu}\.\p{Lu}|\b(?:Inc|Ltd|Co|Corp|Jr|etc)|(?:др|пр|т\.\s?д|т\.\s?п|руб|долл|млн|млрд|тыс))\.$/u.test(upTo) && opensSentence.test(next));
}
