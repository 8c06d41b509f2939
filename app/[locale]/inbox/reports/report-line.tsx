import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatMoment } from "@/lib/domain/moment-words";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import { localePath } from "@/lib/messages/routing";
import type { ErrorReportLine } from "@/lib/use-cases/list-error-reports";
import { errorReportAction } from "./actions";
import { ReportAnswer } from "./report-answer";

/** One report: what is said, about which page, and what can be done about it. */
export async function ReportLine({ report, locale }: { report: ErrorReportLine; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "inbox" });
  const { commitment, document, page, evidence } = report;
  const date = formatMoment(report.createdAt, locale);
  const { act, answer } = messagesOf[locale].inbox.errorReports;
  const number = t("errorReports.number", { reference: report.reference });
  const coding = commitment && localePath(locale, `/commitments/${commitment.code}/coding`);
  return (
    <article id={`r-${report.id}`} className="border-t border-rule py-6">
      <h2 className="text-lg font-semibold">
        {number}
        <span className="ml-3 text-sm font-normal text-soft">
          {report.writtenBy
            ? t("errorReports.by", { name: report.writtenBy, date })
            : t("errorReports.byVisitor", { date })}
        </span>
      </h2>
      <p className="mt-1">
        {commitment ? (
          <Link href={localePath(locale, `/commitments/${commitment.code}`)}>
            {commitment.code} · {commitment.title[locale]}
          </Link>
        ) : document ? (
          <Link href={localePath(locale, `/documents/${document.slug}`)}>{document.title[locale]}</Link>
        ) : page ? (
          <Link href={page} className="break-all">
            {page}
          </Link>
        ) : (
          <span className="text-soft">{t("errorReports.noPage")}</span>
        )}
        {commitment?.underCorrection ? (
          <span className="text-soft"> · {t("errorReports.underCorrection")}</span>
        ) : null}
      </p>
      <p lang={report.language} dir="auto" className="measure mt-3 break-words whitespace-pre-line">
        {report.what}
      </p>
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        {evidence ? (
          <Fact term={t("errorReports.shows")}>
            <a href={evidence} target="_blank" rel="noopener noreferrer nofollow">
              <bdi>{evidence}</bdi>
            </a>
          </Fact>
        ) : null}
        {report.contact ? <Fact term={t("errorReports.reach")}>{report.contact}</Fact> : null}
        {report.answer ? <Fact term={t(`errorReports.state.${report.state}`)}>{report.answer}</Fact> : null}
      </dl>
      {coding && report.state === "open" ? (
        <p className="mt-3 flex flex-wrap gap-x-6">
          <Link href={coding}>{act.correct}</Link>
          {commitment?.underCorrection ? null : <Link href={`${coding}#note`}>{act.mark}</Link>}
        </p>
      ) : null}
      <div className="measure mt-4">
        <ReportAnswer
          action={errorReportAction.bind(null, locale)}
          id={report.id}
          basedOnVersion={report.recordVersion}
          open={report.state === "open"}
          describedAs={number}
          words={{ answer, answered: act.answer, setAside: act.setAside, reopen: act.reopen }}
          form={messagesOf[locale].common.form}
        />
      </div>
    </article>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-faint">{term}</dt>
      <dd className="min-w-0 break-words whitespace-pre-line">{children}</dd>
    </>
  );
}
