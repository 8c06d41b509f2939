import type { AuditEntry } from "./audit";
import type { AssessmentRecord, CommitmentFile } from "./commitment-file";
import type { ReviewPeriod } from "./commitment-item";
import { noApproval } from "./contrary-approval";
import { accept, type Outcome, type Refusal, refuse, type Sentence, sentence } from "./outcome";
import { type Actor, canEdit, notAllowed } from "./permission";
import { standingFor } from "./published-assessment";
import { begunPeriods, currentPeriod } from "./review-period";
import { subjectsOf } from "./subject";
import { readableLength } from "./typed-text";
import { codebookVersion, type Status } from "./vocabulary";

export const shortestReason = 20;
export const longestReason = 10_000;
export const longestNote = 2_000;

/** What an editor says of one or several subjects at once. */
export type Claim = {
  subjects: string[];
  status: Status;
  reason: string;
  /** What `mostly` names as missing. */
  missing: string;
  /** First day of the review period; the current one unless told. */
  periodStart?: string | undefined;
  /** The commitment's version the claim was made on. */
  basedOnVersion: number;
};

export type AssessmentDraft = Pick<
  AssessmentRecord,
  "subject" | "period" | "status" | "reason" | "missing" | "correctsId" | "state" | "authorId"
> & { codebook: string };

/** What a rule changes on an assessment, with the entry that explains it. */
export type AssessmentChange = { set: Partial<AssessmentRecord>; audit: AuditEntry };

/** A claim needs a reason of at least 20 characters; `mostly` says what is missing. */
export function claimFaults(claim: Pick<Claim, "status" | "reason" | "missing">): Record<string, Sentence> {
  const faults: Record<string, Sentence> = {};
  if (readableLength(claim.reason) < shortestReason)
    faults.reason = sentence("reasonTooShort", { least: shortestReason });
  if (Array.from(claim.reason.trim()).length > longestReason)
    faults.reason = sentence("textTooLong", { most: longestReason });
  if (claim.status === "mostly" && claim.missing.trim() === "")
    faults.missing = sentence("needsMissingNamed");
  if (Array.from(claim.missing).length > longestNote)
    faults.missing = sentence("textTooLong", { most: longestNote });
  return faults;
}

const hasFaults = (faults: Record<string, Sentence>) => Object.keys(faults).length > 0;
export const checkFields = (fields: Record<string, Sentence>): Refusal =>
  refuse("invalid", "checkFields", { fields });

/** A commitment that is no longer in force gets no new review, but what was published can be corrected. */
export const reviewHasEnded = (file: CommitmentFile, correctsId: string | null): boolean =>
  file.lifecycle !== "in-force" && correctsId === null;

/** Editors draft; what the evidence does not carry is refused when the draft is submitted. */
export function decideAssessment(
  file: CommitmentFile,
  claim: Claim,
  by: Actor,
  today: string,
): Outcome<AssessmentDraft[]> {
  if (!canEdit(by)) return notAllowed(by);
  if (claim.basedOnVersion !== file.recordVersion)
    return refuse("conflict", "commitmentChanged", { current: standingNow(file, claim, today) });
  const faults = claimFaults(claim);
  const possible = subjectsOf(file);
  const unknown = claim.subjects.find((subject) => !possible.includes(subject));
  if (claim.subjects.length === 0) faults.subjects = sentence("chooseSubject");
  if (unknown !== undefined) faults.subjects = sentence("notAssessed", { subject: unknown });
  const period = claimedPeriod(file, claim, today);
  if (!period) faults.periodStart = sentence("noSuchPeriod");
  if (!period || hasFaults(faults)) return checkFields(faults);
  const drafts = [...new Set(claim.subjects)].map((subject) => draftOf(file, claim, subject, period, by));
  if (drafts.some(({ correctsId }) => reviewHasEnded(file, correctsId)))
    return refuse("invalid", "reviewHasEnded");
  return accept(drafts);
}

function claimedPeriod(file: CommitmentFile, claim: Claim, today: string): ReviewPeriod | null {
  if (claim.periodStart === undefined) return currentPeriod(file, today);
  return begunPeriods(file, today).find(({ start }) => start === claim.periodStart) ?? null;
}

