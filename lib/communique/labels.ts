import { endsLeadIn, endsSentence, fullLine, type Line, width } from "./lines";
import { chineseNumber, romanNumber } from "./numerals";

export type LabelStyle =
  | "han"
  | "han-alone"
  | "roman-alone"
  | "han-paren"
  | "han-article"
  | "han-part"
  | "article"
  | "part"
  | "paragraph"
  | "roman"
  | "letter"
  | "arabic"
  | "arabic-bare"
  | "arabic-paren"
  | "arabic-parens"
  | "decimal";

/** A line that begins like a numbered unit; whether it is one, the count decides. */
export type Candidate = {
  line: number;
  style: LabelStyle;
  /** The numbers of the label, outermost first: 1.2 → [1, 2]. */
  value: number[];
  label: string;
  /** Length of the label with its delimiter and the white space behind it, in UTF-16 units. */
  length: number;
  /** How much its place speaks for it, 0 to 1. */
  weight: number;
  /** No sentence ends on its line. */
  heading: boolean;
};

type Label = Omit<Candidate, "line" | "weight" | "heading">;

const han = "[一二三四五六七八九十百零〇两壹贰叁参肆伍陆柒捌玖拾]{1,7}";
const mark = "(?:#{1,6}\\s+)?(?:\\*\\*|__)?";
const stop = "\\s*(?:[.．。:：、,，—–-]+(?=\\D|$))?\\s*";
type Reader = [LabelStyle, RegExp, (numeral: string) => number | null];
const number = (numeral: string) => Number(numeral);
const anyNumber = (numeral: string) => (/\d/.test(numeral) ? Number(numeral) : romanNumber(numeral));

const readers: Reader[] = [
  [
    "han-article",
    new RegExp(`^${mark}(第(${han}|\\d{1,3})条)(?!约|款|件|规定)[\\s\\u3000：:、.]*`, "u"),
    chineseNumber,
  ],
  [
    "han-part",
    new RegExp(`^${mark}(第(${han}|\\d{1,3})(?:部分|章|节|編|编))[\\s\\u3000：:、.]*`, "u"),
    chineseNumber,
  ],
  ["han-paren", new RegExp(`^${mark}[（(](${han})[）)]\\s*[、.．]?\\s*`, "u"), chineseNumber],
  ["han", new RegExp(`^${mark}(${han})\\s*[、．.]\\s*`, "u"), chineseNumber],
  // Alone on its line, above the paragraphs it numbers.
  ["han-alone", new RegExp(`^${mark}(${han})(?:\\*\\*)?\\s*$`, "u"), chineseNumber],
  ["roman-alone", new RegExp(`^${mark}([IVXLCІХСⅠ-Ⅻ]{1,7})(?:\\*\\*)?\\s*$`, "u"), romanNumber],
  [
    "article",
    new RegExp(
      `^${mark}((?:Article|Art\\.|Статья|Ст\\.)\\s*(\\d{1,3}|[IVXLCІХС]{1,6}))(?![\\p{L}\\d])${stop}`,
      "iu",
    ),
    anyNumber,
  ],
  [
    "part",
    new RegExp(
      `^${mark}((?:Part|Chapter|Section|Раздел|Глава|Часть)\\s+(\\d{1,2}|[IVXLCІХС]{1,6}))(?![\\p{L}\\d])${stop}`,
      "iu",
    ),
    anyNumber,
  ],
  [
    "paragraph",
    new RegExp(`^${mark}((?:Paragraph|Para\\.|Пункт|П\\.|§)\\s*(\\d{1,3}))(?![\\p{L}\\d])${stop}`, "iu"),
    number,
  ],
  ["roman", new RegExp(`^${mark}([IVXLCІХСⅠ-Ⅻ]{1,7})(?:\\\\?[.．)]|、)(?:\\*\\*)?\\s*`, "u"), romanNumber],
  [
    "arabic",
    new RegExp(
      `^${mark}(\\d{1,3})\\\\?[.．、](?:\\*\\*)?(?:\\s+|(?![\\d\\s])|(?=(?:19|20)\\d\\d(?!\\d)))`,
      "u",
    ),
    number,
  ],
  ["arabic-bare", new RegExp(`^${mark}(\\d{1,2})\\s+(?=[\\p{Lu}\\p{Script=Han}“«"])`, "u"), number],
  ["arabic-parens", new RegExp(`^${mark}[（(](\\d{1,3})[）)]\\s*`, "u"), number],
  ["arabic-paren", new RegExp(`^${mark}(\\d{1,3})\\\\?[)）]\\s*`, "u"), number],
];
const decimal = new RegExp(
  `^${mark}(\\d{1,2}(?:\\\\?\\.\\d{1,2}){1,3})\\\\?[.、)．]?(?!\\.\\d|\\s*%)(?:\\s+|(?!\\d)|(?=(?:19|20)\\d\\d(?!\\d)))`,
  "u",
);

