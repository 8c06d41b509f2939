import type { ReportPurpose, ReportState } from "./vocabulary";

/** What may still be looked at as a draft; an issued report has files of its own. */
export const hasDraftFiles = (state: ReportState): boolean =>
  state === "draft" || state === "sent-back" || state === "submitted";

/** The state a report must be in while a run of this purpose works for it. */
export const isRunWanted = (purpose: ReportPurpose, state: ReportState): boolean =>
  purpose === "issue" ? state === "issuing" : hasDraftFiles(state);

/** No form grows beyond this; a longer table has to be divided. */
export const largestReportFile = 512 * 1024 * 1024;

/** Per mille of the whole at which each part of a run begins. */
const writingFrom = 100;
const keepingFrom = 960;

export const gatheredAt = writingFrom;
export const writtenAt = keepingFrom;

/** How far a run is that writes its forms one after the other: `done` of `of` in the form at this place. */
export function writingProgress(form: { at: number; of: number }, done: number, of: number): number {
  const share = of > 0 ? Math.min(done / of, 1) : 0;
  return writingFrom + Math.floor(((keepingFrom - writingFrom) * (form.at + share)) / form.of);
}
