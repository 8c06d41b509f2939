import type { ReportForm } from "../domain/vocabulary";
import type { WriteForm } from "./form-writer";

/** How each form is written. Loaded with the first report that wants it: some bring a compiler along. */
export const writers: Record<ReportForm, () => Promise<WriteForm>> = {
  pdf: async () => (await import("./pdf")).writePdf,
  docx: async () => (await import("./docx")).writeDocx,
  xlsx: async () => (await import("./xlsx")).writeXlsx,
  csv: async () => (await import("./report-csv")).writeCsv,
  csvw: async () => (await import("./csvw")).writeCsvw,
  json: async () => (await import("./json")).writeJson,
  html: async () => (await import("./html")).writeHtml,
};
