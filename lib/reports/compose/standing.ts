import type { CommitmentItem } from "../../domain/commitment-item";
import { formatDay, formatInstant, formatInterval } from "../../domain/day-words";
import { groupedBy } from "../../domain/grouped-by";
import { allTogether, isResponsible, type ShownStatus } from "../../domain/vocabulary";
import type { FactsBlock, Run } from "../report";
import type { AssessmentFacts, CommitmentFacts, DevelopmentFacts, ResponseFacts } from "../report-facts";
import type { Composing } from "./composing";
import { joined, plain, sentences, small, statusRun } from "./runs";
import { developmentNote, evidenceRuns } from "./sources";

/** Who can be assessed of a commitment, and the word that stands for each. */
export function subjectsOf(item: CommitmentItem): { subject: string; status: ShownStatus }[] {
  const responsible = item.parties.filter(({ role }) => isResponsible(role));
  if (item.mode === "collective")
    return responsible.length > 0 ? [{ subject: allTogether, status: item.status }] : [];
  return responsible.map(({ code, status }) => ({ subject: code, status: status ?? "not-reviewed" }));
}

/**
 * For every subject: its word, why, what is missing, on what it rests, since when, and the footnotes. Subjects of whom
 * there is nothing to tell but the same word share a line.
 */
export function standingRows(
  c: Composing,
  item: CommitmentItem,
  details: CommitmentFacts | undefined,
): FactsBlock["rows"] {
  const statusOf = new Map(subjectsOf(item).map(({ subject, status }) => [subject, status]));
  const told = c.sorted([...statusOf.keys()]).map((subject) => ({
    name: subjectWords(c, item.document, subject),
    status: statusOf.get(subject) ?? "not-reviewed",
    value: standingRuns(c, subject, statusOf.get(subject) ?? "not-reviewed", details),
  }));
  const alike = groupedBy(told, ({ name, status, value }) => (value.length === 1 ? status : name));
  return [...alike.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    if (rows.length === 1) return [{ name: first.name, value: first.value }];
    const list = rows.map(({ name }) => name).join(c.say("source.list"));
    return [
      { name: c.say("told.subjects"), value: [...first.value, { text: c.say("told.alike", { list }) }] },
    ];
  });
}

/** A disputed participation is said wherever the name is listed. */
export function subjectWords(
  { nameOf, disputeOf, say }: Composing,
  document: string,
  subject: string,
): string {
  const dispute = disputeOf(document, subject);
  return dispute
    ? say("charts.disputed", { party: nameOf(subject), counted: String(dispute.counted) })
    : nameOf(subject);
}

/** What stands for one subject, in sentences. */
function standingRuns(
  c: Composing,
  subject: string,
  status: ShownStatus,
  details: CommitmentFacts | undefined,
): Run[] {
  const found = details?.assessments.find((one) => one.subject === subject);
  const said = found?.current && details ? foundRuns(c, found, details) : unreviewedRuns(c, found);
  const beside = [
    ...searchRuns(c, subject, details),
    ...(details?.responses ?? []).filter((one) => one.subject === subject).map((one) => responseRuns(c, one)),
  ];
  const word = statusRun(c, found?.current ? found.status : status);
  const rest = sentences(c, [...said, ...beside]);
  return rest.length > 0 ? [word, { text: c.say("source.stop") }, ...rest] : [word];
}

const unreviewedRuns = ({ say, words }: Composing, earlier: AssessmentFacts | undefined): Run[][] =>
  earlier ? [plain(say("told.earlier", { status: words.status[earlier.status] }))] : [];

function foundRuns(c: Composing, found: AssessmentFacts, details: CommitmentFacts): Run[][] {
  const evidence = evidenceRuns(c, found, details);
  return [
    plain(c.say("told.reason", { reason: found.reason })),
    ...(found.missing ? [plain(c.say("told.missing", { missing: found.missing }))] : []),
    plain(assessedWords(c, found)),
    ...markWords(c, found).map(plain),
    ...(evidence.length > 0 ? [ended(c, evidence)] : []),
    // Its basis tells that there was something to see.
    ...(evidence.length === 0 && found.basis !== null ? [plain(c.say("told.evidenceGone"))] : []),
  ];
}

/** A date that is abbreviated ends the sentence by itself. */
const ended = ({ say }: Composing, runs: Run[]): Run[] =>
  runs.at(-1)?.text.endsWith(".") ? runs : [...runs, { text: say("source.end") }];

/** Accepted acts that no standing assessment names: found later, or speaking against it. */
export function otherRows(c: Composing, details: CommitmentFacts | undefined): FactsBlock["rows"] {
  if (!details) return [];
  const cited = new Set(details.assessments.flatMap(({ developments }) => developments));
  const others = details.developments.filter(({ id }) => !cited.has(id));
  if (others.length === 0) return [];
  const parts = others.map((development): Run[] => [
    { text: otherWords(c, development), note: developmentNote(c, development) },
  ]);
  return [{ name: c.say("told.others"), value: joined(parts, c.say("source.semicolon")) }];
}

function otherWords(c: Composing, { links, happenedFrom, happenedTo }: DevelopmentFacts) {
  const { say, words, lang, nameOf } = c;
  const when = formatInterval(happenedFrom, happenedTo, lang);
  const [polarity] = links.map((link) => small(c, words.polarity[link.polarity]));
  const subject = links
    .map(({ party }) => (party === allTogether ? small(c, nameOf(party)) : nameOf(party)))
    .join(say("source.list"));
  return say("told.other", { when, polarity: polarity ?? "", subject });
}

function assessedWords(c: Composing, found: AssessmentFacts): string {
  const { say, words, lang } = c;
  const { start, end } = found.period;
  const date = formatInstant(found.publishedAt, lang);
  // A one-off commitment has one window; only periods that end are worth naming.
  const period = end === null ? "" : say("told.period", { period: formatInterval(start, end, lang) });
  return found.basis
    ? say("told.assessed", { basis: small(c, words.basis[found.basis]), date, period })
    : say("told.assessedNoBasis", { date, period });
}

const markWords = ({ say }: Composing, found: AssessmentFacts): string[] => [
  ...(found.correction ? [say("told.correction")] : []),
  ...(found.singlePerson ? [say("told.single")] : []),
  ...(found.evidenceChanged ? [say("told.changed")] : []),
  ...(found.toReconfirm ? [say("told.reconfirm")] : []),
];

/** Where somebody looked and found nothing: as much part of the result as what was found. */
function searchRuns(c: Composing, subject: string, details: CommitmentFacts | undefined): Run[][] {
  const own = (details?.searches ?? []).filter(({ party }) => (party ?? allTogether) === subject);
  return own.map(({ words, where, on }) =>
    plain(c.say("told.searched", { words, where, date: formatDay(on, c.lang) })),
  );
}

function responseRuns(
  c: Composing,
  { party, body, language, givenOn, sourceTitle, sourceAddress }: ResponseFacts,
): Run[] {
  const { say, lang } = c;
  return [
    { text: say("told.response", { party: c.nameOf(party), date: formatDay(givenOn, lang) }) },
    { text: body, ...(language === lang ? {} : { lang: language }) },
    { text: say("told.responseSource") },
    { text: sourceTitle, ...(sourceAddress ? { href: sourceAddress } : {}) },
    { text: say("told.responseEnd") },
  ];
}
