import { z } from "zod";
import { findReportByNumber } from "../../db/queries/reports";
import type { Outcome } from "../domain/outcome";
import { canReview, notAllowed } from "../domain/permission";
import { decideWithdrawalAmendment } from "../domain/report-review";
import type { Context } from "./context";
import { refuseFields } from "./refuse-fields";
import { noReplacement, withdrawalFields } from "./withdraw-report";
import { type ReportStep, stepReport } from "./write-report-step";

const Amendment = z.object(withdrawalFields);

/** A reviewer names what took the place of a withdrawn report, or has its files held back; when and why it was withdrawn stays. */
export async function amendWithdrawal(context: Context, input: unknown): Promise<Outcome<ReportStep>> {
  const { actor, store, now } = context;
  if (!canReview(actor)) return notAllowed(actor);
  const parsed = Amendment.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion, replacedBy, withholdFiles } = parsed.data;
  return store.tx(async (q) => {
    const at = now();
    const replacement = replacedBy === null ? null : await findReportByNumber(q, replacedBy);
    if (replacedBy !== null && replacement === null) return noReplacement();
    const asked = { basedOnVersion, by: actor, at };
    return stepReport(q, id, at, (report) =>
      decideWithdrawalAmendment(report, { replacement, withholdFiles }, asked),
    );
  });
}
