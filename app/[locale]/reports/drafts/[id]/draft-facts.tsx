import { getTranslations } from "next-intl/server";
import { formatDay } from "@/lib/domain/day-words";
import { formatMoment } from "@/lib/domain/moment-words";
import { type Locale, reportSections } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import { wordsOf } from "@/lib/messages/words";
import type { ReportDraft } from "@/lib/use-cases/show-report-draft";
import { Facts } from "../../facts";
import { kindsWithColumns, offeredForms } from "../../form-fields";
import type { Subjects } from "../../report-words";
import { subjectWords } from "../../subject-words";
import type { SaidView } from "../../view-words";

/** What was asked for, before anything is made of it. */
export async function DraftFacts({
  draft: report,
  view,
  subjects,
  locale,
}: {
  draft: ReportDraft;
  view: SaidView | null;
  subjects: Subjects;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "reports" });
  const words = wordsOf(locale);
  const { column } = messagesOf[locale].commitments;
  const listOf = (labels: string[]) => new Intl.ListFormat(locale === "en" ? "en-GB" : locale).format(labels);
  const said = (at: string) =>
    at.length === 10
      ? formatDay(at, locale)
      : t("form.asOfMoment", { moment: formatMoment(new Date(at), locale) });
  const since = report.sinceNumber
    ? t("draft.sinceReport", { number: report.sinceNumber })
    : report.since && said(report.since);
  const about = subjectWords(report, subjects, locale);
  return (
    <Facts
      rows={[
        [t("draft.kind"), words.reportKind[report.kind]],
        ...(about ? [[t("draft.subject"), about] as const] : []),
        [t("draft.language"), t(`languageName.${report.language}`)],
        [
          t("draft.view"),
          view ? (
            <>
              {view.sentence}
              {view.order ? <span className="block text-soft">{view.order}</span> : null}
              <a href={view.address} className="block">
                {t("draft.viewOpen")}
              </a>
            </>
          ) : (
            t("form.viewUnknown")
          ),
        ],
        [t("draft.asOf"), report.asOf ? said(report.asOf) : t("form.asOfNow")],
        ...(since ? [[t("draft.since"), since] as const] : []),
        [
          t("draft.sections"),
          listOf(
            reportSections
              .filter((section) => report.sections.includes(section))
              .map((section) => words.reportSection[section]),
          ),
        ],
        ...(kindsWithColumns.includes(report.kind)
          ? [
              [
                t("draft.columns"),
                listOf(report.columns.map((code) => column[code as keyof typeof column])),
              ] as const,
            ]
          : []),
        [
          t("draft.forms"),
          listOf(
            offeredForms.filter((form) => report.forms.includes(form)).map((form) => words.reportForm[form]),
          ),
        ],
        [t("draft.author"), report.own ? t("own.you") : report.author],
      ]}
    />
  );
}
