import type { Span } from "../communique/edits";
import type { AuditEntry } from "./audit";
import { accept, type Outcome, refuse } from "./outcome";
import { type Actor, canEdit, notAllowed } from "./permission";
import type { AnchorState } from "./vocabulary";

/** Where in a further version of its document a commitment stands, as far as the desk knows. */
export type VersionPlace = {
  id: string;
  importId: string;
  anchorId: string;
  commitmentId: string;
  state: AnchorState;
  /** Code points of the new version's clean text; null for one that has no place. */
  start: number | null;
  end: number | null;
  /** Per mille. */
  confidence: number;
  decidedBy: string | null;
  decidedAt: Date | null;
  recordVersion: number;
};

export type PlaceClaim = {
  basedOnVersion: number;
  state: Exclude<AnchorState, "proposed">;
  start: number | null;
  end: number | null;
};

/** The statement that holds a span whole: an anchor lies in one statement. */
export const holderOf = <T extends Span>(statements: readonly T[], span: Span): T | undefined =>
  statements.find(({ start, end }) => start <= span.start && span.end <= end);

/** A person says where a commitment stands in the new version, that its place is yet to be found, or that there is none. */
export function decidePlace(
  current: VersionPlace,
  claim: PlaceClaim,
  statements: readonly Span[],
  by: Actor,
  at: Date,
): Outcome<VersionPlace> {
  if (!canEdit(by)) return notAllowed(by);
  if (claim.basedOnVersion !== current.recordVersion) {
    const { state, start, end, recordVersion } = current;
    return refuse("conflict", "placeChanged", { current: { state, start, end, recordVersion } });
  }
  const span = spanOf(current, claim);
  if (claim.state === "confirmed") {
    if (!span) return refuse("invalid", "placeNeeded");
    if (span.end <= span.start || !holderOf(statements, span))
      return refuse("invalid", "placeInOneStatement");
  }
  const moved =
    claim.state === "confirmed" && span && (span.start !== current.start || span.end !== current.end);
  return accept({
    ...current,
    state: claim.state,
    start: claim.state === "confirmed" && span ? span.start : null,
    end: claim.state === "confirmed" && span ? span.end : null,
    // A place that a person chose is as sure as the person; one that was confirmed keeps what the software thought.
    confidence: moved ? 1000 : claim.state === "confirmed" ? current.confidence : 0,
    decidedBy: by.id,
    decidedAt: at,
    recordVersion: current.recordVersion + 1,
  });
}

/** Confirming without naming a place confirms the one proposed. */
function spanOf(current: VersionPlace, claim: PlaceClaim): Span | null {
  if (claim.start !== null && claim.end !== null) return { start: claim.start, end: claim.end };
  return current.start !== null && current.end !== null ? { start: current.start, end: current.end } : null;
}

/** One change of a place as the audit tells it. */
export function placeAudit(
  action: string,
  actorId: string,
  before: VersionPlace | null,
  after: VersionPlace | null,
): AuditEntry {
  const entityId = (after ?? before)?.id ?? "";
  return { actorId, entity: "import-anchor", entityId, action, before: told(before), after: told(after) };
}

const told = (place: VersionPlace | null) => (place ? { ...place } : null);
