import type { CommitmentItem, ItemDeadline } from "../../domain/commitment-item";
import { deadlineText } from "../../domain/deadline-words";
import type { ShownStatus } from "../../domain/vocabulary";
import { type Messages, messagesOf } from "../../messages";
import type { Cell, Row, RowSource, Run, TableBlock, TableColumn } from "../report";
import { heldRows } from "../rows";
import type { Composing } from "./composing";
import { asRuns } from "./runs";

/** What a column holds is told in `report.holds`; its head there too, unless files have told it always. */
export type ColumnId = keyof Messages["report"]["holds"];
type ColumnShape = Partial<Pick<TableColumn, "type" | "width" | "coded">>;

/** What people call a column, here and in every file. */
export function headOf({ lang }: Composing, id: ColumnId): string {
  const { commitments, report } = messagesOf[lang];
  const heads: Record<string, string> = { ...report.column, ...commitments.csv.column };
  return heads[id] ?? id;
}

/** Text, of one width and without codes, unless told otherwise. */
export const column = (c: Composing, id: ColumnId, shape: ColumnShape = {}): TableColumn => ({
  id,
  head: headOf(c, id),
  description: c.say(`holds.${id}`),
  type: shape.type ?? "text",
  width: shape.width ?? 1,
  coded: shape.coded ?? shape.type === "status",
});

export function table(
  { say }: Composing,
  told: { id: string; caption: string; columns: TableColumn[]; rows: Row[] | RowSource; empty?: string },
): TableBlock {
  const { id, caption, columns } = told;
  const rows = Array.isArray(told.rows) ? heldRows(told.rows) : told.rows;
  return { block: "table", id, caption, columns, rows, empty: told.empty ?? say("empty") };
}

export const textCell = (said: string | Run[], code?: string): Cell => ({
  type: "text",
  runs: asRuns(said),
  ...(code === undefined ? {} : { code }),
});
export const numberCell = (value: number): Cell => ({ type: "number", value });
export const statusCell = ({ words }: Composing, status: ShownStatus): Cell => ({
  type: "status",
  status,
  words: words.status[status],
});
export const noneCell = (words: string): Cell => ({ type: "none", words });

/** As precise as the text says it. */
export const deadlineWords = ({ lang, words }: Composing, deadline: ItemDeadline): string =>
  deadlineText(deadline, lang, words.deadlineKind);

/** A day that spreadsheets can sort where there is one, else the words that stand for it. */
export function deadlineCell(c: Composing, { deadline }: Pick<CommitmentItem, "deadline">): Cell {
  const words = deadlineWords(c, deadline);
  if (deadline.start === null) return noneCell(words);
  return { type: "day", day: deadline.start, precision: deadline.precision ?? "day", words };
}
