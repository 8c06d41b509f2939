import type {
  Basis,
  DatePrecision,
  DeadlineKind,
  Flag,
  Level,
  Lifecycle,
  Mode,
  Role,
  ShownStatus,
  Tier,
  TrackedType,
  Trilingual,
  Wording,
} from "./vocabulary";

/** A commitment as lists, files and the API show it: published work only, in every field. */
export type CommitmentItem = {
  /** `almaty-2025/13.4` */
  code: string;
  document: string;
  clause: number;
  /** `13.4` */
  number: string;
  title: Trilingual;
  summary: Trilingual;
  /** Reading text of the first anchor. */
  quote: { text: string; lang: string; script: string };
  type: TrackedType;
  tier: Tier;
  wording: Wording;
  precision: Level;
  delegation: Level;
  verifiable: boolean;
  mode: Mode;
  /** Primary first. */
  sectors: string[];
  parties: ItemParty[];
  deadline: ItemDeadline;
  /** The review period the status speaks of; `end` is null while it is open. */
  period: ReviewPeriod;
  status: ShownStatus;
  reviewed: { done: number; of: number };
  flags: Flag[];
  singlePerson: boolean;
  lifecycle: Lifecycle;
  /** Instant (ISO 8601) of the last published change. */
  updatedAt: string;
};

export type ItemParty = {
  code: string;
  role: Role;
  /** Null where the role is never assessed. */
  status: ShownStatus | null;
  basis: Basis | null;
  flags: Flag[];
};

export type ItemDeadline = {
  kind: DeadlineKind;
  /** Calendar days; null unless dated, or by a meeting whose day is known. */
  start: string | null;
  end: string | null;
  precision: DatePrecision | null;
  /** As the text says it. */
  words: string | null;
};

/** Calendar days, both included; one-off commitments have a single window without an end. */
export type ReviewPeriod = { start: string; end: string | null };
