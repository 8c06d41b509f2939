import { accept } from "../domain/outcome";
import { fileNameOf } from "../domain/report";
import { csvColumns, csvKey, type ReportCsvColumn } from "./csv-columns";
import type { WriteForm } from "./form-writer";
import type { Figure, Report } from "./report";
import { inUtf8 } from "./tables";
import { toldTables } from "./told-tables";

/** Describes the columns of the CSV form as CSV on the Web does (W3C), with what the report counts as notes. */
export const writeCsvw: WriteForm = async (report) => {
  const tables = toldTables(report);
  const described = describe(report, csvColumns(report, tables));
  return accept(inUtf8(only(`${JSON.stringify(described, null, 2)}\n`)));
};

async function* only(text: string): AsyncIterable<string> {
  yield text;
}

function describe(report: Report, columns: ReportCsvColumn[]): object {
  const { head } = report;
  const { issued } = head;
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": head.language }],
    url: fileNameOf("csv", issued?.number ?? "draft"),
    "dc:title": head.title,
    ...(head.introduction && { "dc:description": head.introduction }),
    "dc:language": head.language,
    ...(issued && {
      "dc:identifier": issued.number,
      "dc:issued": { "@value": issued.at, "@type": "xsd:dateTime" },
      "dc:isPartOf": { "@id": issued.address },
    }),
    "dc:publisher": head.frame.brand,
    "dc:source": [{ "@id": head.viewAddress }, ...head.documents.map(({ address }) => ({ "@id": address }))],
    dialect: {
      encoding: "utf-8",
      delimiter: ",",
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      headerRowCount: 1,
      lineTerminators: ["\r\n"],
      trim: false,
    },
    tableSchema: {
      columns: columns.map(columnOf),
      primaryKey: csvKey,
    },
    notes: [
      {
        type: "origin",
        status: issued?.words ?? head.frame.draft,
        asOf: head.asOf,
        asOfWords: head.asOfWords,
        filter: head.viewWords,
        view: head.view,
        codebook: head.codebook,
        dataHash: head.dataHash,
      },
      ...(head.notes ? [{ type: "notes", text: head.notes }] : []),
      ...figuresOf(report).map(({ id, label, value, of, tier }) => ({
        type: "figure",
        id,
        label,
        value,
        of,
        tier,
      })),
    ],
  };
}

const columnOf = ({ name, title, description, type, oneOf, required }: ReportCsvColumn) => ({
  name,
  // The second is how the file heads the column.
  titles: [title, name],
  "dc:description": description,
  datatype: oneOf ? { base: type, format: `^(${oneOf.join("|")})$` } : type,
  ...(required && { required }),
});

const figuresOf = ({ sections }: Report): Figure[] =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.block === "figures" ? block.figures : []));
