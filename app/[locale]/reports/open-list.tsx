import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { DataTable } from "@/app/_ui/data-table";
import { formatInstant } from "@/lib/domain/day-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import type { OpenReport, OpenReports } from "@/lib/use-cases/open-reports";
import type { Subjects } from "./report-words";
import { ReportStateMark } from "./state-mark";
import { subjectWords } from "./subject-words";

/** One's own drafts, and what colleagues have handed in. */
export async function OpenList({
  open: { mine, others },
  subjects,
  locale,
}: {
  open: OpenReports;
  subjects: Subjects;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "reports" });
  const words = wordsOf(locale);
  const table = (id: string, title: string, reports: OpenReport[], withAuthor: boolean) =>
    reports.length === 0 ? null : (
      <section aria-labelledby={id}>
        <h2 id={id} className="mb-2 text-lg font-semibold">
          {title}
        </h2>
        <DataTable
          caption={title}
          captionHidden
          stacks
          columns={[
            { key: "report", label: t("column.report") },
            { key: "state", label: t("column.state") },
            ...(withAuthor ? [{ key: "by", label: t("column.by") }] : []),
            { key: "changed", label: t("column.changed") },
          ]}
          rows={reports.map((report) => {
            const about = subjectWords(report, subjects, locale);
            const kind = words.reportKind[report.kind];
            return {
              key: report.id,
              cells: {
                report: (
                  <div className="sm:min-w-56 lg:min-w-96">
                    <Link href={localePath(locale, `/reports/drafts/${report.id}`)} className="font-medium">
                      {report.title}
                    </Link>
                    <span className="block text-faint">
                      {about ? t("about", { kind, subject: about }) : kind}
                    </span>
                  </div>
                ),
                state: <ReportStateMark state={report.state} label={words.reportState[report.state]} />,
                by: report.author,
                changed: (
                  <time dateTime={report.updatedAt.toISOString()} className="sm:whitespace-nowrap">
                    {formatInstant(report.updatedAt, locale)}
                  </time>
                ),
              },
            };
          })}
        />
      </section>
    );
  if (mine.length + others.length === 0) return null;
  return (
    <div className="mb-14 grid gap-10">
      {table("waiting", t("own.waiting"), others, true)}
      {table("drafts", t("own.drafts"), mine, false)}
    </div>
  );
}
