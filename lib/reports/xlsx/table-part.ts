import { messagesOf } from "../../messages";
import { codeOfCell } from "../cell-words";
import type { Cell, Row, TableBlock, TableColumn } from "../report";
import type { SheetCell, SheetLine, SheetPart } from "./sheet";
import type { Writing } from "./writing";

/** A sheet holds 65,530 links at most, and opens slowly with many. */
export const mostLinkedRows = 10_000;

type TableSheetColumn = { head: string; width: number; cell: (cell: Cell) => SheetCell };

/** Typed cells: words with their code beside, days with their words beside. */
export function tablePart(table: TableBlock, writing: Writing): SheetPart {
  const linked = table.rows.count <= mostLinkedRows;
  const wide = widthOf(table.columns);
  const columns = table.columns.map((column) => columnsOf(column, wide(column), writing, linked));
  const flat = columns.flat();
  const head: SheetLine = { cells: flat.map(({ head }) => ({ value: head, look: "head" })) };
  const lineOf = (row: Row): SheetLine => ({
    cells: row.cells.flatMap((cell, at) => (columns[at] ?? []).map((column) => column.cell(cell))),
  });
  const empty = table.rows.count === 0;
  return {
    lines: table.rows.count + (empty ? 2 : 1),
    table: { columns: flat.length, rows: table.rows.count },
    widths: flat.map(({ width }) => width),
    told: table.rows.count,
    async *batches() {
      yield [head];
      if (empty) yield [{ cells: [{ value: writing.text(table.empty), look: "text" }] }];
      for await (const rows of table.rows.batches()) yield rows.map(lineOf);
    },
  };
}

function columnsOf(
  column: TableColumn,
  width: number,
  writing: Writing,
  linked: boolean,
): TableSheetColumn[] {
  const words = messagesOf[writing.language].report.data;
  const headed = (sentence: string) => writing.text(sentence.replace("{head}", () => column.head));
  const head = writing.text(column.head);
  const said = (cell: Cell) => writing.cell(cell, linked);
  if (column.type === "day")
    return [
      { head, width: 12, cell: dayOf },
      {
        head: headed(words.words),
        width: Math.max(16, width),
        cell: (cell) => (cell.type === "number" ? null : said(cell)),
      },
    ];
  const all: TableSheetColumn[] = [{ head, width, cell: said }];
  if (column.coded) all.push({ head: headed(words.code), width: 16, cell: (cell) => code(cell, writing) });
  return all;
}

const code = (cell: Cell, writing: Writing): SheetCell => {
  const value = writing.text(codeOfCell(cell));
  return value ? { value, look: "text" } : null;
};

/** Excel counts days from 1900 and miscounts its first two months. */
const firstDay = "1900-03-01";

/** A real day, shown as precisely as the text names it. */
function dayOf(cell: Cell): SheetCell {
  if (cell.type !== "day" || cell.day < firstDay) return null;
  return { value: new Date(`${cell.day}T00:00:00Z`), look: cell.precision };
}

/** Shares of the width as characters, by what the columns hold. */
function widthOf(columns: TableColumn[]): (column: TableColumn) => number {
  const shares = columns.reduce((sum, { width }) => sum + width, 0) || 1;
  return ({ type, width, head }) => {
    if (type === "number") return Math.min(16, Math.max(10, head.length + 2));
    const share = Math.round((width / shares) * 140);
    return type === "status" ? Math.max(24, Math.min(40, share)) : Math.max(12, Math.min(70, share));
  };
}
