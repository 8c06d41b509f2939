import { z } from "zod";
import type { JobRow } from "../../db/queries/jobs";
import { isEditedSince } from "../../db/queries/report-edits";
import { draftFiles, latestRuns, type RunRow, type RunWithJob } from "../../db/queries/report-runs";
import { findReport } from "../../db/queries/reports";
import type { Q } from "../../db/store";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { canSeeDrafts, notAllowed } from "../domain/permission";
import { hasDraftFiles } from "../domain/report-run";
import type { ReportForm, ReportPurpose, ReportState } from "../domain/vocabulary";
import type { Context } from "./context";
import { idField } from "./evidence-fields";
import { refuseFields } from "./refuse-fields";

export type ReportRun = {
  id: string;
  purpose: ReportPurpose;
  forms: ReportForm[];
} & Pick<JobRow, "state" | "progress" | "step" | "cancelRequested" | "failure">;

export type ReportRunProgress = {
  state: ReportState;
  recordVersion: number;
  /** The newest run; null where no file was ever asked for. */
  run: ReportRun | null;
  /** Of the draft, as the last run that came through made them; while another works they stand. */
  files: RunRow["files"];
  /** Of which run these files are, and the instant of what they show. */
  filesRun: string | null;
  filesAsOf: Date | null;
  /** The draft was changed since these files were made. */
  stale: boolean;
};

const Wanted = z.object({ id: idField });

/** As little as tells an open page how far the files of a report are, and which can be taken. */
export async function showReportRun(
  { actor, store }: Context,
  input: unknown,
): Promise<Outcome<ReportRunProgress>> {
  if (!canSeeDrafts(actor)) return notAllowed(actor);
  const parsed = Wanted.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const report = await findReport(store.read, parsed.data.id);
  if (!report || report.state === "discarded") return refuse("not-found", "reportNotFound");
  return accept(await reportRunOf(store.read, report));
}

/** The same for whoever has read the report already. */
export async function reportRunOf(
  q: Q,
  { id, state, recordVersion }: { id: string; state: ReportState; recordVersion: number },
): Promise<ReportRunProgress> {
  const newest = (await latestRuns(q, [id])).get(id);
  const made = hasDraftFiles(state) ? await draftFiles(q, id) : null;
  return {
    ...{ state, recordVersion, run: newest ? describeRun(newest) : null },
    ...{ files: made?.files ?? [], filesRun: made?.id ?? null, filesAsOf: made?.asOfAt ?? null },
    stale: made !== null && (await isEditedSince(q, id, made.reportVersion)),
  };
}

export function describeRun({ run: { id, purpose, forms }, job }: RunWithJob): ReportRun | null {
  if (!job) return null;
  const { state, progress, step, cancelRequested, failure } = job;
  return { id, purpose, forms, state, progress, step, cancelRequested, failure };
}
