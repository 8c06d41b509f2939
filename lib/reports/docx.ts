import { accept, refuse, sentence } from "../domain/outcome";
import { footnoteParts } from "./docx/footnotes";
import { makeShell, type Shell } from "./docx/shell";
import { textPieces } from "./docx/text-pieces";
import { startWriting, type Writing } from "./docx/writing";
import { type ZipPart, zipStream } from "./docx/zip-stream";
import type { WriteForm } from "./form-writer";
import type { Report } from "./report";

/** Rows of one table. Word takes 32 MB of text at most, and nobody would wait for more to open. */
export const mostDocxRows = 100_000;

/**
 * A Word document that an editor can rework. A library makes everything but the text; the text is written row by row,
 * because a hundred thousand rows as a tree of objects would not fit into memory.
 */
export const writeDocx: WriteForm = async (report, { progress }) => {
  const counts = rowCounts(report);
  const longest = Math.max(0, ...counts);
  if (longest > mostDocxRows)
    return refuse("invalid", sentence("reportTooLongForWord", { rows: longest, limit: mostDocxRows }));
  const of = counts.reduce((sum, count) => sum + count, 0);
  const shell = await makeShell(report.head);
  let done = 0;
  const written = (rows: number) => {
    done += rows;
    progress(done, of);
  };
  const writing = startWriting(report, shell.bullets);
  return accept(
    zipStream(partsOf(shell, writing, written), new Date(report.head.issued?.at ?? report.head.asOf)),
  );
};

const rowCounts = ({ sections }: Report): number[] =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.block === "chart" ? block.table : block.block === "table" ? block : []))
    .map(({ rows }) => rows.count);

const textRelations = "word/_rels/document.xml.rels";
const footnotes = "word/footnotes.xml";
const footnoteRelations = "word/_rels/footnotes.xml.rels";

/** What the text points at comes after it: nobody knows it before. */
async function* partsOf(
  { parts, ...shell }: Shell,
  writing: Writing,
  written: (rows: number) => void,
): AsyncGenerator<ZipPart> {
  const later = [textRelations, footnotes, footnoteRelations];
  for (const [name, content] of parts) if (!later.includes(name)) yield { name, content: [content] };
  yield { name: "word/document.xml", content: textPieces({ parts, ...shell }, writing, written) };
  const notes = footnoteParts(parts, writing);
  yield { name: footnotes, content: [notes.xml] };
  yield { name: footnoteRelations, content: [notes.relations] };
  yield { name: textRelations, content: [writing.links.into(parts.get(textRelations) ?? "")] };
  for (const { name, svg, png } of writing.pictures.values()) {
    yield { name: `word/media/${name}.svg`, content: [svg] };
    yield { name: `word/media/${name}.png`, content: [png] };
  }
}
