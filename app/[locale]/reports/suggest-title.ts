import { fill } from "@/app/form-rows";
import { subjectOf } from "@/lib/domain/report";
import type { Locale, ReportKind } from "@/lib/domain/vocabulary";
import type { ReportFormWords, Subjects } from "./report-words";

/** The title a report of this kind has unless somebody writes another. */
export function suggestTitle(
  { kind, language, subject }: { kind: ReportKind; language: Locale; subject: string | null },
  suggest: ReportFormWords["suggest"],
  subjects: Subjects,
): string {
  const about = subjectOf[kind];
  const name = about ? subjects[about].find(({ code }) => code === subject)?.name[language] : undefined;
  return fill(suggest[language][kind], { subject: name ?? suggest[language].any });
}
