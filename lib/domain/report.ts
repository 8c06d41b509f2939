import type { ReportForm, ReportKind, ReportSection, ReportState } from "./vocabulary";

/** The parts a kind may have, in the order in which they stand; an analyst may leave any of them out. */
export const sectionsOf: Record<ReportKind, readonly ReportSection[]> = {
  document: ["summary", "charts", "clauses", "deadlines", "gaps", "quotes", "codebook"],
  interim: ["summary", "charts", "changes", "commitments", "gaps", "not-yet-due", "quotes", "codebook"],
  party: ["summary", "specific", "gaps", "shared", "quotes", "codebook"],
  sector: ["summary", "charts", "commitments", "deadlines", "gaps", "quotes", "codebook"],
  outlook: ["summary", "deadlines", "not-yet-due", "codebook"],
  table: ["commitments", "codebook"],
};

/** What each kind is about besides its filter; null: the filter alone. */
export const subjectOf: Record<ReportKind, "document" | "party" | "sector" | null> = {
  document: "document",
  interim: null,
  party: "party",
  sector: "sector",
  outlook: null,
  table: null,
};

/** What kinds other than the plain table speak of at most: each commitment is told with its evidence. */
export const mostToldCommitments = 2_000;
export const mostTitleCharacters = 300;
export const mostTextCharacters = 20_000;

export const mediaTypeOf: Record<ReportForm, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  csvw: "application/csvm+json",
  json: "application/json",
  html: "text/html; charset=utf-8",
};

/** `kept-2026-3.pdf`, `kept-draft.pdf`. */
export const fileNameOf = (form: ReportForm, name: string): string =>
  form === "csvw" ? `kept-${name}.csv-metadata.json` : `kept-${name}.${form}`;

/** Written by an analyst and not yet given to anybody. */
export const isOpenReport = (state: ReportState): boolean => state === "draft" || state === "sent-back";
export const isPublicReport = (state: ReportState): boolean => state === "issued" || state === "withdrawn";
