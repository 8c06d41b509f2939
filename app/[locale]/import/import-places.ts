import type { ImportPurpose, ImportState } from "@/lib/domain/vocabulary";

/** The four steps in their order, each with its page. */
export const steps = ["report", "structure", "proposals", "publish"] as const;
export type Step = (typeof steps)[number];

const stepOf: Record<ImportState, Step> = {
  reading: "report",
  report: "report",
  structure: "structure",
  proposing: "proposals",
  proposals: "proposals",
  submitted: "publish",
  published: "publish",
  failed: "report",
  discarded: "report",
};

/** Where the work on an import stands. */
export const stepNow = (state: ImportState): Step => stepOf[state];

/** A further text of a document has no statements of its own to decide, but places of known commitments. */
export function stepPath(id: string, step: Step, purpose: ImportPurpose = "document"): string {
  if (step === "report") return `/import/${id}`;
  if (step === "proposals" && purpose !== "document") return `/import/${id}/anchors`;
  return `/import/${id}/${step}`;
}

/** Where work goes on. */
export const placeOf = ({ id, state, purpose }: { id: string; state: ImportState; purpose: ImportPurpose }) =>
  stepPath(id, stepNow(state), state === "proposing" ? "document" : purpose);

/** Steps that were reached; later ones have nothing to show yet. */
export function isReached(state: ImportState, step: Step): boolean {
  const unread = state === "reading" || state === "failed" || state === "discarded";
  // Facts can be entered early: the proposals are better for it. And what looks wrong is looked at in its place.
  if (step === "publish" || step === "structure") return !unread;
  return steps.indexOf(step) <= steps.indexOf(stepNow(state));
}
