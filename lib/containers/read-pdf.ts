import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { longestText, mostPdfPages } from "./limits";
import { type Region, splitColumns } from "./pdf-columns";
import { type PdfText, placeFragments } from "./pdf-fragments";
import { guardPdf } from "./pdf-guard";
import { pageText } from "./pdf-lines";
import { gatherRows } from "./pdf-rows";
import { settingOf } from "./pdf-setting";
import { judgeTextLayer, type PageText } from "./pdf-text-layer";
import { type ReceivedText, receive } from "./received-text";

type PdfFile = Awaited<ReturnType<typeof import("unpdf")["getDocumentProxy"]>>;
type PdfPage = Awaited<ReturnType<PdfFile["getPage"]>>;

/** A PDF's text as printed: line by line, an empty line between paragraphs, a form feed between pages. */
export async function readPdf(bytes: Uint8Array): Promise<Outcome<ReceivedText>> {
  const guarded = guardPdf(bytes);
  if (!guarded.ok) return guarded;
  const opened = await openPdf(bytes);
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

async function openPdf(bytes: Uint8Array): Promise<Outcome<PdfFile>> {
  const { getDocumentProxy } = await import("unpdf");
  try {
    // A copy, because the library takes the buffer away.
    return accept(await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false }));
  } catch (fault) {
    const name = fault instanceof Error ? fault.name : "";
    // What is wrong with the file comes under one of the library's own names.
    if (!name.endsWith("Exception")) throw fault;
    return refuse("invalid", name === "PasswordException" ? "filePasswordProtected" : "fileDamaged");
  }
}

type PageRows = { regions: Region[]; turned: number };

async function readPages(pdf: PdfFile): Promise<Outcome<PageText[]>> {
  const pages: PageRows[] = [];
  let left = longestText;
  for (let number = 1; number <= pdf.numPages; number++) {
    const items = await readItems(pdf, number, left);
    if (!items) return refuse("invalid", sentence("textTooLong", { limit: longestText }));
    left -= items.length;
    pages.push(items.page);
  }
  const setting = settingOf(pages.map(({ regions }) => regions));
  return accept(pages.map(({ regions, turned }) => ({ text: pageText(regions, setting), turned })));
}

type ReadPage = { page: PageRows; length: number };

/** Null where more than `left` characters come out. One broken page among whole ones is a page without text. */
async function readItems(pdf: PdfFile, number: number, left: number): Promise<ReadPage | null> {
  const page = await pdf.getPage(number).catch(() => null);
  if (!page) return { page: { regions: [], turned: 0 }, length: 0 };
  const items = await textOf(page, left);
  if (!items) return null;
  const view = page.getViewport({ scale: 1 });
  const { fragments, turned } = placeFragments(items, view.transform);
  page.cleanup();
  const length = items.reduce((sum, { str }) => sum + str.length, 0);
  return { page: { regions: splitColumns(gatherRows(fragments), view.width), turned }, length };
}

/** Read as a stream, so that a page that prints itself over and over is stopped. */
async function textOf(page: PdfPage, left: number): Promise<PdfText[] | null> {
  const items: PdfText[] = [];
  let length = 0;
  const reader = page.streamTextContent().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      for (const item of next.value.items as PdfText[]) {
        if (typeof item.str !== "string" || item.str === "") continue;
        length += item.str.length;
        items.push(item);
      }
      if (length > left) {
        await reader.cancel(new Error("too long"));
        return null;
      }
    }
  } catch {
    // What a broken page still gave is kept; without any it counts as a page without text.
  }
  return items;
}

function assemble(pages: PageText[]): Outcome<ReceivedText> {
  const layer = judgeTextLayer(pages);
  if (!layer) return refuse("invalid", "pdfWithoutText");
  return receive({
    text: `${pages.map(({ text }) => text).join("\n\f")}\n`,
    format: "pdf",
    encoding: null,
    cutOff: false,
    notices: layer.notices,
  });
}
