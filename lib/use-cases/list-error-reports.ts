import { z } from "zod";
import { errorReportCounts, errorReportsIn } from "../../db/queries/error-reports";
import { referenceOf } from "../domain/error-report";
import { accept, type Outcome } from "../domain/outcome";
import { canEdit, notAllowed } from "../domain/permission";
import { type ErrorReportState, errorReportStates, type Trilingual } from "../domain/vocabulary";
import type { Context } from "./context";
import { refuseFields } from "./refuse-fields";

const Asked = z.object({
  state: z.enum(errorReportStates).catch("open").default("open"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

/** A report of an error as editors see it; who may answer it, may reach who wrote it. */
export type ErrorReportLine = {
  id: string;
  reference: string;
  recordVersion: number;
  state: ErrorReportState;
  page: string;
  commitment: {
    id: string;
    code: string;
    title: Trilingual;
    underCorrection: boolean;
    recordVersion: number;
  } | null;
  document: { slug: string; title: Trilingual } | null;
  what: string;
  evidence: string | null;
  contact: string;
  language: string;
  /** Null for a visitor. */
  writtenBy: string | null;
  answer: string;
  createdAt: Date;
  decidedAt: Date | null;
};

export type ErrorReports = {
  state: ErrorReportState;
  counts: Record<ErrorReportState, number>;
  lines: ErrorReportLine[];
  page: number;
  pages: number;
};

const perPage = 30;

export async function listErrorReports(context: Context, input: unknown): Promise<Outcome<ErrorReports>> {
  const { actor, store } = context;
  if (!canEdit(actor) || actor.id === null) return notAllowed(actor);
  const parsed = Asked.safeParse(input);
  if (!parsed.success) return refuseFields(parsed.error);
  const { state } = parsed.data;
  const counts = await errorReportCounts(store.read);
  const pages = Math.max(1, Math.ceil(counts[state] / perPage));
  const page = Math.min(parsed.data.page, pages);
  const found = await errorReportsIn(store.read, state, { limit: perPage, offset: (page - 1) * perPage });
  const lines = found.map(({ row, code, title, slug, documentTitle, writtenBy, ...more }) => ({
    ...{ id: row.id, reference: referenceOf(row.id), recordVersion: row.recordVersion, state: row.state },
    page: row.page,
    commitment:
      row.commitmentId && code && title
        ? {
            ...{ id: row.commitmentId, code, title, underCorrection: more.underCorrectionAt !== null },
            recordVersion: more.commitmentVersion ?? 0,
          }
        : null,
    document: slug && documentTitle ? { slug, title: documentTitle } : null,
    ...{ what: row.what, evidence: row.evidence, contact: row.contact, language: row.language, writtenBy },
    ...{ answer: row.answer, createdAt: row.createdAt, decidedAt: row.decidedAt },
  }));
  return accept({ state, counts, lines, page, pages });
}
