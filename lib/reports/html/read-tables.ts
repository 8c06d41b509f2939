import { runsOfBlock, runsOfCell } from "../all-runs";
import type { Report, Row, Run, TableBlock } from "../report";

export type ReadTables = {
  rows: ReadonlyMap<TableBlock, Row[]>;
  /** The run that refers to a footnote first, by the footnote's id: the way back from it. */
  first: ReadonlyMap<string, Run>;
};

/** The first rows of every table, for a page that does not show them all. */
export async function readTables(report: Report, most: number): Promise<ReadTables> {
  const rows = new Map<TableBlock, Row[]>();
  const first = new Map<string, Run>();
  const look = (runs: Run[]) => {
    for (const run of runs) if (run.note && !first.has(run.note)) first.set(run.note, run);
  };
  for (const block of report.sections.flatMap(({ blocks }) => blocks)) {
    look(runsOfBlock(block));
    const table = block.block === "chart" ? block.table : block.block === "table" ? block : null;
    if (!table) continue;
    const read = await firstRows(table, most);
    rows.set(table, read);
    for (const { cells } of read) look(cells.flatMap(runsOfCell));
  }
  return { rows, first };
}

async function firstRows({ rows }: TableBlock, most: number): Promise<Row[]> {
  const read: Row[] = [];
  for await (const batch of rows.batches()) {
    read.push(...batch.slice(0, most - read.length));
    if (read.length >= most) break;
  }
  return read;
}
