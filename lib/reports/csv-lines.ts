import { stringify } from "csv-stringify/sync";

/** A line break of one sign would end the line for some readers, spaces at the ends would be lost. */
const needsQuotes = /^\s|\s$|[\r\n]/;

/** Lines of CSV. A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
export const csvLines = (lines: string[][]): string =>
  stringify(lines, { record_delimiter: "windows", escape_formulas: true, quoted_match: needsQuotes });
