import type { Locale, ReportForm, ReportKind, ReportSection, ReportState } from "./vocabulary";

/** One file of a report, as it was written. */
export type ReportFile = {
  form: ReportForm;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  /** Of what it says, apart from how it is written down; JSON and CSV have one. */
  contentHash: string | null;
};

/** What an analyst decides about a report. */
export type ReportAsked = {
  kind: ReportKind;
  language: Locale;
  title: string;
  introduction: string;
  notes: string;
  /** The filter and order as in an address, in one spelling; without page, columns and `asOf`. */
  view: string;
  /** A document's slug, a party's or a sector's code, where its kind is about one. */
  subject: string | null;
  sections: ReportSection[];
  columns: string[];
  forms: ReportForm[];
  /** A UTC day or an instant; null: when its files are made. */
  asOf: string | null;
  /** What an interim report tells the changes since: an issued report, or a UTC day or instant. */
  sinceReportId: string | null;
  since: string | null;
};

/** A report as it is stored. */
export type SavedReport = ReportAsked & {
  id: string;
  state: ReportState;
  submittedAt: Date | null;
  authorId: string;
  createdAt: Date;
  reviewerId: string | null;
  reviewedAt: Date | null;
  reviewNote: string | null;
  singlePerson: boolean;
  recordVersion: number;
  updatedAt: Date;
  /** `2026-3`: the year and the running number in it; kept from the first attempt to issue. */
  number: string | null;
  issuedAt: Date | null;
  /** The instant of what it shows; set when it is approved, so that a second attempt makes the same. */
  asOfAt: Date | null;
  codebook: string | null;
  dataHash: string | null;
  files: ReportFile[];
  withdrawnAt: Date | null;
  withdrawnById: string | null;
  withdrawnReason: string | null;
  replacedById: string | null;
  filesWithheld: boolean;
};
