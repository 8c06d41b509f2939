import type { CommitmentItem } from "../domain/commitment-item";
import type { Column } from "../domain/commitment-query";
import { codebookVersion, type Locale } from "../domain/vocabulary";
import { itemCodes } from "./csv-codes";
import { type CsvNames, labelsIn } from "./csv-labels";
import { csvLines } from "./csv-lines";

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
  return {
    head: () => (file.audience === "people" ? "\ufeff" : "") + csvLines([columns.map(({ head }) => head)]),
    rows: (items) => csvLines(items.map((item) => columns.map(({ cell }) => cell(item)))),
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

function forMachines({ lang, columns, asOf, permalink }: CsvFile): CsvColumn[] {
  const cells = itemCodes(lang);
  return [
    ...columns.map((column) => ({ head: column, cell: cells[column] })),
    { head: "asOf", cell: () => asOf },
    { head: "codebook", cell: () => codebookVersion },
    { head: "permalink", cell: () => permalink },
  ];
}
