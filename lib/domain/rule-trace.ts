import type { AssessmentRecord, CommitmentFile, SourceRecord } from "./commitment-file";
import {
  acceptedOnly,
  type Counts,
  carriersOf,
  type Evidence,
  evidenceFor,
  whatIsMissingFor,
} from "./evidence";
import type { Sentence } from "./outcome";
import { isSamePeriod, reviewPeriods } from "./review-period";
import { isFirm, originCount } from "./source";
import { type Status, statuses, statusOrder } from "./vocabulary";

/** Which part of the method's table let a status through; stored with the assessment, so the keys never change. */
export const ruleKeys = [
  "not-applicable-reason",
  "not-assessable-reason",
  "contrary-p1",
  "contrary-two-origins",
  "delivered-firm-source",
  "delivered-two-origins",
  "mostly-core",
  "partial-act",
  "not-delivered-window-closed",
  "started-act",
  "no-evidence-search",
] as const;
export type RuleKey = (typeof ruleKeys)[number];

/** Statuses with one way in; the two others depend on their sources. */
const onlyRule = {
  "not-applicable": "not-applicable-reason",
  "not-assessable": "not-assessable-reason",
  mostly: "mostly-core",
  partial: "partial-act",
  "not-delivered": "not-delivered-window-closed",
  started: "started-act",
  "no-evidence": "no-evidence-search",
} as const satisfies Record<Exclude<Status, "contrary" | "delivered">, RuleKey>;

/** The rule that lets the evidence carry a status; null where it does not. */
export function ruleOf(status: Status, evidence: Evidence): RuleKey | null {
  if (whatIsMissingFor(status, evidence)) return null;
  return firedRule(
    status,
    carriersOf(status, evidence).map(({ sources }) => sources),
  );
}

type Weighed = Pick<SourceRecord, "id" | "class" | "origin" | "publisher">;

/** `acts`: the sources of each act. A single firm source comes before two origins, as in the method's sentence. */
function firedRule(status: Status, acts: Weighed[][]): RuleKey | null {
  if (status === "delivered") {
    if (acts.flat().some(isFirm)) return "delivered-firm-source";
    return originCount(acts.flat()) >= 2 ? "delivered-two-origins" : null;
  }
  if (status === "contrary") {
    if (acts.flat().some((source) => source.class === "P1")) return "contrary-p1";
    return acts.some((sources) => originCount(sources) >= 2) ? "contrary-two-origins" : null;
  }
  return onlyRule[status];
}

const isRuleKey = (key: string | null): key is RuleKey => ruleKeys.some((each) => each === key);

/**
 * The rule of an assessment: the one stored with it. Of older ones what the sources it stood on still show; null where
 * too many of them have changed to tell.
 */
export const toldRule = (status: Status, stored: string | null, acts: Weighed[][]): RuleKey | null =>
  isRuleKey(stored) ? stored : firedRule(status, acts);

/** What an assessment stands on, counted: by class and by origin. */
export type Weight = {
  developments: number;
  sources: number;
  /** Reprints of one dispatch count once. */
  origins: number;
  classes: { class: SourceRecord["class"]; count: number }[];
  /** Source versions it stood on that were changed or taken away since. */
  gone: number;
};

export function weightOf(acts: Weighed[][], stoodOnSources: string[]): Weight {
  const sources = acts.flat();
  const classes = new Map<SourceRecord["class"], number>();
  for (const source of sources) classes.set(source.class, (classes.get(source.class) ?? 0) + 1);
  return {
    developments: acts.length,
    sources: sources.length,
    origins: originCount(sources),
    classes: [...classes]
      .map(([key, count]) => ({ class: key, count }))
      .sort((a, b) => (a.class < b.class ? -1 : 1)),
    gone: stoodOnSources.length - sources.length,
  };
}

/** `aside`: carries no judgement of progress; `instead`: of one that carries none, every other. */
export type Direction = "up" | "down" | "aside" | "instead";
/** Of another status: where it stands beside this one, and what it lacks; null: the evidence would carry it. */
export type OtherStatus = { status: Status; direction: Direction; missing: Sentence | null };

/** For the people who work here: what would change a status. Never for readers. */
export type Outlook = {
  others: OtherStatus[];
  /** Sources and searches each of which, taken away alone, would take the status away. */
  restsOn: string[];
};

/** What each other status lacks, and what this one could lose. */
export function outlookOf(status: Status, evidence: Evidence): Outlook {
  const others = statuses
    .filter((other) => other !== status)
    .map((other) => ({
      status: other,
      direction: directionOf(status, other),
      missing: whatIsMissingFor(other, evidence),
    }));
  return { others, restsOn: restsOn(status, evidence) };
}

/** The outlook of an assessment on the evidence of its own subject and period. */
export function outlookFor(
  file: CommitmentFile,
  { status, subject, period }: Pick<AssessmentRecord, "status" | "subject" | "period">,
  today: string,
  counts: Counts = acceptedOnly,
): Outlook {
  // The period may have ended since: a meeting was entered.
  const known = reviewPeriods(file).find((each) => isSamePeriod(each, period)) ?? period;
  return outlookOf(status, evidenceFor(file, subject, known, today, counts));
}

const ordered: readonly Status[] = statusOrder;

/** Contrary action stands below everything; what carries no judgement of progress stands aside. */
function directionOf(from: Status, to: Status): Direction {
  if (to === "not-applicable" || to === "not-assessable") return "aside";
  if (from === "not-applicable" || from === "not-assessable") return "instead";
  if (to === "contrary") return "down";
  return from === "contrary" || ordered.indexOf(to) > ordered.indexOf(from) ? "up" : "down";
}

function restsOn(status: Status, evidence: Evidence): string[] {
  if (ruleOf(status, evidence) === null) return [];
  const without = (id: string): Evidence => {
    const keep = (developments: Evidence["supporting"]) =>
      developments
        .map((one) => ({ ...one, sources: one.sources.filter((source) => source.id !== id) }))
        .filter(({ sources }) => sources.length > 0);
    return {
      ...evidence,
      supporting: keep(evidence.supporting),
      contradicting: keep(evidence.contradicting),
      searches: evidence.searches.filter((search) => search.id !== id),
    };
  };
  const carriers = carriersOf(status, evidence).flatMap(({ sources }) => sources.map(({ id }) => id));
  const searches = status === "no-evidence" ? evidence.searches.map(({ id }) => id) : [];
  return [...carriers, ...searches].filter((id) => ruleOf(status, without(id)) === null);
}
