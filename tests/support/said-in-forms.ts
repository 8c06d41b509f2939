import { parse } from "csv-parse/sync";
import { DomUtils, parseDocument } from "htmlparser2";
import { readXlsx } from "hucre/xlsx";
import mammoth from "mammoth";
import { extractText, getDocumentProxy } from "unpdf";
import type { ReportForm } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import { wordsOfCell } from "@/lib/reports/cell-words";
import type { Cell, Report, Row, TableBlock } from "@/lib/reports/report";
import { allRows } from "@/lib/reports/rows";

/** “Undertakings delivered: 2 out of 17 reviewed”. */
type SaidFigure = { label: string; value: number; outOf: number | null; ofWhat: string };
/** A row by its first cell, and the words of every status in it. */
type SaidRow = { row: string; statuses: string[] };
export type Said = { figures: SaidFigure[]; rows: SaidRow[] };

type Shape = { heads: string[]; columns: TableBlock["columns"]; rows: Row[] };

const plain = (text: string): string =>
  text
    .replace(/[\u200b\u00ad]/g, "")
    .replace(/\s+/gu, " ")
    .trim();
const numberIn = (text: string): number => Number(text.replace(/[^\d]/g, ""));

/** What a model says: its figures, and the rows of its tables that tell a status. */
export async function saidByModel(report: Report): Promise<Said> {
  const figures = report.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.block === "figures" ? block.figures : []))
    .map(({ label, value, of }) => ({
      label: plain(label),
      value,
      outOf: of?.value ?? null,
      ofWhat: plain(of?.label ?? ""),
    }));
  const rows = (await shapesOf(report)).flatMap(({ columns, rows }) =>
    rows.map(({ cells }) => ({
      row: plain(wordsOfCell(cells[0] as Cell)),
      statuses: cells.flatMap((cell, at) =>
        columns[at]?.type === "status" ? [plain(wordsOfCell(cell))] : [],
      ),
    })),
  );
  return { figures, rows };
}

/** Tables in which a status stands; the codebook explains the words and tells none. */
async function shapesOf(report: Report): Promise<Shape[]> {
  const tables = report.sections
    .filter(({ id }) => id !== "codebook")
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.block === "table" ? [block] : []))
    .filter(({ columns }) => columns.some(({ type }) => type === "status"));
  return Promise.all(
    tables.map(async ({ columns, rows }) => ({
      columns,
      heads: columns.map(({ head }) => plain(head)),
      rows: await allRows(rows),
    })),
  );
}

/** What somebody reads who has nothing but the file; `report` tells what its heads are called. */
export const saidIn: Record<ReportForm, (bytes: Buffer, report: Report) => Promise<Partial<Said>>> = {
  json: async (bytes) => saidInJson(JSON.parse(bytes.toString("utf8"))),
  csvw: async (bytes) => ({ figures: figuresOfCsvw(JSON.parse(bytes.toString("utf8"))) }),
  csv: async (bytes, report) => ({ rows: rowsOfCsv(bytes, await shapesOf(report)) }),
  xlsx: saidInXlsx,
  html: async (bytes, report) => saidInHtml(bytes.toString("utf8"), report),
  docx: async (buffer, report) => {
    const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
    return saidInHtml((await mammoth.convertToHtml({ buffer }, { convertImage })).value, report);
  },
  pdf: saidInPdf,
};

type JsonCell = { type: string; words?: string; runs?: { text: string }[]; value?: number };
type JsonBlock = {
  block: string;
  figures?: { label: string; value: number; of: { label: string; value: number } | null }[];
  columns?: { type: string }[];
  rows?: { cells: JsonCell[] }[];
};

function saidInJson({ sections }: { sections: { id: string; blocks: JsonBlock[] }[] }): Said {
  const blocks = sections.filter(({ id }) => id !== "codebook").flatMap((section) => section.blocks);
  const words = ({ words, runs, value }: JsonCell) =>
    plain(words ?? (runs ? runs.map(({ text }) => text).join("") : String(value)));
  const figures = blocks
    .flatMap((block) => (block.block === "figures" ? (block.figures ?? []) : []))
    .map(({ label, value, of }) => figure(label, value, of?.value ?? null, of?.label ?? ""));
  const rows = blocks.flatMap(({ block, columns = [], rows = [] }) => {
    if (block !== "table" || !columns.some(({ type }) => type === "status")) return [];
    return rows.map(({ cells }) => ({
      row: words(cells[0] as JsonCell),
      statuses: cells.filter((_, at) => columns[at]?.type === "status").map(words),
    }));
  });
  return { figures, rows };
}

const figure = (label: string, value: number, outOf: number | null, ofWhat: string): SaidFigure => ({
  label: plain(label),
  value,
  outOf,
  ofWhat: plain(ofWhat),
});

type CsvwNote = { type: string; label: string; value: number; of: { label: string; value: number } | null };
const figuresOfCsvw = ({ notes }: { notes: CsvwNote[] }): SaidFigure[] =>
  notes
    .filter(({ type }) => type === "figure")
    .map(({ label, value, of }) => figure(label, value, of?.value ?? null, of?.label ?? ""));

