import type { Block, Cell, Run } from "./report";

/** The runs of a block outside its table. */
export function runsOfBlock(block: Block): Run[] {
  switch (block.block) {
    case "text":
      return block.runs;
    case "list":
      return block.items.flat();
    case "facts":
      return block.rows.flatMap(({ value }) => value);
    case "quote":
      return block.source;
    default:
      return [];
  }
}

export const runsOfCell = (cell: Cell): Run[] => (cell.type === "text" ? cell.runs : []);
