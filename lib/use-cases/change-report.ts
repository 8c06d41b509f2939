import type { Outcome } from "../domain/outcome";
import { notAllowed } from "../domain/permission";
import { canWriteReport, decideReportChange } from "../domain/report-review";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";
import { formOfReport, ReportFields, readReportForm, weighReport } from "./report-fields";
import { type ReportStep, stepReport } from "./write-report-step";

const Change = ReportFields.extend({ id: idField, basedOnVersion: versionField });

/** Its author changes a draft, or what was sent back; what another window saved stands beside what was typed. */
export async function changeReport(context: Context, input: unknown): Promise<Outcome<ReportStep>> {
  const { actor, store, now } = context;
  if (!canWriteReport(actor)) return notAllowed(actor);
  const parsed = Change.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion, ...typed } = parsed.data;
  const read = await readReportForm(context, typed);
  return store.tx(async (q) => {
    const at = now();
    return stepReport(q, id, at, async (report) => {
      const asked = read.ok ? await weighReport(q, read.value, at) : read;
      // Whose it is comes before what is wrong with it.
      const decision = decideReportChange(report, asked.ok ? asked.value : report, {
        basedOnVersion,
        by: actor,
        at,
      });
      if (decision.ok) return asked.ok ? decision : asked;
      if (decision.code !== "conflict") return decision;
      return { ...decision, current: { ...decision.current, ...(await formOfReport(q, report)) } };
    });
  });
}
