import { escapeXml } from "../charts/escape-xml";
import type { Cell, Row, TableBlock, TableColumn } from "../report";
import { columnWidths } from "./column-widths";
import { paragraph, runsXml, textParagraph } from "./paragraph";
import { textRuns } from "./run-xml";
import { styleIds } from "./style-ids";
import { statusMark, type Writing } from "./writing";

type Head = { style: string; caption: string; widths: number[]; firstRow: boolean };

/** The width is fixed: Word would measure every cell of a long table before it shows the first page. */
export function tableOpening({ style, caption, widths, firstRow }: Head): string {
  const look = firstRow
    ? '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    : '<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return [
    `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${whole}" w:type="dxa"/>`,
    `<w:tblLayout w:type="fixed"/>${look}${caption === "" ? "" : `<w:tblCaption w:val="${escapeXml(caption)}"/>`}</w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`,
  ].join("");
}

/** A table must be followed by a paragraph, or it would melt into the next one. */
export const tableClosing = `</w:tbl><w:p><w:pPr><w:pStyle w:val="${styleIds.partEnd}"/></w:pPr></w:p>`;

/** Repeated on every page the table goes on to. */
export const headRow = (cells: readonly string[], widths: readonly number[]): string =>
  row(cells, widths, "<w:tblHeader/>");

/** A row is not split between two pages. */
export const row = (cells: readonly string[], widths: readonly number[], more = ""): string =>
  `<w:tr><w:trPr><w:cantSplit/>${more}</w:trPr>${cells
    .map((cell, at) => `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/></w:tcPr>${cell}</w:tc>`)
    .join("")}</w:tr>`;

/** Marks in every cell of a long table would make a file that Word takes minutes to open; the words stay. */
const mostMarkedRows = 2_000;

/** A table of the report, rows as they come. `captioned`: the words above say it already. */
export async function* tablePieces(
  table: TableBlock,
  whole: number,
  writing: Writing,
  { captioned = false, written = (_rows: number): void => {} } = {},
): AsyncGenerator<string> {
  const caption = captioned ? "" : textParagraph(table.caption, { style: styleIds.caption });
  const marked = table.rows.count <= mostMarkedRows;
  let widths: number[] = [];
  for await (const batch of table.rows.batches()) {
    if (batch.length === 0) continue;
    if (widths.length === 0) {
      widths = columnWidths(table.columns, batch.slice(0, mostLookedAt), whole);
      yield `${caption}${tableHead(table, widths)}`;
    }
    yield batch.map((one) => rowXml(one, table.columns, widths, writing, marked)).join("");
    written(batch.length);
  }
  // Word takes no table without rows.
  yield widths.length > 0 ? tableClosing : `${caption}${textParagraph(table.empty)}`;
}

/** Rows whose words say how wide the columns must be. */
const mostLookedAt = 100;

function tableHead({ caption, columns }: TableBlock, widths: number[]): string {
  const heads = columns.map(({ head }) => textParagraph(head, { style: styleIds.tableHead }));
  return `${tableOpening({ style: styleIds.table, caption, widths, firstRow: true })}${headRow(heads, widths)}`;
}

const rowXml = (
  { cells }: Row,
  columns: readonly TableColumn[],
  widths: readonly number[],
  writing: Writing,
  marked: boolean,
): string =>
  row(
    cells.map((cell, at) => {
      const style = columns[at]?.type === "number" ? styleIds.tableNumber : styleIds.tableText;
      return paragraph(cellXml(cell, writing, marked), { style, text: leadingText(cell) });
    }),
    widths,
  );

function cellXml(cell: Cell, writing: Writing, marked: boolean): string {
  switch (cell.type) {
    case "text":
      return runsXml(cell.runs, writing);
    case "number":
      return textRuns(numberIn(cell.value, writing));
    case "status":
      return `${marked ? statusMark(cell.status, writing, writing.links) : ""}${textRuns(cell.words)}`;
    default:
      return textRuns(cell.words);
  }
}

const leadingText = (cell: Cell): string =>
  cell.type === "text" ? cell.runs.map(({ text }) => text).join("") : "";

export const numberIn = (value: number, { report }: Writing): string =>
  new Intl.NumberFormat(report.head.language, { useGrouping: "min2" }).format(value);
