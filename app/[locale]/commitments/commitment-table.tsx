"use client";

import {
  columnVisibilityFeature,
  createColumnHelper,
  rowPaginationFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import { withAsOf } from "@/lib/domain/as-of-address";
import { type Column, type CommitmentQuery, columns as everyColumn } from "@/lib/domain/commitment-query";
import { serializeCommitmentQuery } from "@/lib/domain/commitment-query-address";
import { withQuotes } from "./query-from-form";
import { cellOf } from "./table-cells";
import type { TableRow, TableWords } from "./table-row";

const features = tableFeatures({ rowSortingFeature, rowPaginationFeature, columnVisibilityFeature });
const helper = createColumnHelper<typeof features, TableRow>();
const columns = helper.columns(
  everyColumn.map((id) => helper.accessor((row) => row.text[id] ?? row.title, { id })),
);

/** What says itself where a narrow window stacks the cells of a row; the others bring their column's name. */
const selfEvident = new Set<Column>(["code", "title", "status", "parties", "sectors", "deadline", "flags"]);

/** The server filters, sorts, pages and counts; the table knows the state of the address and draws it. */
export function CommitmentTable({
  rows,
  words,
  query,
  total,
  quotes,
  path,
  caption,
}: {
  rows: TableRow[];
  words: TableWords;
  query: CommitmentQuery;
  total: number;
  quotes: boolean;
  path: string;
  caption: string;
}) {
  const state = useMemo(
    () => ({
      sorting: [{ id: query.sort.column, desc: query.sort.descending }],
      pagination: { pageIndex: query.page - 1, pageSize: query.size },
      columnVisibility: Object.fromEntries(everyColumn.map((id) => [id, query.columns.includes(id)])),
    }),
    [query],
  );
  const table = useTable({
    features,
    columns,
    data: rows,
    state,
    rowCount: total,
    manualSorting: true,
    manualPagination: true,
    getRowId: (row) => row.code,
  });
  const sortAddress = (column: Column, descending: boolean) =>
    path + withQuotes(serializeCommitmentQuery({ ...query, page: 1, sort: { column, descending } }), quotes);
  const heads = table.getVisibleLeafColumns().map((column) => column.id as Column);
  // The visible columns are asked once: a cell object for each of sixteen columns of every row costs more than the row.
  // The title heads its row; without it, whatever stands first.
  const head = heads.includes("title") ? "title" : heads[0];

  return (
    <div className="rows">
      <table>
        <caption className="sr-only">{caption}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map(({ id, column }) => {
                const sorted = column.getIsSorted();
                return (
                  <th
                    key={id}
                    scope="col"
                    className={`c-${id}`}
                    aria-sort={sorted ? (sorted === "desc" ? "descending" : "ascending") : undefined}
                  >
                    <a className="sort" href={sortAddress(id as Column, sorted === "asc")}>
                      {words.column[id as Column]}
                    </a>
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {heads.map((id) => {
                const content = cellOf(id, row.original, words, (code) =>
                  withAsOf(`${path}/${code}`, query.asOf),
                );
                return id === head ? (
                  <th key={id} scope="row" className={`c-${id}`}>
                    {content}
                  </th>
                ) : (
                  <td
                    key={id}
                    className={`c-${id}`}
                    data-label={selfEvident.has(id) ? undefined : words.column[id]}
                  >
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
