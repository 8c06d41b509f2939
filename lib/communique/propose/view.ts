import { readingText } from "../reading";

/** A statement as the rules read it. Both texts have the same length, so a match gives its printed words. */
export type View = { printed: string; folded: string; tokens: Token[] };

/** A Han character, a word, or a mark that parts them; `word` is folded. */
export type Token = { start: number; end: number; word: string; kind: "han" | "word" | "mark" };

/** A statement longer than this is no sentence; what stands behind is not read, so that no text makes it slow. */
const longest = 4000;

const silent = new Set([..."“”‘’\"'«»「」『』《》〈〉()[]*_"]);

export function viewOf(received: string): View {
  const printed = received
    .slice(0, longest)
    .replace(/(?<=[\p{Script=Han}，。、；：]) *\n\s*(?=\p{Script=Han})/gu, "")
    .replace(/\s+/gu, " ");
  const folded = foldInPlace(printed);
  return { printed, folded, tokens: tokensOf(folded) };
}

/** Lower case, Simplified, narrow forms, one kind of dash and apostrophe; no offset moves. */
export function foldInPlace(text: string): string {
  return readingText(text.replaceAll("İ", "I"))
    .replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toLowerCase()
    .replaceAll("著", "着")
    .replaceAll("ё", "е")
    .replace(/[‐‑‒–—―−－─]/gu, "-")
    .replace(/[’ʻʼ`]/gu, "'");
}

export function tokensOf(folded: string): Token[] {
  const tokens: Token[] = [];
  for (const match of folded.matchAll(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\d+|[^\s]/gu)) {
    const [word] = match;
    const span = { start: match.index, end: match.index + word.length, word };
    if (/^\p{Script=Han}/u.test(word)) tokens.push({ ...span, kind: "han" });
    else if (/^[\p{L}\d]/u.test(word)) tokens.push({ ...span, kind: "word" });
    else if (word === "-") {
      // “中国——中亚” and “China – Central Asia” are one dash each.
      if (tokens.at(-1)?.word !== "-") tokens.push({ ...span, kind: "mark" });
    } else if (!silent.has(word)) tokens.push({ ...span, kind: "mark" });
  }
  return tokens;
}

const quotes: Record<string, string> = { "“": "”", "«": "»", "《": "》", "「": "」", "『": "』", '"': '"' };

/** For each character whether it stands inside a quotation or a title; an unclosed mark protects nothing. */
export function quotedMask(text: string): Uint8Array {
  const mask = new Uint8Array(text.length);
  let open = -1;
  let closer = "";
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? "";
    if (open >= 0 && char === closer) {
      mask.fill(1, open, i + 1);
      open = -1;
    } else if (open < 0 && quotes[char]) {
      open = i;
      closer = quotes[char];
    } else if (open >= 0 && i - open > 300) {
      i = open;
      open = -1;
    }
  }
  return mask;
}
