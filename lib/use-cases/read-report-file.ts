import { z } from "zod";
import { draftFiles } from "../../db/queries/report-runs";
import { findReport, findReportByNumber } from "../../db/queries/reports";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canSeeDrafts, notAllowed } from "../domain/permission";
import { isPublicReport } from "../domain/report";
import { hasDraftFiles } from "../domain/report-run";
import type { ReportFile } from "../domain/saved-report";
import { reportForms } from "../domain/vocabulary";
import type { Context } from "./context";
import { idField, requiredText } from "./evidence-fields";
import { mayRead } from "./may-read";

const form = z.enum(reportForms);
const Issued = z.object({ number: requiredText(20), form });
const Draft = z.object({ id: idField, form });

/** A file of a report, and the one that describes its columns. */
export type FoundReportFile = ReportFile & { describedBy: ReportFile | null };

/** One file of an issued report, for everybody who may read; whatever else one asks for does not exist. */
export async function readReportFile(context: Context, input: unknown): Promise<Outcome<FoundReportFile>> {
  const refused = mayRead(context);
  if (refused) return refused;
  const parsed = Issued.safeParse(input);
  const report = parsed.success ? await findReportByNumber(context.store.read, parsed.data.number) : null;
  if (!parsed.success || !report || !isPublicReport(report.state))
    return refuse("not-found", "reportNotFound");
  if (report.filesWithheld) return refuse("not-found", "reportFilesWithheld");
  return fileOf(report.files, parsed.data.form);
}

/** One file of a draft as the last run made it, for the people who work here. */
export async function readDraftReportFile(
  context: Context,
  input: unknown,
): Promise<Outcome<FoundReportFile>> {
  const { actor, store } = context;
  if (!canSeeDrafts(actor))
    return actor.id === null ? notAllowed(actor) : refuse("not-found", "reportNotFound");
  const parsed = Draft.safeParse(input);
  const report = parsed.success ? await findReport(store.read, parsed.data.id) : null;
  if (!parsed.success || !report || !hasDraftFiles(report.state))
    return refuse("not-found", "reportNotFound");
  const made = await draftFiles(store.read, report.id);
  return fileOf(made?.files ?? [], parsed.data.form);
}

function fileOf(files: ReportFile[], wanted: ReportFile["form"]): Outcome<FoundReportFile> {
  const found = files.find((file) => file.form === wanted);
  if (!found) return refuse("not-found", "noSuchReportFile");
  const describedBy = wanted === "csv" ? files.find((file) => file.form === "csvw") : undefined;
  return accept({ ...found, describedBy: describedBy ?? null });
}
