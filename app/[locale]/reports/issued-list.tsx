import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { DataTable } from "@/app/_ui/data-table";
import { langTag } from "@/app/_ui/in-language";
import { formatInstant } from "@/lib/domain/day-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import type { ListedReport } from "@/lib/use-cases/list-reports";
import { issuerName } from "./issuer-name";
import { ReportMarks } from "./report-marks";
import type { Subjects } from "./report-words";
import { subjectWords } from "./subject-words";

/** Issued reports; a withdrawn one stays in its place and says so. */
export async function IssuedList({
  reports,
  subjects,
  locale,
}: {
  reports: ListedReport[];
  subjects: Subjects;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "reports" });
  const words = wordsOf(locale);
  const day = (at: Date) => (
    <time dateTime={at.toISOString()} className="sm:whitespace-nowrap">
      {formatInstant(at, locale)}
    </time>
  );
  return (
    <DataTable
      caption={t("issuedTitle")}
      captionHidden
      stacks
      columns={[
        { key: "report", label: t("column.report") },
        { key: "asOf", label: t("column.asOf") },
        { key: "issued", label: t("column.issued") },
        { key: "files", label: t("column.files") },
      ]}
      rows={reports.map((report) => {
        const { number, title, language } = report;
        const about = subjectWords(report, subjects, locale);
        const kind = words.reportKind[report.kind];
        return {
          key: report.id,
          cells: {
            report: (
              <div className="sm:min-w-64 lg:min-w-96">
                <span className="block text-faint tabular-nums">
                  {[number, about ? t("about", { kind, subject: about }) : kind].join(" · ")}
                </span>
                <Link
                  href={localePath(locale, `/reports/${number}`)}
                  lang={langTag(language)}
                  className="text-base font-medium"
                >
                  {title}
                </Link>
                {language === locale ? null : (
                  <span className="block text-faint">
                    {t("inLanguage", { language: t(`languageName.${language}`) })}
                  </span>
                )}
                <ReportMarks report={report} locale={locale} />
              </div>
            ),
            asOf: (
              <>
                <span className="text-faint sm:hidden">{t("column.asOf")} </span>
                {day(report.asOfAt)}
              </>
            ),
            issued: (
              <>
                <span className="text-faint sm:hidden">{t("column.issued")} </span>
                {day(report.issuedAt)}
                <span className="block text-faint">
                  {t("issuedBy", { who: issuerName(report.issuedBy, words) })}
                </span>
              </>
            ),
            files:
              report.forms.length > 0 ? (
                <ul className="flex flex-wrap gap-x-3 gap-y-1 sm:max-w-40">
                  {report.forms
                    .filter((form) => form !== "csvw")
                    .map((form) => (
                      <li key={form}>
                        <a
                          href={`/api/v1/reports/${number}/${form}`}
                          download=""
                          aria-label={t("files.download", { form: words.reportForm[form] })}
                        >
                          {form.toUpperCase()}
                        </a>
                      </li>
                    ))}
                </ul>
              ) : null,
          },
        };
      })}
    />
  );
}
