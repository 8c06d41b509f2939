import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { longestText, mostPdfPages, mostPdfPieces } from "./limits";
import { CharacterMaps } from "./pdf-character-maps";
import { type PdfText, placeFragments } from "./pdf-fragments";
import { guardPdf } from "./pdf-guard";
import { type PageRows, textOfPages } from "./pdf-pages";
import { gatherRows, wordsOf } from "./pdf-rows";
import { showSoftHyphens } from "./pdf-soft-hyphens";
import { judgeTextLayer } from "./pdf-text-layer";
import { type ReceivedText, receive } from "./received-text";

type PdfFile = Awaited<ReturnType<typeof import("unpdf")["getDocumentProxy"]>>;
type PdfPage = Awaited<ReturnType<PdfFile["getPage"]>>;

/** A PDF's text: paragraphs with an empty line between them, a form feed between pages. */
export async function readPdf(bytes: Uint8Array): Promise<Outcome<ReceivedText>> {
  if (!endsWhole(bytes)) return refuse("invalid", "fileDamaged");
  const guarded = guardPdf(bytes);
  if (!guarded.ok) return guarded;
  const opened = await openPdf(showSoftHyphens(bytes, guarded.value));
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    if (pdf.numPages > mostPdfPages)
      return refuse("invalid", sentence("tooManyPages", { limit: mostPdfPages, pages: pdf.numPages }));
    const pages = await readPages(pdf);
    return pages.ok ? assemble(pages.value) : pages;
  } finally {
    await pdf.destroy();
  }
}

/** The library would read what is left of a file that was cut off, and nobody would know what is missing. */
function endsWhole(bytes: Uint8Array): boolean {
  const end = new TextDecoder("latin1").decode(bytes.subarray(-16_384));
  return /startxref|%%EOF/.test(end);
}

/** The library takes the buffer away. */
async function openPdf(bytes: Uint8Array): Promise<Outcome<PdfFile>> {
  const { getDocumentProxy } = await import("unpdf");
  try {
    // Pictures are never looked at, so none is unpacked.
    const options = {
      maxImageSize: 1,
      verbosity: 0,
      isEvalSupported: false,
      BinaryDataFactory: CharacterMaps,
    };
    return accept(await getDocumentProxy(bytes, options));
  } catch (fault) {
    const name = fault instanceof Error ? fault.name : "";
    // What is wrong with the file comes under one of the library's own names.
    if (!name.endsWith("Exception")) throw fault;
    return refuse("invalid", name === "PasswordException" ? "filePasswordProtected" : "fileDamaged");
  }
}

type ReadPage = PageRows & { turned: number };
/** What may still come out of the pages to be read. */
type Budget = { characters: number; pieces: number };

async function readPages(pdf: PdfFile): Promise<Outcome<ReadPage[]>> {
  const pages: ReadPage[] = [];
  const budget = { characters: longestText, pieces: mostPdfPieces };
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await readPage(pdf, number, budget);
    if (budget.characters < 0) return refuse("invalid", sentence("documentTooLong", { limit: longestText }));
    if (budget.pieces < 0) return refuse("invalid", sentence("textInPieces", { limit: mostPdfPieces }));
    pages.push(page);
  }
  return accept(pages);
}

/** One broken page among whole ones is a page without text. */
async function readPage(pdf: PdfFile, number: number, budget: Budget): Promise<ReadPage> {
  const page = await pdf.getPage(number).catch(() => null);
  if (!page) return { rows: [], width: 0, turned: 0 };
  const items = await textOf(page, budget);
  const view = page.getViewport({ scale: 1 });
  const { fragments, turned } = placeFragments(items, view.transform);
  page.cleanup();
  return { rows: gatherRows(fragments), width: view.width, turned };
}

/** Read as a stream, so that a page that prints itself over and over is stopped. */
async function textOf(page: PdfPage, budget: Budget): Promise<PdfText[]> {
  const items: PdfText[] = [];
  const reader = page.streamTextContent().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      for (const item of next.value.items as PdfText[]) {
        if (typeof item.str !== "string" || item.str === "") continue;
        items.push(item);
        budget.pieces--;
        budget.characters -= item.str.length;
      }
      if (budget.characters < 0 || budget.pieces < 0) {
        await reader.cancel(new Error("too long"));
        return [];
      }
    }
  } catch {
    // What a broken page still gave is kept; without any it counts as a page without text.
  }
  return items;
}

function assemble(pages: ReadPage[]): Outcome<ReceivedText> {
  const layer = judgeTextLayer(
    pages.map(({ rows, turned }) => ({ text: rows.map((row) => wordsOf(row)).join("\n"), turned })),
  );
  if (!layer) return refuse("invalid", "pdfWithoutText");
  return receive({
    text: `${textOfPages(pages)}\n`,
    format: "pdf",
    encoding: null,
    cutOff: false,
    notices: layer.notices,
  });
}
