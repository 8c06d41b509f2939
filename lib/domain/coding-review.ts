import { checkFields } from "./assessment";
import type { HouseRules } from "./assessment-review";
import {
  type CodingChange,
  type CodingRecord,
  type CodingStep,
  codingClash,
  codingHasEnded,
  isOpenDraft,
  longestNote,
  ownOnly,
  staleCoding,
  stepOf,
} from "./coding-change";
import { codingIn, rebased } from "./coding-fields";
import { asPublished, faultsOf, partFaults } from "./coding-proposal";
import { accept, type Outcome, type Refusal, refuse, sentence } from "./outcome";
import { type Actor, canReview, notAllowed } from "./permission";

/** Its author hands it to the reviewers. */
export function decideCodingSubmission(
  change: CodingChange,
  file: CodingRecord,
  basedOnVersion: number,
  by: Actor,
  at: Date,
): Outcome<CodingStep> {
  const refusal = ownOnly(change, basedOnVersion, by);
  if (refusal) return refusal;
  if (!isOpenDraft(change)) return refuse("invalid", "notADraft");
  const laid = stillFits(change, file);
  if (!laid.ok) return laid;
  return accept(stepOf(change, "submitted", { state: "submitted", submittedAt: at, ...laid.value }, by));
}

/**
 * Whether it still fits what stands now, by the rules of publishing. Words that others changed in another language
 * meanwhile become part of it.
 */
function stillFits(
  change: CodingChange,
  file: CodingRecord,
): Outcome<Partial<Pick<CodingChange, "base" | "changes">>> {
  if (codingHasEnded(file)) return refuse("invalid", "codingHasEnded");
  const target = [...file.others.values()].find(({ id }) => id === change.intoId);
  if (change.kind === "merge" && target?.lifecycle !== "in-force")
    return checkFields({ into: sentence("mergeTargetEnded") });
  if (change.kind === "split") return sound(partFaults(file, change.parts));
  if (change.kind !== "edit") return accept({});
  const stored = { base: codingIn(change.base), changes: codingIn(change.changes) };
  const now = asPublished(file, file.coding);
  const laid = rebased(stored, now);
  if (laid.clashes.length > 0) return codingClash(file.coding, laid.clashes);
  if (Object.keys(laid.changes).length === 0) return refuse("invalid", "codingUnchanged");
  const sane = sound(faultsOf(file, { ...now, ...laid.changes }));
  if (!sane.ok) return sane;
  return accept({
    base: { ...beside(change.base), ...laid.base },
    changes: { ...beside(change.changes), ...laid.changes },
  });
}

/** What a change holds besides coding. */
const beside = (stored: Record<string, unknown>) => {
  const coding = codingIn(stored);
  return Object.fromEntries(Object.entries(stored).filter(([field]) => !(field in coding)));
};

const sound = (faults: Parameters<typeof checkFields>[0]): Outcome<Record<string, never>> =>
  Object.keys(faults).length > 0 ? checkFields(faults) : accept({});

/** Publishing is the approval, by a second person, on the coding that the change was written on. */
export function decideCodingPublication(
  change: CodingChange,
  file: CodingRecord,
  basedOnVersion: number,
  by: Actor,
  at: Date,
  rules: HouseRules,
): Outcome<CodingStep> {
  const refusal = reviewRefusal(change, basedOnVersion, by, rules);
  if (refusal) return refusal;
  const laid = stillFits(change, file);
  if (!laid.ok) return laid;
  const set = {
    state: "published" as const,
    publishedAt: at,
    reviewerId: by.id as string,
    reviewedAt: at,
    singlePerson: change.authorId === by.id,
    ...laid.value,
  };
  return accept(stepOf(change, "published", set, by));
}

/** A reviewer sends it back with a note that says why. */
export function decideCodingSendBack(
  change: CodingChange,
  note: string,
  basedOnVersion: number,
  by: Actor,
  at: Date,
  rules: HouseRules,
): Outcome<CodingStep> {
  const refusal = reviewRefusal(change, basedOnVersion, by, rules);
  if (refusal) return refusal;
  if (note.trim() === "") return checkFields({ note: sentence("noteRequired") });
  if (note.length > longestNote) return checkFields({ note: sentence("textTooLong", { most: longestNote }) });
  const set = {
    ...{ state: "sent-back" as const, reviewerId: by.id as string },
    ...{ reviewedAt: at, reviewNote: note.trim() },
  };
  return accept(stepOf(change, "sent-back", set, by));
}

/** The reviewer is never the author while the rule is on. */
function reviewRefusal(
  change: CodingChange,
  basedOnVersion: number,
  by: Actor,
  rules: HouseRules,
): Refusal | null {
  if (!canReview(by)) return notAllowed(by);
  const old = staleCoding(change, basedOnVersion);
  if (old) return old;
  if (change.state !== "submitted") return refuse("invalid", "notWaiting");
  if (rules.twoPersonRule && change.authorId === by.id) return refuse("not-allowed", "ownCodingChange");
  return null;
}
