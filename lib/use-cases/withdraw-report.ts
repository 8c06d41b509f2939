import { z } from "zod";
import { findReportByNumber } from "../../db/queries/reports";
import { longestReason } from "../domain/coding-change";
import { type Outcome, refuse, sentence } from "../domain/outcome";
import { canReview, notAllowed } from "../domain/permission";
import { decideReportWithdrawal } from "../domain/report-review";
import type { Context } from "./context";
import { idField, text, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";
import { type ReportStep, stepReport } from "./write-report-step";

/** The number of the report that takes its place, and whether its files are still handed out. */
export const withdrawalFields = {
  id: idField,
  basedOnVersion: versionField,
  replacedBy: text(20)
    .nullish()
    .transform((number) => number || null),
  withholdFiles: z.boolean({ error: "fieldWrong" }).default(false),
};
const Withdrawal = z.object({ ...withdrawalFields, reason: text(longestReason) });
export const noReplacement = () =>
  refuse("invalid", "checkFields", { fields: { replacedBy: sentence("noSuchIssuedReport") } });

/** A reviewer withdraws an issued report, publicly and with the reason. */
export async function withdrawReport(context: Context, input: unknown): Promise<Outcome<ReportStep>> {
  const { actor, store, now } = context;
  if (!canReview(actor)) return notAllowed(actor);
  const parsed = Withdrawal.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion, reason, replacedBy, withholdFiles } = parsed.data;
  return store.tx(async (q) => {
    const at = now();
    const replacement = replacedBy === null ? null : await findReportByNumber(q, replacedBy);
    if (replacedBy !== null && replacement === null) return noReplacement();
    const withdrawal = { reason, replacement, withholdFiles };
    const asked = { basedOnVersion, by: actor, at };
    return stepReport(q, id, at, (report) => decideReportWithdrawal(report, withdrawal, asked));
  });
}
