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
  /(?:^|[\s(«“"])(?:гг?|т\.\s?д|т\.\s?п|т\.\s?е|др|им|ст|п|пп|рис|руб|млн|млрд|тыс|ул|св|см|No|Mr|Mrs|Ms|Dr|St|vs|etc|e\.g|i\.e|art|para|paras|approx|\p{Lu})\.$/iu;

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
    if (language !== "zh" && abbreviation.test(upTo) && !/\d\s*гг?\.$/u.test(upTo)) continue;
    ends.push(match.index + match[0].length);
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends.map((end, i) => ({ start: ends[i - 1] ?? 0, end }));
}
