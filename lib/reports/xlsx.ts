import { accept, refuse, sentence } from "../domain/outcome";
import type { WriteForm } from "./form-writer";
import { rowCounter } from "./tables";
import { planSheets } from "./xlsx/plan-sheets";
import { mostSheetLines, overfull, workbookBytes } from "./xlsx/workbook";

/** A workbook: a sheet for each section, real numbers and days, codes beside the words. */
export const writeXlsx: WriteForm = async (report, tools) => {
  const sheets = planSheets(report);
  const tooLong = overfull(sheets);
  if (tooLong) {
    const rows = Math.max(...tooLong.parts.map(({ told }) => told));
    return refuse(
      "invalid",
      sentence("tooManyRowsForSheet", { section: tooLong.title, rows, most: mostSheetLines - 1 }),
    );
  }
  const of = sheets.flatMap(({ parts }) => parts).reduce((sum, { told }) => sum + told, 0);
  return accept(workbookBytes(report.head, sheets, rowCounter(of, tools)));
};
