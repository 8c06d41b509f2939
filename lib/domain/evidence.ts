import type { CommitmentFile, DevelopmentRecord, SearchRecord } from "./commitment-file";
import type { ReviewPeriod } from "./commitment-item";
import { windowClosed } from "./deadline";
import { type Sentence, sentence } from "./outcome";
import { basisOf, isFirm, originCount, publicSources } from "./source";
import { partiesOfSubject } from "./subject";
import {
  allTogether,
  type Basis,
  type EvidenceState,
  type Polarity,
  type Status,
  statuses,
} from "./vocabulary";

/** What can be weighed for one subject and period; internal sources are already left out. */
export type Evidence = {
  subject: string;
  /** Acts in the window that support or contradict. */
  supporting: DevelopmentRecord[];
  contradicting: DevelopmentRecord[];
  /** Words repeated in the window; never an act. */
  restated: DevelopmentRecord[];
  searches: SearchRecord[];
  /** The deadline has passed or the period is over. */
  windowClosed: boolean;
};

/** Which records count: when submitting also what waits for review, when publishing only what is accepted. */
export type Counts = (record: { id: string; state: EvidenceState }) => boolean;
export const acceptedOnly: Counts = ({ state }) => state === "accepted";
export const alsoSubmitted: Counts = ({ state }) => state === "accepted" || state === "submitted";

/** An act that lasts counts where part of it lies in the window, because that part happened in it. */
const liesIn = (development: DevelopmentRecord, period: ReviewPeriod) =>
  development.happenedTo >= period.start && (period.end === null || development.happenedFrom <= period.end);

/** A link to all counts for each party unless that party has its own; the act of one counts for the shared act. */
function polaritiesFor(development: DevelopmentRecord, subject: string): Polarity[] {
  const own = development.links.filter((link) => link.subject === subject);
  if (subject === allTogether) return development.links.map(({ polarity }) => polarity);
  const links = own.length > 0 ? own : development.links.filter((link) => link.subject === allTogether);
  return links.map(({ polarity }) => polarity);
}

/** A search looks back: made in the period or after it, for this subject or for all. */
const searchCovers = (search: SearchRecord, subject: string, period: ReviewPeriod) =>
  (search.subject === subject || search.subject === allTogether) && search.searchedOn >= period.start;

export function evidenceFor(
  file: CommitmentFile,
  subject: string,
  period: ReviewPeriod,
  today: string,
  counts: Counts = acceptedOnly,
): Evidence {
  const usable = file.developments
    .filter((development) => counts(development) && liesIn(development, period))
    .map((development) => ({ ...development, sources: publicSources(development.sources) }))
    .filter(({ sources }) => sources.length > 0);
  const acts = usable.filter(({ restated }) => !restated);
  const having = (polarity: Polarity, among: DevelopmentRecord[]) =>
    among.filter((development) => polaritiesFor(development, subject).includes(polarity));
  return {
    subject,
    supporting: having("supports", acts),
    contradicting: having("contradicts", acts),
    restated: usable.filter(
      (development) => development.restated && polaritiesFor(development, subject).length > 0,
    ),
    searches: file.searches.filter((search) => counts(search) && searchCovers(search, subject, period)),
    windowClosed: windowClosed(file.deadline, period, today),
  };
}

const sourcesOf = (developments: DevelopmentRecord[]) => developments.flatMap(({ sources }) => sources);

/** What a status would stand on. */
export function carriersOf(status: Status, evidence: Evidence): DevelopmentRecord[] {
  if (status === "contrary" || status === "not-delivered") return evidence.contradicting;
  if (status === "not-applicable" || status === "not-assessable" || status === "no-evidence") return [];
  return evidence.supporting;
}

/** What the evidence lacks for a status, as a sentence for the editor; null when the status may be claimed. */
export function whatIsMissingFor(status: Status, evidence: Evidence, missing?: string): Sentence | null {
  const { supporting, contradicting } = evidence;
  switch (status) {
    // Nothing to weigh: the reason carries them.
    case "not-applicable":
    case "not-assessable":
      return null;
    // An act against the text after adoption, on P1 or two sources of different origin.
    case "contrary":
      if (contradicting.length === 0) return sentence("needsContraryAct");
      return contradicting.some(
        ({ sources }) => sources.some(({ class: c }) => c === "P1") || originCount(sources) >= 2,
      )
        ? null
        : sentence("needsFirmerContrary");
    // The core test is met, on a source of class P1 to P3 or on two origins.
    case "delivered": {
      if (supporting.length === 0) return sentence("needsSupportingAct");
      const sources = sourcesOf(supporting);
      return sources.some(isFirm) || originCount(sources) >= 2 ? null : sentence("needsFirmerSource");
    }
    // The core act is done; what is missing is named.
    case "mostly":
      if (supporting.length === 0) return sentence("needsSupportingAct");
      return missing !== undefined && missing.trim() === "" ? sentence("needsMissingNamed") : null;
    case "partial":
    case "started":
      return supporting.length === 0 ? sentence("needsSupportingAct") : null;
    // The window has closed and sources show the failed-when test met; absence of evidence never suffices.
    case "not-delivered":
      if (!evidence.windowClosed) return sentence("needsClosedWindow");
      return contradicting.length === 0 ? sentence("needsFailureShown") : null;
    // Nothing found, and the searches are logged.
    case "no-evidence":
      if (supporting.length > 0) return sentence("evidenceWasFound");
      return evidence.searches.length === 0 ? sentence("needsLoggedSearch") : null;
  }
}

/** For the editor's form: what each status still lacks. */
export const whatIsMissing = (evidence: Evidence): Record<Status, Sentence | null> =>
  Object.fromEntries(statuses.map((status) => [status, whatIsMissingFor(status, evidence)])) as Record<
    Status,
    Sentence | null
  >;

export const allowedStatuses = (evidence: Evidence): Status[] =>
  statuses.filter((status) => whatIsMissingFor(status, evidence) === null);

/** The developments, source versions and searches a status stands on, and the basis they give it. */
export function groundsOf(file: CommitmentFile, status: Status, evidence: Evidence) {
  const carriers = carriersOf(status, evidence);
  const sources = sourcesOf(carriers);
  const involved = [...file.documentParties, ...file.parties.map(({ code }) => code)];
  const basis: Basis | null = basisOf(sources, partiesOfSubject(file, evidence.subject), involved);
  return {
    basis,
    stoodOn: {
      developments: carriers.map(({ id }) => id),
      sources: sources.map(({ id }) => id),
      searches: status === "no-evidence" ? evidence.searches.map(({ id }) => id) : [],
    },
  };
}
