import { sourcesOf } from "../../db/queries/commitment-record";
import { authorsByImport } from "../../db/queries/import-authors";
import type { openImports } from "../../db/queries/import-publishing";
import {
  linksWithCommitments,
  type openAssessments,
  type openDevelopments,
  type openSearches,
} from "../../db/queries/review";
import type { Q } from "../../db/store";
import type { AssessmentRecord } from "../domain/commitment-file";
import type { ReviewPeriod } from "../domain/commitment-item";
import {
  type Approver,
  type LackingApproval,
  lackingApproval,
  standingApproval,
} from "../domain/contrary-approval";
import { authorsOf } from "../domain/import-review";
import type {
  AssessmentState,
  Basis,
  EvidenceState,
  ImportPurpose,
  ImportState,
  Mode,
  Polarity,
  Status,
  TrackedType,
  Trilingual,
} from "../domain/vocabulary";
import type { DetailSource } from "./commitment-detail";
import { describeSource } from "./commitment-record-detail";
import { importName } from "./import-head";

/** The commitment a piece of work belongs to; `recordVersion` is the one a new claim must be based on. */
export type WorkPlace = {
  code: string;
  number: string;
  title: Trilingual;
  type: TrackedType;
  deliveredWhen: Trilingual;
  failedWhen: Trilingual;
  mode: Mode;
  recordVersion: number;
};

/** What every piece of work shows to the people who work here. */
type Work = {
  id: string;
  /** Name of the colleague who wrote it. */
  author: string;
  /** Written by the person who asks. */
  own: boolean;
  createdAt: Date;
  /** Why it was sent back. */
  reviewNote: string | null;
  reviewedAt: Date | null;
  recordVersion: number;
};

export type OpenDevelopment = Work & {
  happenedFrom: string;
  happenedTo: string;
  place: string;
  what: string;
  language: string;
  restated: boolean;
  state: EvidenceState;
  links: { commitment: WorkPlace; subject: string; polarity: Polarity; note: string }[];
  sources: DetailSource[];
};

export type OpenSearch = Work & {
  commitment: WorkPlace;
  subject: string;
  words: string;
  language: string;
  searchedWhere: string;
  searchedOn: string;
  state: EvidenceState;
};

export type PreviousAssessment = Pick<
  AssessmentRecord,
  "id" | "status" | "reason" | "missing" | "basis" | "rule" | "stoodOn" | "publishedAt"
>;

export type OpenAssessment = Work & {
  commitment: WorkPlace;
  subject: string;
  period: ReviewPeriod;
  status: Status;
  reason: string;
  missing: string;
  basis: Basis | null;
  state: AssessmentState;
  submittedAt: Date | null;
  /** The published one it would replace. */
  previous: PreviousAssessment | null;
  rule: string | null;
  authorId: string;
  /** Of contrary action: who approved first, while that holds, and whose approval is missing. */
  approver: (Approver & { name: string }) | null;
  approvedAt: Date | null;
  lacking: LackingApproval | null;
  /** Versions of the sources it stands on. */
  sources: string[];
  /** Ids of what it stands on, once it was submitted. */
  developments: string[];
  searches: string[];
};

/** A text on the desk. */
export type OpenImport = Pick<
  Work,
  "id" | "author" | "own" | "createdAt" | "reviewNote" | "recordVersion"
> & {
  name: string;
  purpose: ImportPurpose;
  state: ImportState;
  submittedAt: Date | null;
};

type Rows<T extends (...args: never[]) => PromiseLike<unknown[]>> = Awaited<ReturnType<T>>;

const work = (
  row: Omit<Work, "author" | "own"> & { authorId: string },
  author: string,
  actorId: string | null,
): Work => ({
  id: row.id,
  author,
  own: row.authorId === actorId,
  createdAt: row.createdAt,
  reviewNote: row.reviewNote,
  reviewedAt: row.reviewedAt,
  recordVersion: row.recordVersion,
});

export function describeOpenAssessments(
  rows: Rows<typeof openAssessments>,
  actorId: string | null,
): OpenAssessment[] {
  return rows.map(({ assessment: row, commitment, periodEnd, author, previous, approver: named }) => ({
    ...work(row, author, actorId),
    ...approvalOf(row, named),
    commitment,
    subject: row.subject,
    period: { start: row.periodStart, end: periodEnd },
    status: row.status,
    reason: row.reason,
    missing: row.missing,
    basis: row.basis,
    state: row.state,
    submittedAt: row.submittedAt,
    previous,
    rule: row.rule,
    authorId: row.authorId,
    developments: row.stoodOn.developments,
    sources: row.stoodOn.sources,
    searches: row.stoodOn.searches,
  }));
}

type OpenRow = Rows<typeof openAssessments>[number];

/** An approval that its giver may no longer give counts for nothing, so it is not shown either. */
function approvalOf(row: OpenRow["assessment"], named: OpenRow["approver"]) {
  const approver = named && { ...named, active: named.state === "active" };
  const standing = standingApproval(row, approver);
  return {
    approver: standing && approver ? { ...standing, name: approver.name } : null,
    approvedAt: standing ? row.approvedAt : null,
    lacking: lackingApproval(row, approver),
  };
}

/** Two queries for the links and sources of all of them. */
export async function describeOpenDevelopments(
  q: Q,
  rows: Rows<typeof openDevelopments>,
  actorId: string | null,
): Promise<OpenDevelopment[]> {
  const ids = rows.map(({ development }) => development.id);
  const links = await linksWithCommitments(q, ids);
  const sources = await sourcesOf(q, ids);
  return rows.map(({ development: row, author }) => ({
    ...work(row, author, actorId),
    happenedFrom: row.happenedFrom,
    happenedTo: row.happenedTo,
    place: row.place,
    what: row.what,
    language: row.language,
    restated: row.restated,
    state: row.state,
    links: links
      .filter(({ link }) => link.developmentId === row.id)
      .map(({ link, commitment }) => ({
        commitment,
        subject: link.subject,
        polarity: link.polarity,
        note: link.note,
      })),
    sources: sources
      .filter(({ source }) => source.developmentId === row.id)
      .map((found) => describeSource(found, true)),
  }));
}

export function describeOpenSearches(rows: Rows<typeof openSearches>, actorId: string | null): OpenSearch[] {
  return rows.map(({ search: row, commitment, author }) => ({
    ...work(row, author, actorId),
    commitment,
    subject: row.subject,
    words: row.words,
    language: row.language,
    searchedWhere: row.searchedWhere,
    searchedOn: row.searchedOn,
    state: row.state,
  }));
}

/** `own`: the person brought it, or had a part in what stands in it. */
export async function describeOpenImports(
  q: Q,
  rows: Rows<typeof openImports>,
  actorId: string | null,
): Promise<OpenImport[]> {
  const authors = await authorsByImport(
    q,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...{ id: row.id, author: row.author, createdAt: row.createdAt, reviewNote: row.reviewNote },
    ...{ purpose: row.purpose, state: row.state, submittedAt: row.submittedAt },
    recordVersion: row.recordVersion,
    name: importName(row),
    own: actorId !== null && authorsOf(row, authors.get(row.id) ?? []).has(actorId),
  }));
}
