import { type Notice, notice } from "./received-text";

export type PageText = { text: string; turned: number };
/** Null where nothing on the pages can be read. */
export type TextLayer = { notices: Notice[] } | null;

/** Characters that a font's own table gives where it does not say what a glyph means. */
const meaningless = /[\p{Co}\ufffd]/gu;
const letter = /[\p{L}\p{N}]/gu;
/** Where a font does not say what it shows, its glyphs' numbers come out as letters of scripts from everywhere. */
const strange =
  /(?![\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}A-Za-z]|(?![\u3400-\u4dbf])\p{Script=Han})\p{L}/gu;
const fewLetters = 10;
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** A page without letters is a picture of one; a page of private codes has letters for the eye alone. */
export function judgeTextLayer(pages: PageText[]): TextLayer {
  const empty: number[] = [];
  const broken: number[] = [];
  let turned = 0;
  let lost = 0;
  pages.forEach(({ text, ...page }, i) => {
    const unread = count(text, meaningless);
    const letters = count(text, letter);
    turned += page.turned;
    if (unread > 5 && unread * 10 > letters) broken.push(i + 1);
    else if (letters >= fewLetters && count(text, strange) * 3 > letters) broken.push(i + 1);
    else if (letters < fewLetters) empty.push(i + 1);
    else lost += unread;
  });
  if (empty.length + broken.length === pages.length) {
    // One short page is a text all the same.
    const short = broken.length === 0 && pages.some(({ text }) => count(text, letter) > 1);
    if (pages.length > 1 || !short) return null;
    return { notices: [] };
  }
  const notices: Notice[] = [];
  if (empty.length > 0)
    notices.push(notice("pagesWithoutText", { count: empty.length, pages: inRanges(empty) }));
  if (broken.length > 0)
    notices.push(notice("pagesUnreadable", { count: broken.length, pages: inRanges(broken) }));
  if (lost > 0) notices.push(notice("charactersBroken", { count: lost }));
  if (turned > 0) notices.push(notice("turnedTextLeftOut", { letters: turned }));
  return { notices };
}

/** 1, 3–5, 9 */
export function inRanges(pages: number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
