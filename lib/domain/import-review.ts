import type { HouseRules } from "./assessment-review";
import { decideImportStep } from "./import-step";
import { accept, type Outcome, refuse, sentence } from "./outcome";
import { type Actor, canReview, notAllowed } from "./permission";
import type { ImportState } from "./vocabulary";

/** An import as review sees it. */
export type ReviewedImport = {
  state: ImportState;
  recordVersion: number;
  createdBy: string;
  submittedBy: string | null;
};

/** Longest note with which a reviewer sends an import back. */
export const longestReviewNote = 2_000;

/** Who brought the text, who submitted it, and whoever had a part in what stands in it. */
export const authorsOf = (current: ReviewedImport, shapers: readonly string[]): Set<string> =>
  new Set([current.createdBy, ...(current.submittedBy ? [current.submittedBy] : []), ...shapers]);

/**
 * The publisher is never an author while the two-person rule is on. With the rule off a one-person office publishes
 * also what nobody submitted; what its own author publishes is marked for good.
 */
export function decideImportPublication<T extends ReviewedImport>(
  current: T | null,
  basedOnVersion: number,
  shapers: readonly string[],
  by: Actor,
  { twoPersonRule }: HouseRules,
): Outcome<{ current: T; singlePerson: boolean }> {
  if (!canReview(by) || by.id === null) return notAllowed(by);
  const from = twoPersonRule ? (["submitted"] as const) : (["submitted", "proposals"] as const);
  const step = decideImportStep(current, { from, otherwise: "importNotSubmitted", basedOnVersion });
  if (!step.ok) return step;
  const own = authorsOf(step.value, shapers).has(by.id);
  if (twoPersonRule && own) return refuse("not-allowed", "ownImport");
  return accept({ current: step.value, singlePerson: own || step.value.submittedBy === null });
}

/** A reviewer sends back with a note that says why. */
export function decideImportSendBack<T extends ReviewedImport>(
  current: T | null,
  basedOnVersion: number,
  note: string,
  by: Actor,
): Outcome<{ current: T; note: string }> {
  if (!canReview(by)) return notAllowed(by);
  const step = decideImportStep(current, {
    from: ["submitted"],
    otherwise: "importNotSubmitted",
    basedOnVersion,
  });
  if (!step.ok) return step;
  if (note.trim() === "")
    return refuse("invalid", "checkFields", { fields: { note: sentence("noteRequired") } });
  return accept({ current: step.value, note: note.trim() });
}
