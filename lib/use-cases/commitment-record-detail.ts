import type {
  assessmentsOf,
  developmentsOf,
  searchesOf,
  sourcesOf,
} from "../../db/queries/commitment-record";
import type { responsesOf } from "../../db/queries/responses";
import type { AssessmentRecord } from "../domain/commitment-file";
import type { ReviewPeriod } from "../domain/commitment-item";
import { saidOf } from "../domain/link-check";
import { type Actor, canSeeDrafts } from "../domain/permission";
import { isRedactedField, type Redaction } from "../domain/redaction";
import { toldRule, weightOf } from "../domain/rule-trace";
import type {
  DetailAssessment,
  DetailDevelopment,
  DetailResponse,
  DetailSearch,
  DetailSource,
} from "./commitment-detail";

type Rows<T extends (...args: never[]) => Promise<unknown[]>> = Awaited<ReturnType<T>>;

/** Who wrote it and the reviewer's note are for those who work here. */
const forWorkers = (actor: Actor, row: { authorId: string; reviewNote: string | null }) => ({
  reviewNote: canSeeDrafts(actor) ? row.reviewNote : null,
  own: actor.id !== null && row.authorId === actor.id,
});

type VisibleAct = Pick<DetailDevelopment, "id" | "sources">;

/** Of each act it stood on the source versions that still stand and may be seen. */
const actsOf = ({ stoodOn }: Pick<AssessmentRecord, "stoodOn">, developments: VisibleAct[]) =>
  developments
    .filter(({ id }) => stoodOn.developments.includes(id))
    .map(({ sources }) => sources.filter(({ id }) => stoodOn.sources.includes(id)));

/** The published one that corrects another is named on it; both stay public. A period ends with a meeting held since. */
export function describeAssessments(
  rows: Rows<typeof assessmentsOf>,
  visible: { developments: VisibleAct[]; searches: { id: string }[]; periods: ReviewPeriod[] },
  actor: Actor,
): DetailAssessment[] {
  const developments = new Set(visible.developments.map(({ id }) => id));
  const searches = new Set(visible.searches.map(({ id }) => id));
  const correctedBy = new Map(
    rows
      .filter(({ assessment }) => assessment.state === "published")
      .map(({ assessment }) => [assessment.correctsId, assessment.id]),
  );
  return rows.map(({ assessment: row, author, reviewer, approver }) => ({
    id: row.id,
    subject: row.subject,
    period: visible.periods.find(({ start }) => start === row.periodStart) ?? {
      start: row.periodStart,
      end: row.periodEnd,
    },
    status: row.status,
    reason: row.reason,
    missing: row.missing,
    basis: row.basis,
    ...traceOf(row, actsOf(row, visible.developments)),
    state: row.state,
    singlePerson: row.singlePerson,
    codebook: row.codebook,
    publishedAt: row.publishedAt,
    submittedAt: row.submittedAt,
    createdAt: row.createdAt,
    evidenceChangedAt: row.evidenceChangedAt,
    correctsId: row.correctsId,
    correctedById: correctedBy.get(row.id) ?? null,
    developments: row.stoodOn.developments.filter((id) => developments.has(id)),
    searches: row.stoodOn.searches.filter((id) => searches.has(id)),
    author,
    reviewer: reviewer,
    // What waits shows nobody's approval but in the queue.
    approver: row.state === "published" ? approver : null,
    recordVersion: row.recordVersion,
    ...forWorkers(actor, row),
  }));
}

function traceOf(row: Rows<typeof assessmentsOf>[number]["assessment"], acts: DetailSource[][]) {
  // A draft stands on nothing yet.
  if (row.submittedAt === null) return { rule: null, weight: null };
  return {
    rule: toldRule(row.status, row.rule, acts),
    weight: weightOf(acts, row.stoodOn.sources),
  };
}

/** Readers see a development with the sources they may see; one that rests on internal sources alone stays inside. */
export function describeDevelopments(
  rows: Rows<typeof developmentsOf>,
  sources: Rows<typeof sourcesOf>,
  actor: Actor,
): DetailDevelopment[] {
  const inside = canSeeDrafts(actor);
  const described = rows.map(({ development: row, links, author, reviewer }) => ({
    id: row.id,
    happenedFrom: row.happenedFrom,
    happenedTo: row.happenedTo,
    place: row.place,
    what: row.what,
    language: row.language,
    restated: row.restated,
    state: row.state,
    links,
    sources: sources
      .filter(({ source }) => source.developmentId === row.id)
      .filter(({ source }) => inside || source.visibility !== "internal")
      .map((found) => describeSource(found, inside)),
    author,
    reviewer: reviewer,
    reviewedAt: row.reviewedAt,
    singlePerson: row.singlePerson,
    createdAt: row.createdAt,
    recordVersion: row.recordVersion,
    ...forWorkers(actor, row),
  }));
  return described.filter(({ sources }) => inside || sources.length > 0);
}

/** Of a source kept for reference, readers get the way to it but not what we copied. */
export function describeSource(
  { source: row, file, copy, link }: Rows<typeof sourcesOf>[number],
  inside: boolean,
): DetailSource {
  const open = inside || row.visibility === "public";
  return {
    id: row.id,
    visibility: row.visibility,
    address: row.address,
    archiveAddress: row.archiveAddress,
    file: open && !isRedactedField(row.redaction, "file") ? file : null,
    title: row.title,
    publisher: row.publisher,
    class: row.class,
    speaksFor: row.speaksFor,
    origin: row.origin,
    language: row.language,
    publishedOn: row.publishedOn,
    accessedOn: row.accessedOn,
    excerpt: open ? row.excerpt : "",
    locator: open ? row.locator : "",
    gist: open ? row.gist : "",
    gistBy: row.gistBy,
    linkState: link ? saidOf(link) : "unchecked",
    linkCheckedAt: link?.checkedAt ?? null,
    movedTo: link && saidOf(link) === "moved" ? link.finalAddress : null,
    copy: open && !isRedactedField(row.redaction, "copy") ? copy : null,
    redaction: row.redaction && describeRedaction(row.redaction),
  };
}

/** Who did it is nobody's business outside; when, why and the hashes are everybody's. */
const describeRedaction = ({ at, reason, hashes }: Redaction) => ({ at: new Date(at), reason, hashes });

/** Whether a party said it, not whether it is true, is what was checked. */
export function describeResponses(rows: Rows<typeof responsesOf>, actor: Actor): DetailResponse[] {
  return rows.map(({ response: row, file }) => ({
    ...{ id: row.id, assessmentId: row.assessmentId, party: row.partyCode, body: row.body },
    ...{ language: row.language, givenOn: row.givenOn, sourceTitle: row.sourceTitle },
    ...{ sourceAddress: row.sourceAddress, file, state: row.state, singlePerson: row.singlePerson },
    ...{ reviewedAt: row.reviewedAt, recordVersion: row.recordVersion },
    ...forWorkers(actor, row),
  }));
}

export function describeSearches(rows: Rows<typeof searchesOf>, actor: Actor): DetailSearch[] {
  return rows.map(({ search: row, author }) => ({
    id: row.id,
    subject: row.subject,
    words: row.words,
    language: row.language,
    searchedWhere: row.searchedWhere,
    searchedOn: row.searchedOn,
    state: row.state,
    author,
    recordVersion: row.recordVersion,
    ...forWorkers(actor, row),
  }));
}
