import { isDay } from "./calendar";
import { type CodedDeadline, rolesInOrder } from "./commitment-coding";
import type { DraftCommitment } from "./import";
import { type Sentence, sentence } from "./outcome";
import { isResponsible, type PartyKind, trackedTypes } from "./vocabulary";

/** What a coding may name. */
export type DeskRegister = {
  parties: ReadonlyMap<string, { kind: PartyKind }>;
  sectors: ReadonlySet<string>;
  /** The day of each meeting by `series/number`; null while it is not known. */
  meetings: ReadonlyMap<string, string | null>;
};

type Faults = Record<string, Sentence>;

const said = (words: Record<string, string | undefined>) =>
  Object.values(words).some((text) => text !== undefined && text.trim() !== "");

/** What the method asks of a commitment, sections 3 to 6; by field, empty where nothing is wrong. */
export function codingFaults(coding: DraftCommitment, register: DeskRegister): Faults {
  const faults: Faults = {};
  if (!trackedTypes.includes(coding.type)) faults.type = sentence("typeNotTracked");
  for (const field of ["title", "summary", "deliveredWhen", "failedWhen"] as const)
    if (!said(coding[field])) faults[field] = sentence("oneLanguageNeeded");
  return {
    ...faults,
    ...sectorFaults(coding, register),
    ...partyFaults(coding, register),
    ...deadlineFaults(coding.deadline, register),
  };
}

function sectorFaults({ sectors }: DraftCommitment, register: DeskRegister): Faults {
  if (sectors.length === 0) return { sectors: sentence("sectorNeeded") };
  const unknown = sectors.find((code) => !register.sectors.has(code));
  if (unknown !== undefined) return { sectors: sentence("noSuchSector", { sector: unknown }) };
  return new Set(sectors).size < sectors.length ? { sectors: sentence("namedTwice") } : {};
}

/** Known parties, each once, and somebody who answers for it. */
function partyFaults({ parties }: DraftCommitment, register: DeskRegister): Faults {
  const unknown = parties.find(({ code }) => !register.parties.has(code));
  if (unknown) return { parties: sentence("noSuchParty", { party: unknown.code }) };
  if (new Set(parties.map(({ code }) => code)).size < parties.length)
    return { parties: sentence("namedTwice") };
  if (!parties.some(({ role }) => isResponsible(role))) return { parties: sentence("nobodyAnswers") };
  return {};
}

/** A dated one has an interval, one by a meeting a meeting of the register, the others neither. */
function deadlineFaults(deadline: CodedDeadline, register: DeskRegister): Faults {
  const { kind, start, end, precision, meeting } = deadline;
  if (kind === "dated") {
    if (!start || !isDay(start)) return { "deadline.start": sentence("noSuchDay") };
    if (!end || !isDay(end)) return { "deadline.end": sentence("noSuchDay") };
    if (start > end) return { "deadline.end": sentence("endsBeforeItBegins") };
    if (!precision) return { "deadline.precision": sentence("fieldRequired") };
  }
  if (kind === "meeting" && (!meeting || !register.meetings.has(meeting)))
    return { "deadline.meeting": sentence("noSuchMeeting") };
  return {};
}

/** Parties in the order of their codes, days only where the kind of deadline has them. */
export function tidied(coding: DraftCommitment, register: Pick<DeskRegister, "meetings">): DraftCommitment {
  return {
    ...coding,
    parties: rolesInOrder(coding.parties),
    deadline: tidiedDeadline(coding.deadline, register),
  };
}

function tidiedDeadline(
  { kind, start, end, precision, words, meeting }: CodedDeadline,
  register: Pick<DeskRegister, "meetings">,
): CodedDeadline {
  if (kind === "dated") return { kind, start, end, precision, words, meeting: null };
  if (kind !== "meeting") return { kind, start: null, end: null, precision: null, words, meeting: null };
  const day = (meeting && register.meetings.get(meeting)) || null;
  return { kind, start: day, end: day, precision: day ? "day" : null, words, meeting };
}

/** A word for all who adopted the text stands for each of them, once somebody has said who they are. */
export function spelledOut<T extends Pick<DraftCommitment, "parties">>(
  coding: T,
  together: string | null,
  participants: readonly string[],
): T {
  const group = coding.parties.find(({ code }) => code === together);
  if (!group || participants.length === 0) return coding;
  const named = new Set(coding.parties.map(({ code }) => code));
  const each = participants.filter((code) => !named.has(code)).map((code) => ({ ...group, code }));
  return { ...coding, parties: rolesInOrder([...coding.parties.filter((one) => one !== group), ...each]) };
}

/** Codes of those who would answer for it although the text does not bind them. */
export const notBound = (
  { parties }: Pick<DraftCommitment, "parties">,
  participants: ReadonlySet<string>,
): string[] =>
  parties.flatMap(({ code, role }) => (isResponsible(role) && !participants.has(code) ? [code] : []));
