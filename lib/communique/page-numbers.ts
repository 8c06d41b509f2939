import { romanNumber } from "./numerals";

const pattern =
  /^(?:[-–—]\s*(?:\d{1,3}|[ivx]{1,6})\s*[-–—]|[-–—]?\s*第\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*页(?:\s*[，,/]?\s*共\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*页)?\s*[-–—]?|\d{1,3}\s*页|共\s*\d{1,3}\s*页\s*[，,/]?\s*第\s*\d{1,3}\s*页|(?:Page|P\.|Стр(?:аница|\.)?|С\.)\s*(?:\d{1,3}|[ivxIVX]{1,6})(?:\s*(?:of|из|\/)\s*(?:\d{1,3}|[ivxIVX]{1,6}))?|\d{1,3}\s*(?:\/|of|из)\s*\d{1,3}|[[(|]\s*\d{1,3}\s*[\])|]|\d{1,3}\s*\|\s*Page)$/iu;

/** A line that says of itself that it numbers a page; a bare arabic number says it only beside others. */
export const isPageNumber = (text: string): boolean =>
  text.length <= 30 && (pattern.test(text) || (/^[ivx]{1,6}$/.test(text) && romanNumber(text) !== null));
