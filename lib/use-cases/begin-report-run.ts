import { findRun, type RunRow, setRunStart } from "../../db/queries/report-runs";
import { findReport } from "../../db/queries/reports";
import type { Q } from "../../db/store";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { isRunWanted } from "../domain/report-run";
import type { SavedReport } from "../domain/saved-report";
import type { JobRun } from "./job-run";
import { reportInstant } from "./report-instant";

/** What a run makes files of: the report as it stands, and the instant it shows. */
export type BegunRun = { order: RunRow; saved: SavedReport; at: Date };

/**
 * Null: nobody waits for these files any more. The instant is kept with the run, and that of an issue with its report:
 * begun again, a run shows the same.
 */
export async function beginReportRun(run: JobRun): Promise<Outcome<BegunRun | null>> {
  const { store, subjectId, held } = run;
  const waiting = await wanted(store.read, subjectId);
  if (!waiting) return accept(null);
  const { order, saved } = waiting;
  const known = order.purpose === "issue" ? saved.asOfAt : order.asOfAt;
  if (known && order.reportVersion === saved.recordVersion) return accept({ order, saved, at: known });
  // An issue has its instant from its approval, and stands for that version alone.
  if (order.purpose === "issue") return accept(null);
  const instant = await reportInstant(run, saved.asOf);
  if (!instant.ok) return instant;
  const at = instant.value;
  return store.tx(async (q) => {
    const still = await wanted(q, subjectId);
    if (!still) return accept(null);
    if (!(await held(q))) return refuse("conflict", "jobElsewhere");
    const start = { asOfAt: at, reportVersion: still.saved.recordVersion };
    await setRunStart(q, subjectId, start);
    return accept({ order: { ...still.order, ...start }, saved: still.saved, at });
  });
}

async function wanted(q: Q, runId: string): Promise<Omit<BegunRun, "at"> | null> {
  const order = await findRun(q, runId);
  const saved = order && (await findReport(q, order.reportId));
  return order && saved && isRunWanted(order.purpose, saved.state) ? { order, saved } : null;
}
