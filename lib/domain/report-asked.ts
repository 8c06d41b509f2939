import { instantOf } from "./as-of";
import { type Column, columns, defaultColumns } from "./commitment-query";
import { type Sentence, sentence } from "./outcome";
import { sectionsOf, subjectOf } from "./report";
import type { ReportAsked } from "./saved-report";
import { readableLength } from "./typed-text";
import { type ReportForm, type ReportSection, reportForms } from "./vocabulary";

/** What a form says about sections, columns, forms and times, before it is weighed. */
export type TypedReport = Omit<ReportAsked, "sections" | "forms" | "sinceReportId"> & {
  sections: string[];
  forms: string[];
  /** The number of an issued report. */
  sinceNumber: string | null;
};

/** What the rules need to know besides. */
export type ReportSurroundings = {
  now: Date;
  /** Whether the register knows the subject. */
  subjectKnown: boolean;
  /** The report that `sinceNumber` names, if it is issued and stands. */
  predecessor: { id: string; asOfAt: Date } | null;
};

/** A bare day that is not over is still to come: it may yet change. */
const isAhead = (asOf: string | null, now: Date) => asOf !== null && instantOf(asOf) > now;
const unknownIn = (known: readonly string[], chosen: readonly string[]) =>
  chosen.some((one) => !known.includes(one));

/** The sections a kind has, in the order in which they stand, whatever the order they were ticked in. */
const inOrder = <T extends string>(all: readonly T[], chosen: readonly string[]): T[] =>
  all.filter((one) => chosen.includes(one));

/** The issued page and the check of a file stand on the JSON; a CSV comes with its description. */
export const formsFor = (chosen: readonly string[]): ReportForm[] =>
  inOrder(reportForms, [...chosen, "json", ...(chosen.includes("csv") ? ["csvw"] : [])]);

/** What is wrong with what was asked for, at each field. */
export function reportFaults(asked: TypedReport, around: ReportSurroundings): Record<string, Sentence> {
  const faults: Record<string, Sentence> = {};
  // Marks without a shape name nothing.
  if (readableLength(asked.title) === 0) faults.title = sentence("fieldRequired");
  const about = subjectOf[asked.kind];
  if (about && asked.subject === null) faults.subject = sentence("reportSubjectNeeded", { about });
  else if (about && !around.subjectKnown) faults.subject = sentence("reportSubjectUnknown", { about });
  if (unknownIn(sectionsOf[asked.kind], asked.sections))
    faults.sections = sentence("reportSectionNotOfKind", { kind: asked.kind });
  else if (asked.sections.length === 0) faults.sections = sentence("reportSectionNeeded");
  if (unknownIn(columns, asked.columns)) faults.columns = sentence("fieldWrong");
  if (unknownIn(reportForms, asked.forms)) faults.forms = sentence("fieldWrong");
  else if (asked.forms.length === 0) faults.forms = sentence("reportFormNeeded");
  if (isAhead(asked.asOf, around.now)) faults.asOf = sentence("reportMomentAhead");
  if (asked.kind === "interim") Object.assign(faults, sinceFaults(asked, around));
  return faults;
}

/** Changes are told since one moment, which lies before the one that is shown. */
function sinceFaults(
  { since, sinceNumber, asOf }: TypedReport,
  { now, predecessor }: ReportSurroundings,
): Record<string, Sentence> {
  if (since !== null && sinceNumber !== null) return { since: sentence("reportSinceTwice") };
  if (sinceNumber !== null && !predecessor) return { sinceNumber: sentence("noSuchIssuedReport") };
  // Without either it is told since the last one of the same view.
  if (since === null && !predecessor) return {};
  const shown = asOf === null ? now : instantOf(asOf);
  const before = predecessor ? predecessor.asOfAt : instantOf(since as string);
  const field = predecessor ? "sinceNumber" : "since";
  return before < shown ? {} : { [field]: sentence("reportSinceAfter") };
}

/** What is kept of it: in one order, and nothing that its kind does not have. */
export function reportAsked(typed: TypedReport, { predecessor }: ReportSurroundings): ReportAsked {
  const { sinceNumber: _, ...rest } = typed;
  const interim = typed.kind === "interim";
  return {
    ...rest,
    subject: subjectOf[typed.kind] ? typed.subject : null,
    sections: inOrder<ReportSection>(sectionsOf[typed.kind], typed.sections),
    columns: typed.columns.length > 0 ? uniqueColumns(typed.columns) : [...defaultColumns],
    forms: formsFor(typed.forms),
    sinceReportId: interim ? (predecessor?.id ?? null) : null,
    since: interim ? typed.since : null,
  };
}

const uniqueColumns = (chosen: string[]): Column[] =>
  [...new Set(chosen)].filter((one): one is Column => (columns as readonly string[]).includes(one));
