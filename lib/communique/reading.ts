import simplifiedToTraditional from "opencc-js/dict/STCharacters";
import traditionalToSimplified from "opencc-js/dict/TSCharacters";

/** Entries are “key first second …”; single characters only, and of equal length so that no offset moves. */
function readEntries(entries: string): [string, string[]][] {
  return entries.split("|").map((entry) => {
    const [key = "", ...values] = entry.split(" ");
    return [key, values];
  });
}

const simple = new Map<string, string>();
for (const [key, [value = key]] of readEntries(traditionalToSimplified)) {
  if (key !== value && key.length === value.length) simple.set(key, value);
}
/** Simplified characters with the Traditional ones they stand for (often also themselves: 后 愿 于). */
export const traditionalForms = new Map(readEntries(simplifiedToTraditional));
export const isTraditional = (char: string): boolean => simple.has(char);

/** 著 is 着 after a verb (發揮著) but stays in words for writing and fame, and 乾 stays in 乾坤, 乾隆. */
const zhuBefore = "名专專编編原论論显顯昭卓土合巨译譯遗遺拙所较較共主撰执執新";
const zhuAfter = "名作者称稱述书書录錄文";

function simplify(char: string, before: string, after: string): string {
  if (char === "著")
    return zhuAfter.includes(after || " ") || zhuBefore.includes(before || " ") ? char : "着";
  if (char === "瞭") return after === "望" ? char : "了";
  if (char === "乾" && (after === "坤" || after === "隆")) return char;
  return simple.get(char) ?? char;
}

/** By code unit whether a character may change; most of a long text never needs the table of strings. */
const changing = new Uint8Array(0x10000);
for (const char of [...simple.keys(), "著", "瞭", "乾"]) changing[char.charCodeAt(0)] = 1;

/** What people read: Simplified, character by character, so that offsets are those of the received text. */
export function readingText(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (changing[text.charCodeAt(i)] !== 1) continue;
    const char = String.fromCodePoint(text.codePointAt(i) ?? 0);
    const plain = simplify(char, text.charAt(i - 1), text.charAt(i + char.length));
    if (plain !== char) {
      pieces.push(text.slice(from, i), plain);
      from = i + char.length;
    }
    i += char.length - 1;
  }
  return pieces.length === 0 ? text : pieces.join("") + text.slice(from);
}

/** A space that may not break is a space to every rule; nothing moves. */
export const plainSpaces = (text: string): string => text.replace(/[\u00a0\u2007\u202f]/g, " ");

/** Both sides of a match pass through here; lengths may change, so use it to compare, never to count. */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/\p{Script=Han}/gu, (char) => (char === "著" ? "着" : (simple.get(char) ?? char)));
}
