import type { CommitmentItem } from "../../domain/commitment-item";
import { formatDay, formatInstant } from "../../domain/day-words";
import type { Run } from "../report";
import type {
  AssessmentFacts,
  CommitmentFacts,
  FactDocument,
  ResponseFacts,
  SourceFacts,
} from "../report-facts";
import type { Composing } from "./composing";
import { clauseRuns, documentAddress, viewAddress } from "./places";
import { joined } from "./runs";
import { translatedRuns } from "./titles";

/** “Clause 十三, Almaty 2025.”: the place in the text; commitments of one clause share it. */
export function clauseNote(c: Composing, item: CommitmentItem): string {
  const document = c.documentOf(item.document)?.shortTitle[c.lang] ?? item.document;
  return c.notes.of([...clauseRuns(c, item), { text: c.say("party.inDocument", { document }) }]);
}

export function documentNote(c: Composing, document: FactDocument): string {
  const { lang, say } = c;
  const adopted = say("party.adopted", { day: formatDay(document.adoptedOn, lang) });
  const [first, ...more] = translatedRuns(c, document.title);
  const linked: Run[] = first ? [{ ...first, href: documentAddress(c, document.slug) }, ...more] : more;
  return c.notes.of([...linked, { text: adopted }]);
}

/** Sentences that count say over what: the same view on the site, where everybody can count again. */
export const countNote = (c: Composing): string =>
  c.notes.of([{ text: c.say("party.counted"), href: viewAddress(c, c.facts.request.view) }]);

/** What an assessment stands on: its sources, or the searches that found nothing, or the reason that was given. */
export function assessmentNote(
  c: Composing,
  details: CommitmentFacts | undefined,
  assessments: readonly AssessmentFacts[],
): string {
  const { say } = c;
  const sources = sourcesOf(details, assessments);
  const missing = assessments.map((one) => one.missing).filter(Boolean);
  const named: Run[] =
    sources.length > 0
      ? [
          { text: say("party.sources") },
          ...joined(
            sources.map((source) => sourceRuns(c, source)),
            say("party.semicolon"),
          ),
          { text: say("party.stop") },
        ]
      : searchRuns(c, details, assessments);
  return c.notes.of([
    ...(named.length > 0 ? named : reasonRuns(c, assessments)),
    ...missing.map((words) => ({ text: say("party.missing", { words }) })),
    ...(assessments.some(({ singlePerson }) => singlePerson) ? [{ text: say("party.single") }] : []),
    ...responsesTo(details, assessments).flatMap((response) => responseRuns(c, response)),
  ]);
}

/** What a party said to one of these stands beside it. */
export const responsesTo = (
  details: CommitmentFacts | undefined,
  assessments: readonly AssessmentFacts[],
): ResponseFacts[] =>
  (details?.responses ?? []).filter(({ subject }) => assessments.some((one) => one.subject === subject));

function responseRuns(c: Composing, response: ResponseFacts): Run[] {
  const { party, body, givenOn, sourceTitle, sourceAddress } = response;
  const day = formatDay(givenOn, c.lang);
  return [
    { text: c.say("party.response", { party: c.nameOf(party), day, words: body }) },
    { text: sourceTitle, ...(sourceAddress ? { href: sourceAddress } : {}) },
    { text: c.say("party.responseEnd") },
  ];
}

/** Searches of all parties together, or of one of the subjects. */
export function searchNote(
  c: Composing,
  details: CommitmentFacts | undefined,
  subject: string,
): string | null {
  const found = searchWords(c, details, [subject]);
  return found.length > 0 ? c.notes.of(found) : null;
}

export function sourcesOf(
  details: CommitmentFacts | undefined,
  assessments: readonly AssessmentFacts[],
): SourceFacts[] {
  const stoodOn = new Set(assessments.flatMap(({ developments }) => developments));
  const sources = (details?.developments ?? [])
    .filter(({ id }) => stoodOn.has(id))
    .flatMap((development) => development.sources);
  return [
    ...new Map(
      sources.map((source) => [JSON.stringify([source.title, source.publisher, source.address]), source]),
    ).values(),
  ];
}

function sourceRuns({ say, lang }: Composing, source: SourceFacts): Run[] {
  const { publisher, publishedOn } = source;
  const title = source.title || say("source.noTitle");
  const after = publishedOn
    ? say("party.source", { publisher, day: formatDay(publishedOn, lang) })
    : say("party.sourceUndated", { publisher });
  const written = source.title && source.language !== lang ? { lang: source.language } : {};
  return [{ text: title, ...written, ...(source.address ? { href: source.address } : {}) }, { text: after }];
}

const searchRuns = (c: Composing, details: CommitmentFacts | undefined, of: readonly AssessmentFacts[]) =>
  of.some(({ status }) => status === "no-evidence")
    ? searchWords(
        c,
        details,
        of.map(({ subject }) => subject),
      )
    : [];

function searchWords(c: Composing, details: CommitmentFacts | undefined, subjects: readonly string[]): Run[] {
  const { say, lang } = c;
  const searches = (details?.searches ?? []).filter(
    ({ party }) => party === null || party === "all" || subjects.includes(party) || subjects.includes("all"),
  );
  if (searches.length === 0) return [];
  return [
    { text: say("party.searches") },
    ...joined(
      searches.map(({ words, where, on }) => [
        { text: say("party.search", { words, where, day: formatDay(on, lang) }) },
      ]),
      say("party.semicolon"),
    ),
    { text: say("party.stop") },
  ];
}

const reasonRuns = ({ say }: Composing, assessments: readonly AssessmentFacts[]): Run[] =>
  assessments.map(({ reason }) => ({ text: say("party.reason", { words: reason }) }));

/** The day an assessment was published. */
export const publishedDay = ({ lang }: Composing, { publishedAt }: AssessmentFacts): string =>
  formatInstant(publishedAt, lang);
