import type { Proposal } from "../communique/propose/proposal";
import { codingFaults, type DeskRegister, tidied } from "./desk-coding";
import type { DraftCommitment } from "./import";
import { accept, type Outcome, type Refusal, refuse, sentence } from "./outcome";
import { readableLength } from "./typed-text";
import {
  type ProposalDecision,
  type StatementType,
  type TrackedType,
  trackedTypes,
  type UntrackedReason,
} from "./vocabulary";

/** A statement on the desk with what stands decided. */
export type StatementRecord = {
  clause: number | null;
  start: number;
  proposal: Proposal;
  type: StatementType;
  untrackedReason: UntrackedReason | null;
  decision: ProposalDecision;
  coding: DraftCommitment | null;
  sameAsStart: number | null;
  note: string;
  decidedBy: string | null;
  decidedAt: Date | null;
  recordVersion: number;
};

export type DecisionInput = {
  decision: ProposalDecision;
  type?: StatementType | undefined;
  /** Null: tracked; undefined: as proposed. */
  untrackedReason?: UntrackedReason | null | undefined;
  coding?: DraftCommitment | undefined;
  note: string;
};

/** The statement that says the same, where one is named. */
export type Repeated = { start: number; untrackedReason: UntrackedReason | null; sameAsStart: number | null };

export type DecisionGrounds = {
  register: DeskRegister;
  /** What software proposes, as a commitment; null where it proposes none. */
  draft: DraftCommitment | null;
  /** What software proposes as to tracking. */
  proposedReason: UntrackedReason | null;
  repeated: Repeated | null;
  /** Others say that they repeat this one. */
  isRepeated: boolean;
};

export type StatementSet = Omit<StatementRecord, "clause" | "start" | "proposal">;

/** What is not tracked against the proposal is explained. */
export const shortestNote = 10;

const isTrackedType = (type: StatementType): type is TrackedType =>
  (trackedTypes as readonly string[]).includes(type);

/** A person accepts, changes or rejects what is proposed for one statement, or opens it again. */
export function decideOnStatement(
  record: StatementRecord,
  input: DecisionInput,
  grounds: DecisionGrounds,
  by: string,
  at: Date,
): Outcome<StatementSet> {
  const proposed = { type: record.proposal.type.value, untrackedReason: grounds.proposedReason };
  const decided = {
    decision: input.decision,
    decidedBy: by,
    decidedAt: at,
    recordVersion: record.recordVersion + 1,
  };
  const note = input.note.trim();
  const none = { coding: null, sameAsStart: null, note };
  if (input.decision === "open")
    return accept({ ...decided, ...proposed, ...none, note: "", decidedBy: null, decidedAt: null });
  if (input.decision === "rejected") {
    const untrackedReason = input.untrackedReason ?? grounds.proposedReason;
    const fault = withoutCommitment(untrackedReason, grounds, note);
    return fault ?? accept({ ...decided, ...none, type: input.type ?? proposed.type, untrackedReason });
  }
  const type = input.coding?.type ?? input.type ?? proposed.type;
  const untrackedReason = input.decision === "accepted" ? grounds.proposedReason : reasonFor(input, grounds);
  if (untrackedReason !== null) {
    const fault = withoutCommitment(untrackedReason, grounds, note);
    return fault ?? accept({ ...decided, ...none, type: input.type ?? proposed.type, untrackedReason });
  }
  if (record.clause === null) return refuse("invalid", "closingPromisesNothing");
  if (!isTrackedType(type)) return invalid({ type: sentence("typeNotTracked") });
  if (input.type && input.coding && input.type !== input.coding.type)
    return invalid({ type: sentence("typesDiffer") });
  if (grounds.repeated) {
    const fault = cannotRepeat(record, grounds.repeated, grounds.isRepeated);
    return (
      fault ?? accept({ ...decided, ...none, type, untrackedReason, sameAsStart: grounds.repeated.start })
    );
  }
  const base = input.decision === "accepted" ? grounds.draft : (input.coding ?? grounds.draft);
  if (!base) return refuse("invalid", "codingNeeded");
  const coding = tidied({ ...base, type }, grounds.register);
  const faults = codingFaults(coding, grounds.register);
  if (Object.keys(faults).length > 0) return invalid(faults);
  return accept({ ...decided, ...none, type, untrackedReason, coding });
}

/** Who writes a coding or names a repetition tracks the statement, unless a reason says otherwise. */
function reasonFor(
  input: DecisionInput,
  { proposedReason, repeated }: DecisionGrounds,
): UntrackedReason | null {
  if (input.untrackedReason !== undefined) return input.untrackedReason;
  return input.coding || repeated ? null : proposedReason;
}

const invalid = (fields: NonNullable<Refusal["fields"]>) => refuse("invalid", "checkFields", { fields });

function withoutCommitment(
  reason: UntrackedReason | null,
  { proposedReason }: DecisionGrounds,
  note: string,
): Refusal | null {
  if (reason === null) return invalid({ untrackedReason: sentence("untrackedReasonNeeded") });
  if (proposedReason === null && readableLength(note) < shortestNote)
    return invalid({ note: sentence("noteAgainstProposal", { least: shortestNote }) });
  return null;
}

/** A repetition names a commitment of its own, never another repetition or itself. */
function cannotRepeat(record: StatementRecord, repeated: Repeated, isRepeated: boolean): Refusal | null {
  if (repeated.start === record.start) return invalid({ sameAs: sentence("repeatsItself") });
  if (repeated.untrackedReason !== null || repeated.sameAsStart !== null)
    return invalid({ sameAs: sentence("repeatsNoCommitment") });
  return isRepeated ? invalid({ sameAs: sentence("isRepeatedItself") }) : null;
}
