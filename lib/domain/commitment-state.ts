import { addDays } from "./calendar";
import type { CommitmentFile } from "./commitment-file";
import type { ReviewPeriod } from "./commitment-item";
import { isPublished } from "./published-assessment";
import { currentPeriod, reviewPeriods } from "./review-period";
import { responsibleParties } from "./subject";
import { freshUntil, type SubjectState, subjectState } from "./subject-state";
import {
  allTogether,
  type Basis,
  type Flag,
  flags,
  type Role,
  type ShownStatus,
  type Status,
  statusOrder,
  type WordRule,
} from "./vocabulary";

/** What the public reads of a commitment today. */
export type CommitmentState = {
  status: ShownStatus;
  basis: Basis | null;
  parties: PartyState[];
  flags: Flag[];
  reviewed: { done: number; of: number };
  period: ReviewPeriod;
  /** Something that stands was published by its own author. */
  singlePerson: boolean;
  lastPublishedAt: Date | null;
  /** The first day on which any of this may change without a write; null: never. */
  derivedUntil: string | null;
};

/** `status` is null where nothing is ever published of this party alone. */
export type PartyState = {
  code: string;
  role: Role;
  status: ShownStatus | null;
  basis: Basis | null;
  flags: Flag[];
};

type Subject = SubjectState & { role: Role | null; counted: boolean };

export function deriveState(file: CommitmentFile, today: string): CommitmentState {
  const period = currentPeriod(file, today);
  const subjects = subjectStates(file, period, today);
  const counted = subjects.filter((subject) => subject.counted);
  const standing = subjects.flatMap((subject) => subject.standing ?? []);
  const raised = new Set(counted.flatMap((subject) => subject.flags));
  const published = file.assessments.filter(isPublished).map(({ publishedAt }) => publishedAt.getTime());
  return {
    status: commitmentWord(file.wordRule, counted),
    basis: file.mode === "collective" ? (counted[0]?.standing?.basis ?? null) : null,
    parties: file.parties.map((party) => partyState(party, file, subjects)),
    flags: flags.filter((flag) => raised.has(flag)),
    reviewed: { done: counted.filter((subject) => subject.standing).length, of: counted.length },
    period,
    singlePerson: standing.some((record) => record.singlePerson),
    lastPublishedAt: published.length > 0 ? new Date(Math.max(...published)) : null,
    derivedUntil: nextChange(file, subjects, today),
  };
}

/** A party whose participation is disputed is assessed and shown, but not counted while the switch is off. */
function subjectStates(file: CommitmentFile, period: ReviewPeriod, today: string): Subject[] {
  const responsible = responsibleParties(file);
  if (file.mode === "each")
    return responsible.map(({ code, role, counted }) => ({
      ...subjectState(file, code, period, today),
      role,
      counted,
    }));
  if (responsible.length === 0) return [];
  return [{ ...subjectState(file, allTogether, period, today), role: null, counted: true }];
}

/** A shared act is assessed once for all: party cells then show that a party takes part, never a result of its own. */
function partyState(
  party: CommitmentFile["parties"][number],
  file: CommitmentFile,
  subjects: Subject[],
): PartyState {
  const own = file.mode === "each" ? subjects.find(({ subject }) => subject === party.code) : undefined;
  return {
    code: party.code,
    role: party.role,
    status: own?.status ?? null,
    basis: own?.standing?.basis ?? null,
    flags: own?.flags ?? [],
  };
}

const setAside: readonly ShownStatus[] = ["not-applicable", "not-assessable"];

/**
 * One word for sorting and filtering. After setting aside what does not concern or cannot be assessed: any contrary →
 * contrary; any unreviewed → not reviewed; else the lowest. `lead` looks at lead and host only.
 */
export function commitmentWord(rule: WordRule, counted: Pick<Subject, "status" | "role">[]): ShownStatus {
  const leading = counted.filter(({ role }) => role === "lead" || role === "host");
  const asked = rule === "lead" && leading.length > 0 ? leading : counted;
  const words = asked.map(({ status }) => status);
  const weighed = words.filter((word) => !setAside.includes(word));
  if (weighed.length === 0) {
    if (words.length === 0) return "not-reviewed";
    return words.every((word) => word === "not-applicable") ? "not-applicable" : "not-assessable";
  }
  if (weighed.includes("contrary")) return "contrary";
  // Not yet due says that nothing is published at all; beside a published result it is simply not reviewed.
  if (words.every((word) => word === "not-yet-due")) return "not-yet-due";
  if (weighed.some((word) => word === "not-reviewed" || word === "not-yet-due")) return "not-reviewed";
  const lowest = Math.min(
    ...weighed.map((word) => statusOrder.indexOf(word as (typeof statusOrder)[number])),
  );
  return statusOrder[lowest] as Status;
}

/** Days on which a word or flag turns by the calendar alone. */
function nextChange(file: CommitmentFile, subjects: Subject[], today: string): string | null {
  const { start, end } = file.deadline;
  const dayAfter = (day: string | null) => (day === null ? [] : [addDays(day, 1)]);
  const days = [
    ...(start === null ? [] : [start]),
    ...dayAfter(end),
    ...reviewPeriods(file).flatMap((period) => dayAfter(period.end)),
    ...(file.deadline.kind === "asap" ? file.laterMeetings.map((day) => addDays(day, 1)) : []),
    ...subjects.flatMap(({ standing }) => (standing ? dayAfter(freshUntil(file, standing)) : [])),
  ];
  return days.filter((day) => day > today).sort()[0] ?? null;
}
