import type { ReactNode } from "react";

export type TableColumn = { key: string; label: ReactNode; numeric?: boolean };
export type TableRow = { key: string; cells: Record<string, ReactNode> };

/** A table wider than its place scrolls sideways; the keyboard must reach it for that. */
const reachable = { tabIndex: 0 };

/** A plain table for pages and chart twins; the first column heads its row. */
export function DataTable({
  caption,
  captionHidden = false,
  columns,
  rows,
  stacks = false,
}: {
  caption: string;
  captionHidden?: boolean;
  columns: TableColumn[];
  rows: TableRow[];
  /** On a phone every row becomes a short paragraph: for words, never for figures. */
  stacks?: boolean;
}) {
  return (
    <section aria-label={caption} className="relative overflow-x-auto" {...reachable}>
      <table className={`w-full border-collapse text-sm${stacks ? " stacks" : ""}`}>
        <caption className={captionHidden ? "sr-only" : "pb-2 text-left font-medium"}>{caption}</caption>
        <thead>
          <tr className="border-b border-edge">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={`py-2 pr-4 align-bottom font-medium last:pr-0 ${column.numeric ? "text-right" : "text-left"}`}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="border-b border-rule">
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row" className="py-2 pr-4 text-left align-top font-normal">
                    {row.cells[column.key]}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    className={`py-2 pr-4 align-top last:pr-0 ${column.numeric ? "text-right" : "text-left"}`}
                  >
                    {row.cells[column.key]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
