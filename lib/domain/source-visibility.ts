import { checkFields, longestNote } from "./assessment";
import type { HouseRules } from "./assessment-review";
import type { CommitmentFile, DevelopmentRecord } from "./commitment-file";
import { evidenceFor, whatIsMissingFor } from "./evidence";
import { type EvidenceRecord, staleEvidence } from "./evidence-review";
import { accept, type Outcome, refuse, sentence } from "./outcome";
import { type Actor, canReview, notAllowed } from "./permission";
import { isPublished, type PublishedRecord } from "./published-assessment";
import { isSamePeriod, reviewPeriods } from "./review-period";
import type { Status, Visibility } from "./vocabulary";

/** From what only editors see to what everybody sees. */
const openness: readonly Visibility[] = ["internal", "reference-only", "public"];
const isWider = (from: Visibility, to: Visibility) => openness.indexOf(to) > openness.indexOf(from);

export type VisibilityChange = { visibility: Visibility; singlePerson: boolean; reason: string };

/**
 * A reviewer decides who sees a source of accepted evidence, and says why. Nobody opens their own source further: a
 * second person accepted it as it was. With the rule off they may; the development says so for good.
 */
export function decideVisibility(
  development: EvidenceRecord,
  current: Visibility,
  asked: { visibility: Visibility; reason: string; basedOnVersion: number },
  by: Actor,
  rules: HouseRules,
): Outcome<VisibilityChange> {
  if (!canReview(by)) return notAllowed(by);
  const stale = staleEvidence(development, asked.basedOnVersion);
  if (stale) return stale;
  if (development.state !== "accepted") return refuse("invalid", "notAccepted");
  const own = development.authorId === by.id && isWider(current, asked.visibility);
  if (own && rules.twoPersonRule) return refuse("not-allowed", "ownEvidence");
  const reason = asked.reason.trim();
  if (reason === "") return checkFields({ reason: sentence("sayWhy") });
  if (reason.length > longestNote)
    return checkFields({ reason: sentence("textTooLong", { most: longestNote }) });
  if (current === asked.visibility) return checkFields({ visibility: sentence("visibilityIsSo") });
  const { visibility } = asked;
  return accept({ visibility, reason, singlePerson: development.singlePerson || own });
}

/** A published assessment that stands on a source, and whether its status would still be carried without it. */
export type VisibilityEffect = { id: string; subject: string; status: Status; carried: boolean };

/** What changing a source would do to the published assessments of one commitment that stand on it. */
export function visibilityEffects(
  file: CommitmentFile,
  sourceId: string,
  to: Visibility,
  today: string,
): VisibilityEffect[] {
  const changed = {
    ...file,
    developments: file.developments.map((one) => withVisibility(one, sourceId, to)),
  };
  return standingOn(file, sourceId).map(({ id, subject, status, missing, period }) => {
    const known = reviewPeriods(file).find((each) => isSamePeriod(each, period)) ?? period;
    const evidence = evidenceFor(changed, subject, known, today);
    return { id, subject, status, carried: whatIsMissingFor(status, evidence, missing) === null };
  });
}

const withVisibility = (development: DevelopmentRecord, sourceId: string, visibility: Visibility) => ({
  ...development,
  sources: development.sources.map((one) => (one.id === sourceId ? { ...one, visibility } : one)),
});

/** Those that nobody has corrected since. */
function standingOn(file: CommitmentFile, sourceId: string): PublishedRecord[] {
  const published = file.assessments.filter(isPublished);
  const corrected = new Set(published.map(({ correctsId }) => correctsId));
  return published.filter(({ id, stoodOn }) => !corrected.has(id) && stoodOn.sources.includes(sourceId));
}

type Wording = { id: string; replacesId: string | null; visibility: Visibility };

/** Ids of all wordings, former ones too, of sources that are internal now: the last one decides. */
export function internalNow(wordings: readonly Wording[]): Set<string> {
  const later = new Map<string, Wording[]>();
  for (const one of wordings)
    if (one.replacesId) later.set(one.replacesId, [...(later.get(one.replacesId) ?? []), one]);
  const isInternal = ({ id, visibility }: Wording): boolean =>
    later.get(id)?.some(isInternal) ?? visibility === "internal";
  return new Set(wordings.filter(isInternal).map(({ id }) => id));
}
