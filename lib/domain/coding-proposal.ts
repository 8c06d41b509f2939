import { locateQuote } from "../communique/anchor";
import { sliceCodePoints } from "../communique/code-points";
import { checkFields } from "./assessment";
import {
  type CodingChange,
  type CodingPart,
  type CodingRecord,
  codingClash,
  codingHasEnded,
  reasonFaults,
} from "./coding-change";
import { changedCoding, rebased, withoutBlanks } from "./coding-fields";
import { codingFaults, notBound, spelledOut, tidied } from "./desk-coding";
import type { DraftCommitment } from "./import";
import { accept, type Outcome, refuse, type Sentence, sentence } from "./outcome";
import { type Actor, canEdit, notAllowed } from "./permission";

export const mostParts = 9;
export const mostSuccessors = 20;

/** What an editor wants of a commitment's coding. */
export type CodingProposal = { reason: string } & (
  | {
      kind: "edit";
      /** As the form showed it when it was opened. */
      base: DraftCommitment;
      coding: DraftCommitment;
      /** It also ends what is marked as under correction. */
      settles: boolean;
    }
  | { kind: "split"; parts: CodingPart[] }
  | { kind: "merge"; into: string }
  | { kind: "withdraw"; successors: string[] }
);

export type CodingSubstance = Pick<CodingChange, "reason" | "base" | "changes" | "parts" | "intoId">;

/** Editors propose; what the method refuses when a text is published, it refuses here too. */
export function decideCodingDraft(
  file: CodingRecord,
  proposal: CodingProposal,
  by: Actor,
): Outcome<CodingSubstance> {
  if (!canEdit(by)) return notAllowed(by);
  if (file.openBy.some(({ authorId }) => authorId === by.id)) return refuse("invalid", "codingDraftOpen");
  return codingSubstance(file, proposal);
}

/** What is stored of a proposal, or what is wrong with it. */
export function codingSubstance(file: CodingRecord, proposal: CodingProposal): Outcome<CodingSubstance> {
  if (codingHasEnded(file)) return refuse("invalid", "codingHasEnded");
  const faults = reasonFaults(proposal.reason);
  const kinds = {
    edit: () => (proposal.kind === "edit" ? editOf(file, proposal, faults) : null),
    split: () => (proposal.kind === "split" ? splitOf(file, proposal.parts, faults) : null),
    merge: () => (proposal.kind === "merge" ? mergeOf(file, proposal.into, faults) : null),
    withdraw: () => (proposal.kind === "withdraw" ? withdrawalOf(file, proposal.successors, faults) : null),
  };
  const said = kinds[proposal.kind]() as Outcome<Omit<CodingSubstance, "reason">>;
  return said.ok ? accept({ ...said.value, reason: proposal.reason.trim() }) : said;
}

type Faults = Record<string, Sentence>;
type Said = Outcome<Omit<CodingSubstance, "reason">>;
const nothing = { base: {}, changes: {}, parts: [], intoId: null };
const some = (faults: Faults) => Object.keys(faults).length > 0;

/** As it would be published: nothing blank, parties by code, days only where the deadline has them. */
export const asPublished = (file: CodingRecord, coding: DraftCommitment): DraftCommitment =>
  tidied(spelledOut(withoutBlanks(coding), file.register.together, [...file.participants]), file.register);

/** What the method asks of a commitment, and that only those who adopted the text answer for it. */
export function faultsOf(file: CodingRecord, coding: DraftCommitment): Faults {
  const faults = codingFaults(coding, file.register);
  const [stranger] = file.participants.size > 0 ? notBound(coding, file.participants) : [];
  if (stranger && !faults.parties) faults.parties = sentence("notBound", { party: stranger });
  return faults;
}

type Edit = Extract<CodingProposal, { kind: "edit" }>;

