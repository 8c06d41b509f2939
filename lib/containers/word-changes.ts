import { mostWordTags } from "./limits";

/** What to put between two places of a part of a Word file. */
export type Change = { start: number; end: number; words: string };

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escapeXml = (text: string) => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);

/** What holds text and is unknown to the converter, under a name that it reads through. */
const carriers = /^w:(?:fldSimple|dir|bdo|ruby|rubyBase)$/;

/** The tag in its place, or null where it can stay; `isEmpty`: it closes itself. */
export function renamedTag(name: string, isClosing: boolean, isEmpty: boolean): string | null {
  if (name === "w:cr") return isClosing ? "" : "<w:br/>";
  if (!carriers.test(name)) return null;
  if (isEmpty) return "";
  return isClosing ? "</w:smartTag>" : "<w:smartTag>";
}

/** Changes inside one that is taken out go with it. */
export function splice(xml: string, changes: Change[]): string {
  changes.sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, words } of changes) {
    if (start < from) continue;
    pieces.push(xml.slice(from, start), words);
    from = end;
  }
  pieces.push(xml.slice(from));
  return pieces.join("");
}

export function hasTooManyTags(xml: string): boolean {
  let tags = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at + 1)) if (xml[at + 1] !== "/") tags++;
  return tags > mostWordTags;
}
