import { statusShape } from "../../domain/status-shape";
import type { ShownStatus } from "../../domain/vocabulary";
import { pictureOf } from "../charts/picture";
import { statusMarkSvg } from "../charts/status-mark";
import type { Report } from "../report";
import { drawingRun } from "./drawing";
import { type Links, makeLinks } from "./links";
import { styleIds } from "./style-ids";

export type Picture = { name: string; svg: string; png: Uint8Array };

/** What is met while the text is written, and what its parts need to know of the whole. */
export type Writing = {
  report: Report;
  /** Of the text; footnotes are a part of their own with links of their own. */
  links: Links;
  pictures: Map<string, Picture>;
  /** The numbering of lists. */
  bullets: string;
  /** For bookmarks and drawings: unique within the file. */
  nextId(): number;
  /** The mark of a footnote: the note itself where it is met first, from then on a reference to that place. */
  noteMark(note: string): string;
  /** Footnotes that were met, in that order, with the number they have in the file. */
  notes: ReadonlyMap<string, number>;
};

export function startWriting(report: Report, bullets: string): Writing {
  const known = new Set(report.footnotes.map(({ id }) => id));
  const notes = new Map<string, number>();
  let id = 0;
  const nextId = () => {
    id += 1;
    return id;
  };
  const noteMark = (note: string): string => {
    if (!known.has(note)) return "";
    const met = notes.get(note);
    if (met !== undefined) return markAgain(met);
    const number = notes.size + 1;
    notes.set(note, number);
    return markFirst(number, nextId());
  };
  return { report, links: makeLinks(), pictures: new Map(), bullets, nextId, noteMark, notes };
}

const look = `<w:rPr><w:rStyle w:val="${styleIds.footnoteMark}"/></w:rPr>`;
const placeOf = (number: number) => `note_${number}`;

const markFirst = (number: number, id: number): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${placeOf(number)}"/><w:r>${look}<w:footnoteReference w:id="${number}"/></w:r><w:bookmarkEnd w:id="${id}"/>`;

/** Word allows one mark for each footnote; further ones are fields that show its number. */
const markAgain = (number: number): string =>
  [
    `<w:r>${look}<w:fldChar w:fldCharType="begin"/></w:r>`,
    `<w:r>${look}<w:instrText xml:space="preserve"> NOTEREF ${placeOf(number)} \\f \\h </w:instrText></w:r>`,
    `<w:r>${look}<w:fldChar w:fldCharType="separate"/></w:r>`,
    `<w:r>${look}<w:t>${number}</w:t></w:r>`,
    `<w:r>${look}<w:fldChar w:fldCharType="end"/></w:r>`,
  ].join("");

/** In points: as high as the letters of a table. */
const markSize = 8;

/** The mark of a status; its word stands beside it. One picture serves all places. */
export function statusMark(status: ShownStatus, writing: Writing, links: Links): string {
  if (statusShape[status].length === 0) return "";
  const name = `mark-${status}`;
  if (!writing.pictures.has(name)) {
    const svg = statusMarkSvg(status);
    writing.pictures.set(name, { name, svg, png: pictureOf(svg, 4) });
  }
  const size = { width: markSize, height: markSize };
  return `${drawingRun({ id: writing.nextId(), name, ...size, description: null }, links)}${space}`;
}

const space = '<w:r><w:t xml:space="preserve">\u00a0</w:t></w:r>';
