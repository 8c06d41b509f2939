import type { CommitmentItem } from "../../domain/commitment-item";
import { isReviewed } from "../../domain/published-word";
import type { Cell, TableBlock } from "../report";
import type { Composing } from "./composing";
import { clauseRuns, codeRuns } from "./places";
import { type ColumnId, column, deadlineCell, statusCell, table, textCell } from "./tables";
import { titleRuns } from "./titles";

/** Commitments at a glance: code and title lead to the page, the clause to the text. */
export const commitmentsTable = (
  c: Composing,
  told: { id: string; caption: string; items: readonly CommitmentItem[]; empty?: string },
): TableBlock =>
  table(c, {
    ...told,
    columns: [
      column(c, "code", { width: 2.2 }),
      column(c, "clause", { width: 1.4 }),
      column(c, "title", { width: 6, coded: true }),
      column(c, "tier", { width: 1.8, coded: true }),
      column(c, "status", { type: "status", width: 2.4 }),
      column(c, "deadline", { type: "day", width: 1.8 }),
    ],
    rows: told.items.map((item) => ({
      id: item.code,
      cells: [
        textCell(codeRuns(c, item)),
        textCell(clauseRuns(c, item)),
        textCell(titleRuns(c, item), item.type),
        textCell(c.words.tier[item.tier], item.tier),
        statusCell(c, item.status),
        deadlineCell(c, item),
      ],
    })),
  });

/** Fewer columns, and one of its own. */
export const shortTable = (
  c: Composing,
  told: {
    id: string;
    caption: string;
    items: readonly CommitmentItem[];
    own: { id: ColumnId; cell: (item: CommitmentItem) => Cell; shape?: Parameters<typeof column>[2] };
    empty?: string;
  },
): TableBlock =>
  table(c, {
    ...told,
    columns: [
      column(c, "code", { width: 2.2 }),
      column(c, "title", { width: 6, coded: true }),
      column(c, "status", { type: "status", width: 2.4 }),
      column(c, told.own.id, { width: 2.6, ...told.own.shape }),
    ],
    rows: told.items.map((item) => ({
      id: item.code,
      cells: [
        textCell(codeRuns(c, item)),
        textCell(titleRuns(c, item), item.type),
        statusCell(c, item.status),
        told.own.cell(item),
      ],
    })),
  });

export const isUnreviewed = ({ status }: CommitmentItem): boolean => !isReviewed(status);
