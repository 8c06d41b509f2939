import { checkFields, longestNote } from "./assessment";
import type { HouseRules } from "./assessment-review";
import { accept, type Outcome, type Refusal, refuse, sentence } from "./outcome";
import { type Actor, canEdit, canReview, notAllowed } from "./permission";
import type { EvidenceState } from "./vocabulary";

/** A development or a logged search, as far as its review is concerned. */
export type EvidenceRecord = {
  id: string;
  state: EvidenceState;
  authorId: string;
  reviewerId: string | null;
  reviewedAt: Date | null;
  reviewNote: string | null;
  singlePerson: boolean;
  recordVersion: number;
};

export type EvidenceChange = { set: Partial<EvidenceRecord>; before: Partial<EvidenceRecord> };

/** A reviewer who did not bring it accepts it; only then is it public. */
export function decideAcceptance(
  record: EvidenceRecord,
  basedOnVersion: number,
  by: Actor,
  at: Date,
  rules: HouseRules,
): Outcome<EvidenceChange> {
  const refusal = reviewRefusal(record, basedOnVersion, by);
  if (refusal) return refusal;
  if (record.state !== "submitted") return refuse("invalid", "notWaiting");
  if (rules.twoPersonRule && record.authorId === by.id) return refuse("not-allowed", "ownEvidence");
  return accept(acceptanceOf(record, by, at));
}

/** Also used when an assessment that stands on it is published. */
export const acceptanceOf = (record: EvidenceRecord, by: Actor, at: Date): EvidenceChange =>
  evidenceChange(record, {
    state: "accepted",
    reviewerId: by.id,
    reviewedAt: at,
    reviewNote: null,
    singlePerson: record.authorId === by.id,
  });

/** Sent back with a note; also what was accepted in error, which is then no longer public. */
export function decideEvidenceSendBack(
  record: EvidenceRecord,
  note: string,
  basedOnVersion: number,
  by: Actor,
  at: Date,
  rules: HouseRules,
): Outcome<EvidenceChange> {
  const refusal = reviewRefusal(record, basedOnVersion, by);
  if (refusal) return refusal;
  if (record.state !== "submitted" && record.state !== "accepted") return refuse("invalid", "notWaiting");
  if (rules.twoPersonRule && record.authorId === by.id) return refuse("not-allowed", "ownEvidence");
  if (note.trim() === "") return checkFields({ note: sentence("noteRequired") });
  if (note.length > longestNote) return checkFields({ note: sentence("textTooLong", { most: longestNote }) });
  return accept(
    evidenceChange(record, {
      state: "sent-back",
      reviewerId: by.id,
      reviewedAt: at,
      reviewNote: note.trim(),
    }),
  );
}

/** Its author revises or discards what is not accepted. */
export function decideEvidenceChange(
  record: EvidenceRecord,
  basedOnVersion: number,
  by: Actor,
  state: "submitted" | "discarded",
): Outcome<EvidenceChange> {
  if (!canEdit(by)) return notAllowed(by);
  if (record.authorId !== by.id) return refuse("not-allowed", "onlyItsAuthor");
  const stale = staleEvidence(record, basedOnVersion);
  if (stale) return stale;
  if (record.state === "accepted") return refuse("invalid", "alreadyAccepted");
  if (record.state === "discarded") return refuse("invalid", "alreadyDiscarded");
  return accept(evidenceChange(record, { state }));
}

function reviewRefusal(record: EvidenceRecord, basedOnVersion: number, by: Actor): Refusal | null {
  if (!canReview(by)) return notAllowed(by);
  return staleEvidence(record, basedOnVersion);
}

export const staleEvidence = (record: EvidenceRecord, basedOnVersion: number): Refusal | null =>
  record.recordVersion === basedOnVersion
    ? null
    : refuse("conflict", "evidenceChanged", {
        current: { state: record.state, recordVersion: record.recordVersion },
      });

function evidenceChange(record: EvidenceRecord, fields: Partial<EvidenceRecord>): EvidenceChange {
  const set = { ...fields, recordVersion: record.recordVersion + 1 };
  const names = Object.keys(set) as (keyof EvidenceRecord)[];
  return { set, before: Object.fromEntries(names.map((name) => [name, record[name]])) };
}
