import { accept, type Outcome, refuse } from "../domain/outcome";
import type { Block, Report, TableBlock } from "./report";
import { reportSchema } from "./report-schema";
import { heldRows } from "./rows";

/** The report that a JSON form holds, its rows in memory. What is not one is refused. */
export function readReport(text: string): Outcome<Report> {
  const parsed = reportSchema.safeParse(jsonOf(text));
  if (!parsed.success) return refuse("invalid", "notAReport");
  const { $schema: _, ...report } = parsed.data;
  const sections = report.sections.map((section) => ({ ...section, blocks: section.blocks.map(asBlock) }));
  return accept({ ...report, sections });
}

type ReadBlock = (typeof reportSchema)["_output"]["sections"][number]["blocks"][number];

function asBlock(block: ReadBlock): Block {
  if (block.block === "table") return asTable(block);
  if (block.block === "chart") return { ...block, table: asTable(block.table) };
  return block;
}

const asTable = (table: Extract<ReadBlock, { block: "table" }>): TableBlock => ({
  ...table,
  rows: heldRows(table.rows),
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
