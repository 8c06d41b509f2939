import { z } from "zod";
import { findReport, findReportByNumber } from "../../db/queries/reports";
import type { Q } from "../../db/store";
import { readAsOf } from "../domain/as-of";
import { type CommitmentQuery, defaultColumns } from "../domain/commitment-query";
import { defaultQuery, serializeCommitmentQuery } from "../domain/commitment-query-address";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { mostTextCharacters, mostTitleCharacters, subjectOf } from "../domain/report";
import { type ReportSurroundings, reportAsked, reportFaults, type TypedReport } from "../domain/report-asked";
import type { ReportAsked } from "../domain/saved-report";
import { locales, type ReportKind, reportKinds } from "../domain/vocabulary";
import type { Context } from "./context";
import { requiredText, text } from "./evidence-fields";
import { readQuery } from "./list-commitments";
import { refuseUnknown } from "./refuse-unknown";
import { registerOf } from "./register";

const optional = (most: number) =>
  text(most)
    .nullish()
    .transform((value) => value || null);
const chosen = z.array(text(40)).max(50, "tooMany").nullish();
/** A UTC day or an instant, in one spelling. */
const moment = optional(60).transform((value, check) => {
  const read = value === null ? null : readAsOf(value);
  if (value !== null && read === null) check.addIssue({ code: "custom", message: "reportMomentWrong" });
  return read;
});

export const ReportFields = z.object({
  kind: z.enum(reportKinds, { error: "fieldRequired" }),
  language: z.enum(locales, { error: "fieldRequired" }),
  title: requiredText(mostTitleCharacters),
  introduction: text(mostTextCharacters).default(""),
  notes: text(mostTextCharacters).default(""),
  /** What stands behind the question mark of the commitments list. */
  view: text(10_000).default(""),
  subject: optional(200),
  sections: chosen,
  columns: chosen,
  forms: chosen,
  asOf: moment,
  sinceNumber: optional(20),
  since: moment,
});
export type ReportForm = z.output<typeof ReportFields>;

/** What was typed, with its view read by the register; an address that is not understood is refused, not narrowed. */
export async function readReportForm(
  context: Pick<Context, "store" | "now">,
  typed: ReportForm,
): Promise<Outcome<{ report: TypedReport; subjectKnown: boolean }>> {
  const { query, unknown } = await readQuery(context, new URLSearchParams(typed.view.replace(/^\?/, "")));
  if (unknown.length > 0) {
    const refusal = refuseUnknown(unknown);
    const [view] = Object.values(refusal.fields ?? {});
    return { ...refusal, fields: { ...refusal.fields, ...(view && { view }) } };
  }
  const subject = subjectIn(typed, query);
  const { sections, forms } = typed;
  const columns = typed.columns?.length ? typed.columns : query.columns;
  const report = {
    ...{ ...typed, subject, sections: sections ?? [], forms: forms ?? [], columns: [...columns] },
    // A view of the past is a report about it.
    ...{ asOf: typed.asOf ?? query.asOf, view: viewOf(typed.kind, subject, query) },
  };
  return accept({ report, subjectKnown: await isKnown(context, typed.kind, subject) });
}

/** What was chosen, else the one thing that the view is narrowed to. */
function subjectIn({ kind, subject }: ReportForm, query: CommitmentQuery): string | null {
  const about = subjectOf[kind];
  if (about === null) return null;
  const [only, ...more] = query[about];
  return subject ?? (more.length === 0 ? (only ?? null) : null);
}

/** A report about one thing shows that thing alone; pages, columns and moments are not part of a view that is kept. */
function viewOf(kind: ReportKind, subject: string | null, query: CommitmentQuery): string {
  const about = subjectOf[kind];
  const { page, size, asOf } = defaultQuery;
  const plain = { ...query, page, size, asOf, columns: [...defaultColumns] };
  return serializeCommitmentQuery(about && subject ? { ...plain, [about]: [subject] } : plain).toString();
}

async function isKnown(
  context: Pick<Context, "store" | "now">,
  kind: ReportKind,
  subject: string | null,
): Promise<boolean> {
  const about = subjectOf[kind];
  if (about === null || subject === null) return about === null;
  const { documents, parties, sectors } = await registerOf(context);
  if (about === "document") return documents.some(({ slug }) => slug === subject);
  return (about === "party" ? parties : sectors).some(({ code }) => code === subject);
}

/** Weighs it inside the transaction that keeps it. */
export async function weighReport(
  q: Q,
  { report, subjectKnown }: { report: TypedReport; subjectKnown: boolean },
  now: Date,
): Promise<Outcome<ReportAsked>> {
  const named = report.sinceNumber ? await findReportByNumber(q, report.sinceNumber) : null;
  const predecessor =
    named?.state === "issued" && named.asOfAt ? { id: named.id, asOfAt: named.asOfAt } : null;
  const around: ReportSurroundings = { now, subjectKnown, predecessor };
  const faults = reportFaults(report, around);
  if (Object.keys(faults).length > 0) return refuse("invalid", "checkFields", { fields: faults });
  return accept(reportAsked(report, around));
}

/** A saved report in the words of its form. */
export async function formOfReport(
  q: Q,
  { kind, language, title, introduction, notes, view, subject, ...rest }: ReportAsked,
): Promise<TypedReport> {
  const { sections, columns, forms, asOf, since, sinceReportId } = rest;
  const before = sinceReportId === null ? null : await findReport(q, sinceReportId);
  return {
    ...{ kind, language, title, introduction, notes, view, subject, sections, columns, forms, asOf, since },
    sinceNumber: before?.number ?? null,
  };
}
