import {
  type AssessmentChange,
  changeOf,
  checkFields,
  claimFaults,
  longestNote,
  ownOnly,
  reviewHasEnded,
  staleAssessment,
} from "./assessment";
import type { AssessmentRecord, CommitmentFile, DevelopmentRecord, SearchRecord } from "./commitment-file";
import { type Approver, contraryStep, noApproval, standingApproval } from "./contrary-approval";
import {
  acceptedOnly,
  alsoSubmitted,
  type Counts,
  evidenceFor,
  groundsOf,
  whatIsMissingFor,
} from "./evidence";
import { accept, type Outcome, type Refusal, refuse, sentence } from "./outcome";
import { type Actor, canReview, notAllowed } from "./permission";
import { standingFor } from "./published-assessment";
import { isSamePeriod, reviewPeriods } from "./review-period";
import { ruleOf } from "./rule-trace";
import { subjectsOf } from "./subject";

/** Whether the second person is asked for; a one-person office can switch it off. */
export type HouseRules = { twoPersonRule: boolean };

/** Its author submits what the evidence, accepted or waiting for review, carries. */
export function decideSubmission(
  file: CommitmentFile,
  record: AssessmentRecord,
  basedOnVersion: number,
  by: Actor,
  at: Date,
  today: string,
): Outcome<AssessmentChange> {
  const refusal = ownOnly(record, basedOnVersion, by);
  if (refusal) return refusal;
  if (record.state !== "draft" && record.state !== "sent-back") return refuse("invalid", "notADraft");
  const correctsId = standingFor(file, record.subject, record.period)?.id ?? null;
  if (reviewHasEnded(file, correctsId)) return refuse("invalid", "reviewHasEnded");
  const stranger = notAssessedAnyMore(file, record, correctsId);
  if (stranger) return stranger;
  const faults = claimFaults(record);
  if (Object.keys(faults).length > 0) return checkFields(faults);
  const weighed = weigh(file, record, today, alsoSubmitted);
  if (!weighed.ok) return weighed;
  return accept(
    changeOf(
      record,
      "submitted",
      { state: "submitted", submittedAt: at, correctsId, ...noApproval, ...weighed.value },
      by,
    ),
  );
}

/** The coding may have taken the responsibility away since; what was published of it can still be corrected. */
const notAssessedAnyMore = (
  file: CommitmentFile,
  { subject }: AssessmentRecord,
  correctsId: string | null,
): Refusal | null =>
  correctsId !== null || subjectsOf(file).includes(subject)
    ? null
    : refuse("invalid", sentence("notAssessed", { subject }));

/** The period may have ended since the draft was written: a meeting was entered. */
function evidenceOf(file: CommitmentFile, record: AssessmentRecord, today: string, counts: Counts) {
  const period = reviewPeriods(file).find((each) => isSamePeriod(each, record.period)) ?? record.period;
  return evidenceFor(file, record.subject, period, today, counts);
}

/** Evidence caps status. */
function weigh(file: CommitmentFile, record: AssessmentRecord, today: string, counts: Counts) {
  const evidence = evidenceOf(file, record, today, counts);
  const missing = whatIsMissingFor(record.status, evidence, record.missing);
  if (missing) return refuse("invalid", missing, { fields: { status: missing } });
  return accept({ ...groundsOf(file, record.status, evidence), rule: ruleOf(record.status, evidence) });
}

type Grounds = Pick<AssessmentRecord, "stoodOn" | "basis">;

/** A claim that waits names the same evidence as before; its sources and basis are those of the revised wording. */
export function regrounded(
  file: CommitmentFile,
  record: AssessmentRecord,
  today: string,
): Grounds & Pick<AssessmentRecord, "rule"> {
  const named = new Set([...record.stoodOn.developments, ...record.stoodOn.searches]);
  const evidence = evidenceOf(file, record, today, (item) => alsoSubmitted(item) && named.has(item.id));
  const { basis, stoodOn } = groundsOf(file, record.status, evidence);
  const rule = ruleOf(record.status, evidence);
  return { basis, rule, stoodOn: { ...record.stoodOn, sources: stoodOn.sources } };
}

const sameIds = (some: string[], others: string[]) =>
  some.length === others.length && some.every((id) => others.includes(id));

/** Whether the reviewer was shown what would be published. */
const isSameGround = (seen: Grounds, now: Grounds): boolean =>
  seen.basis === now.basis &&
  (["developments", "sources", "searches"] as const).every((kind) =>
    sameIds(seen.stoodOn[kind], now.stoodOn[kind]),
  );

