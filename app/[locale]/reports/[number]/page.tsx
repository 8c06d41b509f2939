import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { langTag } from "@/app/_ui/in-language";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { pageContext } from "@/lib/context";
import { formatInstant } from "@/lib/domain/day-words";
import { canReview } from "@/lib/domain/permission";
import { env } from "@/lib/env";
import { isLocale, localePath } from "@/lib/messages/routing";
import { wordsOf } from "@/lib/messages/words";
import { addressOfReport } from "@/lib/use-cases/report-issuer";
import { showReport } from "@/lib/use-cases/show-report";
import { issuerWithRole } from "../issuer-name";
import { CorrectionsSince } from "./corrections-since";
import { IssuedBody } from "./issued-body";
import { IssuedFacts } from "./issued-facts";
import { IssuedFiles } from "./issued-files";
import { Withdraw } from "./withdraw";
import { WithdrawnNotice } from "./withdrawn-notice";
import "../reports.css";

type Props = {
  params: Promise<{ locale: string; number: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

/** Title and page ask for the same report: one reading answers both. */
const readReport = cache(async (number: string) => showReport(await pageContext(), { number }));
const doneKeys = ["withdrawn", "amended"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, number } = await params;
  if (!isLocale(locale)) return {};
  const shown = await readReport(number);
  if (!shown.ok) return {};
  return { title: `${shown.value.number} · ${shown.value.title.slice(0, 80)}` };
}

/** An issued report at its stable address: what it is, what happened to it since, its files, and what it says. */
export default async function IssuedReportPage({ params, searchParams }: Props) {
  const { locale, number } = await params;
  if (!isLocale(locale)) notFound();
  const context = await pageContext();
  const shown = await readReport(number);
  if (!shown.ok) notFound();
  const report = shown.value;
  const t = await getTranslations({ locale, namespace: "reports" });
  const words = wordsOf(locale);
  const { done: asked } = await searchParams;
  const done = doneKeys.find((key) => key === asked);
  return (
    <>
      <PageHeading
        kicker={`${t("number", { number: report.number })} · ${words.reportKind[report.kind]}`}
        title={<span lang={langTag(report.language)}>{report.title}</span>}
        lede={t("issued.by", {
          date: formatInstant(report.issuedAt, locale),
          who: await issuerWithRole(report.issuedBy, locale),
        })}
      />
      {done ? <Notice>{t(`done.${done}`)}</Notice> : null}
      {report.withdrawn ? <WithdrawnNotice report={report} locale={locale} /> : null}
      <CorrectionsSince corrections={report.corrections} locale={locale} />
      <div className="no-print mb-12 grid gap-x-14 gap-y-10 lg:grid-cols-2">
        <IssuedFacts
          report={report}
          address={addressOfReport(env().baseUrl, report)}
          context={context}
          locale={locale}
        />
        <IssuedFiles report={report} locale={locale} />
      </div>
      <IssuedBody report={report} context={context} locale={locale} />
      {canReview(context.actor) ? <Withdraw report={report} context={context} locale={locale} /> : null}
      <p className="no-print mt-14">
        <a href={localePath(locale, "/reports")}>{t("title")}</a>
      </p>
    </>
  );
}
