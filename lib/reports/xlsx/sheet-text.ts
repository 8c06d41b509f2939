import { xmlCharacters } from "../xml-characters";

/** What Excel takes into one cell, in UTF-16 units. */
export const mostCellCharacters = 32_767;

/**
 * Text as a sheet can hold it: without what XML cannot, with `_x0041_` kept from being read as a letter, and cut where
 * a cell ends; `cut` then says so.
 */
export function sheetText(text: string, cut: string): string {
  const held = xmlCharacters(text)
    .replace(/\r\n?/g, "\n")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  if (held.length <= mostCellCharacters) return held;
  return xmlCharacters(held.slice(0, mostCellCharacters - cut.length)) + cut;
}
