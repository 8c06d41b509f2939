import { z } from "zod";
import { loadSettings } from "../../db/queries/settings";
import { longestNote } from "../domain/coding-change";
import type { Outcome } from "../domain/outcome";
import { canReview, notAllowed } from "../domain/permission";
import { decideReportReturn } from "../domain/report-review";
import type { Context } from "./context";
import { idField, text, versionField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";
import { type ReportStep, stepReport } from "./write-report-step";

const SendBack = z.object({ id: idField, basedOnVersion: versionField, note: text(longestNote) });

/** A reviewer sends a report back with a note. */
export async function sendBackReport(context: Context, input: unknown): Promise<Outcome<ReportStep>> {
  const { actor, store, now } = context;
  if (!canReview(actor)) return notAllowed(actor);
  const parsed = SendBack.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion, note } = parsed.data;
  return store.tx(async (q) => {
    const at = now();
    const rules = await loadSettings(q);
    const asked = { basedOnVersion, by: actor, at };
    return stepReport(q, id, at, (report) => decideReportReturn(report, note, rules, asked));
  });
}
