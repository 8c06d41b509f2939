import type { CommitmentItem } from "../../domain/commitment-item";
import { isReviewed } from "../../domain/published-word";
import {
  flags as everyFlag,
  type Flag,
  isResponsible,
  type ShownStatus,
  shownStatuses,
} from "../../domain/vocabulary";
import type { Run } from "../report";
import type { Composing } from "./composing";
import type { OwnStanding } from "./own-standing";
import { assessmentNote, clauseNote, publishedDay, responsesTo, searchNote, sourcesOf } from "./party-notes";
import { commitmentAddress } from "./places";
import { joined, small, statusRun, withNotes } from "./runs";
import { deadlineWords } from "./tables";
import { titleRuns } from "./titles";

/** What the text says of a party in one commitment, and what stands for it; each sentence with its footnotes. */
export function ownSentence(c: Composing, item: CommitmentItem, party: string, standing: OwnStanding): Run[] {
  const said: Run[] = [
    { text: item.number, href: commitmentAddress(c, item) },
    { text: " " },
    ...titleRuns(c, item),
    { text: c.say("party.itemFacts", { facts: itemFacts(c, item, party) }) },
  ];
  if (standing.kind === "assessed") return assessedSentences(c, item, said, standing);
  const place = clauseNote(c, item);
  if (standing.kind === "role") return othersSentence(c, item, said, place, party);
  const subject = item.mode === "collective" ? "all" : party;
  const details = c.facts.details.get(item.code);
  const searched = standing.flags.includes("silent") ? searchNote(c, details, subject) : null;
  const earlier = standing.earlier ? assessmentNote(c, details, [standing.earlier]) : null;
  const ended = standing.earlier
    ? c.say("party.earlier", { status: c.words.status[standing.earlier.status] })
    : "";
  return withNotes(
    [
      ...said,
      { text: c.say("party.dash") },
      { ...statusRun(c, standing.status), strong: true },
      ...flagRuns(c, standing.flags),
      { text: `${ended}${c.say("party.stop")}` },
    ],
    [place, ...(searched ? [searched] : []), ...(earlier ? [earlier] : [])],
  );
}

type Assessed = Extract<OwnStanding, { kind: "assessed" }>;

function assessedSentences(c: Composing, item: CommitmentItem, said: Run[], standing: Assessed): Run[] {
  const { say, lang, facts } = c;
  const first = withNotes([...said, { text: say("party.stop") }], [clauseNote(c, item)]);
  const details = facts.details.get(item.code);
  const { assessment } = standing;
  const second: Run[] = [
    { ...statusRun(c, standing.status), strong: true },
    ...(assessment ? [{ text: attribution(c, item, assessment) }] : []),
    ...(assessment && responsesTo(details, [assessment]).length > 0
      ? [{ text: say("party.responded") }]
      : []),
    // The search that found nothing has been said already.
    ...flagRuns(
      c,
      standing.flags.filter((flag) => flag !== "silent" || standing.status !== "no-evidence"),
    ),
    { text: say("party.stop") },
  ];
  const notes = assessment ? [assessmentNote(c, details, [assessment])] : [clauseNote(c, item)];
  // Chinese sentences follow each other without a space.
  return [...first, ...(lang === "zh" ? [] : [{ text: " " }]), ...withNotes(second, notes)];
}

/** Who says so, when and on what: never our own voice alone. */
function attribution(
  c: Composing,
  item: CommitmentItem,
  assessment: NonNullable<Assessed["assessment"]>,
): string {
  const { say, words, facts } = c;
  const on = say("party.assessedOn", { day: publishedDay(c, assessment) });
  const details = facts.details.get(item.code);
  const sources = sourcesOf(details, [assessment]).length;
  if (sources > 0)
    return (
      on +
      (assessment.basis
        ? say("party.evidence", { sources, basis: small(c, words.basis[assessment.basis]) })
        : say("party.evidencePlain", { sources }))
    );
  const searches = assessment.status === "no-evidence" ? (details?.searches.length ?? 0) : 0;
  return on + (searches > 0 ? say("party.searched", { searches }) : "");
}

