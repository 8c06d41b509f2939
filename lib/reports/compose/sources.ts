import { formatDay, formatInstant, formatInterval } from "../../domain/day-words";
import type { Run } from "../report";
import type { AssessmentFacts, CommitmentFacts, DevelopmentFacts, SourceFacts } from "../report-facts";
import type { Composing } from "./composing";
import { joined, small } from "./runs";

/** A footnote for what happened, with every source readers may see: publisher, class, for whom it speaks, days, address. */
export const developmentNote = (c: Composing, development: DevelopmentFacts): string =>
  c.notes.of(developmentRuns(c, development));

/** What a published assessment stands on, each with the mark of its footnote; empty where it names no development. */
export function evidenceRuns(c: Composing, assessment: AssessmentFacts, details: CommitmentFacts): Run[] {
  const cited = citedBy(assessment, details);
  if (cited.length === 0) return [];
  const parts = cited.map((development): Run[] => [
    { text: whenOf(c, development), note: developmentNote(c, development) },
  ]);
  return [{ text: c.say("source.evidence") }, ...joined(parts, c.say("source.list"))];
}

/** In order of time. */
const citedBy = (assessment: AssessmentFacts, details: CommitmentFacts): DevelopmentFacts[] =>
  details.developments.filter(({ id }) => assessment.developments.includes(id));

const whenOf = ({ lang }: Composing, { happenedFrom, happenedTo }: DevelopmentFacts) =>
  formatInterval(happenedFrom, happenedTo, lang);

function developmentRuns(c: Composing, development: DevelopmentFacts): Run[] {
  const { say, lang } = c;
  const { what, language, place, restated } = development;
  const where = place ? say("source.place", { place }) : "";
  return [
    { text: say("source.act", { when: whenOf(c, development), place: where }) },
    { text: what, ...(language === lang ? {} : { lang: language }) },
    ...(/[.!?…。！？]$/u.test(what) ? [] : [{ text: say("source.end") }]),
    ...(restated ? [{ text: say("source.restated") }] : []),
    ...development.sources.flatMap((source): Run[] => [
      { text: say("source.source") },
      ...sourceRuns(c, source),
      { text: say("source.end") },
    ]),
  ];
}

function sourceRuns(c: Composing, source: SourceFacts): Run[] {
  const { say, words, lang } = c;
  const label = say("source.class", { code: source.class, label: small(c, words.sourceClass[source.class]) });
  const title: Run[] = [
    source.title
      ? { text: source.title, ...(source.language === lang ? {} : { lang: source.language }) }
      : { text: say("source.noTitle") },
  ];
  const said = (text: string): Run[] => [{ text }];
  const day = (on: string) => formatDay(on, lang);
  const list = c.sorted(source.speaksFor).map(c.nameOf).join(say("source.list"));
  const parts: Run[][] = [
    title,
    ...(source.publisher ? [said(source.publisher)] : []),
    said(label),
    ...(source.publishedOn ? [said(say("source.published", { date: day(source.publishedOn) }))] : []),
    said(say("source.accessed", { date: day(source.accessedOn) })),
    said(list ? say("source.speaksFor", { list }) : say("source.speaksForNobody")),
    ...(source.origin ? [said(say("source.reprints", { origin: source.origin }))] : []),
    ...(source.address ? [[{ text: source.address, href: source.address }]] : []),
    ...(source.archiveAddress ? [[{ text: say("source.archived"), href: source.archiveAddress }]] : []),
    ...(source.redaction
      ? [
          said(
            say("source.redacted", {
              date: formatInstant(source.redaction.at, lang),
              reason: source.redaction.reason,
            }),
          ),
        ]
      : []),
  ];
  return joined(parts, say("source.comma"));
}
