import { accept, type Outcome } from "../domain/outcome";
import { visitor } from "../domain/permission";
import { gatheredAt } from "../domain/report-run";
import { dataHashOf } from "../reports/data-hash";
import { writers } from "../reports/forms";
import { type BegunRun, beginReportRun } from "./begin-report-run";
import type { Context } from "./context";
import { orDiskFull } from "./disk-full";
import { gatherReport } from "./gather-report";
import type { JobBody, JobRun } from "./job-run";
import { keepReportFiles, type MadeFiles } from "./keep-report-files";
import { discardAll, type Writers, writeReportFiles } from "./write-report-files";

export type ReportParts = { gather: typeof gatherReport; writers: Writers };

/**
 * Makes the files of a report run, all from one model at one instant. They are offered in one transaction at the end;
 * ended before, at whatever point, a run leaves nothing, and begun again it makes the same bytes.
 */
export const makeReportWith =
  (parts: ReportParts): JobBody =>
  (run) =>
    orDiskFull(async () => {
      const begun = await beginReportRun(run);
      if (!begun.ok || begun.value === null) return begun;
      const made = await writeAsOf(run, begun.value, parts);
      if (!made.ok) return made;
      try {
        return await keepReportFiles(run, begun.value, made.value);
      } finally {
        await discardAll(made.value.written);
      }
    });

export const makeReport = makeReportWith({ gather: gatherReport, writers });

/** Long tables are read while they are written: the past stays open until the last form is done. */
function writeAsOf(
  run: JobRun,
  begun: BegunRun,
  { gather, writers }: ReportParts,
): Promise<Outcome<MadeFiles>> {
  const { at, order } = begun;
  return run.store.asOf(at, async (past) => {
    run.progress(10, "gathering");
    const there: Context = { store: past, actor: visitor, now: () => at, publicRead: true };
    const gathered = await gather(there, begun, run);
    if (!gathered.ok) return gathered;
    run.progress(gatheredAt / 2, "gathering");
    const dataHash = await dataHashOf(gathered.value.report);
    const { report, commitmentIds } = gathered.value;
    const hashed = { ...report, head: { ...report.head, dataHash } };
    const progress = inSteps((perMille) => run.progress(perMille, "writing"));
    const written = await writeReportFiles(hashed, {
      forms: order.forms,
      writers,
      files: run.files,
      progress,
    });
    return written.ok ? accept({ report: hashed, commitmentIds, dataHash, written: written.value }) : written;
  });
}

/** A message to the other thread only where something can be seen to have moved. */
function inSteps(tell: (perMille: number) => void): (perMille: number) => void {
  let told = -1;
  return (perMille) => {
    if (perMille - told < 5) return;
    told = perMille;
    tell(perMille);
  };
}
