import type { AuditEntry } from "./audit";
import type { CodingField } from "./coding-fields";
import type { DeskRegister } from "./desk-coding";
import type { DraftCommitment } from "./import";
import { accept, type Outcome, type Refusal, refuse, type Sentence, sentence } from "./outcome";
import { type Actor, canEdit, notAllowed } from "./permission";
import { readableLength } from "./typed-text";
import type { AssessmentState, CodingChangeKind, Lifecycle, Locale } from "./vocabulary";

export const shortestReason = 20;
export const longestReason = 4_000;
export const longestNote = 2_000;

/** One commitment of a split; `quote` narrows its place, null: the whole of the old one. */
export type CodingPart = { coding: DraftCommitment; quote: string | null };

/** A change of published coding, as it is stored. */
export type CodingChange = {
  id: string;
  kind: CodingChangeKind;
  documentId: string;
  commitmentId: string;
  reason: string;
  base: Record<string, unknown>;
  changes: Record<string, unknown>;
  parts: CodingPart[];
  intoId: string | null;
  revertsId: string | null;
  state: AssessmentState;
  codebook: string;
  submittedAt: Date | null;
  publishedAt: Date | null;
  authorId: string;
  createdAt: Date;
  reviewerId: string | null;
  reviewedAt: Date | null;
  reviewNote: string | null;
  singlePerson: boolean;
  recordVersion: number;
};

/** Everything the rules of coding know about one commitment. */
export type CodingRecord = {
  id: string;
  code: string;
  documentId: string;
  lifecycle: Lifecycle;
  underCorrectionAt: Date | null;
  underCorrectionNote: string;
  successors: string[];
  /** As it stands, the way a form shows it. */
  coding: DraftCommitment;
  /** The language of its text. */
  own: Locale;
  /** Its first quote, in the received spelling. */
  quote: string;
  /** The same stretch as people read it; its offsets are the same. */
  readingQuote: string;
  register: DeskRegister & { together: string | null };
  /** Who adopted the document. */
  participants: ReadonlySet<string>;
  /** The other commitments of its document by their codes. */
  others: ReadonlyMap<string, { id: string; lifecycle: Lifecycle }>;
  /** Who has an open change of it on the way. */
  openBy: { id: string; authorId: string }[];
};

export type CodingStep = { set: Partial<CodingChange>; audit: AuditEntry };

/** A change says why, in words that another person can weigh. */
export function reasonFaults(reason: string, field = "reason"): Record<string, Sentence> {
  if (readableLength(reason) < shortestReason)
    return { [field]: sentence("reasonTooShort", { least: shortestReason }) };
  if (Array.from(reason).length > longestReason)
    return { [field]: sentence("textTooLong", { most: longestReason }) };
  return {};
}

/** Only what is in force is changed; a tombstone stays as it is. */
export const codingHasEnded = ({ lifecycle }: Pick<CodingRecord, "lifecycle">): boolean =>
  lifecycle !== "in-force";

/** What stands now, whole, and the fields that both changed: the form lays them beside what was typed. */
export const codingClash = (now: DraftCommitment, clashes: readonly CodingField[]): Refusal =>
  refuse("conflict", "codingChangedMeanwhile", { current: { coding: now, base: now, clashes } });

export const isOpenDraft = ({ state }: CodingChange) => state === "draft" || state === "sent-back";

export function ownOnly(change: CodingChange, basedOnVersion: number, by: Actor): Refusal | null {
  if (!canEdit(by)) return notAllowed(by);
  if (change.authorId !== by.id) return refuse("not-allowed", "onlyItsAuthor");
  return staleCoding(change, basedOnVersion);
}

export function staleCoding({ recordVersion, state }: CodingChange, basedOnVersion: number): Refusal | null {
  if (recordVersion === basedOnVersion) return null;
  return refuse("conflict", "codingDraftChanged", { current: { state, recordVersion } });
}

/** Its author changes a draft, or what was sent back. */
export function decideCodingEdit(
  change: CodingChange,
  set: Pick<CodingChange, "reason" | "base" | "changes" | "parts" | "intoId">,
  basedOnVersion: number,
  by: Actor,
): Outcome<CodingStep> {
  const refusal = ownOnly(change, basedOnVersion, by);
  if (refusal) return refusal;
  if (!isOpenDraft(change)) return refuse("invalid", "notADraft");
  return accept(stepOf(change, "edited", set, by));
}

/** What waits for review can be taken back by its author. */
export function decideCodingWithdrawal(
  change: CodingChange,
  basedOnVersion: number,
  by: Actor,
): Outcome<CodingStep> {
  const refusal = ownOnly(change, basedOnVersion, by);
  if (refusal) return refusal;
  if (change.state !== "submitted") return refuse("invalid", "notWaiting");
  return accept(stepOf(change, "withdrawn", { state: "draft", submittedAt: null }, by));
}

/** Its author drops it; it stays in the record, unseen. */
export function decideCodingDiscard(
  change: CodingChange,
  basedOnVersion: number,
  by: Actor,
): Outcome<CodingStep> {
  const refusal = ownOnly(change, basedOnVersion, by);
  if (refusal) return refusal;
  if (!isOpenDraft(change)) return refuse("invalid", "notADraft");
  return accept(stepOf(change, "discarded", { state: "discarded" }, by));
}

/** Every step raises the version and tells what it was before. */
export function stepOf(
  change: CodingChange,
  action: string,
  fields: Partial<CodingChange>,
  by: Actor,
): CodingStep {
  const set = { ...fields, recordVersion: change.recordVersion + 1 };
  const names = Object.keys(set) as (keyof CodingChange)[];
  const before = Object.fromEntries(names.map((name) => [name, change[name]]));
  return {
    set,
    audit: {
      ...{ actorId: by.id as string, entity: "coding-change", entityId: change.id },
      ...{ action, before, after: set },
    },
  };
}
