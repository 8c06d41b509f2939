import { once } from "node:events";
import { PassThrough, type Writable } from "node:stream";
import excel, { type Row as SheetRow, type Worksheet } from "exceljs";
import type { ReportHead } from "../report";
import { looks } from "./looks";
import { linesIn, mainTable, type Sheet, type SheetLine, widthsOf } from "./sheet";
import { sheetNames } from "./sheet-names";

/** What the streaming writer has besides its published types. */
type StreamingBook = InstanceType<typeof excel.stream.xlsx.WorkbookWriter> & {
  zip: { _module: { append(source: unknown, entry: { date: Date }, done: unknown): void } };
};
type StreamingSheet = Worksheet & { stream: { pipes: Pipe[] }; commit(): void };
type Pipe = Writable & { _writableState: { needDrain: boolean } };

/** The bytes of a workbook while they are asked for: it is never written further ahead than the pipes hold. */
export async function* workbookBytes(
  head: ReportHead,
  sheets: Sheet[],
  told: (rows: number) => void,
): AsyncIterable<Uint8Array> {
  const bytes = new PassThrough();
  const stopped = new AbortController();
  const writing = write(bytes, head, sheets, told, stopped.signal).catch((fault: Error) => {
    bytes.destroy(fault);
  });
  try {
    for await (const chunk of bytes) yield chunk;
  } finally {
    // Whoever asked may have stopped asking.
    stopped.abort();
    bytes.destroy();
    await writing;
  }
}

async function write(
  stream: Writable,
  head: ReportHead,
  sheets: Sheet[],
  told: (rows: number) => void,
  stopped: AbortSignal,
): Promise<void> {
  const at = new Date(head.issued?.at ?? head.asOf);
  const book = openBook(stream, head.frame.brand, at);
  const names = sheetNames(sheets.map(({ title }) => title));
  for (const [nth, plan] of sheets.entries()) {
    const sheet = openSheet(book, names[nth] ?? "", plan, head);
    const columns = sheet.columns.length;
    for (const part of plan.parts) {
      for await (const lines of part.batches()) {
        for (let from = 0; from < lines.length; from += linesBetweenPauses) {
          for (const line of lines.slice(from, from + linesBetweenPauses)) addLine(sheet, line, columns);
          await drained(sheet, stopped);
        }
        if (part.told > 0) told(lines.length);
      }
    }
    sheet.commit();
  }
  // A stream that nobody reads on never finishes; it closes.
  await Promise.race([book.commit(), once(stream, "close")]);
}

const linesBetweenPauses = 250;

/** The same report gives the same bytes: no clock and no name of ours in the file. */
function openBook(stream: Writable, brand: string, at: Date): StreamingBook {
  const about = { created: at, modified: at, creator: brand, lastModifiedBy: brand };
  const book = new excel.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: false,
    ...about,
  }) as StreamingBook;
  const archive = book.zip._module;
  const append = archive.append.bind(archive);
  archive.append = (source, entry, done) => append(source, { ...entry, date: at }, done);
  return book;
}

function openSheet(book: StreamingBook, name: string, plan: Sheet, head: ReportHead): StreamingSheet {
  const main = mainTable(plan);
  const frozen = main?.head ?? 1;
  const sheet = book.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: frozen, topLeftCell: `A${frozen + 1}`, activeCell: "A1" }],
    pageSetup: {
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(main && { printTitlesRow: `${main.head}:${main.head}` }),
    },
    headerFooter: { oddFooter: footerOf(head) },
  }) as StreamingSheet;
  sheet.columns = widthsOf(plan).map((width) => ({ width }));
  if (main)
    sheet.autoFilter = {
      from: { row: main.head, column: 1 },
      to: { row: main.head + main.rows, column: main.columns },
    };
  return sheet;
}

function footerOf({ frame, issued, asOfWords }: ReportHead): string {
  const plain = (text: string) => text.replaceAll("&", "&&");
  const name = issued ? `${frame.brand} ${issued.number}` : `${frame.brand}: ${frame.draft}`;
  return `&L${plain(name)}&C${plain(`${frame.asOf}: ${asOfWords}`)}&R&P / &N`;
}

function addLine(sheet: StreamingSheet, { cells, across }: SheetLine, columns: number): void {
  const row = sheet.addRow([]) as SheetRow;
  for (const [at, cell] of cells.entries()) {
    if (cell === null) continue;
    const place = row.getCell(at + 1);
    place.value = cell.value;
    place.style = looks[cell.look];
  }
  if (across && columns > 1) sheet.mergeCells(row.number, 1, row.number, columns);
  if (across) row.height = heightOf(cells[0]?.value, cells[0]?.look === "title" ? 22 : 16, sheet);
  row.commit();
}

/** Cells that are joined are not made taller by the reader's program, so their lines are counted here. */
function heightOf(value: unknown, line: number, sheet: StreamingSheet): number {
  const text =
    typeof value === "object" && value !== null && "text" in value ? String(value.text) : String(value ?? "");
  const room = sheet.columns.reduce((sum, { width }) => sum + (width ?? 0), 0) * 0.9;
  const lines = text.split("\n").reduce((sum, one) => sum + Math.max(1, Math.ceil(roomOf(one) / room)), 0);
  return Math.min(409, lines * line);
}

/** A Chinese character takes the room of two letters. */
const roomOf = (text: string): number => {
  let room = 0;
  for (const character of text) room += /[\u2e80-\uffef]/u.test(character) ? 2 : 1;
  return room;
};

/** Waits until what was written has gone on; the writer of the library itself never does. */
async function drained({ stream }: StreamingSheet, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  for (const pipe of stream.pipes) if (pipe._writableState.needDrain) await once(pipe, "drain", { signal });
}

/** Lines a sheet may have. */
export const mostSheetLines = 1_048_576;
export const overfull = (sheets: Sheet[]): Sheet | undefined =>
  sheets.find((sheet) => linesIn(sheet) > mostSheetLines);
