const russianEndings = (
  "иями ями ами ией ием иям иях ого его ому ему ыми ими ая яя ой ей ое ее ую юю ый ий ою ею ые ие ых их ым им ом ем ов ев " +
  "ам ям ах ях ии ия ию ию ью а я у ю ы и е о й ь"
).split(" ");
const longestFirst = [...russianEndings].sort((a, b) => b.length - a.length);

/** Cuts the ending of a case or number; one small rule for nouns and adjectives, so that forms of a name meet. */
export function stemRussian(word: string): string {
  if (word.length <= 3) return word;
  for (const ending of longestFirst) {
    if (word.length - ending.length < 3 || !word.endsWith(ending)) continue;
    // “наци-я” and “наци-й” meet in “нац”.
    return word.slice(0, -ending.length).replace(/[ий]$/u, "");
  }
  return word;
}

export function stemEnglish(word: string): string {
  const plain = word
    .replace(/^cent(?:re|er)(?=s?$)/u, "center")
    .replace(/isation/u, "ization")
    .replace(/programmes?$/u, "program");
  if (plain.length > 4 && plain.endsWith("ies")) return `${plain.slice(0, -3)}y`;
  return plain.length > 3 && /[^s]s$/u.test(plain) ? plain.slice(0, -1) : plain;
}

/** Words come again and again; the store of their stems starts afresh before it grows large. */
const stems = new Map<string, string>();
const most = 20_000;

export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = /^\p{Script=Cyrillic}/u.test(word) ? stemRussian(word) : stemEnglish(word);
  if (stems.size >= most) stems.clear();
  stems.set(word, stem);
  return stem;
}
