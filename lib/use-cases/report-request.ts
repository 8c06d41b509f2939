import { type Column, columns } from "../domain/commitment-query";
import type { SavedReport } from "../domain/saved-report";
import type { IssuedAs } from "../reports/report";
import type { ReportRequest } from "../reports/report-facts";
import type { Context } from "./context";
import { readQuery } from "./list-commitments";

/** What a saved report asks for, with its view read by the register of the present. */
export async function reportRequest(
  context: Pick<Context, "store" | "now">,
  saved: SavedReport,
  { issued, baseUrl }: { issued: IssuedAs | null; baseUrl: string },
): Promise<ReportRequest> {
  const { kind, language, title, introduction, notes, view, subject, sections } = saved;
  const { query: filter } = await readQuery(context, new URLSearchParams(view));
  const chosen = saved.columns.filter((name): name is Column =>
    (columns as readonly string[]).includes(name),
  );
  return {
    ...{ kind, language, title, introduction, notes, view, subject, sections, filter, issued },
    columns: chosen,
    baseUrl: baseUrl.replace(/\/$/, ""),
  };
}
