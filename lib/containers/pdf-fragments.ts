/** A piece of one printed line; points, the origin at the top left of the page as it is shown. */
export type Fragment = { text: string; left: number; right: number; base: number; size: number };
/** What the library gives for a piece of text. */
export type PdfText = { str: string; transform: number[]; width: number; height: number };
export type PageFragments = { fragments: Fragment[]; turned: number };

/** Glyph tables name the radical where the text means the character: ⼀ for 一, ⻓ for 长. */
const radicals: Record<string, string> = Object.fromEntries(
  Array.from(
    "⺁厂⺎兀⺟母⺠民⺫目⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟".matchAll(
      /(.)(.)/gu,
    ),
  ).map(([, radical, character]) => [radical, character]),
);
const look = /[\u2e80-\u2eff\u2f00-\u2fd5\uf900-\ufaff]/gu;
/** Codes that print nothing; some producers write them for spaces and soft line ends. */
const unprintable = /[\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g;

export const plainCharacters = (text: string): string =>
  text
    .replace(look, (char) => radicals[char] ?? char.normalize("NFKC"))
    .replace(/\u00ad/g, "‐")
    .replace(unprintable, "")
    .replace(/[\p{Cc}]/gu, (char) => (char === "\t" || char === "\n" ? " " : "\ufffd"));

/** `page` is the transform that shows the page upright. Text across it is a stamp or a watermark. */
export function placeFragments(items: PdfText[], page: number[]): PageFragments {
  const fragments: Fragment[] = [];
  const last = new Map<string, Fragment>();
  let turned = 0;
  for (const { str, transform, width } of items) {
    const text = plainCharacters(str);
    if (text === "") continue;
    const [a, b, c, d, left, base] = multiply(page, transform);
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    if (Math.abs(b) > Math.abs(a) * 0.2 || a < 0) {
      turned += text.trim().length;
      continue;
    }
    const fragment = { text, left, right: left + width * scaleOf(page), base, size };
    const twin = last.get(text);
    // Bold is sometimes printed twice, a hair apart.
    if (twin && text.trim() !== "" && isNear(twin, fragment)) continue;
    last.set(text, fragment);
    fragments.push(fragment);
  }
  return { fragments, turned };
}

const isNear = (one: Fragment, other: Fragment) =>
  Math.abs(one.left - other.left) < one.size * 0.15 && Math.abs(one.base - other.base) < one.size * 0.15;

const scaleOf = ([a = 1, b = 0]: number[]) => Math.hypot(a, b);

type Matrix = [number, number, number, number, number, number];

function multiply(m: number[], n: number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = n;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}
