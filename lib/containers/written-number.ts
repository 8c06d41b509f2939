const digits = "〇一二三四五六七八九";
const circled = (count: number) =>
  count <= 20
    ? String.fromCodePoint(0x245f + count)
    : count <= 35
      ? String.fromCodePoint(0x3251 + count - 21)
      : count <= 50
        ? String.fromCodePoint(0x32b1 + count - 36)
        : String(count);
const pick = (letters: string) => (count: number) => Array.from(letters)[count - 1] ?? String(count);

/** 一, 十, 十一, 二十, 一百〇三 */
export function chinese(count: number, names = digits, tens = "十百千"): string {
  if (count <= 0) return names[0] ?? "";
  if (count >= 10_000) return String(count);
  let words = "";
  const figures = Array.from(String(count), Number);
  figures.forEach((figure, i) => {
    const place = figures.length - 1 - i;
    if (figure > 0) words += (names[figure] ?? "") + (place > 0 ? (tens[place - 1] ?? "") : "");
    else if (words !== "" && !words.endsWith(names[0] ?? "") && figures.slice(i).some((rest) => rest > 0))
      words += names[0];
  });
  return names === digits && count < 20 ? words.replace(/^一十/, "十") : words;
}

const figureByFigure = (count: number, zero: string) =>
  Array.from(String(count), (figure) => (figure === "0" ? zero : (digits[Number(figure)] ?? ""))).join("");

export function roman(count: number): string {
  if (count <= 0 || count >= 4000) return String(count);
  const steps: [number, string][] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let words = "";
  let rest = count;
  for (const [value, letters] of steps) {
    for (; rest >= value; rest -= value) words += letters;
  }
  return words;
}

/** a … z, aa, bb: as Word counts on. */
const doubled = (alphabet: string) => (count: number) =>
  (alphabet[(count - 1) % alphabet.length] ?? "").repeat(Math.ceil(count / alphabet.length));
/** a … z, aa, ab: as pages count on. */
const positional = (count: number): string =>
  count <= 26
    ? String.fromCharCode(96 + count)
    : positional(Math.floor((count - 1) / 26)) + positional(((count - 1) % 26) + 1);

const latin = "abcdefghijklmnopqrstuvwxyz";
const russian = "абвгдежзиклмнопрстуфхцчшщэюя";
const ordinal = (count: number) => {
  const teen = count % 100 >= 11 && count % 100 <= 13;
  return `${count}${teen ? "th" : (["th", "st", "nd", "rd"][count % 10] ?? "th")}`;
};

type Writer = (count: number) => string;

/** Word's names of numeral systems (ST_NumberFormat). */
const ofWord: Record<string, Writer> = {
  decimal: String,
  decimalZero: (count) => String(count).padStart(2, "0"),
  decimalFullWidth: (count) => String(count).replace(/\d/g, (d) => String.fromCodePoint(0xff10 + Number(d))),
  upperRoman: roman,
  lowerRoman: (count) => roman(count).toLowerCase(),
  upperLetter: doubled(latin.toUpperCase()),
  lowerLetter: doubled(latin),
  russianUpper: doubled(russian.toUpperCase()),
  russianLower: doubled(russian),
  ordinal,
  chineseCounting: (count) => chinese(count),
  chineseCountingThousand: (count) => chinese(count),
  taiwaneseCounting: (count) => chinese(count),
  taiwaneseCountingThousand: (count) => chinese(count),
  japaneseCounting: (count) => chinese(count),
  ideographDigital: (count) => figureByFigure(count, "〇"),
  japaneseDigitalTenThousand: (count) => figureByFigure(count, "〇"),
  taiwaneseDigital: (count) => figureByFigure(count, "○"),
  chineseLegalSimplified: (count) => chinese(count, "零壹贰叁肆伍陆柒捌玖", "拾佰仟"),
  ideographLegalTraditional: (count) => chinese(count, "零壹貳參肆伍陸柒捌玖", "拾佰仟"),
  ideographTraditional: pick("甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: pick("子丑寅卯辰巳午未申酉戌亥"),
  ideographEnclosedCircle: pick("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (count) => (count <= 20 ? String.fromCodePoint(0x2487 + count) : `${count}.`),
  decimalEnclosedParen: (count) => (count <= 20 ? String.fromCodePoint(0x2473 + count) : `(${count})`),
  none: () => "",
};

/** A number in one of Word's numeral systems; in plain figures where we do not know the system. */
export const writtenForWord = (count: number, format: string): string =>
  Object.hasOwn(ofWord, format) ? (ofWord[format]?.(count) ?? "") : String(count);

const inHan: Writer = (count) => `${chinese(count)}、`;
/** The styles of a page's lists, `type` attributes and CSS names, with the mark that stands behind. */
const ofPages: Record<string, Writer> = {
  "1": (count) => `${count}. `,
  decimal: (count) => `${count}. `,
  "decimal-leading-zero": (count) => `${String(count).padStart(2, "0")}. `,
  a: (count) => `${positional(count)}) `,
  A: (count) => `${positional(count).toUpperCase()}. `,
  i: (count) => `${roman(count).toLowerCase()}) `,
  I: (count) => `${roman(count)}. `,
  "cjk-decimal": inHan,
  "cjk-ideographic": inHan,
  "simp-chinese-informal": inHan,
  "trad-chinese-informal": inHan,
  "simp-chinese-formal": (count) => `${chinese(count, "零壹贰叁肆伍陆柒捌玖", "拾佰仟")}、`,
  "trad-chinese-formal": (count) => `${chinese(count, "零壹貳參肆伍陸柒捌玖", "拾佰仟")}、`,
};
const cssNames: Record<string, string> = {
  "lower-alpha": "a",
  "lower-latin": "a",
  "upper-alpha": "A",
  "upper-latin": "A",
  "lower-roman": "i",
  "upper-roman": "I",
};

export function writtenForPage(count: number, style: string): string {
  const known = cssNames[style] ?? style;
  return (Object.hasOwn(ofPages, known) && ofPages[known]?.(count)) || `${count}. `;
}
