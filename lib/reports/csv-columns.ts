import { datePrecisions, type Locale, shownStatuses } from "../domain/vocabulary";
import { messagesOf } from "../messages";
import { codeOfCell, wordsOfCell } from "./cell-words";
import type { Cell, Report, Row, TableColumn } from "./report";
import { columnsOfAll, type ToldTable } from "./told-tables";

/** Data types of CSV on the Web, as far as reports need them. */
export type CsvType = "string" | "number" | "date" | "anyURI" | "dateTimeStamp";
export type ReportCsvColumn = {
  /** Head of the column in the file: the same in every language. */
  name: string;
  title: string;
  description: string;
  type: CsvType;
  /** The only values there are. */
  oneOf?: readonly string[];
  required?: boolean;
  /** `cells`: what the row says, by the id of its column. */
  value: (told: { place: ToldTable; row: Row; cells: ReadonlyMap<string, Cell> }) => string;
};

/** A row is named by its table and its own id. */
export const csvKey = ["table", "row"] as const;

export function csvColumns(report: Report, tables: readonly ToldTable[]): ReportCsvColumn[] {
  const words = messagesOf[report.head.language].report.data;
  const place: ReportCsvColumn[] = [
    {
      ...text("section", words.section, words.sectionDescription),
      value: ({ place }) => place.section.title,
    },
    {
      ...text("section_code", gap(words.code, words.section), gap(words.codeDescription, words.section)),
      value: ({ place }) => place.section.id,
    },
    { ...text("heading", words.heading, words.headingDescription), value: ({ place }) => place.heading },
    {
      ...text("table", words.table, words.tableDescription),
      required: true,
      value: ({ place }) => place.table.id,
    },
    { ...text("row", words.row, words.rowDescription), required: true, value: ({ row }) => row.id },
  ];
  const told = columnsOfAll(tables).flatMap((column) => columnsOf(column, report.head.language));
  return onceNamed([...place, ...told, ...originColumns(report)]);
}

function columnsOf(column: TableColumn, language: Locale): ReportCsvColumn[] {
  const words = messagesOf[language].report.data;
  const { id, head, description } = column;
  const name = id.replace(/[^A-Za-z0-9_]/g, "_");
  const from =
    (say: (cell: Cell) => string): ReportCsvColumn["value"] =>
    ({ cells }) => {
      const cell = cells.get(id);
      return cell ? say(cell) : "";
    };
  const all: ReportCsvColumn[] = [
    {
      ...text(name, head, description),
      type: column.type === "number" ? "number" : "string",
      value: from(column.type === "number" ? numberOf : wordsOfCell),
    },
  ];
  if (column.type === "day")
    all.push(
      {
        ...text(`${name}_day`, gap(words.day, head), gap(words.dayDescription, head)),
        type: "date",
        value: from((cell) => (cell.type === "day" ? cell.day : "")),
      },
      {
        ...text(`${name}_precision`, gap(words.precision, head), words.precisionDescription),
        oneOf: datePrecisions,
        value: from((cell) => (cell.type === "day" ? cell.precision : "")),
      },
    );
  if (column.coded)
    all.push({
      ...text(`${name}_code`, gap(words.code, head), gap(words.codeDescription, head)),
      ...(column.type === "status" && { oneOf: shownStatuses }),
      value: from(codeOfCell),
    });
  return all;
}

/** A number column holds numbers and nothing else. */
const numberOf = (cell: Cell): string => (cell.type === "number" ? String(cell.value) : "");

/** What every file says of its origin. */
function originColumns({ head }: Report): ReportCsvColumn[] {
  const { frame } = head;
  const { origin } = messagesOf[head.language].report.data;
  const same = (name: string, title: string, type: CsvType, said: string): ReportCsvColumn => ({
    ...text(name, title, origin),
    type,
    value: () => said,
  });
  return [
    same("asOf", frame.asOf, "dateTimeStamp", head.asOf),
    same("filter", frame.filter, "string", head.viewWords),
    same("codebook", frame.codebook, "string", head.codebook),
    same("report", frame.number, "string", head.issued?.number ?? frame.draft),
    same("dataHash", frame.dataHash, "string", head.dataHash ?? ""),
    same("permalink", frame.sameView, "anyURI", head.viewAddress),
  ];
}

const text = (name: string, title: string, description: string) => ({
  name,
  title,
  description,
  type: "string" as const,
});

const gap = (sentence: string, head: string): string => sentence.replace("{head}", () => head);

/** No two columns of one name. */
function onceNamed(columns: ReportCsvColumn[]): ReportCsvColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let { name } = column;
    for (let n = 2; taken.has(name); n++) name = `${column.name}_${n}`;
    taken.add(name);
    return name === column.name ? column : { ...column, name };
  });
}