/** A new assessment names the published one it replaces. */
function draftOf(
  file: CommitmentFile,
  claim: Claim,
  subject: string,
  period: ReviewPeriod,
  by: Actor,
): AssessmentDraft {
  return {
    subject,
    period,
    status: claim.status,
    reason: claim.reason.trim(),
    missing: missingOf(claim),
    correctsId: standingFor(file, subject, period)?.id ?? null,
    state: "draft",
    authorId: by.id as string,
    codebook: codebookVersion,
  };
}

/** Only `mostly` names something missing. */
const missingOf = (claim: Pick<Claim, "status" | "missing">) =>
  claim.status === "mostly" ? claim.missing.trim() : "";

/** What stands now, beside what was typed: of the first subject claimed, and of each. */
function standingNow(file: CommitmentFile, claim: Claim, today: string): Record<string, unknown> {
  const period = claimedPeriod(file, claim, today) ?? currentPeriod(file, today);
  const standing = subjectsOf(file).map((subject) => {
    const { status = null, reason = "", missing = "" } = standingFor(file, subject, period) ?? {};
    return { subject, status, reason, missing };
  });
  const { subject: _, ...first } = standing.find(({ subject }) => subject === claim.subjects[0]) ?? {
    subject: "",
  };
  return { ...first, recordVersion: file.recordVersion, standing };
}

export type AssessmentEdit = Pick<Claim, "status" | "reason" | "missing">;

/** Only its author changes a draft, also one that was sent back. */
export function decideAssessmentEdit(
  record: AssessmentRecord,
  edit: AssessmentEdit,
  basedOnVersion: number,
  by: Actor,
): Outcome<AssessmentChange> {
  const refusal = ownOnly(record, basedOnVersion, by);
  if (refusal) return refusal;
  if (record.state !== "draft" && record.state !== "sent-back") return refuse("invalid", "notADraft");
  const faults = claimFaults(edit);
  if (hasFaults(faults)) return checkFields(faults);
  const set = { status: edit.status, reason: edit.reason.trim(), missing: missingOf(edit) };
  return accept(changeOf(record, "edited", set, by));
}

/** Only its author discards a draft; it stays in the record, unseen. */
export function decideDiscard(
  record: AssessmentRecord,
  basedOnVersion: number,
  by: Actor,
): Outcome<AssessmentChange> {
  const refusal = ownOnly(record, basedOnVersion, by);
  if (refusal) return refusal;
  if (record.state !== "draft" && record.state !== "sent-back") return refuse("invalid", "notADraft");
  return accept(changeOf(record, "discarded", { state: "discarded" }, by));
}

/** What waits for review can be taken back by its author. */
export function decideWithdrawal(
  record: AssessmentRecord,
  basedOnVersion: number,
  by: Actor,
): Outcome<AssessmentChange> {
  const refusal = ownOnly(record, basedOnVersion, by);
  if (refusal) return refusal;
  if (record.state !== "submitted") return refuse("invalid", "notWaiting");
  return accept(changeOf(record, "withdrawn", { state: "draft", submittedAt: null, ...noApproval }, by));
}

/** Another editor's draft is theirs to change. */
export function ownOnly(record: AssessmentRecord, basedOnVersion: number, by: Actor): Refusal | null {
  if (!canEdit(by)) return notAllowed(by);
  if (record.authorId !== by.id) return refuse("not-allowed", "onlyItsAuthor");
  return staleAssessment(record, basedOnVersion);
}

export function staleAssessment(record: AssessmentRecord, basedOnVersion: number): Refusal | null {
  if (record.recordVersion === basedOnVersion) return null;
  const { status, reason, missing, state, recordVersion } = record;
  return refuse("conflict", "assessmentChanged", {
    current: { status, reason, missing, state, recordVersion },
  });
}

/** Every change raises the version and tells what it was before. */
export function changeOf(
  record: AssessmentRecord,
  action: string,
  fields: Partial<AssessmentRecord>,
  by: Actor,
): AssessmentChange {
  const set = { ...fields, recordVersion: record.recordVersion + 1 };
  const names = Object.keys(set) as (keyof AssessmentRecord)[];
  const before = Object.fromEntries(names.map((name) => [name, record[name]]));
  return {
    set,
    audit: {
      actorId: by.id as string,
      entity: "assessment",
      entityId: record.id,
      action,
      before,
      after: set,
    },
  };
}
