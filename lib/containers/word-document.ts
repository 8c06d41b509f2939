import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { mostWordTags } from "./limits";
import { type Change, escapeXml, hasTooManyTags, renamedTag, splice } from "./word-changes";
import { countTag, noCounts, type WordCounts } from "./word-counts";
import type { ParagraphList } from "./word-labels";
import { newRun, type Run, readRunTag } from "./word-run";
import { isOn, scanXml } from "./word-xml";

type OpenParagraph = ParagraphList & { start: number; at: number; gone: boolean; filled: boolean };
/** Properties that are being read, with what of them has to stay. */
type OpenProperties = { name: string; start: number; keep: boolean };

/** Looks, bookmarks, what is printed over a word to say how it sounds, and the newer drawing beside the older one that the converter reads. */
const useless =
  /^(?:w:(?:sectPr|proofErr|bookmarkStart|bookmarkEnd|lastRenderedPageBreak|tblPr|tblPrEx|tblGrid|sdtPr|commentRangeStart|commentRangeEnd|rubyPr|rt)|mc:Choice)$/;
const properties = /^w:(?:pPr|rPr|tcPr|trPr)$/;
const needed = /^w:(?:vertAlign|vMerge|gridSpan|del)$/;
const content =
  /^w:(?:t|sym|noBreakHyphen|footnoteReference|endnoteReference|drawing|pict|object|txbxContent)$/;

/**
 * Writes Word's automatic numbers into the text, because the converter drops them, and takes out what it would only
 * carry along: looks, hidden runs, empty paragraphs. Places are remembered and spliced; no tree is built.
 */
export function prepareDocument(
  xml: string,
  labelOf: (paragraph: ParagraphList) => string,
): Outcome<{ xml: string; counts: WordCounts }> {
  const counts = noCounts();
  const changes: Change[] = [];
  const paragraphs: OpenParagraph[] = [];
  const runs: Run[] = [];
  let open: OpenProperties | null = null;
  let nested = 0;
  let dropping: { name: string; start: number; depth: number } | null = null;
  /** The run before, if the next one can go on in its text. */
  let before: { text: number; end: number } | null = null;
  /** Where paragraphs begin whose marks were deleted: their words run on into the next one. */
  let merged: number | null = null;

  const scanned = scanXml(xml, {
    open(name, attributes, start, end) {
      if (dropping) {
        if (name === dropping.name) dropping.depth++;
        return;
      }
      if (useless.test(name)) {
        dropping = { name, start, depth: 1 };
        return;
      }
      const run = runs.at(-1);
      if (open) {
        if (name === open.name) nested++;
        else if (nested === 0) readProperty(open, name, attributes["w:val"]);
      } else if (properties.test(name)) open = { name, start, keep: false };
      else if (name === "w:p") paragraphs.push(newParagraph(start, end));
      else if (name === "w:r") runs.push(newRun(start));
      else if (run) {
        const isText = name === "w:t" && xml[end - 2] !== "/";
        if (readRunTag(run, isText, before?.end === run.start) && before)
          changes.push({ start: before.text, end, words: "" });
      }
      if (!open) rename(name, start, end, false);
      const paragraph = paragraphs.at(-1);
      if (paragraph && content.test(name)) paragraph.filled = true;
      if (!open) countTag(counts, name);
    },
    close(name, start, end) {
      if (dropping) {
        if (name === dropping.name && --dropping.depth === 0) {
          take(dropping.start, end);
          dropping = null;
        }
      } else if (open && name === open.name) {
        if (nested > 0) nested--;
        else closeProperties(open, end);
      } else if (open) return;
      else if (name === "w:p") closeParagraph(end);
      else if (name === "w:r") closeRun(end);
      else if (name === "w:t" && runs.length > 0) (runs.at(-1) as Run).textEnd = start;
      else rename(name, start, end, true);
    },
  });
  if (!scanned.ok) return scanned;
  const slim = splice(xml, changes);
  return hasTooManyTags(slim)
    ? refuse("invalid", sentence("tooManyTags", { limit: mostWordTags }))
    : accept({ xml: slim, counts });

  function rename(name: string, start: number, end: number, isClosing: boolean): void {
    const words = renamedTag(name, isClosing, xml[end - 2] === "/");
    if (words !== null) changes.push({ start, end, words });
  }

  function take(start: number, end: number): void {
    changes.push({ start, end, words: "" });
    if (before?.end === start) before.end = end;
  }

  function readProperty(from: OpenProperties, name: string, value: string | undefined): void {
    if (needed.test(name)) from.keep = true;
    const paragraph = paragraphs.at(-1);
    if (from.name === "w:rPr" && name === "w:vanish" && isOn(value)) {
      const run = runs.at(-1);
      if (run) run.hidden = true;
    }
    if (from.name !== "w:pPr" || !paragraph) return;
    if (name === "w:pStyle") paragraph.style = value ?? null;
    else if (name === "w:numId") paragraph.numId = value ?? null;
    else if (name === "w:ilvl") paragraph.level = Number(value);
    else if (name === "w:del" || name === "w:moveFrom") paragraph.gone = true;
  }

  function closeProperties(closed: OpenProperties, end: number): void {
    open = null;
    const paragraph = paragraphs.at(-1);
    if (closed.name === "w:pPr" && paragraph) closeParagraphProperties(paragraph, closed.start, end);
    else if (!closed.keep) take(closed.start, end);
    else if (closed.name === "w:rPr" && runs.length > 0) (runs.at(-1) as Run).marked = true;
  }

  function closeParagraphProperties(paragraph: OpenParagraph, start: number, end: number): void {
    const { style, gone } = paragraph;
    const kept = `${style ? `<w:pStyle w:val="${escapeXml(style)}"/>` : ""}${gone ? "<w:rPr><w:del/></w:rPr>" : ""}`;
    const label = gone ? "" : labelOf(paragraph);
    const run = label && `<w:r><w:t xml:space="preserve">${escapeXml(label)}</w:t></w:r>`;
    if (label) paragraph.filled = true;
    if (merged !== null && run) changes.push({ start: merged, end: merged, words: run });
    changes.push({
      start,
      end,
      words: `${kept && `<w:pPr>${kept}</w:pPr>`}${merged === null ? run : ""}`,
    });
    if (!gone) merged = null;
    else merged ??= end;
  }

  function closeParagraph(end: number): void {
    const paragraph = paragraphs.pop();
    before = null;
    if (!paragraph || paragraph.filled) return;
    take(paragraph.start, end);
    if (merged !== null && merged >= paragraph.start) merged = null;
  }

  function closeRun(end: number): void {
    const run = runs.pop();
    if (!run) return;
    if (run.hidden) {
      counts.hidden++;
      take(run.start, end);
    } else before = run.texts === 1 && run.others === 0 && !run.marked ? { text: run.textEnd, end } : null;
  }
}

const newParagraph = (start: number, at: number): OpenParagraph => ({
  ...{ style: null, numId: null, level: null, gone: false, filled: false },
  start,
  at,
});
