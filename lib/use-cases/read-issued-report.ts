import { accept, type Outcome, refuse } from "../domain/outcome";
import { readReport } from "../reports/read-report";
import type { Report } from "../reports/report";
import type { Context } from "./context";
import type { FileStore } from "./file-store";
import { readReportFile } from "./read-report-file";

/** A page holds no more of a report than this; a longer one is in the files. */
const mostPageBytes = 8 * 1024 * 1024;

/** What an issued report says, out of its own JSON. Null: too long for a page. */
export async function readIssuedReport(
  context: Context,
  { number }: { number: string },
  files: Pick<FileStore, "open">,
): Promise<Outcome<Report | null>> {
  const found = await readReportFile(context, { number, form: "json" });
  if (!found.ok) return found;
  if (found.value.bytes > mostPageBytes) return accept(null);
  const opened = await files.open(found.value.sha256);
  if (!opened) return refuse("not-found", "fileBroken");
  return readReport(await new Response(opened.stream()).text());
}
