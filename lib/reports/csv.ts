import { stringify } from "csv-stringify/sync";
import type { CommitmentItem } from "../domain/commitment-item";
import type { Column } from "../domain/commitment-query";
import { codebookVersion, type Locale } from "../domain/vocabulary";
import { type CsvNames, labelsIn } from "./csv-labels";

export const csvAudiences = ["people", "machines"] as const;
export type CsvAudience = (typeof csvAudiences)[number];

/** One file: who reads it, in which language, which columns, and what every row says of its origin. */
export type CsvFile = {
  audience: CsvAudience;
  lang: Locale;
  columns: readonly Column[];
  /** Instant (ISO 8601) of the snapshot the rows were read from. */
  asOf: string;
  /** Opens the same view. */
  permalink: string;
  names: CsvNames;
};

type Cell = (item: CommitmentItem) => string;
type CsvColumn = { head: string; cell: Cell };

/** Turns items into lines; the head comes with the first call of `head`. */
export function csvWriter(file: CsvFile): { head: () => string; rows: (items: CommitmentItem[]) => string } {
  const columns = file.audience === "people" ? forPeople(file) : forMachines(file);
  const write = (lines: string[][]) =>
    // A cell that a spreadsheet would run as a formula gets an apostrophe in front.
    stringify(lines, { record_delimiter: "windows", escape_formulas: true, quoted_match: /^\s|\s$/ });
  return {
    head: () => (file.audience === "people" ? "\ufeff" : "") + write([columns.map(({ head }) => head)]),
    rows: (items) => write(items.map((item) => columns.map(({ cell }) => cell(item)))),
  };
}

function forPeople({ lang, names, columns, asOf, permalink }: CsvFile): CsvColumn[] {
  const labels = labelsIn(lang, names);
  const cells: Record<Column, Cell> = {
    code: (item) => item.code,
    title: labels.title,
    status: labels.status,
    parties: labels.parties,
    sectors: labels.sectors,
    deadline: labels.deadline,
    type: labels.type,
    tier: labels.tier,
    wording: labels.wording,
    precision: labels.precision,
    delegation: labels.delegation,
    verifiable: labels.verifiable,
    mode: labels.mode,
    flags: labels.flags,
    reviewed: labels.reviewed,
    updatedAt: (item) => item.updatedAt.slice(0, 10),
  };
  return [
    ...columns.map((column) => ({ head: labels.column(column), cell: cells[column] })),
    { head: labels.asOf, cell: () => asOf },
    { head: labels.codebook, cell: () => codebookVersion },
    { head: labels.permalink, cell: () => permalink },
  ];
}

/** Several values in one cell are parted by `;`, the parts of one value by `:`. */
function forMachines({ lang, columns, asOf, permalink }: CsvFile): CsvColumn[] {
  const cells: Record<Column, Cell> = {
    code: (item) => item.code,
    title: (item) => item.title[lang],
    status: (item) => item.status,
    parties: (item) =>
      item.parties.map(({ code, role, status }) => `${code}:${role}:${status ?? ""}`).join(";"),
    sectors: (item) => item.sectors.join(";"),
    deadline: machineDeadline,
    type: (item) => item.type,
    tier: (item) => item.tier,
    wording: (item) => item.wording,
    precision: (item) => String(item.precision),
    delegation: (item) => String(item.delegation),
    verifiable: (item) => String(item.verifiable),
    mode: (item) => item.mode,
    flags: (item) => item.flags.join(";"),
    reviewed: (item) => `${item.reviewed.done}/${item.reviewed.of}`,
    updatedAt: (item) => item.updatedAt,
  };
  return [
    ...columns.map((column) => ({ head: column, cell: cells[column] })),
    { head: "asOf", cell: () => asOf },
    { head: "codebook", cell: () => codebookVersion },
    { head: "permalink", cell: () => permalink },
  ];
}

/** `2027-01-01/2027-12-31`, `asap`, or `meeting:2026-05-01/2026-05-01` once the day is known. */
function machineDeadline({ deadline: { kind, start, end } }: CommitmentItem): string {
  const interval = start && end ? `${start}/${end}` : "";
  if (kind === "dated" && interval) return interval;
  return interval ? `${kind}:${interval}` : kind;
}