/** Evidence that is accepted together with the assessment that stands on it; none where it is only approved. */
export type Publication = AssessmentChange & { developments: DevelopmentRecord[]; searches: SearchRecord[] };

/**
 * Publishing is the approval: by a second person, on the evidence it was submitted on, accepted before or accepted
 * now by a person who did not bring it. With the rule off the author may publish; the assessment says so for good.
 * Of contrary action the first of two persons only approves.
 */
export function decidePublication(
  file: CommitmentFile,
  record: AssessmentRecord,
  basedOnVersion: number,
  by: Actor,
  at: Date,
  today: string,
  rules: HouseRules,
  approver: Approver | null = null,
): Outcome<Publication> {
  const refusal = reviewRefusal(record, basedOnVersion, by, rules);
  if (refusal) return refusal;
  const step = record.status === "contrary" ? contraryStep(record, approver, by) : accept("publish" as const);
  if (!step.ok) return step;
  const standing = standingFor(file, record.subject, record.period);
  if ((standing?.id ?? null) !== record.correctsId)
    return refuse("conflict", "publishedMeanwhile", {
      current: { status: standing?.status ?? null, reason: standing?.reason ?? null },
    });
  if (reviewHasEnded(file, record.correctsId)) return refuse("invalid", "reviewHasEnded");
  const stranger = notAssessedAnyMore(file, record, record.correctsId);
  if (stranger) return stranger;
  const pending = pendingOf(file, record);
  const own = [...pending.developments, ...pending.searches].filter(({ authorId }) => authorId === by.id);
  if (rules.twoPersonRule && own.length > 0)
    return refuse("not-allowed", sentence("evidenceIsYours", { days: own.map(dayOf).join(", ") }));
  const now = new Set([...pending.developments, ...pending.searches].map(({ id }) => id));
  const weighed = weigh(file, record, today, (item) => acceptedOnly(item) || now.has(item.id));
  if (!weighed.ok) return weighed;
  if (!isSameGround(record, weighed.value)) return refuse("conflict", "groundsChanged");
  if (step.value === "approve") {
    const approval = { approverId: by.id, approvedAt: at };
    return accept({ ...changeOf(record, "approved", approval, by), developments: [], searches: [] });
  }
  const set = {
    ...(record.approverId !== null && !standingApproval(record, approver) && noApproval),
    state: "published" as const,
    publishedAt: at,
    reviewerId: by.id as string,
    reviewedAt: at,
    singlePerson: record.authorId === by.id,
    ...weighed.value,
  };
  return accept({ ...changeOf(record, "published", set, by), ...pending });
}

const dayOf = (item: DevelopmentRecord | SearchRecord) =>
  "happenedFrom" in item ? item.happenedFrom : item.searchedOn;

/** What the submitted assessment stands on and nobody has accepted yet. */
function pendingOf(file: CommitmentFile, { stoodOn }: AssessmentRecord) {
  return {
    developments: file.developments.filter(
      ({ id, state }) => state === "submitted" && stoodOn.developments.includes(id),
    ),
    searches: file.searches.filter(({ id, state }) => state === "submitted" && stoodOn.searches.includes(id)),
  };
}

/** A reviewer sends back with a note that says why. */
export function decideSendBack(
  record: AssessmentRecord,
  note: string,
  basedOnVersion: number,
  by: Actor,
  at: Date,
  rules: HouseRules,
): Outcome<AssessmentChange> {
  const refusal = reviewRefusal(record, basedOnVersion, by, rules);
  if (refusal) return refusal;
  if (note.trim() === "") return checkFields({ note: sentence("noteRequired") });
  if (note.length > longestNote) return checkFields({ note: sentence("textTooLong", { most: longestNote }) });
  const set = {
    state: "sent-back" as const,
    reviewerId: by.id as string,
    reviewedAt: at,
    reviewNote: note.trim(),
    ...noApproval,
  };
  return accept(changeOf(record, "sent-back", set, by));
}

/** The reviewer is never the author while the rule is on. */
function reviewRefusal(
  record: AssessmentRecord,
  basedOnVersion: number,
  by: Actor,
  rules: HouseRules,
): Refusal | null {
  if (!canReview(by)) return notAllowed(by);
  const stale = staleAssessment(record, basedOnVersion);
  if (stale) return stale;
  if (record.state !== "submitted") return refuse("invalid", "notWaiting");
  if (rules.twoPersonRule && record.authorId === by.id) return refuse("not-allowed", "ownAssessment");
  return null;
}