function editOf(file: CodingRecord, { base, coding, settles }: Edit, faults: Faults): Said {
  const typed = asPublished(file, coding);
  const now = asPublished(file, file.coding);
  const laid = rebased(changedCoding(asPublished(file, base), typed), now);
  if (laid.clashes.length > 0) return codingClash(file.coding, laid.clashes);
  Object.assign(faults, faultsOf(file, { ...now, ...laid.changes }));
  if (some(faults)) return checkFields(faults);
  if (Object.keys(laid.changes).length === 0) return refuse("invalid", "codingUnchanged");
  const { underCorrectionAt, underCorrectionNote } = file;
  const ends = settles && underCorrectionAt !== null;
  return accept({
    ...nothing,
    base: { ...laid.base, ...(ends && { underCorrectionAt, underCorrectionNote }) },
    changes: { ...laid.changes, ...(ends && { underCorrectionAt: null, underCorrectionNote: "" }) },
  });
}

/** Two commitments or more take its place; each says which words of the quote are its own, or takes all of them. */
function splitOf(file: CodingRecord, parts: CodingPart[], faults: Faults): Said {
  const tidy = parts.map(({ coding, quote }) => ({
    coding: asPublished(file, coding),
    quote: asReceived(file, quote?.trim() || null),
  }));
  Object.assign(faults, partFaults(file, tidy));
  return some(faults)
    ? checkFields(faults)
    : accept({ ...nothing, ...ending(file, "replaced", []), parts: tidy });
}

/** Words taken from the text as people read it stand at the same place in the text as received. */
function asReceived({ quote, readingQuote }: CodingRecord, words: string | null): string | null {
  if (words === null || locateQuote(quote, words).ok) return words;
  const read = locateQuote(readingQuote, words);
  return read.ok ? sliceCodePoints(quote, read.value.start, read.value.end) : words;
}

/** What is wrong with the commitments of a split, each by its number. */
export function partFaults(file: CodingRecord, parts: CodingPart[]): Faults {
  const faults: Faults = {};
  if (parts.length < 2) faults.parts = sentence("splitNeedsTwo");
  if (parts.length > mostParts) faults.parts = sentence("tooMany");
  const titles = parts.map(({ coding }) => JSON.stringify(coding.title));
  parts.forEach(({ coding, quote }, i) => {
    for (const [field, fault] of Object.entries(faultsOf(file, coding)))
      faults[`parts.${i}.${field}`] = fault;
    const found = quote === null ? null : locateQuote(file.quote, quote);
    if (found && !found.ok) faults[`parts.${i}.quote`] = found.message;
    if (titles.indexOf(titles[i] as string) < i) faults[`parts.${i}.title`] ??= sentence("splitSameTitle");
  });
  return faults;
}

/** Its places become further places of the other. */
function mergeOf(file: CodingRecord, into: string, faults: Faults): Said {
  const target = file.others.get(into);
  if (!target) faults.into = sentence("mergeTargetNeeded");
  else if (target.lifecycle !== "in-force") faults.into = sentence("mergeTargetEnded");
  if (some(faults)) return checkFields(faults);
  return accept({ ...nothing, ...ending(file, "merged", [into]), intoId: target?.id ?? null });
}

function withdrawalOf(file: CodingRecord, successors: string[], faults: Faults): Said {
  const named = [...new Set(successors)];
  const unknown = named.find((code) => !file.others.has(code));
  if (unknown !== undefined) faults.successors = sentence("noSuchSuccessor", { code: unknown });
  if (named.length > mostSuccessors) faults.successors = sentence("tooMany");
  return some(faults) ? checkFields(faults) : accept({ ...nothing, ...ending(file, "withdrawn", named) });
}

/** A tombstone names what took its place; successors of a split get their codes when it is published. */
const ending = (
  { lifecycle, successors: before }: CodingRecord,
  after: CodingRecord["lifecycle"],
  successors: string[],
) => ({
  base: { lifecycle, successors: before },
  changes: { lifecycle: after, successors },
});
