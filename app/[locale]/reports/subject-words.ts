import { subjectOf } from "@/lib/domain/report";
import type { Locale, ReportKind } from "@/lib/domain/vocabulary";
import type { Subjects } from "./report-words";

/** The name of what a report is about; empty where its kind is about its filter alone. */
export function subjectWords(
  { kind, subject }: { kind: ReportKind; subject: string | null },
  subjects: Subjects,
  locale: Locale,
): string {
  const about = subjectOf[kind];
  if (!about || !subject) return "";
  return subjects[about].find(({ code }) => code === subject)?.name[locale] ?? subject;
}
