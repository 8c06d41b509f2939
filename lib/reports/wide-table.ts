import type { Block, Section, TableBlock } from "./report";

/** What does not fit across an upright page stands on a page laid on its side. */
export const isWideTable = ({ columns }: TableBlock): boolean => columns.length > 6;

const isWideBlock = (block: Block): boolean =>
  (block.block === "table" && isWideTable(block)) || (block.block === "chart" && isWideTable(block.table));

/** The whole section: a heading alone on the page before would be lost. */
export const isWideSection = ({ blocks }: Section): boolean => blocks.some(isWideBlock);
