import type { ProposalRegister } from "../communique/propose/proposal";
import { addDays, isDay } from "./calendar";
import {
  alike,
  daysApart,
  daysBetween,
  isDispatch,
  mostDaysApart,
  type Report,
  type Weighed,
  weighReports,
} from "./report-likeness";

/** Why reports belong together, in words a person can check. */
export type SameEventReason = {
  dispatch: boolean;
  /** Days between the first and the last publication; null where a day is unknown. */
  days: number | null;
  /** What the texts share: party codes, towns, days `MM-DD`, numbers and words. */
  parties: string[];
  towns: string[];
  namedDays: string[];
  words: string[];
};

export type EventGroup = {
  ids: string[];
  why: SameEventReason;
  /** Reprints of one dispatch: they share an origin and count once. */
  dispatches: { ids: string[]; origin: string }[];
};

/** What two groups must have in common on average before they become one. */
const leastMean = 0.8;

/**
 * Waiting reports of one event: near-identical texts are one dispatch; else what they name must agree, and they must
 * have come out within three days of each other. A proposal: a person decides.
 */
export function sameEventGroups(reports: readonly Report[], register: ProposalRegister): EventGroup[] {
  const weighed = weighReports([...reports].sort(byId), register);
  return clustersOf(weighed, alike, isOneEvent)
    .filter((members) => members.length > 1)
    .map(groupOf);
}

/** A recorded development, as far as a new report may belong to it. */
export type RecordedEvent = {
  id: string;
  happenedFrom: string;
  happenedTo: string;
  text: string;
  sources: Report[];
};

/**
 * The recorded development that each report seems to be about, by the report's id: reports come out from the day before
 * an event to five days after it. A report without a day is not compared.
 */
export function recordedEventsOf(
  reports: readonly Report[],
  events: readonly RecordedEvent[],
  register: ProposalRegister,
): Map<string, { id: string; why: SameEventReason }> {
  const published = reports.flatMap((report) => {
    const { publishedOn: day } = report;
    return day !== null && isDay(day) ? [{ report, day }] : [];
  });
  const timely = events
    .map((event) => ({ event, from: addDays(event.happenedFrom, -1), to: addDays(event.happenedTo, 5) }))
    .filter((window) => published.some(({ day }) => isTimely(day, window)));
  const dated = published.filter(({ day }) => timely.some((window) => isTimely(day, window)));
  const told = timely.flatMap(({ event, ...window }) =>
    [toldBy(event), ...event.sources].map((report) => ({ event, report, ...window })),
  );
  const compared = [...dated, ...told].map(({ report }) => report);
  const weighed = weighReports(compared, register);
  const found = new Map<string, { id: string; why: SameEventReason }>();
  for (const [i, { report, day }] of dated.entries()) {
    const mine = weighed[i] as Weighed;
    const scored = told.flatMap(({ event, ...window }, at) => {
      if (!isTimely(day, window)) return [];
      const other = weighed[dated.length + at] as Weighed;
      return [{ event, other, score: alike(mine, other, 0) }];
    });
    const [best] = scored.sort((a, b) => b.score - a.score || byId(a.event, b.event));
    if (best && best.score >= 1)
      found.set(report.id, { id: best.event.id, why: reasonOf([mine, best.other]) });
  }
  return found;
}

/** What the development says of itself, as if it were a report. */
const toldBy = ({ id, text }: RecordedEvent): Report => ({
  ...{ id, title: "", excerpt: text, publisher: "", origin: "", publishedOn: null, sketch: null },
});

const isTimely = (day: string, { from, to }: { from: string; to: string }) => day >= from && day <= to;

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** One event is reported within days; only a dispatch may be printed again later. */
const isOneEvent = (members: Weighed[]) =>
  daysBetween(members.map(({ report }) => report.publishedOn)) <= mostDaysApart ||
  members.every((one, i) => members.slice(i + 1).every((other) => isDispatch(one, other)));

/** Joins the two groups whose nearest members are most alike, if they are alike enough on average. */
function clustersOf(
  members: readonly Weighed[],
  score: (a: Weighed, b: Weighed) => number,
  fits: (joined: Weighed[]) => boolean,
): Weighed[][] {
  const n = members.length;
  const scores = new Float64Array(n * n);
  const pairs: { i: number; j: number; score: number }[] = [];
  for (const [i, a] of members.entries())
    for (let j = i + 1; j < n; j++) {
      const value = score(a, members[j] as Weighed);
      scores[i * n + j] = value;
      scores[j * n + i] = value;
      if (value >= 1) pairs.push({ i, j, score: value });
    }
  pairs.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
  const home = members.map((_, i) => [i]);
  for (const { i, j } of pairs) {
    const [ours = [], theirs = []] = [home[i], home[j]];
    if (ours === theirs) continue;
    const between = ours.flatMap((x) => theirs.map((y) => scores[x * n + y] ?? 0));
    const mean = between.reduce((total, value) => total + value, 0) / between.length;
    const joined = [...ours, ...theirs];
    if (mean < leastMean || !fits(joined.map((at) => members[at] as Weighed))) continue;
    for (const at of joined) home[at] = joined;
  }
  return [...new Set(home)].map((some) => some.sort((a, b) => a - b).map((at) => members[at] as Weighed));
}

function groupOf(members: Weighed[]): EventGroup {
  const printed = clustersOf(
    members,
    (a, b) => (isDispatch(a, b) ? 1 : 0),
    () => true,
  );
  const dispatches = printed.filter((some) => some.length > 1);
  return {
    ids: members.map(({ report }) => report.id),
    why: { ...reasonOf(members), dispatch: dispatches.some((some) => some.length === members.length) },
    dispatches: dispatches.map((some) => ({
      ids: some.map(({ report }) => report.id),
      origin: originOf(some),
    })),
  };
}

/** The agency that a reprint names, else whoever published first. */
function originOf(members: Weighed[]): string {
  const named = members.map(({ report }) => report.origin).find((origin) => origin !== "");
  const day = ({ report }: Weighed) => report.publishedOn ?? "9999";
  const [first] = [...members].sort((a, b) =>
    day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : byId(a.report, b.report),
  );
  return named ?? first?.report.publisher ?? "";
}

/** What most of them name. */
function reasonOf(members: readonly Weighed[]): SameEventReason {
  const counts = new Map<string, number>();
  for (const { marks } of members)
    for (const mark of marks.keys()) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const held = [...counts].filter(([, n]) => n >= Math.max(2, members.length * 0.6)).map(([mark]) => mark);
  const of = (kind: string) =>
    held
      .filter((mark) => mark.startsWith(`${kind}:`))
      .map((mark) => mark.slice(kind.length + 1))
      .sort();
  return {
    dispatch: members.every((one, i) => members.slice(i + 1).every((other) => isDispatch(one, other))),
    days: daysApart(members.map(({ report }) => report.publishedOn)),
    ...{ parties: of("party"), towns: of("town"), namedDays: of("day") },
    words: [...of("number"), ...of("word")].slice(0, 8),
  };
}
