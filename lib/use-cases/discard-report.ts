import { z } from "zod";
import { unneededBlobs } from "../../db/queries/report-blobs";
import { clearRuns } from "../../db/queries/report-runs";
import { accept, type Outcome } from "../domain/outcome";
import { notAllowed } from "../domain/permission";
import { canWriteReport, decideReportDiscard } from "../domain/report-review";
import type { Context } from "./context";
import { idField, versionField } from "./evidence-fields";
import type { FileStore } from "./file-store";
import { refuseFields } from "./refuse-fields";
import { type ReportStep, stepReport } from "./write-report-step";

const Discard = z.object({ id: idField, basedOnVersion: versionField });

/** Its author drops a draft. What was made to look at goes with it. */
export async function discardReport(
  context: Context,
  input: unknown,
  files: Pick<FileStore, "remove">,
): Promise<Outcome<ReportStep>> {
  const { actor, store, now } = context;
  if (!canWriteReport(actor)) return notAllowed(actor);
  const parsed = Discard.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { id, basedOnVersion } = parsed.data;
  const outcome = await store.tx(async (q) => {
    const at = now();
    const asked = { basedOnVersion, by: actor, at };
    const step = await stepReport(q, id, at, (report) => decideReportDiscard(report, asked));
    return step.ok ? accept({ step: step.value, unneeded: await clearRuns(q, id) }) : step;
  });
  if (!outcome.ok) return outcome;
  // A run that made the same bytes may have come through meanwhile.
  for (const file of await unneededBlobs(store.read, outcome.value.unneeded)) await files.remove(file);
  return accept(outcome.value.step);
}
