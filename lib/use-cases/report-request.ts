import { type Column, columns } from "../domain/commitment-query";
import { accept, type Outcome } from "../domain/outcome";
import type { SavedReport } from "../domain/saved-report";
import type { IssuedAs } from "../reports/report";
import type { ReportRequest } from "../reports/report-facts";
import type { Context } from "./context";
import { readQuery } from "./list-commitments";
import { refuseUnknown } from "./refuse-unknown";

/**
 * What a saved report asks for, with its view read by the register of the present: a code that its instant does not know
 * yet leaves the report empty. What is not understood would widen it, and is refused.
 */
export async function reportRequest(
  context: Pick<Context, "store" | "now">,
  saved: SavedReport,
  { issued, baseUrl }: { issued: IssuedAs | null; baseUrl: string },
): Promise<Outcome<ReportRequest>> {
  const { kind, language, title, introduction, notes, view, subject, sections } = saved;
  const { query: filter, unknown } = await readQuery(context, new URLSearchParams(view));
  if (unknown.length > 0) return refuseUnknown(unknown);
  const chosen = saved.columns.filter((name): name is Column =>
    (columns as readonly string[]).includes(name),
  );
  return accept({
    ...{ kind, language, title, introduction, notes, view, subject, sections, filter, issued },
    columns: chosen,
    baseUrl: baseUrl.replace(/\/$/, ""),
  });
}