/** “4．4．Parties”: a full-width point makes no decimal, so the number is printed twice. */
const printedTwice = new RegExp(`^${mark}(\\d{1,3})[．、]\\s*\\1[．、]\\s*`, "u");
/** “4.4. Parties” may be a decimal or a number printed twice; the count decides. */
const maybeTwice = new RegExp(`^${mark}(\\d{1,3})\\\\?\\.\\1\\\\?[.)](?!\\d)\\s*`, "u");

/** “A. Trade” over numbered clauses; C, I and X may count as letters or as Roman numbers. */
const lettersCount = new RegExp(`^${mark}([A-ZА-Я])\\\\?[.)](?:\\*\\*)?\\s+(?=[\\p{Lu}“«"])`, "u");

function readLetter(text: string): Label | null {
  const match = lettersCount.exec(text.slice(0, 40));
  const letter = match?.[1];
  if (!match || !letter) return null;
  const alphabet = letter < "А" ? "ABCDEFGHIJKLMNOPQRSTUVWXYZ" : "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ";
  const value = alphabet.indexOf(letter) + 1;
  return value > 0 ? { style: "letter", value: [value], label: letter, length: match[0].length } : null;
}

/** “１．” is read like “1.”; nothing moves, because both are one unit. */
const plainDigits = (text: string) =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

export function readLabel(text: string): Label | null {
  const head = plainDigits(text.slice(0, 40));
  const many = decimal.exec(head);
  if (many?.[1]) {
    const label = many[1].replaceAll("\\", "");
    return { style: "decimal", value: label.split(".").map(Number), label, length: many[0].length };
  }
  const twice = printedTwice.exec(head);
  if (twice?.[1])
    return { style: "arabic", value: [Number(twice[1])], label: twice[1], length: twice[0].length };
  for (const [style, pattern, toNumber] of readers) {
    const match = pattern.exec(head);
    const value = match && toNumber(match[2] ?? match[1] ?? "");
    // A no-break space, or two, is the printer's.
    const label = (match?.[1] ?? "").replace(/\s+/gu, " ");
    if (match && value) return { style, value: [value], label, length: match[0].length };
  }
  return null;
}

/** A label printed twice is one. */
function withRepeats(text: string, first: Label) {
  const again = readLabel(text.slice(first.length));
  const same = again && again.style === first.style && again.value.join() === first.value.join();
  return same ? { ...first, length: first.length + again.length } : first;
}

/** A line that follows one broken by the paper is probably its continuation. */
function weigh(line: Line, before: Line | undefined): number {
  const follows = !before || line.blankBefore || endsSentence(before.text);
  const place = follows ? 1 : width(before.text) < fullLine ? 0.9 : 0.3;
  const listed = /[;；,，]$/.test(line.text) || (before !== undefined && endsLeadIn(before.text));
  return listed ? place * 0.8 : place;
}

/** `lines` hold the reading text, so that 第十條 is read like 第十条. */
export function findCandidates(lines: Line[]): Candidate[] {
  return lines.flatMap((line, i) => {
    const found = readLabel(line.text);
    const letter = readLetter(line.text);
    if (!found && !letter) return [];
    const weight = weigh(line, lines[i - 1]);
    const place = { line: i, weight, heading: !endsSentence(line.text) };
    const lettered = letter ? [{ ...letter, ...place }] : [];
    if (!found) return lettered;
    const candidate: Candidate = { ...withRepeats(line.text, found), ...place };
    const twice = found.style === "decimal" ? maybeTwice.exec(line.text.slice(0, 40)) : null;
    if (!twice?.[1]) return [candidate, ...lettered];
    const [printed, label] = twice;
    const whole = { style: "arabic" as const, value: [Number(label)], label, length: printed.length };
    return [candidate, { ...whole, ...place, weight: weight * 0.5 }];
  });
}

const bullet = /^(?:[—–―─]{1,2}|-{2}|[•·●○▪■□◆◇➢►✓‣⁃∙])\s*|^[-*]\s+/u;
const lettered = /^(?:(?:\(?[a-zа-я]\)|\(?[ivx]{1,4}\)|[①-⑳])\s*|(?:[a-z]|[ivx]{1,4})\.\s+(?=\S))/u;

export const isBullet = (text: string): boolean => bullet.test(text) || lettered.test(text);
