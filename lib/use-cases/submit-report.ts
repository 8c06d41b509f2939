import { z } from "zod";
import type { Outcome } from "../domain/outcome";
import { notAllowed } from "../domain/permission";
import { canWriteReport, decideReportSubmission } from "../domain/report-review";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";
import { type ReportStep, stepReport } from "./write-report-step";

const Asked = z.object({ id: idField, basedOnVersion: versionField });

/** Its author hands a report to the reviewers. */
export async function submitReport(context: Context, input: unknown): Promise<Outcome<ReportStep>> {
  const { actor, store, now } = context;
  if (!canWriteReport(actor)) return notAllowed(actor);
  const parsed = Asked.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion } = parsed.data;
  return store.tx(async (q) => {
    const at = now();
    return stepReport(q, id, at, (report) =>
      decideReportSubmission(report, { basedOnVersion, by: actor, at }),
    );
  });
}
