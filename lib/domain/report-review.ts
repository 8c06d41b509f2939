import { checkFields } from "./assessment";
import type { HouseRules } from "./assessment-review";
import type { AuditEntry } from "./audit";
import { longestNote, reasonFaults } from "./coding-change";
import { accept, type Outcome, type Refusal, refuse, type Sentence, sentence } from "./outcome";
import { type Actor, canEdit, canReview, notAllowed } from "./permission";
import { isOpenReport } from "./report";
import type { ReportAsked, SavedReport } from "./saved-report";

/** A change of a report, and the entry that explains it. */
export type ReportChange = { set: Partial<SavedReport>; audit: AuditEntry };
type Asked = { basedOnVersion: number; by: Actor; at: Date };

/** Whoever edits writes reports. */
export const canWriteReport = canEdit;

/** An editor begins a report; nobody but the people who work here sees it. */
export function decideReportDraft(asked: ReportAsked, id: string, by: Actor, at: Date): Outcome<SavedReport> {
  if (!canWriteReport(by) || by.id === null) return notAllowed(by);
  return accept({
    ...{ id, ...asked, state: "draft", submittedAt: null, authorId: by.id, createdAt: at },
    ...{ reviewerId: null, reviewedAt: null, reviewNote: null, singlePerson: false },
    ...{ recordVersion: 1, updatedAt: at, number: null, issuedAt: null, asOfAt: null },
    ...{ codebook: null, dataHash: null, files: [], withdrawnAt: null, withdrawnById: null },
    ...{ withdrawnReason: null, replacedById: null, filesWithheld: false },
  });
}

/** Its author changes a draft, or what was sent back. */
export function decideReportChange(
  report: SavedReport,
  set: ReportAsked,
  asked: Asked,
): Outcome<ReportChange> {
  const refusal = ownDraft(report, asked);
  return refusal ?? accept(reportStep(report, "edited", set, asked));
}

/** Its author hands it to the reviewers. */
export function decideReportSubmission(report: SavedReport, asked: Asked): Outcome<ReportChange> {
  const refusal = ownDraft(report, asked);
  if (refusal) return refusal;
  const set = { state: "submitted" as const, submittedAt: asked.at };
  return accept(reportStep(report, "submitted", set, asked));
}

/** What waits for review can be taken back by its author. */
export function decideReportTakingBack(report: SavedReport, asked: Asked): Outcome<ReportChange> {
  const refusal = ownOnly(report, asked);
  if (refusal) return refusal;
  if (report.state !== "submitted") return refuse("invalid", "notWaiting");
  return accept(reportStep(report, "taken-back", { state: "draft", submittedAt: null }, asked));
}

/** Its author drops it; it stays in the record, unseen, and its number is never given away. */
export function decideReportDiscard(report: SavedReport, asked: Asked): Outcome<ReportChange> {
  const refusal = ownDraft(report, asked);
  return refusal ?? accept(reportStep(report, "discarded", { state: "discarded" }, asked));
}

/** A reviewer sends it back with a note that says why. */
export function decideReportReturn(
  report: SavedReport,
  note: string,
  rules: HouseRules,
  asked: Asked,
): Outcome<ReportChange> {
  const refusal = reviewRefusal(report, rules, asked);
  if (refusal) return refusal;
  if (note.trim() === "") return checkFields({ note: sentence("noteRequired") });
  if (note.length > longestNote) return checkFields({ note: sentence("textTooLong", { most: longestNote }) });
  const set = {
    ...{ state: "sent-back" as const, reviewerId: asked.by.id as string },
    ...{ reviewedAt: asked.at, reviewNote: note.trim() },
  };
  return accept(reportStep(report, "sent-back", set, asked));
}

/**
 * Issuing is the approval, by a second person. The number stays its own from the first attempt, and what it shows is
 * fixed here, so that every attempt to make its files makes the same.
 */
export function decideReportIssue(
  report: SavedReport,
  fixed: { number: string; asOfAt: Date },
  rules: HouseRules,
  asked: Asked,
): Outcome<ReportChange> {
  const refusal = reviewRefusal(report, rules, asked);
  if (refusal) return refusal;
  const set = {
    ...{ state: "issuing" as const, reviewerId: asked.by.id as string, reviewedAt: asked.at },
    ...{ reviewNote: null, singlePerson: report.authorId === asked.by.id },
    ...{ number: report.number ?? fixed.number, asOfAt: fixed.asOfAt },
  };
  return accept(reportStep(report, "approved", set, asked));
}

