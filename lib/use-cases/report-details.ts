import { chunksOf } from "../../db/queries/chunks";
import { sourcesOf } from "../../db/queries/commitment-record";
import { codedFactsOf } from "../../db/queries/report-commitments";
import {
  acceptedDevelopments,
  acceptedResponses,
  acceptedSearches,
  developmentLinksOf,
  publishedAssessments,
} from "../../db/queries/report-evidence";
import type { Q } from "../../db/store";
import type { CommitmentItem } from "../domain/commitment-item";
import { groupedBy } from "../domain/grouped-by";
import { visitor } from "../domain/permission";
import { lastStanding } from "../domain/published-assessment";
import { allTogether } from "../domain/vocabulary";
import type {
  AssessmentFacts,
  CommitmentFacts,
  DevelopmentFacts,
  SourceFacts,
} from "../reports/report-facts";
import type { DetailDevelopment, DetailSource } from "./commitment-detail";
import { describeDevelopments } from "./commitment-record-detail";
import { otherRequests } from "./other-requests";
import { quotesOf } from "./report-quotes";

const commitmentsAtOnce = 200;
const recordsAtOnce = 200;

/** What readers know of each of these commitments beyond its list item, by code; a few hundred at a time. */
export async function reportDetails(
  q: Q,
  items: readonly CommitmentItem[],
): Promise<Map<string, CommitmentFacts>> {
  const details = new Map<string, CommitmentFacts>();
  for (const some of chunksOf(items, commitmentsAtOnce)) {
    for (const [code, facts] of await detailsOf(q, some)) details.set(code, facts);
    await otherRequests();
  }
  return details;
}

async function detailsOf(q: Q, items: CommitmentItem[]): Promise<[string, CommitmentFacts][]> {
  const coded = await codedFactsOf(
    q,
    items.map(({ code }) => code),
  );
  const ids = coded.map(({ id }) => id);
  const developments = await developmentsOf(q, ids);
  const assessments = groupedBy(await publishedAssessments(q, ids), (row) => row.commitmentId);
  const searches = groupedBy(await acceptedSearches(q, ids), (row) => row.commitmentId);
  const responses = groupedBy(await acceptedResponses(q, ids), (row) => row.commitmentId);
  const quotes = await quotesOf(q, coded);
  const byCode = new Map(coded.map((row) => [row.code, row]));
  return items.flatMap((item): [string, CommitmentFacts][] => {
    const row = byCode.get(item.code);
    if (!row) return [];
    const own = developments.get(row.id) ?? [];
    const published = assessments.get(row.id) ?? [];
    const subjectOf = new Map(published.map(({ id, subject }) => [id, subject]));
    const { deliveredWhen, failedWhen, testsWrittenAt, untranslated, wordRule, successors } = row;
    return [
      [
        item.code,
        {
          ...{ deliveredWhen, failedWhen, testsWrittenAt, untranslated, wordRule, successors },
          underCorrection: row.underCorrectionAt && {
            ...{ at: row.underCorrectionAt, note: row.underCorrectionNote },
          },
          quotes: quotes.get(row.id) ?? [],
          assessments: standingOf(published, item, row.recurrence === "once", own),
          developments: own,
          responses: (responses.get(row.id) ?? []).map((one) => ({
            subject: subjectOf.get(one.assessmentId) ?? allTogether,
            ...{ party: one.partyCode, body: one.body, language: one.language, givenOn: one.givenOn },
            ...{ sourceTitle: one.sourceTitle, sourceAddress: one.sourceAddress },
          })),
          searches: (searches.get(row.id) ?? []).map((one) => ({
            ...{ words: one.words, language: one.language, where: one.searchedWhere, on: one.searchedOn },
            party: one.subject === allTogether ? null : one.subject,
          })),
        },
      ],
    ];
  });
}

type Published = Awaited<ReturnType<typeof publishedAssessments>>[number];

/** Of each subject what stands in its newest period; a one-off commitment has a single one. */
function standingOf(
  rows: readonly Published[],
  { period }: CommitmentItem,
  once: boolean,
  developments: readonly DevelopmentFacts[],
): AssessmentFacts[] {
  const visible = new Set(developments.map(({ id }) => id));
  return [...groupedBy(rows, ({ subject }) => subject).values()].flatMap((own) => {
    const newest = own.reduce((latest, { periodStart }) => (periodStart > latest ? periodStart : latest), "");
    const published = own
      .filter(({ periodStart }) => once || periodStart === newest)
      .flatMap((row) => (row.publishedAt ? [{ ...row, publishedAt: row.publishedAt }] : []));
    const row = lastStanding(published);
    if (!row) return [];
    return [
      {
        ...{ subject: row.subject, status: row.status, reason: row.reason, missing: row.missing },
        ...{ basis: row.basis, publishedAt: row.publishedAt, singlePerson: row.singlePerson },
        period: { start: row.periodStart, end: row.periodEnd },
        developments: row.stoodOn.developments.filter((id) => visible.has(id)),
        current: once || row.periodStart === period.start,
        correction: row.correctsId !== null,
        evidenceChanged: row.evidenceChangedAt !== null,
        toReconfirm: row.toReconfirmAt !== null,
      },
    ];
  });
}

/** By commitment, in order of time, with the sources that readers may see. */
async function developmentsOf(q: Q, commitmentIds: string[]): Promise<Map<string, DevelopmentFacts[]>> {
  const links = await developmentLinksOf(q, commitmentIds);
  const described: DetailDevelopment[] = [];
  for (const ids of chunksOf([...new Set(links.map((link) => link.developmentId))], recordsAtOnce)) {
    const rows = await acceptedDevelopments(q, ids);
    const sources = await sourcesOf(
      q,
      rows.map(({ development }) => development.id),
    );
    described.push(
      ...describeDevelopments(
        rows.map((row) => ({ ...row, links: [] })),
        sources,
        visitor,
      ),
    );
  }
  described.sort(inTime);
  const linksOf = groupedBy(links, ({ developmentId }) => developmentId);
  const byCommitment = new Map<string, DevelopmentFacts[]>();
  for (const development of described)
    for (const [commitmentId, own] of groupedBy(
      linksOf.get(development.id) ?? [],
      (link) => link.commitmentId,
    ))
      byCommitment.set(commitmentId, [...(byCommitment.get(commitmentId) ?? []), told(development, own)]);
  return byCommitment;
}

const inTime = (a: DetailDevelopment, b: DetailDevelopment) =>
  a.happenedFrom.localeCompare(b.happenedFrom) ||
  a.happenedTo.localeCompare(b.happenedTo) ||
  (a.id < b.id ? -1 : 1);

type Link = { subject: string; polarity: DevelopmentFacts["links"][number]["polarity"]; note: string };

const told = (development: DetailDevelopment, links: Link[]): DevelopmentFacts => {
  const { id, what, language, happenedFrom, happenedTo, place, restated, sources } = development;
  return {
    ...{ id, what, language, happenedFrom, happenedTo, place, restated },
    links: links.map(({ subject, polarity, note }) => ({ party: subject, polarity, note })),
    sources: sources.map(toldSource),
  };
};

const toldSource = (source: DetailSource): SourceFacts => {
  const { title, publisher, address, archiveAddress, language, publishedOn, accessedOn } = source;
  const { speaksFor, origin, redaction } = source;
  return {
    ...{ title, publisher, class: source.class, address, archiveAddress, language, publishedOn, accessedOn },
    ...{ speaksFor, origin },
    redaction: redaction && { at: redaction.at, reason: redaction.reason },
  };
};
