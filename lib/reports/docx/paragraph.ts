import { escapeXml } from "../charts/escape-xml";
import type { Run } from "../report";
import { safeAddress } from "../safe-address";
import type { Links } from "./links";
import { startsAtRight, textRuns } from "./run-xml";
import { styleIds } from "./style-ids";
import { statusMark, type Writing } from "./writing";

export type ParagraphLook = {
  style?: string;
  newPage?: boolean;
  /** The numbering of a list. */
  bullets?: string;
  /** What its text begins with decides the side it begins at. */
  text?: string;
};

export function paragraph(content: string, { style, newPage, bullets, text }: ParagraphLook = {}): string {
  const look = [
    style && `<w:pStyle w:val="${style}"/>`,
    newPage && "<w:pageBreakBefore/>",
    bullets && `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${bullets}"/></w:numPr>`,
    text && startsAtRight(text) && "<w:bidi/>",
  ].filter(Boolean);
  return `<w:p>${look.length > 0 ? `<w:pPr>${look.join("")}</w:pPr>` : ""}${content}</w:p>`;
}

export const textParagraph = (text: string, look: ParagraphLook = {}): string =>
  paragraph(textRuns(text), { ...look, text });

export const runsParagraph = (runs: readonly Run[], writing: Writing, look: ParagraphLook = {}): string =>
  paragraph(runsXml(runs, writing), { ...look, text: runs.map((run) => run.text).join("") });

/** A place that the contents lead to. */
export const bookmarked = (content: string, name: string, id: number): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;

export const linked = (content: string, href: string, links: Links): string =>
  `<w:hyperlink r:id="${links.address(href)}" w:history="1">${content}</w:hyperlink>`;

export const linkedInside = (content: string, bookmark: string): string =>
  `<w:hyperlink w:anchor="${escapeXml(bookmark)}" w:history="1">${content}</w:hyperlink>`;

/** `links` are those of the part of the file in which the runs stand. */
export const runsXml = (runs: readonly Run[], writing: Writing, links: Links = writing.links): string =>
  runs
    .map((run) => {
      const address = safeAddress(run.href);
      const { strong, quote, lang } = run;
      const text = textRuns(run.text, {
        strong,
        quote,
        lang,
        ...(address && !quote && { style: styleIds.link }),
      });
      const mark = run.status ? statusMark(run.status, writing, links) : "";
      const note = run.note ? writing.noteMark(run.note) : "";
      return `${mark}${address ? linked(text, address, links) : text}${note}`;
    })
    .join("");
