import type { Cell, Row, TableBlock, TableColumn } from "../report";
import { isWideTable } from "../wide-table";
import { inOrder } from "./in-order";
import { Mark } from "./marks";
import { idOf, type Page } from "./page";
import { Runs } from "./run-view";

export function TableView({
  table,
  page,
  captionHidden = false,
}: {
  table: TableBlock;
  page: Page;
  /** Where the words above say it already. */
  captionHidden?: boolean;
}) {
  const rows = page.rowsOf(table);
  if (table.rows.count === 0) return <EmptyTable table={table} captionHidden={captionHidden} />;
  return (
    <>
      <Caption table={table} hidden={captionHidden} />
      <div {...tableBoxOf(table)}>
        <table {...tableOf(table)}>
          <TableHead table={table} />
          <tbody>
            <TableRows rows={rows} columns={table.columns} page={page} />
          </tbody>
        </table>
      </div>
      {rows.length < table.rows.count ? (
        <p className="report-small">
          {page.words.rowsShown
            .replace("{shown}", page.count(rows.length))
            .replace("{all}", page.count(table.rows.count))}
        </p>
      ) : null}
    </>
  );
}

/** What scrolls sideways must be reachable by keyboard. A group: a landmark for every table would be too many. */
export const tableBoxOf = (table: TableBlock) => ({
  className: isWideTable(table) ? "report-table-box report-wide-box" : "report-table-box",
  role: "group",
  "aria-labelledby": captionId(table),
  tabIndex: 0,
});

export const tableOf = (table: TableBlock) => ({
  className: "report-table",
  id: idOf("table", table.id),
  "aria-labelledby": captionId(table),
});

/** Outside the box, so that it stays where it is while the table is scrolled sideways. */
export function Caption({ table, hidden = false }: { table: TableBlock; hidden?: boolean }) {
  return (
    <p id={captionId(table)} className={hidden ? "report-unseen" : "report-caption"}>
      {table.caption}
    </p>
  );
}

const captionId = ({ id }: TableBlock) => idOf("caption", id);

export function EmptyTable({ table, captionHidden }: { table: TableBlock; captionHidden: boolean }) {
  return (
    <div className="report-empty">
      <Caption table={table} hidden={captionHidden} />
      <p>{table.empty}</p>
    </div>
  );
}

export function TableHead({ table }: { table: TableBlock }) {
  return (
    <>
      <colgroup>
        {table.columns.map(({ id, width }) => (
          <col key={id} width={`${share(width, table.columns)}%`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {table.columns.map(({ id, head, type }) => (
            <th key={id} scope="col" className={`report-${type}`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

const share = (width: number, columns: readonly TableColumn[]): number =>
  Math.round((width / columns.reduce((sum, column) => sum + column.width, 0)) * 1000) / 10;

export function TableRows({
  rows,
  columns,
  page,
}: {
  rows: readonly Row[];
  columns: readonly TableColumn[];
  page: Page;
}) {
  return rows.map(({ id, cells }) => (
    <tr key={id}>
      {inOrder(cells).map(({ key, item }, place) => (
        <td
          key={key}
          className={`report-${columns[place]?.type ?? "text"}${hasLongWord(item) ? " report-long" : ""}`}
        >
          <CellView cell={item} page={page} />
        </td>
      ))}
    </tr>
  ));
}

/** Such a word would make the whole table wide. */
const hasLongWord = (cell: Cell): boolean =>
  cell.type === "text" && cell.runs.some(({ text }) => /[^\s\p{Script=Han}]{28}/u.test(text));

function CellView({ cell, page }: { cell: Cell; page: Page }) {
  switch (cell.type) {
    case "text":
      return <Runs runs={cell.runs} page={page} />;
    case "number":
      return page.count(cell.value);
    case "day":
      return <time dateTime={dateOf(cell)}>{cell.words}</time>;
    case "status":
      return (
        <>
          <Mark status={cell.status} />
          {cell.words}
        </>
      );
    case "none":
      return cell.words === "" ? null : <span className="report-none">{cell.words}</span>;
  }
}

/** As precise as the text: machines read a month as `2032-06`. */
const dateOf = ({ day, precision }: Cell & { type: "day" }): string =>
  day.slice(0, precision === "year" ? 4 : precision === "month" ? 7 : 10);
