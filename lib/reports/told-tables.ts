import type { ReportSection } from "../domain/vocabulary";
import { figuresTable } from "./figures-table";
import type { Report, Section, TableBlock, TableColumn } from "./report";

export type ToldTable = {
  section: Section;
  /** The nearest heading above it in its section, else its caption. */
  heading: string;
  table: TableBlock;
};

const columnOfCommitments = "code";
/** Sections that list every commitment they are about. */
const lists: readonly ReportSection[] = ["clauses", "commitments", "specific", "shared", "not-yet-due"];
/** Sections that look at some of these again. */
const secondLooks: readonly ReportSection[] = ["gaps", "changes"];

/**
 * The tables that make the plain table of a report: those that list its commitments, without the sections that list some
 * of them again. A report without such a table has its figures.
 */
export function toldTables(report: Report): ToldTable[] {
  const all = report.sections.filter(({ id }) => id !== "codebook").flatMap(tablesOf);
  const ofCommitments = all.filter(({ table }) => table.columns.some(({ id }) => id === columnOfCommitments));
  const first = ofCommitments.filter(({ section }) => !secondLooks.includes(section.id));
  const listed = first.filter(({ section }) => lists.includes(section.id));
  const outlook = report.head.kind === "outlook" ? first : listed;
  for (const tables of [outlook, first, ofCommitments, all]) if (tables.length > 0) return tables;
  return report.sections.map((section) => {
    const { id, title, blocks } = section;
    const figures = blocks.flatMap((block) => (block.block === "figures" ? block.figures : []));
    return { section, heading: title, table: figuresTable({ id, title, figures }, report.head) };
  });
}

function tablesOf(section: Section): ToldTable[] {
  let heading = "";
  const found: ToldTable[] = [];
  for (const block of section.blocks) {
    if (block.block === "heading") heading = block.text;
    if (block.block === "table") found.push({ section, heading: heading || block.caption, table: block });
  }
  return found;
}

/** Every column that one of the tables has, once, in the order in which they are met. */
export function columnsOfAll(tables: readonly ToldTable[]): TableColumn[] {
  const columns = new Map<string, TableColumn>();
  for (const { table } of tables)
    for (const column of table.columns) if (!columns.has(column.id)) columns.set(column.id, column);
  return [...columns.values()];
}
