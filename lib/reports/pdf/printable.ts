/** After this many letters without a place to break, a line may end anywhere. */
const longestWord = 26;
const mayBreakHere = "\u200b";

/** Text as it can be set: line ends alike, controls left out, half a surrogate pair as the replacement character. */
export const settable = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, "\n")
    .replace(/\t/g, " ")
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[\p{Cc}\ufeff\ufffe\uffff]/gu, (control) => (control === "\n" ? control : ""));

/** The same with places to break in what would run off the page: addresses, hashes, words without end. */
export const printable = (text: string, longest = longestWord): string =>
  settable(text).replace(unbroken(longest), (word) =>
    onlyLetters.test(word) && word.length < longestWord
      ? word
      : broken(word, Math.max(2, Math.round(longest / 4))),
  );

const broken = (word: string, every: number): string =>
  [...graphemes.segment(word)]
    .map(({ segment }, at) => (at > 0 && at % every === 0 ? mayBreakHere : "") + segment)
    .join("");

/** Words of a language have hyphens to break at. */
const onlyLetters = /^[\p{P}]*[\p{L}\p{M}]+[\p{P}]*$/u;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
/** Chinese breaks anywhere and hyphenated words have their own places; both are left alone while they fit. */
const unbroken = (longest: number): RegExp =>
  new RegExp(`[^\\s\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]{${longest},}`, "gu");