/** In a role that is never assessed: what was assessed of the others, as a distribution. */
function othersSentence(
  c: Composing,
  item: CommitmentItem,
  said: Run[],
  place: string,
  party: string,
): Run[] {
  const { say, facts } = c;
  const statuses = othersStatuses(item, party);
  const published = (facts.details.get(item.code)?.assessments ?? []).filter(({ current }) => current);
  const spread = shownStatuses
    .map((status) => [status, statuses.filter((one) => one === status).length] as const)
    .filter(([, count]) => count > 0);
  const told: Run[] =
    spread.length === 0
      ? [{ text: say("party.nobodyElse") }]
      : item.mode === "collective"
        ? [{ text: say("party.othersTogether") }, smallStatus(c, item.status)]
        : [
            { text: say("party.others") },
            ...joined(
              spread.map(([status, count]) => [
                { status, text: say("party.spread", { status: small(c, c.words.status[status]), count }) },
              ]),
              say("party.comma"),
            ),
          ];
  const sources =
    statuses.some(isReviewed) && published.length > 0
      ? [assessmentNote(c, facts.details.get(item.code), published)]
      : [];
  const runs = [
    ...said,
    { text: say("party.dash") },
    ...told,
    ...flagRuns(c, item.flags),
    { text: say("party.stop") },
  ];
  return withNotes(runs, [place, ...sources]);
}

function othersStatuses(item: CommitmentItem, party: string): ShownStatus[] {
  const others = item.parties.filter(({ code, role }) => code !== party && isResponsible(role));
  if (item.mode === "collective") return others.length > 0 ? [item.status] : [];
  return others.flatMap(({ status }) => status ?? []);
}

/** Role, with whom, and by when. */
function itemFacts(c: Composing, item: CommitmentItem, party: string): string {
  const { say, words } = c;
  const own = item.parties.find(({ code }) => code === party);
  const others = c.sorted(
    item.parties.filter(({ code, role }) => code !== party && isResponsible(role)).map(({ code }) => code),
  );
  const role = own ? [small(c, words.role[own.role])] : [];
  const shared = own && isResponsible(own.role) && item.mode === "collective";
  const named = others.length > 0 && others.length <= 2;
  const together = shared
    ? [named ? say("party.togetherWith", { names: namesOf(c, item, others) }) : say("party.together")]
    : [];
  return [...role, ...together, dueWords(c, item)].join(say("party.semicolon"));
}

/** Names with what is disputed about them: nobody is listed as a Party without it. */
export const namesOf = (c: Composing, item: CommitmentItem, codes: readonly string[]): string =>
  codes
    .map((code) =>
      c.disputeOf(item.document, code)
        ? `${c.nameOf(code)}${c.say("party.itemFacts", { facts: c.say("party.disputed") })}`
        : c.nameOf(code),
    )
    .join(c.say("party.comma"));

function dueWords(c: Composing, { deadline }: CommitmentItem): string {
  const words = deadlineWords(c, deadline);
  return deadline.kind === "dated" ? c.say("party.due", { day: words }) : small(c, words);
}

const smallStatus = (c: Composing, status: ShownStatus): Run => ({
  status,
  text: small(c, c.words.status[status]),
  strong: true,
});

/** In the vocabulary's order; a review that is due is our backlog and is said so. */
function flagRuns(c: Composing, raised: readonly Flag[]): Run[] {
  const { say, words } = c;
  return everyFlag
    .filter((flag) => raised.includes(flag))
    .flatMap((flag) => [
      { text: say("party.semicolon") },
      { text: flag === "review-due" ? say("party.reviewDue") : small(c, words.flag[flag]), strong: true },
    ]);
}