/** Withdrawing says why and what replaces it; the report stays where it is and says so. */
export function decideReportWithdrawal(
  report: SavedReport,
  withdrawal: { reason: string; replacement: SavedReport | null; withholdFiles: boolean },
  asked: Asked,
): Outcome<ReportChange> {
  if (!canReview(asked.by)) return notAllowed(asked.by);
  const old = staleReport(report, asked.basedOnVersion);
  if (old) return old;
  if (report.state === "withdrawn") return refuse("invalid", "reportAlreadyWithdrawn");
  if (report.state !== "issued") return refuse("invalid", "reportNotIssued");
  const { reason, replacement, withholdFiles } = withdrawal;
  const faults = { ...reasonFaults(reason), ...replacementFaults(report, replacement) };
  if (Object.keys(faults).length > 0) return checkFields(faults);
  const set = {
    ...{ state: "withdrawn" as const, withdrawnAt: asked.at, withdrawnById: asked.by.id },
    ...{
      withdrawnReason: reason.trim(),
      replacedById: replacement?.id ?? null,
      filesWithheld: withholdFiles,
    },
  };
  return accept(reportStep(report, "withdrawn", set, asked));
}

/** What takes its place is often issued later, and files may have to be held back later. */
export function decideWithdrawalAmendment(
  report: SavedReport,
  { replacement, withholdFiles }: { replacement: SavedReport | null; withholdFiles: boolean },
  asked: Asked,
): Outcome<ReportChange> {
  if (!canReview(asked.by)) return notAllowed(asked.by);
  const old = staleReport(report, asked.basedOnVersion);
  if (old) return old;
  if (report.state !== "withdrawn") return refuse("invalid", "reportNotIssued");
  const faults = replacementFaults(report, replacement);
  if (Object.keys(faults).length > 0) return checkFields(faults);
  const set = { replacedById: replacement?.id ?? null, filesWithheld: withholdFiles };
  return accept(reportStep(report, "withdrawal-amended", set, asked));
}

const replacementFaults = (report: SavedReport, replacement: SavedReport | null): Record<string, Sentence> =>
  replacement && (replacement.id === report.id || replacement.state !== "issued")
    ? { replacedBy: sentence("noSuchIssuedReport") }
    : {};

/** Whether this person may issue it or send it back, and why not. */
export function reviewRefusal(
  report: SavedReport,
  rules: HouseRules,
  { by, basedOnVersion }: Pick<Asked, "by" | "basedOnVersion">,
): Refusal | null {
  if (!canReview(by)) return notAllowed(by);
  const old = staleReport(report, basedOnVersion);
  if (old) return old;
  if (report.state !== "submitted") return refuse("invalid", "notWaiting");
  if (rules.twoPersonRule && report.authorId === by.id) return refuse("not-allowed", "ownReport");
  return null;
}

function ownOnly(report: SavedReport, { by, basedOnVersion }: Asked): Refusal | null {
  if (!canWriteReport(by)) return notAllowed(by);
  if (report.authorId !== by.id) return refuse("not-allowed", "onlyItsAuthor");
  return staleReport(report, basedOnVersion);
}

function ownDraft(report: SavedReport, asked: Asked): Refusal | null {
  const refusal = ownOnly(report, asked);
  if (refusal) return refusal;
  return isOpenReport(report.state) ? null : refuse("invalid", "notADraft");
}

function staleReport({ recordVersion, state }: SavedReport, basedOnVersion: number): Refusal | null {
  if (recordVersion === basedOnVersion) return null;
  return refuse("conflict", "reportChanged", { current: { state, recordVersion } });
}

/** Every step raises the version and tells what it was before. */
export function reportStep(
  report: SavedReport,
  action: string,
  fields: Partial<SavedReport>,
  { by, at }: { by: Pick<Actor, "id">; at: Date },
): ReportChange {
  const set = { ...fields, updatedAt: at, recordVersion: report.recordVersion + 1 };
  const names = Object.keys(set) as (keyof SavedReport)[];
  const before = Object.fromEntries(names.map((name) => [name, report[name]]));
  const actorId = by.id as string;
  return { set, audit: { actorId, entity: "report", entityId: report.id, action, before, after: set } };
}
