import { messagesOf } from "../messages";
import type { Cell, Figure, FiguresBlock, ReportHead, TableBlock, TableColumn } from "./report";
import { heldRows } from "./rows";

/** Figures as rows: what, how many, out of how many of what. */
export function figuresTable(
  { id, title, figures }: Pick<FiguresBlock, "id" | "title" | "figures">,
  { frame, language }: ReportHead,
): TableBlock {
  const { ofWhat } = messagesOf[language].report.data;
  const column = (id: string, head: string, shape: Partial<TableColumn> = {}): TableColumn => ({
    id,
    head,
    type: "text",
    width: 1,
    description: head,
    coded: false,
    ...shape,
  });
  return {
    block: "table",
    id: `figures-${id}`,
    caption: title,
    columns: [
      column("figure", frame.figure, { coded: true, width: 4 }),
      column("count", frame.count, { type: "number" }),
      column("outOf", frame.outOf, { type: "number" }),
      column("ofWhat", ofWhat, { width: 2 }),
    ],
    rows: heldRows(figures.map((figure) => ({ id: figure.id, cells: cellsOf(figure) }))),
    empty: "",
  };
}

const none: Cell = { type: "none", words: "" };

const cellsOf = ({ id, label, value, of }: Figure): Cell[] => [
  { type: "text", runs: [{ text: label }], code: id },
  { type: "number", value },
  of ? { type: "number", value: of.value } : none,
  of ? { type: "text", runs: [{ text: of.label }] } : none,
];
