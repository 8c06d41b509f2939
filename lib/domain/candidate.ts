import { accept, type Outcome, refuse } from "./outcome";
import { type Actor, canEdit, notAllowed } from "./permission";
import type { CandidateState } from "./vocabulary";

/** A report in the inbox, as far as deciding about it is concerned. */
export type CandidateStanding = {
  id: string;
  state: CandidateState;
  title: string;
  address: string | null;
  recordVersion: number;
};

/** Where a report may go from where it is: what became a source stays one until its development lets it go. */
const from: Record<"change" | "set-aside" | "reopen" | "use", readonly CandidateState[]> = {
  change: ["waiting"],
  "set-aside": ["waiting"],
  reopen: ["set-aside"],
  // Somebody may think better of what was set aside.
  use: ["waiting", "set-aside"],
};

/** Editors triage; a report that changed since it was on the screen is looked at again first. */
export function decideTriage(
  candidate: CandidateStanding,
  verb: keyof typeof from,
  basedOnVersion: number | null,
  by: Actor,
): Outcome<null> {
  if (!canEdit(by)) return notAllowed(by);
  if (basedOnVersion !== null && candidate.recordVersion !== basedOnVersion)
    return refuse("conflict", "candidateChanged", { current: standingOf(candidate) });
  if (!from[verb].includes(candidate.state))
    return refuse("conflict", candidate.state === "used" ? "candidateUsed" : "candidateNotWaiting", {
      current: standingOf(candidate),
    });
  return accept(null);
}

/** Several at once: all or none, and the first that stands in the way is named. */
export function decideTriageOfMany(
  candidates: readonly { candidate: CandidateStanding; basedOnVersion: number | null }[],
  verb: keyof typeof from,
  by: Actor,
): Outcome<null> {
  for (const { candidate, basedOnVersion } of candidates) {
    const decision = decideTriage(candidate, verb, basedOnVersion, by);
    if (decision.ok) continue;
    if (decision.code !== "conflict") return decision;
    const title = candidate.title || candidate.address || "…";
    return { ...decision, message: { key: "candidatesChanged", values: { title } } };
  }
  return accept(null);
}

const standingOf = ({ state, title, recordVersion }: CandidateStanding) => ({ state, title, recordVersion });
