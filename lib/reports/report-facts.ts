import type { CommitmentItem, ReviewPeriod } from "../domain/commitment-item";
import type { Column, CommitmentFilter } from "../domain/commitment-query";
import type {
  Basis,
  Locale,
  Participation,
  Polarity,
  ReportKind,
  ReportSection,
  SourceClass,
  Status,
  Trilingual,
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
  /** By code of the commitment. */
  details: ReadonlyMap<string, CommitmentFacts>;
  /** Whether any assessment of any commitment was published by then. */
  anythingPublished: boolean;
  /** The same view as it stood before, for an interim report. */
  before: FactsBefore | null;
};

export type FactsBefore = {
  asOf: Date;
  /** The issued report that told it; null where a day was named. */
  number: string | null;
  items: CommitmentItem[];
};

export type FactDocument = {
  slug: string;
  title: Trilingual;
  shortTitle: Trilingual;
  place: Trilingual;
  adoptedOn: string;
  /** Of the text that is read; null: not recorded. */
  language: string;
  authority: string;
  participation: {
    party: string;
    participation: Participation[];
    note: Trilingual | null;
    counted: boolean;
  }[];
  clauses: { position: number; label: string; heading: string | null }[];
};

export type CommitmentFacts = {
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
  /** Ids of developments it stands on. */
  developments: string[];
};

export type DevelopmentFacts = {
  id: string;
  what: string;
  language: string;
  happenedFrom: string;
  happenedTo: string;
  place: string;
  links: { party: string; polarity: Polarity }[];
  sources: {
    title: string;
    publisher: string;
    class: SourceClass;
    /** Null for a file, or where the source is for reference only. */
    address: string | null;
    publishedOn: string | null;
    speaksFor: string[];
  }[];
};
