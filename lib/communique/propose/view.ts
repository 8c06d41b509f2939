import { readingText } from "../reading";
import { stemOf } from "./stem";

/** A statement as the rules read it. Both texts have the same length, so a match gives its printed words. */
export type View = {
  printed: string;
  folded: string;
  tokens: Token[];
  /** For each character whether it stands inside a quotation or a title. */
  quoted: Uint8Array;
};

/** A Han character, a word, or a mark that parts them; `word` is folded, `key` is its stem. */
export type Token = { start: number; end: number; word: string; key: string; kind: "han" | "word" | "mark" };

/** A statement longer than this is no sentence; what stands behind is not read, so that no text makes it slow. */
const longest = 4000;

export function viewOf(received: string): View {
  const printed = received
    .slice(0, longest)
    .replace(/(?<=[\p{Script=Han}，。、；：]) *\n\s*(?=\p{Script=Han})/gu, "")
    .replace(/\s+/gu, " ");
  const folded = foldInPlace(printed);
  return { printed, folded, tokens: tokensOf(folded), quoted: quotedMask(printed) };
}

/** There are only so many characters; each is folded once. */
const foldedChars = new Map<string, string>();

function foldChar(char: string): string {
  if (char === "著") return "着";
  if (/[‐‑‒–—―−－─]/u.test(char)) return "-";
  if (/[’ʻʼ`]/u.test(char)) return "'";
  const wide = /[！-～]/u.test(char) ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : char;
  const lower = readingText(wide).toLowerCase();
  const plain = lower === "ё" ? "е" : lower;
  return plain.length === 1 ? plain : char;
}

/** Lower case, Simplified, narrow forms, one kind of dash and apostrophe; no offset moves. */
export function foldInPlace(text: string): string {
  let folded = "";
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    let known = foldedChars.get(char);
    if (known === undefined) {
      known = foldChar(char);
      foldedChars.set(char, known);
    }
    folded += known;
  }
  return folded;
}

const silent = new Set([..."“”‘’\"'«»「」『』《》〈〉()[]*_"]);
const classes = new Map<string, "han" | "letter" | "digit" | "space" | "silent" | "mark">();

function classOf(char: string) {
  let known = classes.get(char);
  if (known === undefined) {
    known = /\p{Script=Han}/u.test(char)
      ? "han"
      : /[\p{L}\p{M}]/u.test(char)
        ? "letter"
        : /\d/u.test(char)
          ? "digit"
          : /\s/u.test(char)
            ? "space"
            : silent.has(char)
              ? "silent"
              : "mark";
    classes.set(char, known);
  }
  return known;
}

export function tokensOf(folded: string): Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < folded.length; ) {
    const start = i;
    const char = folded[i++] as string;
    const kind = classOf(char);
    if (kind === "letter" || kind === "digit") {
      while (i < folded.length && classOf(folded[i] as string) === kind) i++;
      const word = folded.slice(start, i);
      tokens.push({ start, end: i, word, key: kind === "letter" ? stemOf(word) : word, kind: "word" });
    } else if (kind === "han") tokens.push({ start, end: i, word: char, key: char, kind });
    // “中国——中亚” and “China – Central Asia” are one dash each.
    else if (kind === "mark" && !(char === "-" && tokens.at(-1)?.word === "-"))
      tokens.push({ start, end: i, word: char, key: char, kind });
  }
  return tokens;
}

const quotes: Record<string, string> = { "“": "”", "«": "»", "《": "》", "「": "」", "『": "』", '"': '"' };

/** An unclosed mark protects nothing. */
function quotedMask(text: string): Uint8Array {
  const mask = new Uint8Array(text.length);
  if (!/[“«《「『"]/u.test(text)) return mask;
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
