import { accept } from "../domain/outcome";
import { csvColumns, type ReportCsvColumn } from "./csv-columns";
import { csvLines } from "./csv-lines";
import type { WriteForm } from "./form-writer";
import type { Row } from "./report";
import { inUtf8, rowCounter } from "./tables";
import { type ToldTable, toldTables } from "./told-tables";

/** All tables of commitments as one: a row for each of theirs, and beside it where in the report it stands. */
export const writeCsv: WriteForm = async (report, tools) => {
  const tables = toldTables(report);
  const of = tables.reduce((sum, { table }) => sum + table.rows.count, 0);
  return accept(inUtf8(written(csvColumns(report, tables), tables, rowCounter(of, tools))));
};

async function* written(
  columns: ReportCsvColumn[],
  tables: ToldTable[],
  told: (rows: number) => void,
): AsyncIterable<string> {
  // The mark at the start tells spreadsheets that the letters are UTF-8.
  yield `\ufeff${csvLines([columns.map(({ name }) => name)])}`;
  for (const place of tables)
    for await (const rows of place.table.rows.batches()) {
      if (rows.length === 0) continue;
      yield csvLines(rows.map((row) => lineOf(columns, place, row)));
      told(rows.length);
    }
}

function lineOf(columns: ReportCsvColumn[], place: ToldTable, row: Row): string[] {
  const cells = new Map(row.cells.map((cell, at) => [place.table.columns[at]?.id ?? "", cell]));
  return columns.map(({ value }) => value({ place, row, cells }));
}
