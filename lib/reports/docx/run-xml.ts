import { escapeXml } from "../charts/escape-xml";
import type { QuoteScript } from "../report";
import { wordLanguage } from "./faces";
import { styleIds } from "./style-ids";

export type RunLook = {
  strong?: boolean;
  /** A character style. */
  style?: string;
  /** The document speaks, in this script. */
  quote?: QuoteScript;
  /** The words are in another language than the report. */
  lang?: string;
};

/** Letters that are written from right to left, with what stands between them. */
const rightToLeft =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+(?:[\s\p{P}\p{N}]+[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+)*/gu;
const firstStrong = /[\p{L}]/u;
const isRightToLeft = (letter: string): boolean => letter.search(rightToLeft) === 0;
const isChinese = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Whether a paragraph begins at the right: its first letter says so. */
export const startsAtRight = (text: string): boolean => isRightToLeft(firstStrong.exec(text)?.[0] ?? "");

/** Text of one look as runs of Word; line ends and tabs are elements of their own there. */
export function textRuns(text: string, look: RunLook = {}): string {
  return partsOf(text)
    .map(({ part, atRight }) => `<w:r>${lookOf(part, atRight, look)}${content(part)}</w:r>`)
    .join("");
}

function partsOf(text: string): { part: string; atRight: boolean }[] {
  const parts: { part: string; atRight: boolean }[] = [];
  let from = 0;
  for (const { index, 0: found } of text.matchAll(rightToLeft)) {
    if (index > from) parts.push({ part: text.slice(from, index), atRight: false });
    parts.push({ part: found, atRight: true });
    from = index + found.length;
  }
  if (from < text.length) parts.push({ part: text.slice(from), atRight: false });
  return parts;
}

function lookOf(text: string, atRight: boolean, { strong, style, quote, lang }: RunLook): string {
  const named = style ?? (quote ? wordsStyle(quote) : undefined);
  const spoken = quote ?? lang;
  const language = spoken ? wordLanguage(spoken) : null;
  const look = [
    named && `<w:rStyle w:val="${named}"/>`,
    // Quotation marks and dashes exist in both worlds; in Chinese they take the width of a character.
    isChinese.test(text) && '<w:rFonts w:hint="eastAsia"/>',
    strong && "<w:b/><w:bCs/>",
    atRight && "<w:rtl/>",
    language && `<w:lang w:val="${language.value}" w:eastAsia="${language.eastAsia}"/>`,
  ].filter(Boolean);
  return look.length > 0 ? `<w:rPr>${look.join("")}</w:rPr>` : "";
}

export const isTraditional = (script: QuoteScript): boolean => wordLanguage(script).eastAsia === "zh-TW";
const wordsStyle = (script: QuoteScript): string =>
  isTraditional(script) ? styleIds.traditionalWords : styleIds.documentWords;

const breaks: Record<string, string> = { "\n": "<w:br/>", "\t": "<w:tab/>" };
const content = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .split(/([\n\t])/)
    .filter((part) => part !== "")
    .map((part) => breaks[part] ?? `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`)
    .join("");
