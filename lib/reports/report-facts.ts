import type { CommitmentItem, ReviewPeriod } from "../domain/commitment-item";
import type { Column, CommitmentFilter } from "../domain/commitment-query";
import type {
  Authority,
  Basis,
  Locale,
  Participation,
  Polarity,
  ReportKind,
  ReportSection,
  SourceClass,
  Status,
  Trilingual,
  WordRule,
} from "../domain/vocabulary";
import type { IssuedAs } from "./report";

/** What was asked for: a saved report with its filter read. */
export type ReportRequest = {
  kind: ReportKind;
  language: Locale;
  title: string;
  introduction: string;
  notes: string;
  filter: CommitmentFilter;
  /** The filter and order as in an address. */
  view: string;
  /** The document's slug, the party's or the sector's code that the kind is about. */
  subject: string | null;
  sections: readonly ReportSection[];
  columns: readonly Column[];
  issued: IssuedAs | null;
  /** Where the site is, without a slash at the end. */
  baseUrl: string;
};

/**
 * Everything a report is composed from, as readers saw it at one instant. Composing is pure: no queries, no clock. For
 * the plain table `items` is empty and the rows are read while they are written.
 */
export type ReportFacts = {
  request: ReportRequest;
  /** Instant of what it shows, and its UTC day. */
  asOf: Date;
  today: string;
  documents: FactDocument[];
  /** In the method's order. */
  sectors: { code: string; label: Trilingual }[];
  /** By code. */
  parties: ReadonlyMap<string, { code: string; kind: string; name: Trilingual }>;
  /** Commitments of the view, in its order. */
  items: CommitmentItem[];
  /** The same as they are asked for: a plain table reads them while it is written, and holds none. */
  listed: ItemSource;
  /** Commitments without any filter. */
  all: number;
  /** By code of the commitment. */
  details: ReadonlyMap<string, CommitmentFacts>;
  /** Whether any assessment of any commitment was published by then. */
  anythingPublished: boolean;
  /** The same view as it stood before, for an interim report. */
  before: FactsBefore | null;
};

/** Batches that can be asked for again. */
export type ItemSource = { count: number; batches(): AsyncIterable<CommitmentItem[]> };

export type FactsBefore = {
  asOf: Date;
  /** The issued report that told it; null where a day was named. */
  number: string | null;
  /** The view as it stood then, in its order. */
  items: CommitmentItem[];
  /** As they stood then: commitments of the view of now that the view of then did not hold. What is in neither came since. */
  others: CommitmentItem[];
  /** As they stand now: commitments of the view of then that it holds no more. */
  left: CommitmentItem[];
};

export type FactDocument = {
  slug: string;
  title: Trilingual;
  shortTitle: Trilingual;
  place: Trilingual;
  adoptedOn: string;
  /** Of the text that is read; empty and null: there is none. */
  language: string;
  authority: Authority | null;
  participation: {
    party: string;
    participation: Participation[];
    note: Trilingual | null;
    counted: boolean;
  }[];
  /** Of the text that is read; position 0 is the preamble. */
  clauses: { position: number; label: string }[];
};

export type CommitmentFacts = {
  /** Languages in which title, summary and tests still stand as they were written in another. */
  untranslated: readonly Locale[];
  testsWrittenAt: Date;
  wordRule: WordRule;
  /** Codes of what took its place. */
  successors: string[];
  /** A mistake was found and is being corrected: since when, and what. */
  underCorrection: { at: Date; note: string } | null;
  deliveredWhen: Trilingual;
  failedWhen: Trilingual;
  /** Every anchor in the text that is read: where, as read, and as received where that differs. */
  quotes: {
    clause: number;
    reading: string;
    received: string | null;
    readingScript: string;
    receivedScript: string;
  }[];
  /** The published assessment of each subject that stands: the latest of its newest period. */
  assessments: AssessmentFacts[];
  /** Accepted developments with the sources readers may see, in order of time. */
  developments: DevelopmentFacts[];
  /** What parties say to assessments, each in its own words, by the day it was given. */
  responses: ResponseFacts[];
  /** Accepted searches that found nothing. */
  searches: { words: string; language: string; where: string; on: string; party: string | null }[];
};

export type AssessmentFacts = {
  /** A party's code, or `all`. */
  subject: string;
  period: ReviewPeriod;
  status: Status;
  reason: string;
  missing: string;
  basis: Basis | null;
  publishedAt: Date;
  /** Ids of developments it stands on, as far as readers may see them. */
  developments: string[];
  /** Of the period that the commitment's word speaks of; an earlier one is told as such. */
  current: boolean;
  /** It corrects an earlier published one. */
  correction: boolean;
  singlePerson: boolean;
  /** Evidence or coding it was made on has changed since. */
  evidenceChanged: boolean;
  toReconfirm: boolean;
};

export type ResponseFacts = {
  /** Subject and day of the assessment it answers. */
  subject: string;
  party: string;
  body: string;
  language: string;
  givenOn: string;
  sourceTitle: string;
  sourceAddress: string | null;
};

export type DevelopmentFacts = {
  id: string;
  what: string;
  language: string;
  happenedFrom: string;
  happenedTo: string;
  place: string;
  restated: boolean;
  links: { party: string; polarity: Polarity; note: string }[];
  sources: SourceFacts[];
};

export type SourceFacts = {
  /** Empty where it was taken away. */
  title: string;
  publisher: string;
  class: SourceClass;
  /** Null for a file. */
  address: string | null;
  archiveAddress: string | null;
  language: string;
  publishedOn: string | null;
  accessedOn: string;
  speaksFor: string[];
  /** The dispatch it reprints; empty: none. */
  origin: string;
  /** When and why something of it was taken away. */
  redaction: { at: Date; reason: string } | null;
};