/** Lines of the plain table that tell a status, by the names of its columns. */
function rowsOfCsv(bytes: Buffer, shapes: Shape[]): SaidRow[] {
  const names = new Map(shapes.flatMap(({ columns }) => columns).map(({ id, type }) => [id, type] as const));
  const statuses = [...names].filter(([, type]) => type === "status").map(([id]) => id);
  const lines: Record<string, string>[] = parse(bytes, { bom: true, columns: true });
  return lines
    .map((line) => ({
      row: plain(line.code ?? ""),
      statuses: statuses.flatMap((id) => (line[id] ? [plain(line[id])] : [])),
    }))
    .filter((line) => line.statuses.length > 0);
}

async function saidInXlsx(bytes: Buffer, report: Report): Promise<Said> {
  const { frame } = report.head;
  const { sheets } = await readXlsx(bytes);
  const said: Said = { figures: [], rows: [] };
  const shapes = await shapesOf(report);
  const text = (value: unknown) => plain(value === null || value === undefined ? "" : String(value));
  // The plain table is another look at the same rows.
  const plainTable = wordsOf(report.head.language).reportKind.table;
  for (const { rows } of sheets.filter(({ name }) => name !== plainTable))
    for (const [at, row] of rows.entries()) {
      const heads = row.map(text);
      const below = () => {
        const end = rows.findIndex((line, nth) => nth > at && line.every((value) => value === null));
        return rows.slice(at + 1, end < 0 ? undefined : end);
      };
      if (heads[0] === plain(frame.figure) && heads.includes(plain(frame.outOf)))
        for (const line of below()) {
          const outOf = line[3] === null ? null : Number(line[3]);
          said.figures.push(figure(text(line[0]), Number(line[2]), outOf, text(line[4])));
        }
      const shape = shapes.find((one) => inOrder(one.heads, heads));
      if (shape)
        for (const line of below().filter((one) => one.filter((value) => value !== null).length > 1))
          said.rows.push(sheetRow(shape, line.map(text)));
    }
  return said;
}

/** Columns of days and codes take two. */
function sheetRow({ columns }: Shape, line: string[]): SaidRow {
  const statuses: string[] = [];
  let first: string | undefined;
  let at = 0;
  for (const { type, coded } of columns) {
    const words = line[type === "day" ? at + 1 : at] ?? "";
    first ??= words;
    if (type === "status") statuses.push(words);
    at += type === "day" || coded ? 2 : 1;
  }
  return { row: (first ?? "").replace(/( \[\d+\])+$/, ""), statuses };
}

/** The heads of a table, with others between them. */
function inOrder(heads: string[], among: string[]): boolean {
  let at = 0;
  for (const head of among) if (head === heads[at]) at++;
  return at === heads.length && among[0] === heads[0];
}

/** Tables of a page, as one reads them: footnote marks and pictures left out. */
async function saidInHtml(html: string, report: Report): Promise<Said> {
  const { frame } = report.head;
  const shapes = await shapesOf(report);
  const said: Said = { figures: [], rows: [] };
  const page = parseDocument(html);
  for (const unread of DomUtils.getElementsByTagName("sup", page)) DomUtils.removeElement(unread);
  for (const table of DomUtils.getElementsByTagName("table", page)) {
    const lines = DomUtils.getElementsByTagName("tr", table).map((row) =>
      DomUtils.getElements({ tag_name: (name) => name === "td" || name === "th" }, row, true).map((cell) =>
        plain(DomUtils.textContent(cell)),
      ),
    );
    const [heads = [], ...rows] = lines;
    if (heads[0] === plain(frame.figure) && heads[1] === plain(frame.count))
      for (const [label = "", value = "", outOf = ""] of rows) {
        const [, of = "", ofWhat = ""] = /^([\d\s,.]*)（?(.*?)）?$/u.exec(outOf) ?? [];
        said.figures.push(figure(label, numberIn(value), of ? numberIn(of) : null, ofWhat));
      }
    const shape = shapes.find((one) => one.heads.join("\n") === heads.join("\n"));
    if (shape)
      for (const cells of rows.filter(({ length }) => length === heads.length))
        said.rows.push({
          row: cells[0] ?? "",
          statuses: cells.filter((_, at) => shape.columns[at]?.type === "status"),
        });
  }
  return said;
}

/**
 * The text of a PDF has no tables: a figure is found as its label with the numbers behind it, a row as the words of all
 * its cells in their order, with the marks of footnotes between them.
 */
async function saidInPdf(bytes: Buffer, report: Report): Promise<Said> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  const model = await saidByModel(report);
  const spaced = text.replace(/[^\p{L}\p{N}]+/gu, " ");
  const figures = model.figures.flatMap(({ label, ofWhat }): SaidFigure[] => {
    const out = ofWhat ? ` (\\d+) ?${loosely(ofWhat)}` : "()";
    const found = new RegExp(`${loosely(label)} (\\d+)(?!\\d)${out}`, "u").exec(spaced);
    if (!found) return [];
    return [{ label, value: Number(found[1]), outOf: found[2] ? Number(found[2]) : null, ofWhat }];
  });
  const told = dense(text);
  const cells = (await shapesOf(report)).flatMap(({ rows }) => rows.map((row) => row.cells));
  const rows = model.rows.filter((_, at) => {
    const words = (cells[at] ?? []).map((cell) => dense(wordsOfCell(cell))).filter(Boolean);
    return new RegExp(words.join("\\d{0,3}"), "u").test(told);
  });
  return { figures, rows };
}

/** Lines are broken anywhere, and words hyphenated: letters and digits in their order are what counts. */
const dense = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");
const loosely = (words: string): string => [...dense(words)].join(" ?");
