import { messagesOf } from "../../messages";
import { wordsOf } from "../../messages/words";
import type { Cell, Report, Row, TableBlock, TableColumn } from "../report";
import { columnsOfAll, type ToldTable, toldTables } from "../told-tables";
import { across, held, type Sheet } from "./sheet";
import { tablePart } from "./table-part";
import type { Writing } from "./writing";

const none: Cell = { type: "none", words: "" };

/** Where a section parts its commitments into several tables: all of them as one, to sort and filter. */
export function plainSheet(report: Report, writing: Writing): Sheet[] {
  const tables = toldTables(report);
  if (tables.length < 2) return [];
  const title = wordsOf(report.head.language).reportKind.table;
  const { draft } = report.head.frame;
  const lines = [
    across(writing.text(title), "title"),
    ...(report.head.issued ? [] : [across(writing.text(draft), "gap")]),
  ];
  return [{ title, parts: [held(lines), tablePart(joined(report, tables, title), writing)] }];
}

function joined({ head }: Report, tables: ToldTable[], caption: string): TableBlock {
  const words = messagesOf[head.language].report.data;
  const columns = columnsOfAll(tables);
  const heading: TableColumn = {
    id: "heading",
    head: words.heading,
    description: words.headingDescription,
    ...{ type: "text", width: 2, coded: false },
  };
  const cellsOf = ({ table, heading }: ToldTable, row: Row): Cell[] => {
    const told = new Map(row.cells.map((cell, at) => [table.columns[at]?.id, cell]));
    return [{ type: "text", runs: [{ text: heading }] }, ...columns.map(({ id }) => told.get(id) ?? none)];
  };
  const count = tables.reduce((sum, { table }) => sum + table.rows.count, 0);
  return {
    ...{ block: "table", id: "plain", caption, columns: [heading, ...columns], empty: "" },
    rows: {
      count,
      async *batches() {
        for (const place of tables)
          for await (const rows of place.table.rows.batches())
            yield rows.map((row) => ({ id: row.id, cells: cellsOf(place, row) }));
      },
    },
  };
}
